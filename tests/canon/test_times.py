# ruff: noqa: RUF001 (articles use dashes of all sorts)
"""Time expressions: what is found, what it is worth, and what two moments are to each other."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.canon.times import Relation, describe, find_moments, relate
from claimrec.model import Moment
from moment_rows import Rows, rows, value

THURSDAY = dt.date(2024, 5, 16)
# read on Thursday, 16 May 2024
DAYS: list[tuple[str, Rows]] = [
    ("The bridge opened on March 3, 2019.", [("March 3, 2019", "date", "2019-03-03 day")]),
    ("The bridge opened on 3 March 2019.", [("3 March 2019", "date", "2019-03-03 day")]),
    ("The bridge opened on the 3rd of March 2019.", [("the 3rd of March 2019", "date", "2019-03-03 day")]),
    ("The bridge opened on March 3rd.", [("March 3rd", "date", "2024-03-03 day")]),
    ("The bridge opened on Sunday, March 3, 2019.", [("Sunday, March 3, 2019", "date", "2019-03-03 day")]),
    ("The bridge opened on Tuesday, May 14.", [("Tuesday, May 14", "date", "2024-05-14 day")]),
    (
        "The bridge opened on May 14, a Tuesday.",
        [("May 14", "date", "2024-05-14 day"), ("Tuesday", "relative", "2024-05-14 day")],
    ),
    ("The bridge opened on 14 May.", [("14 May", "date", "2024-05-14 day")]),
    ("The bridge opened on Sun, 3 Mar 2019.", [("Sun, 3 Mar 2019", "date", "2019-03-03 day")]),
    ("The bridge opened Feb. 29.", [("Feb. 29", "date", "2024-02-29 day")]),
    ("The bridge opened on 2019-03-03.", [("2019-03-03", "date", "2019-03-03 day")]),
    ("The bridge opened on 12/25/2023.", [("12/25/2023", "date", "2023-12-25 day")]),
    ("The bridge opened on 25/12/2023.", [("25/12/2023", "date", "2023-12-25 day")]),
    ("The bridge opened on 25.12.2023.", [("25.12.2023", "date", "2023-12-25 day")]),
    ("The bridge opened on 04/07/2023.", [("04/07/2023", "date", "2023-04-07/2023-07-04 day ~")]),
    ("The bridge opened on Oct. 9,2021.", [("Oct. 9,2021", "date", "2021-10-09 day")]),
    ("The bridge opened on Oct.9.", [("Oct.9", "date", "2023-10-09 day")]),
    ("The bridge opened on Dec 20.", [("Dec 20", "date", "2023-12-20 day")]),
    ("The bridge opened on Jan 2.", [("Jan 2", "date", "2024-01-02 day")]),
    ("The bridge opened on July 4 last year.", [("July 4 last year", "relative", "2023-07-04 day")]),
    ("The ship sank on 30 November.", [("30 November", "date", "2023-11-30 day")]),
    ("The ship sank in Sept 2020.", [("Sept 2020", "date", "2020-09-01/2020-09-30 month")]),
]

MONTHS: list[tuple[str, Rows]] = [
    ("The mill closed in August.", [("August", "date", "2024-08-01/2024-08-31 month")]),
    ("The mill closed in November.", [("November", "date", "2023-11-01/2023-11-30 month")]),
    ("The mill will close in November.", [("November", "date", "2024-11-01/2024-11-30 month")]),
    ("The mill closed in June 2016.", [("June 2016", "date", "2016-06-01/2016-06-30 month")]),
    ("The mill closed in June of 2016.", [("June of 2016", "date", "2016-06-01/2016-06-30 month")]),
    ("The mill closed last October.", [("last October", "relative", "2023-10-01/2023-10-31 month")]),
    ("The mill closes next March.", [("next March", "relative", "2025-03-01/2025-03-31 month")]),
    (
        "The mill closed in October last year.",
        [("October last year", "relative", "2023-10-01/2023-10-31 month")],
    ),
    (
        "The mill closed in October of last year.",
        [("October of last year", "relative", "2023-10-01/2023-10-31 month")],
    ),
    (
        "The mill reopens in January next year.",
        [("January next year", "relative", "2025-01-01/2025-01-31 month")],
    ),
    ("a September visit by the premier", [("September", "date", "2024-09-01/2024-09-30 month")]),
    ("The September visit was short.", [("September", "date", "2024-09-01/2024-09-30 month")]),
    ("The May election was close.", [("May", "date", "2024-05-01/2024-05-31 month")]),
    (
        "The bank cut rates in March and April.",
        [("March", "date", "2024-03-01/2024-03-31 month"), ("April", "date", "2024-04-01/2024-04-30 month")],
    ),
]

RANGES: list[tuple[str, Rows]] = [
    ("The fair ran Oct. 7-9.", [("Oct. 7-9", "date", "2023-10-07/2023-10-09 day")]),
    ("The fair ran 7-9 October.", [("7-9 October", "date", "2023-10-07/2023-10-09 day")]),
    ("The fair ran October 7–9, 2021.", [("October 7–9, 2021", "date", "2021-10-07/2021-10-09 day")]),
    (
        "The fair ran from 7 to 9 October 2021.",
        [("from 7 to 9 October 2021", "date", "2021-10-07/2021-10-09 day")],
    ),
    (
        "The fair ran from Oct. 7 through Oct. 9.",
        [("from Oct. 7 through Oct. 9", "date", "2023-10-07/2023-10-09 day")],
    ),
    (
        "The fair ran from Oct. 30 to Nov. 2, 2021.",
        [("from Oct. 30 to Nov. 2, 2021", "date", "2021-10-30/2021-11-02 day")],
    ),
    (
        "The fair ran between March 3 and March 6.",
        [("between March 3 and March 6", "date", "2024-03-03/2024-03-06 day")],
    ),
    ("The fair ran on March 3 and 4.", [("March 3 and 4", "date", "2024-03-03/2024-03-04 day")]),
    ("The fair ran 28 April - 3 May.", [("28 April - 3 May", "date", "2024-04-28/2024-05-03 day")]),
    (
        "The fair ran from Dec. 28, 2023 to Jan. 3, 2024.",
        [("from Dec. 28, 2023 to Jan. 3, 2024", "date", "2023-12-28/2024-01-03 day")],
    ),
    ("The fair runs Dec. 28-Jan. 3.", [("Dec. 28-Jan. 3", "date", "2023-12-28/2024-01-03 day")]),
    (
        "Sales fell between May and July 2020.",
        [("between May and July 2020", "date", "2020-05-01/2020-07-31 month")],
    ),
    (
        "Sales fell from November to February.",
        [("from November to February", "date", "2023-11-01/2024-02-29 month")],
    ),
    (
        "Sales fell from March 2019 through June 2020.",
        [("from March 2019 through June 2020", "date", "2019-03-01/2020-06-30 month")],
    ),
    ("Sales fell March–June 2021.", [("March–June 2021", "date", "2021-03-01/2021-06-30 month")]),
    ("Sales fell in 2009-13.", [("2009-13", "date", "2009-01-01/2013-12-31 year")]),
    ("Sales fell in 2009–2013.", [("2009–2013", "date", "2009-01-01/2013-12-31 year")]),
    ("Sales fell in 1998-2003.", [("1998-2003", "date", "1998-01-01/2003-12-31 year")]),
    (
        "Sales fell from 2007 through 2014.",
        [("from 2007 through 2014", "date", "2007-01-01/2014-12-31 year")],
    ),
    ("Sales fell from 2007 to 2014.", [("from 2007 to 2014", "date", "2007-01-01/2014-12-31 year")]),
    ("Sales fell between 2011 and 2014.", [("between 2011 and 2014", "date", "2011-01-01/2014-12-31 year")]),
    ("the 2021/22 season", [("2021/22", "date", "2021-01-01/2022-12-31 year")]),
    ("the 2018-19 budget", [("2018-19", "date", "2018-01-01/2019-12-31 year")]),
    (
        "It rained from Monday to Wednesday.",
        [("from Monday to Wednesday", "relative", "2024-05-13/2024-05-15 day")],
    ),
    (
        "It rained between Friday and Sunday.",
        [("between Friday and Sunday", "relative", "2024-05-10/2024-05-12 day")],
    ),
    ("the 1914-18 war", [("1914-18", "date", "1914-01-01/1918-12-31 year")]),
]

PARTS: list[tuple[str, Rows]] = [
    ("They met in early April.", [("early April", "date", "2024-04-01/2024-04-10 part ~")]),
    ("They met in mid-April.", [("mid-April", "date", "2024-04-11/2024-04-20 part ~")]),
    ("They met in mid April 2022.", [("mid April 2022", "date", "2022-04-11/2022-04-20 part ~")]),
    ("They met in late February.", [("late February", "date", "2024-02-21/2024-02-29 part ~")]),
    ("They met at the end of March.", [("the end of March", "date", "2024-03-21/2024-03-31 part ~")]),
    (
        "They met at the beginning of March 2023.",
        [("the beginning of March 2023", "date", "2023-03-01/2023-03-10 part ~")],
    ),
    (
        "They met in the middle of August 2023.",
        [("the middle of August 2023", "date", "2023-08-11/2023-08-20 part ~")],
    ),
    ("They met at the start of 2023.", [("the start of 2023", "date", "2023-01-01/2023-04-30 part ~")]),
    ("They met in early 2022.", [("early 2022", "date", "2022-01-01/2022-04-30 part ~")]),
    ("They met in mid-2022.", [("mid-2022", "date", "2022-05-01/2022-08-31 part ~")]),
    ("They met in late 2022.", [("late 2022", "date", "2022-09-01/2022-12-31 part ~")]),
    (
        "They met at the end of last year.",
        [("the end of last year", "relative", "2023-09-01/2023-12-31 part ~")],
    ),
    ("They met late last year.", [("late last year", "relative", "2023-09-01/2023-12-31 part ~")]),
    ("They met early last week.", [("early last week", "relative", "2024-05-06/2024-05-07 part ~")]),
    ("They met in the early 1990s.", [("the early 1990s", "date", "1990-01-01/1993-12-31 part ~")]),
    ("They met in the mid-1980s.", [("the mid-1980s", "date", "1984-01-01/1986-12-31 part ~")]),
    ("They met in the late '70s.", [("the late '70s", "date", "1977-01-01/1979-12-31 part ~")]),
    ("They met early this month.", [("early this month", "relative", "2024-05-01/2024-05-10 part ~")]),
    (
        "It lasted from late April to early May.",
        [("from late April to early May", "date", "2024-04-21/2024-05-10 part ~")],
    ),
]

YEARS_AND_LONGER: list[tuple[str, Rows]] = [
    ("The law passed in 1996.", [("1996", "date", "1996-01-01/1996-12-31 year")]),
    ("The law has applied since 1996.", [("since 1996", "date", "1996-01-01/ year")]),
    ("The law applies until 2030.", [("until 2030", "date", "/2030-12-31 year")]),
    ("The law applies by 2030.", [("by 2030", "date", "/2030-12-31 year")]),
    ("The law lapsed after 2012.", [("after 2012", "date", "2013-01-01/ year")]),
    ("The law was drafted before 2012.", [("before 2012", "date", "/2011-12-31 year")]),
    ("The law passed around 1996.", [("around 1996", "date", "1996-01-01/1996-12-31 year ~")]),
    (
        "The law passed in 2007, 2013 and 2014.",
        [
            ("2007", "date", "2007-01-01/2007-12-31 year"),
            ("2013", "date", "2013-01-01/2013-12-31 year"),
            ("2014", "date", "2014-01-01/2014-12-31 year"),
        ],
    ),
    ("The city fell in the 1990s.", [("the 1990s", "date", "1990-01-01/1999-12-31 decade")]),
    ("The city fell in the '80s.", [("the '80s", "date", "1980-01-01/1989-12-31 decade")]),
    ("The city fell in the 19th century.", [("the 19th century", "date", "1800-01-01/1900-12-31 century")]),
    (
        "The city fell in the nineteenth century.",
        [("the nineteenth century", "date", "1800-01-01/1900-12-31 century")],
    ),
    ("Her 1998 novel won.", [("1998", "date", "1998-01-01/1998-12-31 year")]),
    ("the 2011 floods", [("2011", "date", "2011-01-01/2011-12-31 year")]),
    ("the 2011's worst flood", [("2011", "date", "2011-01-01/2011-12-31 year")]),
    ("He was jailed (2003).", [("2003", "date", "2003-01-01/2003-12-31 year")]),
    ("The index fell to its lowest since '82.", [("since '82", "date", "1982-01-01/ year")]),
    ("a rise on the year 2019", [("the year 2019", "date", "2019-01-01/2019-12-31 year")]),
    ("fiscal year 2021", [("fiscal year 2021", "date", "2021-01-01/2021-12-31 year")]),
]

SEASONS_QUARTERS_HALVES: list[tuple[str, Rows]] = [
    ("They wed in the summer of 2018.", [("the summer of 2018", "date", "2018-06-01/2018-08-31 season ~")]),
    ("They wed in summer 2018.", [("summer 2018", "date", "2018-06-01/2018-08-31 season ~")]),
    ("They wed last summer.", [("last summer", "relative", "2023-06-01/2023-08-31 season ~")]),
    ("They wed this spring.", [("this spring", "relative", "2024-03-01/2024-05-31 season ~")]),
    ("They wed in the winter of 2019.", [("the winter of 2019", "date", "2018-12-01/2020-02-29 season ~")]),
    ("Profit rose in the third quarter.", [("the third quarter", "date", "2024-07-01/2024-09-30 quarter ~")]),
    (
        "Profit rose in the third quarter of 2022.",
        [("the third quarter of 2022", "date", "2022-07-01/2022-09-30 quarter ~")],
    ),
    ("Profit rose in Q3 2022.", [("Q3 2022", "date", "2022-07-01/2022-09-30 quarter ~")]),
    (
        "Profit rose in the first quarter of this year.",
        [("the first quarter of this year", "date", "2024-01-01/2024-03-31 quarter ~")],
    ),
    (
        "Profit rose in the first half of 2022.",
        [("the first half of 2022", "date", "2022-01-01/2022-06-30 month")],
    ),
    (
        "Profit rose in the second half of last year.",
        [("the second half of last year", "relative", "2023-07-01/2023-12-31 month")],
    ),
    (
        "Profit rose in the first four months of 2023.",
        [("the first four months of 2023", "date", "2023-01-01/2023-04-30 month")],
    ),
    (
        "Profit rose in the last three months of 2023.",
        [("the last three months of 2023", "date", "2023-10-01/2023-12-31 month")],
    ),
    ("Profit rose last quarter.", [("last quarter", "relative", "2024-01-01/2024-03-31 quarter")]),
]

WEEKDAYS: list[tuple[str, Rows]] = [
    ("Police arrested him on Tuesday.", [("Tuesday", "relative", "2024-05-14 day")]),
    ("Police arrested him Thursday.", [("Thursday", "relative", "2024-05-16 day")]),
    ("Police arrested him last Thursday.", [("last Thursday", "relative", "2024-05-09 day")]),
    ("Police arrested him on Friday.", [("Friday", "relative", "2024-05-10 day")]),
    ("Police will question him on Friday.", [("Friday", "relative", "2024-05-17 day")]),
    ("Police will question him next Tuesday.", [("next Tuesday", "relative", "2024-05-21 day")]),
    ("The court meets this Friday.", [("this Friday", "relative", "2024-05-17 day")]),
    (
        "Police arrested him on Tuesday of last week.",
        [("Tuesday of last week", "relative", "2024-05-07 day")],
    ),
    ("Police arrested him last week on Friday.", [("last week on Friday", "relative", "2024-05-10 day")]),
    ("Police arrested him on Monday night.", [("Monday night", "relative", "2024-05-13 night part")]),
    ("Police arrested him early Monday.", [("early Monday", "relative", "2024-05-13 early part")]),
    ("Police arrested him late on Monday.", [("late on Monday", "relative", "2024-05-13 late part")]),
    (
        "Police arrested him early on Monday morning.",
        [("early on Monday morning", "relative", "2024-05-13 morning part")],
    ),
    (
        "Police arrested him in the early hours of Monday.",
        [("in the early hours of Monday", "relative", "2024-05-13 early part")],
    ),
    (
        "Police arrested him on the night of Sunday.",
        [("the night of Sunday", "relative", "2024-05-12 night part")],
    ),
    ("Police arrested him at dawn on Saturday.", [("dawn on Saturday", "relative", "2024-05-11 dawn part")]),
    ("Monday's vote was close.", [("Monday", "relative", "2024-05-13 day")]),
    ("After Monday's vote he left.", [("Monday", "relative", "2024-05-13 day")]),
    ("He has been missing since Monday.", [("since Monday", "relative", "2024-05-13/ day")]),
    ("Shops are closed until Friday.", [("until Friday", "relative", "/2024-05-17 day")]),
    ("The report is due by Friday.", [("by Friday", "relative", "/2024-05-17 day")]),
    (
        "He spoke on Saturday and Sunday.",
        [("Saturday", "relative", "2024-05-11 day"), ("Sunday", "relative", "2024-05-12 day")],
    ),
]

RELATIVE: list[tuple[str, Rows]] = [
    ("She resigned today.", [("today", "relative", "2024-05-16 day")]),
    ("She resigned yesterday.", [("yesterday", "relative", "2024-05-15 day")]),
    ("She resigned yesterday morning.", [("yesterday morning", "relative", "2024-05-15 morning part")]),
    ("She leaves tomorrow.", [("tomorrow", "relative", "2024-05-17 day")]),
    ("She resigned the day before yesterday.", [("the day before yesterday", "relative", "2024-05-14 day")]),
    ("She resigned last week.", [("last week", "relative", "2024-05-06/2024-05-12 week")]),
    ("She resigned last month.", [("last month", "relative", "2024-04-01/2024-04-30 month")]),
    ("She resigned last year.", [("last year", "relative", "2023-01-01/2023-12-31 year")]),
    ("She resigned earlier this week.", [("earlier this week", "relative", "2024-05-13/2024-05-16 part")]),
    ("She resigned earlier this month.", [("earlier this month", "relative", "2024-05-01/2024-05-16 part")]),
    ("She leaves later this month.", [("later this month", "relative", "2024-05-16/2024-05-31 part")]),
    ("She resigned this week.", [("this week", "relative", "2024-05-13/2024-05-19 week")]),
    ("She leaves next week.", [("next week", "relative", "2024-05-20/2024-05-26 week")]),
    ("She leaves next year.", [("next year", "relative", "2025-01-01/2025-12-31 year")]),
    ("She resigned a month ago.", [("a month ago", "relative", "2024-04-01/2024-05-01 month ~")]),
    ("She resigned two days ago.", [("two days ago", "relative", "2024-05-14 day")]),
    ("She resigned three weeks ago.", [("three weeks ago", "relative", "2024-04-22/2024-04-28 week ~")]),
    ("She resigned four years ago.", [("four years ago", "relative", "2019-11-15/2020-12-31 year ~")]),
    (
        "She resigned about ten years ago.",
        [("about ten years ago", "relative", "2013-11-14/2014-12-31 year ~")],
    ),
    (
        "She resigned a couple of weeks ago.",
        [("a couple of weeks ago", "relative", "2024-04-29/2024-05-05 week ~")],
    ),
    ("She resigned years ago.", [("years ago", "relative", "year ~")]),
    ("She resigned several months ago.", [("several months ago", "relative", "month ~")]),
    ("She resigned at the weekend.", [("at the weekend", "relative", "2024-05-11/2024-05-12 weekend")]),
    ("She resigned over the weekend.", [("over the weekend", "relative", "2024-05-11/2024-05-12 weekend")]),
    ("She resigned last weekend.", [("last weekend", "relative", "2024-05-11/2024-05-12 weekend")]),
    ("She leaves next weekend.", [("next weekend", "relative", "2024-05-18/2024-05-19 weekend")]),
    ("She resigned this morning.", [("this morning", "relative", "2024-05-16 morning part")]),
    ("She resigned last night.", [("last night", "relative", "2024-05-15 night part")]),
    ("She speaks tonight.", [("tonight", "relative", "2024-05-16 night part")]),
    ("She resigned the week after the strike.", [("the week after", "relative", "week")]),
    (
        "She resigned in the past two weeks.",
        [("the past two weeks", "duration", "2024-05-02/2024-05-16 part ~")],
    ),
    ("She resigned as of Monday.", [("as of Monday", "relative", "2024-05-13 day")]),
]

CLOCK: list[tuple[str, Rows]] = [
    ("The train left at 7:48 a.m.", [("7:48 a.m.", "clock", "07:48 minute")]),
    ("The train left at 7.48pm.", [("7.48pm", "clock", "19:48 minute")]),
    ("The train left at 9 p.m. local time.", [("9 p.m. local time", "clock", "21:00 hour")]),
    ("The train left at 12:30 a.m.", [("12:30 a.m.", "clock", "00:30 minute")]),
    ("The train left at 12 p.m.", [("12 p.m.", "clock", "12:00 hour")]),
    ("The train left at noon.", [("noon", "clock", "12:00 minute")]),
    ("The train left at midnight.", [("midnight", "clock", "00:00 minute")]),
    ("The train left at 14:30 GMT.", [("14:30 GMT", "clock", "14:30 GMT minute")]),
    ("The train left at 1430 GMT.", [("1430 GMT", "clock", "14:30 GMT minute")]),
    (
        "The train left at 7:48 am (2248 GMT Tuesday).",
        [("7:48 am (2248 GMT Tuesday)", "clock", "07:48 minute")],
    ),
    (
        "The train left at 10:15 a.m. ET (1515 GMT).",
        [("10:15 a.m. ET (1515 GMT)", "clock", "10:15 ET minute")],
    ),
    ("The train left at 10:15 a.m. Eastern time.", [("10:15 a.m. Eastern time", "clock", "10:15 ET minute")]),
    ("The train left at 5 o'clock in the morning.", [("5 o'clock in the morning", "clock", "05:00 hour")]),
    ("The train left at about 9 p.m.", [("about 9 p.m.", "clock", "21:00 hour ~")]),
    ("The train left shortly after 9 p.m.", [("shortly after 9 p.m.", "clock", "21:00 hour ~")]),
    ("The train left between 2 and 4 p.m.", [("between 2 and 4 p.m.", "clock", "14:00-16:00 hour")]),
    (
        "The train left between 11 a.m. and 1 p.m.",
        [("between 11 a.m. and 1 p.m.", "clock", "11:00-13:00 hour")],
    ),
    ("The train left from 10 to 11 p.m.", [("from 10 to 11 p.m.", "clock", "22:00-23:00 hour")]),
    (
        "The train left at 7:48 a.m. on Wednesday.",
        [("7:48 a.m. on Wednesday", "relative", "2024-05-15 07:48 minute")],
    ),
    (
        "The train left on Wednesday at 7:48 a.m.",
        [("Wednesday at 7:48 a.m.", "relative", "2024-05-15 07:48 minute")],
    ),
    ("The train left at 6 p.m. Wednesday.", [("6 p.m. Wednesday", "relative", "2024-05-15 18:00 hour")]),
    (
        "The train left at 6 p.m. on 3 March 2020.",
        [("6 p.m. on 3 March 2020", "date", "2020-03-03 18:00 hour")],
    ),
    ("The train left at 6 p.m. yesterday.", [("6 p.m. yesterday", "relative", "2024-05-15 18:00 hour")]),
    (
        "The train left on March 3, 2020, at 6 p.m.",
        [("March 3, 2020, at 6 p.m.", "date", "2020-03-03 18:00 hour")],
    ),
]

HOLIDAYS: list[tuple[str, Rows]] = [
    ("Troops left on Christmas Day.", [("Christmas Day", "date", "2023-12-25 day")]),
    ("Troops will leave before Christmas.", [("before Christmas", "date", "/2024-12-24 day")]),
    ("Troops left on Christmas Eve 2020.", [("Christmas Eve 2020", "date", "2020-12-24 day")]),
    ("Troops left at Christmas.", [("Christmas", "date", "2023-12-25 day")]),
    ("Troops left on New Year's Eve.", [("New Year's Eve", "date", "2023-12-31 day")]),
    ("Troops left on Good Friday.", [("Good Friday", "date", "2024-03-29 day")]),
    ("Troops left on Easter Monday 2021.", [("Easter Monday 2021", "date", "2021-04-05 day")]),
    ("Troops left on Thanksgiving.", [("Thanksgiving", "date", "2023-11-23 day")]),
    ("Troops left on Labor Day 2022.", [("Labor Day 2022", "date", "2022-09-05 day")]),
    ("Troops left on the Fourth of July.", [("the Fourth of July", "date", "2024-07-04 day")]),
]

SOMETIME: list[tuple[str, Rows]] = [
    ("It is currently closed.", [("currently", "vague", "part")]),
    ("It closed more recently.", [("more recently", "vague", "part")]),
    ("It grew in recent years.", [("recent years", "vague", "part")]),
    ("It will pay in the near future.", [("the near future", "vague", "part")]),
    (
        "He landed on 3 March 2020 and slept through the day.",
        [("3 March 2020", "date", "2020-03-03 day"), ("the day", "vague", "2020-03-03 day")],
    ),
    ("It grew in the past two weeks.", [("the past two weeks", "duration", "2024-05-02/2024-05-16 part ~")]),
]
TOLD: list[tuple[str, Rows]] = [
    (
        "He landed on 3 March 2020 and left the next day.",
        [("3 March 2020", "date", "2020-03-03 day"), ("the next day", "relative", "2020-03-04 day")],
    ),
    (
        "He landed on 3 March 2020; that day it snowed.",
        [("3 March 2020", "date", "2020-03-03 day"), ("that day", "relative", "2020-03-03 day")],
    ),
    (
        "He landed on 3 March 2020 and left two days later.",
        [("3 March 2020", "date", "2020-03-03 day"), ("two days later", "relative", "2020-03-05 day")],
    ),
    (
        "He landed on 3 March 2020, a day earlier than planned.",
        [("3 March 2020", "date", "2020-03-03 day")],
    ),
    (
        "He earned it in 2013, and more that May.",
        [
            ("2013", "date", "2013-01-01/2013-12-31 year"),
            ("that May", "relative", "2013-05-01/2013-05-31 month"),
        ],
    ),
    (
        "He landed on 3 March 2020 and died the same month.",
        [
            ("3 March 2020", "date", "2020-03-03 day"),
            ("the same month", "relative", "2020-03-01/2020-03-31 month"),
        ],
    ),
    (
        "He landed in 2019 and died the following year.",
        [
            ("2019", "date", "2019-01-01/2019-12-31 year"),
            ("the following year", "relative", "2020-01-01/2020-12-31 year"),
        ],
    ),
]

LENGTHS_AND_FREQUENCIES: list[tuple[str, Rows]] = [
    ("He stayed for five days.", [("five days", "duration", "day")]),
    ("He stayed a few weeks.", [("a few weeks", "duration", "week")]),
    ("a 40-hour week", [("40-hour", "duration", "hour")]),
    ("It meets every Tuesday.", [("every Tuesday", "frequency", "week")]),
    ("It meets on Tuesdays.", [("on Tuesdays", "frequency", "week")]),
    ("It meets twice a week.", [("twice a week", "frequency", "week")]),
    ("It meets annually.", [("annually", "frequency", "year")]),
]

MORE: list[tuple[str, Rows]] = [
    ("By the end of the month it closed.", [("By the end of the month", "relative", "/2024-05-31 part ~")]),
    (
        "It closed at the end of the week.",
        [("the end of the week", "relative", "2024-05-18/2024-05-19 part ~")],
    ),
    (
        "It closes at the end of next week.",
        [("the end of next week", "relative", "2024-05-25/2024-05-26 part ~")],
    ),
    ("It closed in early summer 2021.", [("early summer 2021", "date", "2021-06-01/2021-08-31 season ~")]),
    ("It closed in the spring.", [("the spring", "relative", "2024-03-01/2024-05-31 season ~")]),
    (
        "It closed on the evening of Jan. 6, 2021.",
        [("evening of Jan. 6, 2021", "date", "2021-01-06 evening part")],
    ),
    (
        "It closed on Jan. 6 at about 2 p.m. local time.",
        [("Jan. 6 at about 2 p.m. local time", "date", "2024-01-06 14:00 hour ~")],
    ),
    (
        "It closed at 3:10 p.m. EST on Friday.",
        [("3:10 p.m. EST on Friday", "relative", "2024-05-10 15:10 EST minute")],
    ),
    ("It closed midday Friday.", [("midday Friday", "relative", "2024-05-10 midday part")]),
    (
        "It closed in the 1960s and 1970s.",
        [
            ("the 1960s", "date", "1960-01-01/1969-12-31 decade"),
            ("1970s", "date", "1970-01-01/1979-12-31 decade"),
        ],
    ),
    ("It closed between 1939 and 1945.", [("between 1939 and 1945", "date", "1939-01-01/1945-12-31 year")]),
    (
        "It closed on Nov. 3-5 and Dec. 1.",
        [("Nov. 3-5", "date", "2023-11-03/2023-11-05 day"), ("Dec. 1", "date", "2023-12-01 day")],
    ),
    (
        "It closed from April 2020 until March 2021.",
        [("from April 2020 until March 2021", "date", "2020-04-01/2021-03-31 month")],
    ),
    (
        "It closed on the morning of 14 July 2016.",
        [("morning of 14 July 2016", "date", "2016-07-14 morning part")],
    ),
    ("A ban from Jan. 1, 2025, was agreed.", [("Jan. 1, 2025", "date", "2025-01-01 day")]),
    ("It closed in the week of March 4.", [("the week of March 4", "date", "2024-03-04/2024-03-10 week")]),
    (
        "It closed on the weekend of March 2-3.",
        [("on the weekend of March 2-3", "date", "2024-03-02/2024-03-03 day")],
    ),
    ("It closed two weeks earlier.", [("two weeks earlier", "relative", "week ~")]),
    ("It closed a year later.", [("a year later", "relative", "year ~")]),
    ("It closed this past Monday.", [("Monday", "relative", "2024-05-13 day")]),
    ("It closed a week ago Monday.", [("a week ago Monday", "relative", "day")]),
    ("It closed the previous day.", [("the previous day", "relative", "day")]),
    ("It closed later that day.", [("that day", "relative", "day")]),
    ("It closed late in 2019.", [("late in 2019", "date", "2019-09-01/2019-12-31 part ~")]),
    ("It closed in late-2019.", [("late-2019", "date", "2019-09-01/2019-12-31 part ~")]),
    (
        "It closed in the third week of April.",
        [("the third week of April", "date", "2024-04-01/2024-04-30 month")],
    ),
    ("It closed at 2359 hours.", [("2359 hours", "clock", "23:59 minute")]),
    ("It closed at 15:00 on Tuesday.", [("15:00 on Tuesday", "relative", "2024-05-14 15:00 minute")]),
    (
        "It closed at 8 a.m. (0700 GMT) on Monday.",
        [("8 a.m. (0700 GMT) on Monday", "relative", "2024-05-13 08:00 hour")],
    ),
    ("It closed Monday at noon.", [("Monday at noon", "relative", "2024-05-13 12:00 minute")]),
    (
        "It closed in May or June.",
        [("May", "date", "2024-05-01/2024-05-31 month"), ("June", "date", "2024-06-01/2024-06-30 month")],
    ),
    ("It closed overnight on Friday.", [("overnight on Friday", "relative", "2024-05-10 night part")]),
    (
        "It closed in the year to March 2023.",
        [("the year to March 2023", "date", "2022-04-01/2023-03-31 part")],
    ),
    ("It closed Jan. 3 through 5.", [("Jan. 3 through 5", "date", "2024-01-03/2024-01-05 day")]),
    ("It closed (Dec 4).", [("Dec 4", "date", "2023-12-04 day")]),
    ("It closed on 5 and 6 November.", [("5 and 6 November", "date", "2023-11-05/2023-11-06 day")]),
    ("It closed on Tuesday, 14 May.", [("Tuesday, 14 May", "date", "2024-05-14 day")]),
    ("It closed on Tuesday (14 May).", [("Tuesday (14 May)", "date", "2024-05-14 day")]),
    ("It closed Tuesday evening, May 14.", [("Tuesday evening, May 14", "date", "2024-05-14 evening part")]),
    ("It closed last spring.", [("last spring", "relative", "2023-03-01/2023-05-31 season ~")]),
    ("It closed on the first day of May.", [("the first day of May", "date", "2024-05-01 day")]),
    ("It closed next month.", [("next month", "relative", "2024-06-01/2024-06-30 month")]),
    ("It closed in March, 2019.", [("March, 2019", "date", "2019-03-01/2019-03-31 month")]),
    ("The Feb. 14, 2018, shooting shocked many.", [("Feb. 14, 2018", "date", "2018-02-14 day")]),
    ("The March 11 tsunami killed many.", [("March 11", "date", "2024-03-11 day")]),
    ("The 2021 Tokyo vote.", [("2021", "date", "2021-01-01/2021-12-31 year")]),
    (
        "in 1999 and 2000",
        [("1999", "date", "1999-01-01/1999-12-31 year"), ("2000", "date", "2000-01-01/2000-12-31 year")],
    ),
    ("in 2000, cases rose", [("2000", "date", "2000-01-01/2000-12-31 year")]),
    ("the year 2000 problem", [("the year 2000", "date", "2000-01-01/2000-12-31 year")]),
    ("since June last year", [("since June last year", "relative", "2023-06-01/ month")]),
    ("since last June", [("since last June", "relative", "2023-06-01/ month")]),
    ("as early as 2015", [("2015", "date", "2015-01-01/2015-12-31 year")]),
    ("in or around 2015", [("around 2015", "date", "2015-01-01/2015-12-31 year ~")]),
    (
        "Crime rose in the 12 months to March 2023.",
        [("the 12 months to March 2023", "date", "2022-04-01/2023-03-31 part")],
    ),
    (
        "Crime rose in the three months ended Sept. 30.",
        [("the three months ended Sept. 30", "date", "2023-07-01/2023-09-30 part")],
    ),
]

UNDATED: list[tuple[str, Rows]] = [
    ("The bridge opened on Tuesday, May 14.", [("Tuesday, May 14", "date", "W1 --05-14 day")]),
    ("The bridge opened Feb. 29.", [("Feb. 29", "date", "--02-29 day")]),
    ("The fair ran Oct. 7-9.", [("Oct. 7-9", "date", "--10-07/--10-09 day")]),
    ("The fair ran from Oct. 30 to Nov. 2.", [("from Oct. 30 to Nov. 2", "date", "--10-30/--11-02 day")]),
    ("They met in early April.", [("early April", "date", "--04-01/--04-10 part ~")]),
    ("The mill closed last October.", [("last October", "relative", "--10 month")]),
    ("The mill closed in November.", [("November", "date", "--11 month")]),
    ("Sales fell from November to February.", [("from November to February", "date", "--11/--02 month")]),
    ("Police arrested him on Tuesday.", [("Tuesday", "relative", "W1 day")]),
    ("Police arrested him on Monday night.", [("Monday night", "relative", "W0 night part")]),
    ("Police will question him next Tuesday.", [("next Tuesday", "relative", "W1 day")]),
    ("He has been missing since Monday.", [("since Monday", "relative", "W0 day")]),
    ("She resigned today.", [("today", "relative", "day")]),
    ("She resigned last week.", [("last week", "relative", "week")]),
    ("She resigned four years ago.", [("four years ago", "relative", "year ~")]),
    ("She resigned at the weekend.", [("at the weekend", "relative", "weekend")]),
    ("She resigned last night.", [("last night", "relative", "night part")]),
    ("They wed last summer.", [("last summer", "relative", "season ~")]),
    ("The train left at 6 p.m. Wednesday.", [("6 p.m. Wednesday", "relative", "W2 18:00 hour")]),
    ("Troops left on Christmas Day.", [("Christmas Day", "date", "--12-25 day")]),
    ("Troops left on Thanksgiving.", [("Thanksgiving", "date", "day")]),
    ("The law passed in 1996.", [("1996", "date", "1996-01-01/1996-12-31 year")]),
    (
        "He landed on 3 March 2020 and left the next day.",
        [("3 March 2020", "date", "2020-03-03 day"), ("the next day", "relative", "2020-03-04 day")],
    ),
    ("They met on the same day.", [("the same day", "relative", "day")]),
]

NO_TIMES = [
    "About 2000 people fled.",
    "They sold 1984 units.",
    "Flight 370 vanished.",
    "Three MiG-29 jets flew past.",
    "It cost $2016.",
    "It rose 36%.",
    "Theresa May said so.",
    "They may go home.",
    "The march was peaceful.",
    "The Sunday Times reported it.",
    "Open 24/7 all the time.",
    "The 9/11 attacks changed it.",
    "They took Route 66 north.",
    "He, 35, was fined.",
    "They won 4-3 at home.",
    "It ran on Windows 2000 for long.",
    "Some 1789 votes were cast.",
    "COVID-19 spread fast.",
    "The G20 met there.",
    "A 7.6 magnitude quake hit.",
    "The Bloody Sunday inquiry closed.",
    "April Jones sang.",
    "His .45-caliber pistol jammed.",
    "a ratio of 100/65",
    "He ran 10-12 miles.",
    "Nearly 1500 metres away",
    "The version 3.12 came out.",
    "The second man fled.",
    "It fell for the second time.",
    "The fall of the government came fast.",
    "A mid-fielder scored.",
    "He lives at 1600 Pennsylvania Avenue.",
    "The AK-47 was found.",
    "The S-400 was sold.",
    "Room 2012 was empty.",
    "more than 2012 people",
    "It sat on the fence.",
    "The sun rose.",
    "I will wed her.",
    "a 25-year-old man",
    "She is 25 years old.",
    "It fell to five to six people.",
    "Papers seen by the Sunday Lantern show it.",
    "They were sold before Easter eggs.",
    "They treated them at two hospitals.",
    "It stood at two percent.",
    "The shares fell at 6.12 each.",
]

STARTS_AND_ENDS: list[tuple[str, Rows]] = [
    ("The sale will start on Saturday.", [("Saturday", "relative", "2024-05-18 day")]),
    ("Work is to start in June.", [("June", "date", "2024-06-01/2024-06-30 month")]),
    ("The talks end in May.", [("May", "date", "2024-05-01/2024-05-31 month")]),
    ("They met at the start of May.", [("the start of May", "date", "2024-05-01/2024-05-10 part ~")]),
]

TO_COME: list[tuple[str, Rows]] = [
    ("The fair is to open on Saturday.", [("Saturday", "relative", "2024-05-18 day")]),
    ("The fair was to open on Saturday.", [("Saturday", "relative", "2024-05-18 day")]),
    ("The fair is due to open on Saturday.", [("Saturday", "relative", "2024-05-18 day")]),
    ("The fair is due on Saturday.", [("Saturday", "relative", "2024-05-18 day")]),
    ("The fair is set to open on Saturday.", [("Saturday", "relative", "2024-05-18 day")]),
    ("The fair is scheduled to open on Saturday.", [("Saturday", "relative", "2024-05-18 day")]),
    ("The fair is expected to open on Saturday.", [("Saturday", "relative", "2024-05-18 day")]),
    ("She said the fair would open on Saturday.", [("Saturday", "relative", "2024-05-18 day")]),
    ("He set a record on Saturday.", [("Saturday", "relative", "2024-05-11 day")]),
    ("It closed due to fog on Saturday.", [("Saturday", "relative", "2024-05-11 day")]),
    ("It was to the north on Saturday.", [("Saturday", "relative", "2024-05-11 day")]),
]

BOUNDED: list[tuple[str, Rows]] = [
    ("The road is shut until 9 April.", [("until 9 April", "date", "/2025-04-09 day")]),
    ("Bids are invited by 2 March.", [("by 2 March", "date", "/2025-03-02 day")]),
    ("The road is shut until November.", [("until November", "date", "/2024-11-30 month")]),
    ("It has rained since 9 June.", [("since 9 June", "date", "2023-06-09/ day")]),
    ("It will have rained since Friday.", [("since Friday", "relative", "2024-05-10/ day")]),
    ("The ban runs from 1 June.", [("1 June", "date", "2024-06-01 day")]),
]

SPOKEN_HOURS: list[tuple[str, Rows]] = [
    (
        "It struck just after two o'clock on Wednesday.",
        [("just after two o'clock on Wednesday", "relative", "2024-05-15 02:00 or 14:00 hour ~")],
    ),
    ("It struck at two.", [("two", "clock", "02:00 or 14:00 hour")]),
    ("It struck at two on Monday.", [("two on Monday", "relative", "2024-05-13 02:00 or 14:00 hour")]),
    (
        "It struck at two on Monday afternoon.",
        [("two on Monday afternoon", "relative", "2024-05-13 14:00 hour")],
    ),
    ("It struck at 9 on Monday night.", [("9 on Monday night", "relative", "2024-05-13 21:00 hour")]),
    ("It struck around two in the afternoon.", [("around two in the afternoon", "clock", "14:00 hour ~")]),
    (
        "Shortly before three on Monday it struck.",
        [("Shortly before three on Monday", "relative", "2024-05-13 03:00 or 15:00 hour ~")],
    ),
    ("It struck at half past nine.", [("half past nine", "clock", "09:30 or 21:30 minute")]),
    ("It struck at half past nine at night.", [("half past nine at night", "clock", "21:30 minute")]),
    (
        "It struck at quarter to six on Monday evening.",
        [("quarter to six on Monday evening", "relative", "2024-05-13 17:45 minute")],
    ),
    ("It struck at a quarter past 6.", [("a quarter past 6", "clock", "06:15 or 18:15 minute")]),
    ("It struck at twelve o'clock.", [("twelve o'clock", "clock", "00:00 or 12:00 hour")]),
    ("It struck at ten to one.", [("ten to one", "clock", "00:50 or 12:50 minute")]),
    ("It struck at twenty past eight.", [("twenty past eight", "clock", "08:20 or 20:20 minute")]),
    ("It struck at 6.30 on Monday.", [("6.30 on Monday", "relative", "2024-05-13 06:30 or 18:30 minute")]),
    (
        "It struck at 6:40 on Monday evening.",
        [("6:40 on Monday evening", "relative", "2024-05-13 18:40 minute")],
    ),
    (
        "It struck at 1:30 a.m. on Monday night.",
        [("1:30 a.m. on Monday night", "relative", "2024-05-13 01:30 minute")],
    ),
    ("It ran from two o'clock to 4 p.m.", [("from two o'clock to 4 p.m.", "clock", "14:00-16:00 hour")]),
    (
        "It ran between half past two and three o'clock.",
        [("between half past two and three o'clock", "clock", "02:30-03:00 or 14:30-15:00 hour")],
    ),
    (
        "It ran from eleven o'clock to one o'clock.",
        [("from eleven o'clock to one o'clock", "clock", "11:00-13:00 or 23:00-01:00 hour")],
    ),
    (
        "It ran until six in the morning on Sunday.",
        [("until six in the morning on Sunday", "relative", "/2024-05-19 06:00 hour")],
    ),
    ("It ran before noon on Sunday.", [("before noon on Sunday", "relative", "/2024-05-12 12:00 part")]),
    ("Police held six on Monday.", [("Monday", "relative", "2024-05-13 day")]),
]

ZONES: list[tuple[str, Rows]] = [
    ("It begins at 10 a.m. CT.", [("10 a.m. CT", "clock", "10:00 CT hour")]),
    ("It begins at 9:30 p.m. PT.", [("9:30 p.m. PT", "clock", "21:30 PT minute")]),
    ("It begins at 9:30 p.m. Mountain Time.", [("9:30 p.m. Mountain Time", "clock", "21:30 MT minute")]),
    ("It begins at 7pm BST.", [("7pm BST", "clock", "19:00 BST hour")]),
    ("It begins at 7pm British Summer Time.", [("7pm British Summer Time", "clock", "19:00 BST hour")]),
    ("It begins at 7pm CEST.", [("7pm CEST", "clock", "19:00 CEST hour")]),
    ("It begins at 7pm IST.", [("7pm IST", "clock", "19:00 IST hour")]),
]

COUNTED_FROM_A_DAY: list[tuple[str, Rows]] = [
    ("They met two days before 9 June.", [("two days before 9 June", "date", "2024-06-07 day")]),
    ("They met a week after 9 May.", [("a week after 9 May", "date", "2024-05-13/2024-05-19 week ~")]),
    ("They met a day before Tuesday.", [("a day before Tuesday", "relative", "2024-05-13 day")]),
    ("They met two days before Monday's vote.", [("Monday", "relative", "2024-05-13 day")]),
    ("They met two days before the vote.", []),
    ("They met three days later.", [("three days later", "relative", "day ~")]),
    ("They met a day earlier.", [("a day earlier", "relative", "day ~")]),
]

DATED = [
    *DAYS, *MONTHS, *RANGES, *PARTS, *YEARS_AND_LONGER, *SEASONS_QUARTERS_HALVES, *WEEKDAYS, *RELATIVE,
    *CLOCK, *HOLIDAYS, *TOLD, *LENGTHS_AND_FREQUENCIES, *MORE, *STARTS_AND_ENDS, *TO_COME, *BOUNDED,
    *SPOKEN_HOURS, *ZONES, *COUNTED_FROM_A_DAY, *SOMETIME,
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_found_with_a_reference(text: str, expected: Rows) -> None:
    assert rows(text, find_moments(text, reference=THURSDAY)) == expected


@pytest.mark.parametrize(("text", "expected"), UNDATED)
def test_found_without_a_reference(text: str, expected: Rows) -> None:
    assert rows(text, find_moments(text)) == expected


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time(text: str) -> None:
    kinds = {found.kind for found in find_moments(text, reference=THURSDAY)}
    assert kinds <= {"duration", "frequency"}


TENSES = [
    ("in August", False, "2023-08-01/2023-08-31 month"),
    ("in August", True, "2024-08-01/2024-08-31 month"),
    ("in May", True, "2024-05-01/2024-05-31 month"),
    ("on Dec. 20", False, "2023-12-20 day"),
    ("on Dec. 20", True, "2024-12-20 day"),
    ("on Friday", False, "2024-05-10 day"),
    ("on Friday", True, "2024-05-17 day"),
    ("on Thursday", True, "2024-05-16 day"),
    ("over the weekend", False, "2024-05-11/2024-05-12 weekend"),
    ("over the weekend", True, "2024-05-18/2024-05-19 weekend"),
    ("in the summer", False, "2023-06-01/2023-08-31 season ~"),
    ("in the summer", True, "2024-06-01/2024-08-31 season ~"),
    ("at the end of last month", True, "2024-04-21/2024-04-30 part ~"),
    ("closed until at least Friday", None, "/2024-05-17 day"),
    ("a year and a half ago", None, "2022-11-14/2023-12-31 year ~"),
    ("to start on Saturday", None, "2024-05-11 day"),
    ("until 9 April", False, "/2024-04-09 day"),
    ("until 9 June", False, "/2024-06-09 day"),
    ("until 9 April", True, "/2025-04-09 day"),
    ("by 9 April", None, "/2025-04-09 day"),
    ("since 9 June", True, "2023-06-09/ day"),
    ("in 2019", True, "2019-01-01/2019-12-31 year"),
]


@pytest.mark.parametrize(("text", "ahead", "expected"), TENSES)
def test_tense_chooses_the_day(text: str, ahead: bool | None, expected: str) -> None:
    (found,) = find_moments(text, reference=THURSDAY, ahead=ahead)
    assert value(found.moment) == expected


def test_that_day_is_the_day_spoken_of_before() -> None:
    last = Moment(start=dt.date(2020, 3, 3), end=dt.date(2020, 3, 3))
    (found,) = find_moments("It snowed that night.", last=last)
    assert value(found.moment) == "2020-03-03 night part"


def moment(text: str, reference: dt.date | None = THURSDAY) -> Moment:
    (found,) = find_moments(text, reference=reference)
    return found.moment


DATED_PAIRS: list[tuple[str, str, Relation]] = [
    ("Oct. 9, 2023", "9 October 2023", "same"),
    ("Oct. 9, 2023", "Monday, Oct. 9, 2023", "same"),
    ("October 2023", "Oct. 9-10, 2023", "within"),
    ("Oct. 9-10, 2023", "Oct. 9, 2023", "within"),
    ("late October 2023", "Oct. 29-30, 2023", "within"),
    ("late October 2023", "Oct. 20, 2023", "overlap"),
    ("late October 2023", "Oct. 2, 2023", "disjoint"),
    ("Oct. 8-10, 2023", "Oct. 10-12, 2023", "overlap"),
    ("Oct. 9, 2023", "Oct. 10, 2023", "disjoint"),
    ("in 2023", "in 2022", "disjoint"),
    ("in 2009-13", "in 2019-23", "disjoint"),
    ("since 2007", "2007 to 2014", "within"),
    ("since 2007", "in 2003", "disjoint"),
    ("until 2014", "2007 to 2014", "within"),
    ("a month ago", "in April", "within"),
    ("four years ago", "in 2020", "within"),
    ("four years ago", "in 2016", "disjoint"),
    ("yesterday", "Wednesday", "same"),
    ("last week", "on Friday", "within"),
    ("last week", "this week", "disjoint"),
    ("at the weekend", "on Sunday", "within"),
    ("Monday night", "on Monday", "within"),
    ("Monday night", "Tuesday night", "disjoint"),
    ("Monday night", "Monday morning", "overlap"),
    ("Monday afternoon", "Monday morning", "disjoint"),
    ("early on Monday", "Monday morning", "within"),
    ("late Monday", "Monday morning", "disjoint"),
    ("6 p.m. Monday", "Monday evening", "within"),
    ("6 p.m. Monday", "Monday morning", "disjoint"),
    ("6 p.m. Monday", "6:10 p.m. Monday", "disjoint"),
    ("about 6 p.m. Monday", "6:10 p.m. Monday", "overlap"),
    ("7:48 a.m.", "7:48 am local time", "same"),
    ("7:48 a.m.", "7:50 a.m.", "disjoint"),
    ("7:48 a.m.", "22:48 GMT", "unknown"),
    ("14:30 GMT", "14:30 UTC", "same"),
    ("10:30 a.m. EST", "15:30 GMT", "same"),
    ("10:30 a.m. ET", "15:30 GMT", "unknown"),
    ("7:48 a.m.", "on Monday", "unknown"),
    ("7:48 a.m.", "7:48 a.m. on Monday", "within"),
    ("22:48 GMT Tuesday", "7:48 a.m. Wednesday", "unknown"),
    ("the week after", "on Monday", "unknown"),
    ("04/07/2023", "7 April 2023", "within"),
    ("the summer of 2022", "in July 2022", "within"),
    ("in the 1990s", "in 1994", "within"),
]  # fmt: skip
OPEN_PAIRS: list[tuple[str, str, Relation]] = [
    ("on Sunday", "Sunday's", "same"),
    ("on Sunday", "on Monday", "disjoint"),
    ("on Sunday", "early on Sunday", "within"),
    ("on Sunday", "at the weekend", "within"),
    ("on Friday", "at the weekend", "unknown"),
    ("on Sunday", "today", "unknown"),
    ("on Sunday", "Jan. 4", "unknown"),
    ("on Sunday", "Jan. 4, 2009", "within"),
    ("on Sunday", "Jan. 5, 2009", "disjoint"),
    ("on Sunday", "in 2009", "unknown"),
    ("at the weekend", "Jan. 4, 2009", "within"),
    ("Jan. 4", "4 January", "same"),
    ("Jan. 4", "Jan. 5", "disjoint"),
    ("Jan. 4", "in January", "within"),
    ("Jan. 4", "Jan. 4, 2009", "within"),
    ("Jan. 4", "Jan. 5, 2009", "disjoint"),
    ("Jan. 4", "in 2009", "within"),
    ("Oct. 29-30", "in October", "within"),
    ("Oct. 29-30", "Oct. 30", "within"),
    ("Oct. 29-30", "late October", "within"),
    ("Oct. 29-30", "late October 2021", "within"),
    ("Oct. 29-30", "early October", "disjoint"),
    ("Dec. 28-Jan. 3", "Jan. 2, 2020", "within"),
    ("last week", "this week", "unknown"),
    ("two o'clock", "2 p.m.", "within"),
    ("two o'clock", "2:00 a.m.", "within"),
    ("two o'clock", "3 p.m.", "disjoint"),
    ("two o'clock", "half past two", "disjoint"),
    ("shortly after two o'clock", "2:20 p.m.", "overlap"),
    ("shortly after two o'clock on Sunday", "2:20 p.m. on Saturday", "disjoint"),
    ("7pm IST", "7pm BST", "unknown"),
]


@pytest.mark.parametrize(("left", "right", "expected"), DATED_PAIRS)
def test_relation_of_two_moments(left: str, right: str, expected: Relation) -> None:
    assert relate(moment(left), moment(right)) == expected


@pytest.mark.parametrize(("left", "right", "expected"), OPEN_PAIRS)
def test_relation_of_two_moments_without_a_reference(left: str, right: str, expected: Relation) -> None:
    assert relate(moment(left, None), moment(right, None)) == expected


WORDS = [
    ("Oct. 9, 2023", "9 October 2023"),
    ("Oct. 9-10, 2023", "9-10 October 2023"),
    ("Oct. 30 to Nov. 2, 2021", "30 October 2021 to 2 November 2021"),
    ("October 2023", "October 2023"),
    ("from May to July 2020", "May to July 2020"),
    ("in 2019", "2019"),
    ("from 2009 to 2013", "2009-2013"),
    ("since 2007", "since 2007"),
    ("since July 2019", "since July 2019"),
    ("since 9 July 2019", "since 9 July 2019"),
    ("until 2030", "until 2030"),
    ("by June 2025", "by June 2025"),
    ("before May", "before May 2024"),
    ("after 2012", "after 2012"),
    ("before noon on Sunday", "before 12 May 2024, 12:00"),
    ("until Friday", "until 17 May 2024"),
    ("the second quarter", "the second quarter of 2024"),
    ("by the third quarter of 2023", "by the third quarter of 2023"),
    ("shortly after 9 p.m. on Monday", "13 May 2024, about 21:00"),
    ("nine o'clock", "09:00 or 21:00"),
    ("Monday night", "13 May 2024, night"),
    ("7:48 a.m.", "07:48"),
    ("four years ago", "about 15 November 2019 to 31 December 2020"),
    ("the week after", "the week after"),
]
OPEN_WORDS = [
    ("on Sunday", "Sunday"),
    ("early on Sunday", "Sunday, early"),
    ("Jan. 4", "4 January"),
    ("Oct. 29-30", "29-30 October"),
    ("Oct. 30 to Nov. 2", "30 October to 2 November"),
    ("in October", "October"),
    ("from May to July", "May to July"),
    ("last week", "last week"),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_described(text: str, expected: str) -> None:
    assert describe(moment(text)) == expected


@pytest.mark.parametrize(("text", "expected"), OPEN_WORDS)
def test_described_without_a_reference(text: str, expected: str) -> None:
    assert describe(moment(text, None)) == expected


PHRASES = [text for text, found in [*DATED, *UNDATED] if found]
phrases = st.sampled_from(PHRASES)
references = st.one_of(st.none(), st.dates(dt.date(1950, 1, 1), dt.date(2050, 1, 1)), st.dates())


@given(phrases, phrases, references)
def test_relation_does_not_depend_on_the_order(left: str, right: str, reference: dt.date | None) -> None:
    for one in find_moments(left, reference=reference):
        for other in find_moments(right, reference=reference):
            assert relate(one.moment, other.moment) == relate(other.moment, one.moment)


@given(phrases, references)
def test_a_moment_is_the_same_as_itself_or_unknown(text: str, reference: dt.date | None) -> None:
    relations = {relate(one.moment, one.moment) for one in find_moments(text, reference=reference)}
    assert relations <= {"same", "unknown"}


@given(st.lists(st.one_of(phrases, st.text(max_size=8)), max_size=4), references)
def test_spans_are_in_order_and_hold_their_text(parts: list[str], reference: dt.date | None) -> None:
    text = " ".join(parts)
    found = find_moments(text, reference=reference)
    ends = [0, *(one.end for one in found)]
    assert all(before <= one.start < one.end for before, one in zip(ends, found, strict=False))
    assert [one.moment.text for one in found] == [text[one.start : one.end] for one in found]
