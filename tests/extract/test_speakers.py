from __future__ import annotations

import pytest

from claimrec.extract.speakers import speaker_of
from pages import page_of, token_of


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("The bridge collapsed.", "collapsed", None),
        ("Maria Lopez said that the bridge had collapsed.", "collapsed", "Maria Lopez"),
        ("The bridge collapsed, police said.", "collapsed", "police"),
        ("The bridge collapsed, said Maria Lopez.", "collapsed", "Maria Lopez"),
        ("According to the ministry, the bridge collapsed.", "collapsed", "ministry"),
        ("The bridge collapsed, according to Maria Lopez.", "collapsed", "Maria Lopez"),
        ("Western diplomats warned that the bridge could collapse.", "collapse", "Western diplomats"),
        ("Maria Lopez told reporters that the bridge had collapsed.", "collapsed", "Maria Lopez"),
        ("Maria Lopez said that the bridge had collapsed.", "said", None),
        ("The Oslo talks show that the firm is waiting.", "waiting", None),
        ("It was the first visit, underscoring how slowly the firm is moving.", "moving", None),
        ("The statement said that the bridge had collapsed.", "collapsed", "statement"),
        ("The investigation found that the bridge had rusted.", "rusted", "investigation"),
        ('"The bridge is closed," Maria Lopez said. "It is unsafe."', "unsafe", "Maria Lopez"),
        ('Maria Lopez said the bridge was unsafe.\n"We will close it."', "close", "Maria Lopez"),
        ('Maria Lopez said:\n"We will close it."', "close", "Maria Lopez"),
        ('"It is unsafe," Maria Lopez continued.', "unsafe", "Maria Lopez"),
        ("The rain continued.", "continued", None),
        ("The mayor said the bridge collapsed, Reuters reported.", "collapsed", "Reuters"),
        ("Police confirmed five deaths.", "deaths", "Police"),
        ("Police arrested five men.", "men", None),
    ],
)
def test_speaker_of(text: str, word: str, speaker: str | None) -> None:
    page = page_of(text)
    assert speaker_of(token_of(page, word), page) == speaker
