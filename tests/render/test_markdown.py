import pytest

from claimrec.model import Story
from claimrec.render.look import Look
from claimrec.render.markdown import escape, render
from claimrec.render.view import Filter
from sample_report import report

ESCAPED = [
    ("a | b", "a \\| b"),
    ("`code`", "\\`code\\`"),
    ("<script>", "&lt;script&gt;"),
    ("&amp;", "&amp;amp;"),
    ("@someone", "&#64;someone"),
    ("#12", "\\#12"),
    ("[x](y)", "\\[x\\](y)"),
    ("https://evil.example", "https&#58;//evil.example"),
    ("*bold* _it_ ~no~", "\\*bold\\* \\_it\\_ \\~no\\~"),
    ("- item", "\\- item"),
    ("1. item", "\\1. item"),
    ("two\nlines", "two lines"),
    ("esc\x1b[0m", "esc\\\\x1b\\[0m"),
    ("back\\slash", "back\\\\slash"),
]
PAGE = """\
**3 sources: 1 contradiction, 1 dispute, 1 agreement, 1 compatible**

- **gazette** Fire guts pier at Port Ellery · harbour/gazette.txt · 2031-05-06 · 1 skipped
- **herald** Twenty-one people died when the pier at Port Ellery burned o · harbour/herald.txt · \
2031-05-07 · credits Reuters
- **post** The pier at Port Ellery burned on Monday, and 12 people died · harbour/post.txt · no date
- not read: harbour/pier.jpg: no text

### Contradiction (1)

| topic | gazette | herald | post | why |
| --- | --- | --- | --- | --- |
| people killed by the fire | 12 people (police) | Twenty-one people | 12 people | \
The reason why this is contradiction. |

9 sentences: 7 with claims, 1 skipped as no reporting, 1 without a claim that was understood
"""
LIST = """\
### Contradiction (1)

- **people killed by the fire**: The reason why this is contradiction.
  - gazette: 12 people (police)
  - herald: Twenty-one people
  - post: 12 people
"""


@pytest.mark.parametrize(("text", "escaped"), ESCAPED)
def test_nothing_becomes_markup(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_page() -> None:
    chosen = Filter(verdicts=frozenset({"contradiction"}))
    page = PAGE.replace(": 1 contradiction, 1 dispute, 1 agreement, 1 compatible", ": 1 contradiction")
    assert render(report(), Look(), chosen) == page


def test_many_sources_are_listed() -> None:
    others = tuple(f"other-{number}" for number in range(5))
    story = Story(id="s1", title="Fire", sources=("gazette", "herald", "post", *others))
    assert LIST in render(report(stories=(story,)), Look(), Filter())


def test_what_one_source_says_is_counted() -> None:
    assert "### Said by one source only (2)\n\n- post: 2\n" in render(report(), Look(), Filter())
