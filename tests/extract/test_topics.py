from __future__ import annotations

import pytest

from claimrec.extract import wordlists
from claimrec.extract.topics import topic_of
from pages import page_of, token_of


@pytest.mark.parametrize(
    ("text", "word", "topic"),
    [
        ("The banker took part in the talks.", "took", "attend"),
        ("Olsen never returned their calls.", "returned", "hand_back"),
        ("Olsen returned to the village.", "returned", "arrive"),
        ("The banker was present.", "was", "attend"),
        ("Northwind was represented by a lawyer.", "represented", "attend"),
        ("The minister stepped down.", "stepped", "resign"),
        ("Diplomats raised concerns about the plan.", "raised", "warn"),
        ("Contoso fired the manager.", "fired", "dismiss"),
        ("The army fired a missile.", "fired", "fire"),
        ("The task force was independent.", "was", "independent"),
        ("The storm left thousands homeless.", "left", "homeless"),
        ("The blast left 40 people injured.", "left", "injure"),
        ("The minister left the meeting held in Lima.", "left", "leave"),
        ("The firm makes cars powered by gas.", "makes", "make"),
        ("Storm Vera slammed into the coast.", "slammed", "hit"),
        ("Anna Olsen slammed the plan.", "slammed", "criticise"),
        ("Anna Olsen levelled from the spot.", "levelled", "score"),
        ("The bombers levelled the market.", "levelled", "destroy"),
        ("The talks broke down.", "broke", "collapse"),
        ("The closure put 900 people out of work.", "put", "dismiss"),
        ("Anna Olsen admitted fraud.", "admitted", "plead"),
        ("Anna Olsen admitted the error.", "admitted", "confirm"),
        ("Contoso engaged the lawyer.", "engaged", "hire"),
        ("Contoso engages with Norway.", "engages", "engage"),
        ("The court cleared the minister.", "cleared", "acquit"),
        ("The army cleared the road.", "cleared", "clear"),
        ("The road is getting narrow.", "getting", "narrow"),
        ("The road got a new bridge.", "got", "receive"),
        ("Contoso ordered six ships.", "ordered", "buy"),
        ("Contoso ordered an inquiry.", "ordered", "require"),
        ("The ferry went down off the coast.", "went", "sink"),
        ("Prices went down.", "went", "fall"),
        ("Anna Olsen was jailed for six years.", "jailed", "sentence"),
        ("Anna Olsen was sent to prison.", "sent", "sentence"),
        ("Anna Olsen was given six years in prison.", "given", "sentence"),
        ("Teachers walked out on Monday.", "walked", "walk out"),
        ("Teachers stopped work on Monday.", "stopped", "walk out"),
        ("Teachers downed tools on Monday.", "downed", "walk out"),
        ("Teachers went on strike on Monday.", "went", "walk out"),
        ("Nurses struck on Monday.", "struck", "walk out"),
        ("Rebels struck a base on Monday.", "struck", "hit"),
        ("The minister walked out of the meeting.", "walked", "leave"),
        ("An explosion ripped through the factory.", "ripped", "bomb"),
        ("A boiler blew up.", "blew", "bomb"),
        ("The gunman opened fire on the crowd.", "opened", "shoot"),
        ("The law took effect on Monday.", "took", "take effect"),
        ("The law came into force on Monday.", "came", "take effect"),
        ("Rebels took the town of Norwick.", "took", "capture"),
        ("The town of Norwick fell to the rebels.", "fell", "capture"),
        ("The judge denied a motion.", "denied", "reject"),
        ("Anna Olsen was denied bail.", "denied", "reject"),
        ("The gardener whistled.", "whistled", "whistle"),
    ],
)
def test_topic_of(text: str, word: str, topic: str) -> None:
    assert topic_of(token_of(page_of(text), word)) == topic


def test_there_are_many_classes() -> None:
    assert len({row[0] for row in wordlists.rows("event_classes")}) >= 120


@pytest.mark.parametrize("column", [1, 2])
def test_every_word_has_one_class(column: int) -> None:
    words = [word for row in wordlists.rows("event_classes") for word in row[column].split()]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []
