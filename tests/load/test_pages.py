"""Whole pages: what of each line is reporting, and why the rest is none."""

from __future__ import annotations

import pytest

from claimrec.load.plain import article_of

Line = tuple[str, str]

FERRY: list[Line] = [
    ("navigation", "Skip to main content"),
    ("navigation", "Menu"),
    ("navigation", "Home > News > Region"),
    ("headline", "Ferry sinks off Kelvane coast, 14 rescued"),
    ("heading", "Coast guard blames a failed pump; the operator disagrees"),
    ("byline", "By Mara Ostwick and Jon Pell"),
    ("date line", "Published: 4 May 2031, 10:30 GMT"),
    ("navigation", "4 min read"),
    ("navigation", "Share"),
    ("caption", "Rescuers at the pier in Kelvane on Sunday. (AP Photo/Lena Dray)"),
    ("body", "A ferry carrying 61 people sank off the coast of Kelvane on Sunday, the coast guard said."),
    ("body", "Fourteen people were rescued and at least three died, according to the harbour master."),
    ("advertisement", "Advertisement"),
    ("link to another story", "Read more: Why ferries in the strait are so old"),
    ("heading", "What went wrong"),
    ("body", "The operator denied that a pump had failed. It said the vessel had passed every inspection."),
    ("tags", "Tags: ferry, Kelvane, accidents"),
    ("links to other stories", "Related stories"),
    ("links to other stories", "Minister promises new harbour by 2033"),
    ("links to other stories", "Fishermen count the cost of a lost season"),
    ("legal note", "© 2031 The Kelvane Courier. All rights reserved."),
]

COURT: list[Line] = [
    ("headline", "Judge halts sale of Dunmere steelworks"),
    (
        "body",
        "A judge on Tuesday halted the sale of the Dunmere steelworks to a rival for 40 million crowns.",
    ),
    ("appeal to readers", "A message from our editor"),
    ("appeal to readers", "Dear readers,"),
    ("appeal to readers", "Three of our reporters were fined last year for doing their work in this city."),
    (
        "appeal to readers",
        "Independent journalism is expensive. Courts take months and lawyers send bills to nobody else.",
    ),
    (
        "appeal to readers",
        "If you can, please support us from just 3 crowns a month. It takes you one minute.",
    ),
    ("appeal to readers", "Maybe later"),
    ("body", "Lawyers for the buyer said they would appeal within 10 days, as the law allows them to do."),
    ("body", "The steelworks employs 1,200 people and has lost money in each of the past five years."),
]

PAYWALL: list[Line] = [
    ("headline", "Why the central bank blinked"),
    ("body", "The central bank cut its main rate by half a point on Thursday, its first cut in two years."),
    ("paywall note", "This article is for subscribers only"),
    ("subscription call", "Subscribe to our weekly letter for the figures behind the news."),
    ("navigation", "Log in"),
    (
        "body",
        "The governor said inflation had fallen to 2.1 percent, and that wages were no longer rising fast.",
    ),
    ("heading", "The next meeting"),
    (
        "body",
        "Two of the nine members voted against the cut, the minutes will show, officials said on Friday.",
    ),
    ("about the page", "How this analysis was produced"),
    (
        "about the page",
        "We compared the minutes of 12 meetings and asked four economists to check our reading.",
    ),
    ("about the page", "Our standards"),
]

SPORT: list[Line] = [
    ("headline", "Rovers beaten 3-1 at home by Ashby"),
    ("byline", "Reuters"),
    ("dateline", "ASHBY, May 4 (Reuters) -"),
    ("body", "Rovers lost 3-1 at home to Ashby on Saturday and dropped to 14th in the league."),
    ("body", '"We gave away two goals and you cannot do that," their coach told reporters.'),
    ("body", "The club asked its members to donate a month of wages, and our sources say half of them did."),
    ("source line", "(Reporting by Ines Caro; Editing by Tom Hale)"),
    ("links to other stories", "You may also like"),
    ("links to other stories", "Ashby sign a goalkeeper from Varn"),
    (
        "links to other stories",
        "The goalkeeper, 24, joins on a free transfer until the end of the season in two years.",
    ),
    ("links to other stories", "League to try a 16-team table"),
    (
        "links to other stories",
        "Clubs voted on Monday for a smaller league, to begin next year, the league said on its site.",
    ),
]

HEALTH: list[Line] = [
    ("headline", "Clinic in Orle reports 40 cases of fever"),
    ("byline", "Hanna Brisk, Staff Writer"),
    ("body", "A clinic in Orle has treated 40 people for a fever since Monday, its director said."),
    ("links to other stories", "More from Health"),
    ("links to other stories", "How to read a thermometer"),
    ("body", "Six of them were taken to the regional hospital, where two remain in a serious condition."),
    ("body", "The health ministry says that the water of two wells is being tested for bacteria."),
    ("note on the author", "Hanna Brisk is a reporter based in Orle who covers hospitals for the Courier."),
    ("subscription call", "Sign up for our newsletter"),
]

NOT_SKIPPED: list[Line] = [
    ("headline", "By the numbers: a year of strikes"),
    ("body", "Based on early counts, the union won 12 of the 20 seats on the works council on Monday."),
    ("heading", "More in debt than ever"),
    (
        "body",
        "Members of the council are reading the contract line by line, the union's chief said on Friday.",
    ),
    ("body", "Not a member of the federation, the drivers' union has its own strike fund of $2 million."),
    ("body", "Back to work: the first 300 drivers returned to the depot on Wednesday, the company said."),
    ("body", "Ada Marsh is a reporter based in Orle who was fired in March. Marsh sued the company."),
    ("body", "Marsh said the company had read her mail. The company said that it had not done so."),
    ("body", 'The paper asked readers to donate. "We need your help, subscribe to our paper," it said.'),
    ("body", "In a video posted on Monday, the union's chief is seen leaving the building with two others."),
]

PAGES = {
    "ferry": FERRY,
    "appeal in the middle": COURT,
    "paywall in the middle": PAYWALL,
    "agency report and teasers": SPORT,
    "box in the middle, author at the end": HEALTH,
    "reporting that looks like the rest": NOT_SKIPPED,
}


def sorted_lines(text: str) -> list[Line]:
    article = article_of(text, name="page", path="page.txt", sha256="0")
    spans = [(span.start, span.end, span.reason) for span in article.skipped]
    spans += [(block.start, block.end, block.role) for block in article.blocks]
    return [(label, text[start:end]) for start, end, label in sorted(spans)]


def page(lines: list[Line], between: str) -> str:
    """Write a page; a dateline and its sentence are one line."""
    text = between.join(line for _, line in lines)
    return text.replace(f"(Reuters) -{between}", "(Reuters) - ")


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\n \n"], ids=["lines", "gaps", "crlf", "spaces"])
@pytest.mark.parametrize("lines", PAGES.values(), ids=PAGES)
def test_each_line_is_reporting_or_says_why_not(lines: list[Line], between: str) -> None:
    assert sorted_lines(page(lines, between)) == lines


def test_a_repeated_headline_is_read_once() -> None:
    text = "Dam bursts above Sorn\nDam bursts above Sorn\nA dam burst above the town of Sorn on Monday."
    assert sorted_lines(text) == [
        ("headline", "Dam bursts above Sorn"),
        ("repeated headline", "Dam bursts above Sorn"),
        ("body", "A dam burst above the town of Sorn on Monday."),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Dam bursts above Sorn\n\n"
        "A dam burst above the town of Sorn on Monday after three days of\n"
        "rain, and the water reached the first houses within an hour, the\n"
        "mayor said.\n\n"
        "Nobody was hurt. Forty families spent the night in a school at the\n"
        "other end of the valley.\n"
    )
    assert [label for label, _ in sorted_lines(text)] == ["headline", "body", "body"]


def test_a_line_that_breaks_off_goes_on_below() -> None:
    text = (
        "Dam bursts above Sorn\n"
        "The company that built the dam, which was fined for\n"
        "three breaches\n"
        "of its licence last year, said it would help the families in the valley below.\n"
        "Nobody was hurt."
    )
    assert [label for label, _ in sorted_lines(text)] == ["headline", "body", "body"]


def test_headlines_of_one_length_are_not_wrapped_text() -> None:
    lines = [
        "Dam bursts above Sorn after three days of rain",
        "Families sleep in a school as the water rises",
    ]
    assert sorted_lines("\n".join([*lines, "Nobody was hurt when the dam burst on Monday."])) == [
        ("headline", lines[0]),
        ("heading", lines[1]),
        ("body", "Nobody was hurt when the dam burst on Monday."),
    ]


def test_a_headline_may_end_with_a_full_stop() -> None:
    text = "Dam Bursts Above Sorn After Rain.\nA dam burst above the town of Sorn on Monday."
    assert [label for label, _ in sorted_lines(text)] == ["headline", "body"]


def test_a_leading_date_is_cut_off_and_the_sentence_goes_on() -> None:
    text = " date 2031-05-04 A dam burst above the town of Sorn on Monday.\nNobody was hurt, the mayor said."
    assert sorted_lines(text) == [
        ("date line", "date 2031-05-04"),
        ("body", "A dam burst above the town of Sorn on Monday."),
        ("body", "Nobody was hurt, the mayor said."),
    ]


def test_the_site_is_cut_off_the_headline() -> None:
    text = "Dam bursts above Sorn | The Valley Post\nA dam burst above the town of Sorn on Monday."
    article = article_of(text, name="page", path="page.txt", sha256="0")
    assert (article.title, article.publisher) == ("Dam bursts above Sorn", "The Valley Post")


def test_what_a_page_says_of_itself() -> None:
    article = article_of(page(FERRY, "\n"), name="page", path="page.txt", sha256="0")
    assert {
        "title": article.title,
        "author": article.author,
        "published": str(article.published),
        "published_from": article.published_from,
        "publisher": article.publisher,
        "credits": article.credits,
    } == {
        "title": "Ferry sinks off Kelvane coast, 14 rescued",
        "author": "Mara Ostwick and Jon Pell",
        "published": "2031-05-04",
        "published_from": "text",
        "publisher": "Kelvane Courier",
        "credits": (),
    }
