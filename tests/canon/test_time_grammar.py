# ruff: noqa: RUF001 (articles use dashes of all sorts)
"""Times in several Englishes, read on Thursday, 16 May 2024: all that a text says, with its values."""

from __future__ import annotations

import datetime as dt

import pytest

from claimrec.canon.times import find_moments
from moment_rows import Rows, rows

THURSDAY = dt.date(2024, 5, 16)

DATES: list[tuple[str, Rows]] = [
    ("It opened on 1st March 2019.", [("1st March 2019", "date", "2019-03-01 day")]),
    ("It opened on the first of March.", [("the first of March", "date", "2024-03-01 day")]),
    ("It opened on March the 3rd.", [("March the 3rd", "date", "2024-03-03 day")]),
    ("It opened on Sunday the 3rd of March.", [("Sunday the 3rd of March", "date", "2024-03-03 day")]),
    ("It opened Mar. 3, 2019.", [("Mar. 3, 2019", "date", "2019-03-03 day")]),
    ("It opened on 3-Mar-2019.", [("3-Mar-2019", "date", "2019-03-03 day")]),
    ("It opened on 03/03/2019.", [("03/03/2019", "date", "2019-03-03 day")]),
    ("It opened on 2019/03/03.", [("2019/03/03", "date", "2019-03-03 day")]),
    ("It opened on 13.3.2019.", [("13.3.2019", "date", "2019-03-13 day")]),
    ("It opened on May 14 (Tuesday).", [("May 14 (Tuesday)", "date", "2024-05-14 day")]),
    ("It opened on 14 May, Tuesday.", [("14 May, Tuesday", "date", "2024-05-14 day")]),
    ("It opened on the 14th.", [("the 14th", "date", "2024-05-14 day")]),
    ("It opened on the 14th of this month.", [("the 14th of this month", "date", "2024-05-14 day")]),
    ("It opens on the 3rd of next month.", [("the 3rd of next month", "date", "2024-06-03 day")]),
    ("It opened on 29 February.", [("29 February", "date", "2024-02-29 day")]),
    ("It opened in Sept. 2020.", [("Sept. 2020", "date", "2020-09-01/2020-09-30 month")]),
    ("It opened in Oct '19.", [("Oct '19", "date", "2019-10-01/2019-10-31 month")]),
    ("It opened in the month of March.", [("the month of March", "date", "2024-03-01/2024-03-31 month")]),
    ("It opened in the year 2019.", [("the year 2019", "date", "2019-01-01/2019-12-31 year")]),
    ("It opened in FY2021.", [("FY2021", "date", "2021-01-01/2021-12-31 year ~")]),
    ("It opened in fiscal 2021.", [("fiscal 2021", "date", "2021-01-01/2021-12-31 year")]),
    ("It opened in 2021-22.", [("2021-22", "date", "2021-01-01/2022-12-31 year")]),
    ("The Fan Expo 2016 drew crowds.", [("2016", "date", "2016-01-01/2016-12-31 year")]),
    ("He spoke at World Cup 2018 in Lima.", [("2018", "date", "2018-01-01/2018-12-31 year")]),
    ("Photo: the mayor; Lima, 2008.", [("2008", "date", "2008-01-01/2008-12-31 year")]),
    ("Output fell to 90% of 2000 levels.", [("2000", "date", "2000-01-01/2000-12-31 year")]),
    ("It opened in January of 2020.", [("January of 2020", "date", "2020-01-01/2020-01-31 month")]),
    ("It opened in 1066.", [("1066", "date", "1066-01-01/1066-12-31 year")]),
    ("Class of 2012", [("2012", "date", "2012-01-01/2012-12-31 year")]),
    ("It opened on January 6th, 2021.", [("January 6th, 2021", "date", "2021-01-06 day")]),
    ("A Jan. 6 rally", [("Jan. 6", "date", "2024-01-06 day")]),
    ("in the June 2016 vote", [("June 2016", "date", "2016-06-01/2016-06-30 month")]),
]
SPANS: list[tuple[str, Rows]] = [
    ("It ran March 3 – 6.", [("March 3 – 6", "date", "2024-03-03/2024-03-06 day")]),
    ("It ran 3rd-6th March.", [("3rd-6th March", "date", "2024-03-03/2024-03-06 day")]),
    (
        "It ran from the 3rd to the 6th of March.",
        [("from the 3rd to the 6th of March", "date", "2024-03-03/2024-03-06 day")],
    ),
    ("It ran March 3, 4 and 5.", [("March 3, 4 and 5", "date", "2024-03-03/2024-03-05 day")]),
    ("It ran on 3, 4 and 5 March.", [("3, 4 and 5 March", "date", "2024-03-03/2024-03-05 day")]),
    (
        "It ran from January to March 2020.",
        [("from January to March 2020", "date", "2020-01-01/2020-03-31 month")],
    ),
    ("It ran Jan-Mar 2020.", [("Jan-Mar 2020", "date", "2020-01-01/2020-03-31 month")]),
    (
        "It ran from November 2022 to March.",
        [("from November 2022 to March", "date", "2022-11-01/2023-03-31 month")],
    ),
    ("It ran from 2019 until now.", [("from 2019 until now", "date", "2019-01-01/2024-05-16 day")]),
    ("It ran from 2019 to the present.", [("from 2019 to the present", "date", "2019-01-01/2024-05-16 day")]),
    ("It ran 2007-2014.", [("2007-2014", "date", "2007-01-01/2014-12-31 year")]),
    ("It ran from 1999-00.", [("from 1999-00", "date", "1999-01-01/2000-12-31 year")]),
    (
        "It ran from Monday through Wednesday.",
        [("from Monday through Wednesday", "relative", "2024-05-13/2024-05-15 day")],
    ),
    (
        "It ran from 5 May to 7 June 2023.",
        [("from 5 May to 7 June 2023", "date", "2023-05-05/2023-06-07 day")],
    ),
    (
        "It ran from Tuesday, May 7 to Friday, May 10.",
        [("from Tuesday, May 7 to Friday, May 10", "date", "2024-05-07/2024-05-10 day")],
    ),
    (
        "It ran in the winter of 2019-20.",
        [("the winter of 2019-20", "date", "2019-12-01/2020-02-29 season ~")],
    ),
    (
        "It ran between mid-March and late April.",
        [("between mid-March and late April", "date", "2024-03-11/2024-04-30 part ~")],
    ),
    (
        "It ran from early 2020 to mid-2021.",
        [("from early 2020 to mid-2021", "date", "2020-01-01/2021-08-31 part ~")],
    ),
    (
        "It ran from April last year to March this year.",
        [("from April last year to March this year", "relative", "2023-04-01/2024-03-31 month")],
    ),
    (
        "It ran between yesterday and today.",
        [("yesterday", "relative", "2024-05-15 day"), ("today", "relative", "2024-05-16 day")],
    ),
    ("It ran throughout 2020.", [("2020", "date", "2020-01-01/2020-12-31 year")]),
]
PARTS: list[tuple[str, Rows]] = [
    ("It closed by year-end.", [("by year-end", "relative", "/2024-12-31 part ~")]),
    ("It closed at year end.", [("year end", "relative", "2024-09-01/2024-12-31 part ~")]),
    ("It closed by the year's end.", [("by the year's end", "relative", "/2024-12-31 part ~")]),
    ("It closed by month-end.", [("by month-end", "relative", "/2024-05-31 part ~")]),
    (
        "It closed in late 1998 or early 1999.",
        [
            ("late 1998", "date", "1998-09-01/1998-12-31 part ~"),
            ("early 1999", "date", "1999-01-01/1999-04-30 part ~"),
        ],
    ),
    (
        "It closed in the latter half of 2022.",
        [("the latter half of 2022", "date", "2022-07-01/2022-12-31 month")],
    ),
    ("It closed in H1 2022.", [("H1 2022", "date", "2022-01-01/2022-06-30 month")]),
    (
        "It closed in the back end of 2022.",
        [("the back end of 2022", "date", "2022-09-01/2022-12-31 part ~")],
    ),
    ("It closed towards the end of 2022.", [("the end of 2022", "date", "2022-09-01/2022-12-31 part ~")]),
    (
        "It closed at the very end of March.",
        [("the very end of March", "date", "2024-03-21/2024-03-31 part ~")],
    ),
    ("It closed in early-to-mid April.", [("early-to-mid April", "date", "2024-04-01/2024-04-20 part ~")]),
    (
        "It closed in the early part of 2022.",
        [("the early part of 2022", "date", "2022-01-01/2022-04-30 part ~")],
    ),
    (
        "It closed in the first week of March.",
        [("the first week of March", "date", "2024-03-01/2024-03-10 part ~")],
    ),
    (
        "It closed in the early hours of 3 March.",
        [("in the early hours of 3 March", "date", "2024-03-03 early part")],
    ),
    ("It closed late on 3 March.", [("late on 3 March", "date", "2024-03-03 late part")]),
    (
        "It closed in the late 19th century.",
        [("the late 19th century", "date", "1871-01-01/1900-12-31 part ~")],
    ),
    ("It closed in the second quarter.", [("the second quarter", "date", "2024-04-01/2024-06-30 quarter ~")]),
    ("It closed in the April-June quarter.", [("April-June", "date", "2024-04-01/2024-06-30 month")]),
    (
        "It closed in the quarter ended March 31.",
        [("the quarter ended March 31", "date", "2024-01-01/2024-03-31 part")],
    ),
    ("It closed in Q2.", [("Q2", "date", "2024-04-01/2024-06-30 quarter ~")]),
    ("It closed in 2Q 2022.", [("2Q 2022", "date", "2022-04-01/2022-06-30 quarter ~")]),
    ("It closed in spring 2020.", [("spring 2020", "date", "2020-03-01/2020-05-31 season ~")]),
    ("It closed in late autumn.", [("late autumn", "relative", "2023-09-01/2023-11-30 season ~")]),
    ("It closed this past summer.", [("this past summer", "relative", "2023-06-01/2023-08-31 season ~")]),
    ("It closed in the 70s and 80s.", [("the 70s and 80s", "date", "1970-01-01/1989-12-31 decade")]),
    (
        "It closed in the 1970s and '80s.",
        [
            ("the 1970s", "date", "1970-01-01/1979-12-31 decade"),
            ("'80s", "date", "1980-01-01/1989-12-31 decade"),
        ],
    ),
    (
        "It closed in the mid-to-late 1990s.",
        [("the mid-to-late 1990s", "date", "1994-01-01/1999-12-31 part ~")],
    ),
    ("It closed in the 21st century.", [("the 21st century", "date", "2000-01-01/2100-12-31 century")]),
    ("It closed in the 2010s.", [("the 2010s", "date", "2010-01-01/2019-12-31 decade")]),
]
COUNTED: list[tuple[str, Rows]] = [
    ("It closed 24 hours ago.", [("24 hours ago", "relative", "2024-05-15 day")]),
    ("It closed 48 hours ago.", [("48 hours ago", "relative", "2024-05-14 day")]),
    ("It closed three hours ago.", [("three hours ago", "relative", "2024-05-15/2024-05-16 day")]),
    ("It closed 3000 years ago.", [("3000 years ago", "relative", "year ~")]),
    ("It closed minutes ago.", [("minutes ago", "relative", "minute ~")]),
    ("It closed a decade ago.", [("a decade ago", "relative", "2012-05-16/2014-12-31 decade ~")]),
    ("It closed two decades ago.", [("two decades ago", "relative", "2002-05-17/2004-12-31 decade ~")]),
    ("It closed seventeen years ago.", [("seventeen years ago", "relative", "2006-11-14/2007-12-31 year ~")]),
    (
        "It closed over the last 30 years.",
        [("the last 30 years", "duration", "1994-01-01/2024-05-16 part ~")],
    ),
    ("It closed in the past year.", [("the past year", "duration", "2023-05-16/2024-05-16 part ~")]),
    ("It closed in the last 24 hours.", [("the last 24 hours", "duration", "2024-05-15/2024-05-16 part ~")]),
    ("It closed in the last few days.", [("the last few days", "duration", "part")]),
    (
        "It closes within the next two weeks.",
        [("the next two weeks", "duration", "2024-05-16/2024-05-30 part ~")],
    ),
    ("It closed this past week.", [("this past week", "relative", "2024-05-06/2024-05-12 week")]),
    ("It closed this past weekend.", [("this past weekend", "relative", "2024-05-11/2024-05-12 weekend")]),
    ("It closed a week ago today.", [("a week ago today", "relative", "2024-05-09 day")]),
    ("It closed a year ago today.", [("a year ago today", "relative", "2023-05-16 day")]),
    ("It closes a week from today.", [("a week from today", "relative", "2024-05-23 day")]),
    ("It closes in two weeks' time.", [("in two weeks' time", "relative", "2024-05-27/2024-06-02 week ~")]),
    ("It closes in three days' time.", [("in three days' time", "relative", "2024-05-19 day")]),
    ("It closed the night before last.", [("the night before last", "relative", "2024-05-14 night part")]),
    ("It closed the week before last.", [("the week before last", "relative", "2024-04-29/2024-05-05 week")]),
    ("It closed the year before last.", [("the year before last", "relative", "2022-01-01/2022-12-31 year")]),
    ("It closes the week after next.", [("the week after next", "relative", "2024-05-27/2024-06-02 week")]),
    ("It closes a week on Tuesday.", [("a week on Tuesday", "relative", "2024-05-28 day")]),
    ("It closed on the Tuesday.", [("Tuesday", "relative", "2024-05-14 day")]),
    ("It closed last Tuesday night.", [("last Tuesday night", "relative", "2024-05-14 night part")]),
    ("It closed the other day.", []),
    ("It closed on the last day of March.", [("the last day of March", "date", "2024-03-31 day")]),
    ("It closed on the last Sunday of March.", [("the last Sunday of March", "date", "2024-03-31 day")]),
    (
        "It closed on the first Monday in May 2023.",
        [("the first Monday in May 2023", "date", "2023-05-01 day")],
    ),
    ("It closed in early last month.", [("early last month", "relative", "2024-04-01/2024-04-10 part ~")]),
    ("It closed earlier this year.", [("earlier this year", "relative", "2024-01-01/2024-05-16 part")]),
    ("It closes later today.", [("later today", "relative", "2024-05-16 day")]),
    ("It closed earlier today.", [("earlier today", "relative", "2024-05-16 day")]),
    ("It closed earlier in the day.", [("earlier in the day", "relative", "day")]),
    ("It closed in the coming days.", [("the coming days", "vague", "part")]),
    ("It closed in recent weeks.", [("recent weeks", "vague", "part")]),
    (
        "It closed this time last year.",
        [("this time last year", "relative", "2023-05-01/2023-05-31 month ~")],
    ),
    ("It closed tonight.", [("tonight", "relative", "2024-05-16 night part")]),
    ("It closed tomorrow night.", [("tomorrow night", "relative", "2024-05-17 night part")]),
    ("It closed yesterday afternoon.", [("yesterday afternoon", "relative", "2024-05-15 afternoon part")]),
]
FROM_THE_LAST: list[tuple[str, Rows]] = [
    (
        "It won in 2013, up from the year before.",
        [
            ("2013", "date", "2013-01-01/2013-12-31 year"),
            ("the year before", "relative", "2012-01-01/2012-12-31 year"),
        ],
    ),
    (
        "It won in 2013, less than the year previous.",
        [
            ("2013", "date", "2013-01-01/2013-12-31 year"),
            ("the year previous", "relative", "2012-01-01/2012-12-31 year"),
        ],
    ),
    (
        "It won in 2013 and lost the year after.",
        [
            ("2013", "date", "2013-01-01/2013-12-31 year"),
            ("the year after", "relative", "2014-01-01/2014-12-31 year"),
        ],
    ),
    (
        "It won in the third quarter of 2013 and for the entire year.",
        [
            ("the third quarter of 2013", "date", "2013-07-01/2013-09-30 quarter ~"),
            ("the entire year", "vague", "2013-01-01/2013-12-31 year"),
        ],
    ),
    (
        "It won on 3 March 2020 and slid later in the day.",
        [("3 March 2020", "date", "2020-03-03 day"), ("later in the day", "relative", "2020-03-03 day")],
    ),
    (
        "It won on 3 March 2020 and slid late in the day.",
        [("3 March 2020", "date", "2020-03-03 day"), ("late in the day", "relative", "2020-03-03 late part")],
    ),
    (
        "It won on 3 March 2020 and again the next morning.",
        [
            ("3 March 2020", "date", "2020-03-03 day"),
            ("the next morning", "relative", "2020-03-04 morning part"),
        ],
    ),
    (
        "It won on 3 March 2020 and again that evening.",
        [("3 March 2020", "date", "2020-03-03 day"), ("that evening", "relative", "2020-03-03 evening part")],
    ),
    (
        "It won on 3 March 2020 and lost the day before.",
        [("3 March 2020", "date", "2020-03-03 day"), ("the day before", "relative", "2020-03-02 day")],
    ),
    (
        "It won on 3 March 2020 and lost the same week.",
        [
            ("3 March 2020", "date", "2020-03-03 day"),
            ("the same week", "relative", "2020-03-02/2020-03-08 week"),
        ],
    ),
    (
        "It won on 3 March 2020 and lost a week later.",
        [
            ("3 March 2020", "date", "2020-03-03 day"),
            ("a week later", "relative", "2020-03-07/2020-03-13 week ~"),
        ],
    ),
    (
        "It won on 3 March 2020 and lost 24 hours later.",
        [("3 March 2020", "date", "2020-03-03 day"), ("24 hours later", "relative", "2020-03-04 day")],
    ),
    (
        "It won in May 2020 and lost the following month.",
        [
            ("May 2020", "date", "2020-05-01/2020-05-31 month"),
            ("the following month", "relative", "2020-06-01/2020-06-30 month"),
        ],
    ),
    (
        "It won in May 2020 and lost two months later.",
        [
            ("May 2020", "date", "2020-05-01/2020-05-31 month"),
            ("two months later", "relative", "2020-07-01/2020-07-31 month ~"),
        ],
    ),
    (
        "It won in 2015 and lost two years later.",
        [
            ("2015", "date", "2015-01-01/2015-12-31 year"),
            ("two years later", "relative", "2017-01-01/2017-12-31 year ~"),
        ],
    ),
    (
        "It won in 2015 and lost a year earlier.",
        [
            ("2015", "date", "2015-01-01/2015-12-31 year"),
            ("a year earlier", "relative", "2014-01-01/2014-12-31 year ~"),
        ],
    ),
    ("It won the week before the vote.", [("the week before", "relative", "week")]),
]
HOURS: list[tuple[str, Rows]] = [
    ("It began at 5am.", [("5am", "clock", "05:00 hour")]),
    ("It began at 5 A.M.", [("5 A.M.", "clock", "05:00 hour")]),
    ("It began at 17.30.", []),
    ("It began at 17:30hrs.", [("17:30hrs", "clock", "17:30 minute")]),
    ("It began at 5.30pm on Monday.", [("5.30pm on Monday", "relative", "2024-05-13 17:30 minute")]),
    ("It began at 0530 GMT.", [("0530 GMT", "clock", "05:30 GMT minute")]),
    ("It began at 5:30 UTC.", [("5:30 UTC", "clock", "05:30 UTC minute")]),
    ("It began at 5 pm EDT.", [("5 pm EDT", "clock", "17:00 EDT hour")]),
    (
        "It began at 5 p.m. Eastern Standard Time.",
        [("5 p.m. Eastern Standard Time", "clock", "17:00 ET hour")],
    ),
    ("It began at 5pm AEST.", [("5pm AEST", "clock", "17:00 AEST hour")]),
    ("It began at 5pm WAT.", [("5pm WAT", "clock", "17:00 WAT hour")]),
    ("It began at 5pm East African Time.", [("5pm East African Time", "clock", "17:00 EAT hour")]),
    ("It began at 5pm SAST.", [("5pm SAST", "clock", "17:00 SAST hour")]),
    ("It began at 5 p.m. (GMT +8).", [("5 p.m. (GMT +8)", "clock", "17:00 hour")]),
    ("It began at 5 p.m. (0900 GMT).", [("5 p.m. (0900 GMT)", "clock", "17:00 hour")]),
    ("It began at half past five.", [("half past five", "clock", "05:30 or 17:30 minute")]),
    ("It began at half five in the evening.", []),
    ("It began at around 5.", []),
    ("It began at 5-6 p.m.", [("5-6 p.m.", "clock", "17:00-18:00 hour")]),
    ("It began from 9am to 5pm.", [("from 9am to 5pm", "clock", "09:00-17:00 hour")]),
    ("It began between 9:15 and 9:45 a.m.", [("between 9:15 and 9:45 a.m.", "clock", "09:15-09:45 hour")]),
    ("It began by 5pm.", [("by 5pm", "clock", "17:00 hour ~")]),
    (
        "It began just before midnight on Sunday.",
        [("just before midnight on Sunday", "relative", "2024-05-12 00:00 hour ~")],
    ),
    ("It began at 12 noon.", [("12 noon", "clock", "12:00 minute")]),
    ("It began at 12 midnight.", [("12 midnight", "clock", "00:00 minute")]),
    ("It began at lunchtime on Monday.", [("lunchtime on Monday", "relative", "2024-05-13 midday part")]),
    (
        "It began in the small hours of Monday.",
        [("in the small hours of Monday", "relative", "2024-05-13 early part")],
    ),
    ("It began at first light on Monday.", [("first light on Monday", "relative", "2024-05-13 dawn part")]),
    ("It began at daybreak on Monday.", [("daybreak on Monday", "relative", "2024-05-13 dawn part")]),
    (
        "It began in the pre-dawn hours of Monday.",
        [("in the pre-dawn hours of Monday", "relative", "2024-05-13 early part")],
    ),
    ("It began on Monday around 5 p.m.", [("Monday around 5 p.m.", "relative", "2024-05-13 17:00 hour ~")]),
    (
        "It began at 9:00 a.m. on Monday, May 13, 2024.",
        [("9:00 a.m. on Monday, May 13, 2024", "date", "2024-05-13 09:00 minute")],
    ),
    ("It began at 9 in the morning.", [("9 in the morning", "clock", "09:00 hour")]),
    ("It began at 9 at night.", [("9 at night", "clock", "21:00 hour")]),
    (
        "It began at ten past nine in the morning.",
        [("ten past nine in the morning", "clock", "09:10 minute")],
    ),
    ("It began at 23:59:59.", [("23:59:59", "clock", "23:59 minute")]),
]
BOUNDED: list[tuple[str, Rows]] = [
    ("It has run since the 1990s.", [("since the 1990s", "date", "1990-01-01/ decade")]),
    ("It has run since early 2020.", [("since early 2020", "date", "2020-01-01/ part ~")]),
    ("It has run since last week.", [("since last week", "relative", "2024-05-06/ week")]),
    ("It ran until the end of March.", [("until the end of March", "date", "/2025-03-31 part ~")]),
    ("It must close no later than 30 June.", [("no later than 30 June", "date", "/2024-06-30 day")]),
    ("It must close on or before 30 June.", [("on or before 30 June", "date", "/2024-06-30 day")]),
    ("It closed prior to 2019.", [("prior to 2019", "date", "/2018-12-31 year")]),
    ("It closed before the end of 2019.", [("before the end of 2019", "date", "/2019-08-31 part ~")]),
    ("It runs from 1 June onwards.", [("from 1 June onwards", "date", "2024-06-01/ day")]),
    ("It runs as from 1 June.", [("1 June", "date", "2024-06-01 day")]),
    ("It stood as of 1 June 2020.", [("as of 1 June 2020", "date", "2020-06-01 day")]),
    ("It stood as at 1 June 2020.", [("as at 1 June 2020", "date", "2020-06-01 day")]),
    ("It was effective 1 June 2020.", [("1 June 2020", "date", "2020-06-01 day")]),
    ("It ran till Friday.", [("till Friday", "relative", "/2024-05-17 day")]),
    ("It ran up until 2019.", [("up until 2019", "date", "/2019-12-31 year")]),
    ("It started circa 1890.", [("circa 1890", "date", "1890-01-01/1890-12-31 year ~")]),
    ("It started c. 1890.", [("c. 1890", "date", "1890-01-01/1890-12-31 year ~")]),
    ("It started c. 1871-72.", [("c. 1871-72", "date", "1871-01-01/1872-12-31 year ~")]),
    ("It started in about 1890.", [("about 1890", "date", "1890-01-01/1890-12-31 year ~")]),
    ("It started around Christmas.", [("around Christmas", "date", "2023-12-25 day ~")]),
    ("It starts after Christmas.", [("after Christmas", "date", "2023-12-26/ day")]),
]
LENGTHS: list[tuple[str, Rows]] = [
    ("It took six straight days.", [("six straight days", "duration", "day")]),
    ("It took two consecutive quarters.", [("two consecutive quarters", "duration", "quarter")]),
    ("It took between 60 and 90 days.", [("between 60 and 90 days", "duration", "day")]),
    ("It took almost two and a half years.", [("almost two and a half years", "duration", "year")]),
    ("It took a year and a half.", [("a year and a half", "duration", "year")]),
    ("It was over in minutes.", [("minutes", "duration", "minute")]),
    ("It lasted for years.", [("years", "duration", "year")]),
    ("a decades-long feud", [("decades-long", "duration", "decade")]),
    ("a 12-year-old feud", []),
    ("a second A380 came", []),
    ("for a second consecutive day", []),
    ("It met on the first Monday of each month.", [("the first Monday of each month", "frequency", "month")]),
    ("It meets every other week.", [("every other week", "frequency", "week")]),
    ("It meets every two weeks.", [("every two weeks", "frequency", "week")]),
    ("It meets three times a week.", [("three times a week", "frequency", "week")]),
    ("It meets fortnightly.", [("fortnightly", "frequency", "week")]),
    ("It meets quarterly.", [("quarterly", "frequency", "quarter")]),
    ("It meets weekdays.", []),
    (
        "It meets on Mondays and Fridays.",
        [("on Mondays", "frequency", "week"), ("Fridays", "frequency", "week")],
    ),
    ("It meets every Monday.", [("every Monday", "frequency", "week")]),
    ("It meets each January.", [("each January", "frequency", "year")]),
    ("It meets hourly.", [("hourly", "frequency", "hour")]),
]
FEASTS: list[tuple[str, Rows]] = [
    ("It fell on Boxing Day.", [("Boxing Day", "date", "2023-12-26 day")]),
    ("It fell on New Year's Day 2023.", [("New Year's Day 2023", "date", "2023-01-01 day")]),
    ("It fell on Republic Day.", []),
    ("It fell on Memorial Day weekend.", [("Memorial Day", "date", "2024-05-27 day")]),
    ("It fell on Holy Thursday.", [("Holy Thursday", "date", "2024-03-28 day")]),
    ("It fell on Easter Sunday.", [("Easter Sunday", "date", "2024-03-31 day")]),
    ("It fell on St. Patrick's Day.", [("St. Patrick's Day", "date", "2024-03-17 day")]),
    ("It fell on Halloween night.", [("Halloween night", "date", "2023-10-31 night part")]),
    ("It fell on Remembrance Sunday.", [("Remembrance Sunday", "date", "2023-11-12 day")]),
]
NO_TIMES = [
    "The Peugeot 2008 sold well.",
    "Late autumn is wet here.",
    "See example.org/2017/04/16/story.html for more.",
    "Spring is a verb here.",
    "He may march on.",
    "He is in his 70s.",
    "Highs will be in the 80s.",
    "Apollo 11 landed.",
    "He scored in the second minute.",
    "Lotus 1-2-3 sold.",
    "Sunday school opened.",
    "Good Friday agreement talks stalled.",
    "The Wednesday Club met.",
    "The August Wilson play opened.",
    "June Smith spoke.",
    "He won 6-4 6-4.",
    "It sold 1,999 units.",
    "It costs 2019 dollars.",
    "Area 51 is closed.",
    "Call 0800 1111.",
    "The score was 10 to 2.",
]

TABLE = [*DATES, *SPANS, *PARTS, *COUNTED, *FROM_THE_LAST, *HOURS, *BOUNDED, *LENGTHS, *FEASTS]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=lambda part: part if isinstance(part, str) else "")
def test_found(text: str, expected: Rows) -> None:
    assert rows(text, find_moments(text, reference=THURSDAY)) == expected


NOT_YET: list[tuple[str, Rows, str]] = [
    (
        "It closed in spring.",
        [("spring", "relative", "2024-03-01/2024-05-31 season ~")],
        "as in: in winter it snows",
    ),
    ("It opened on Feb. 30.", [], "the month is read and the day left over"),
    (
        "It closed on Tuesday week.",
        [("Tuesday week", "relative", "2024-05-28 day")],
        "week may go on",
    ),
    (
        "It closed two Tuesdays ago.",
        [("two Tuesdays ago", "relative", "2024-05-07 day")],
        "not in the grammar",
    ),
    ("It began at 17h30.", [("17h30", "clock", "17:30 minute")], "as often 17 hours and a half"),
    ("The 2018 villagers fled.", [], "the 2011 floods are of that year"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, expected, marks=pytest.mark.xfail(reason=why)) for text, expected, why in NOT_YET],
)
def test_not_read_yet(text: str, expected: Rows) -> None:
    assert rows(text, find_moments(text, reference=THURSDAY)) == expected


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    found = find_moments(text, reference=THURSDAY)
    assert [one.moment.text for one in found if one.kind not in {"duration", "frequency", "vague"}] == []
