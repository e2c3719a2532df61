"""The grammar of time expressions: which row of words makes which shape.

How to read a pattern is said in `productions`, which classes a word has in `time_lexemes` and its data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimrec.canon import time_builders as make
from claimrec.canon.productions import Production, production
from claimrec.canon.time_lexemes import LEXICON, lex
from claimrec.canon.time_periods import Holiday, Month, Quarter, Season
from claimrec.canon.time_relative import Around, SoFar, Told, Unit, Weekday, Weekend
from claimrec.canon.time_shapes import At, Calendar, Clock, Open
from claimrec.canon.time_spans import About, Part

if TYPE_CHECKING:
    from collections.abc import Callable


def _same(value: Any) -> Any:  # noqa: ANN401 (a grammar's values are of any sort)
    return value


def _constant(value: object) -> Callable[..., object]:
    return lambda *_: value


def _rules(*rows: tuple[str, Callable[..., Any]]) -> tuple[Production, ...]:
    return tuple(production(pattern, build) for pattern, build in rows)


def _holidays() -> tuple[Production, ...]:
    rows = []
    for name, rule in LEXICON["holidays"].items():
        words = " ".join(lexeme.lower for lexeme in lex(name))
        rows.append((f"{words} ,? $year?", lambda year, rule=rule: Holiday(rule, year)))
        rows.append((f"{words} of? YEARLIKE", lambda _year, rule=rule: Holiday(rule)))
    return _rules(*rows)


def _seasonal() -> tuple[Production, ...]:
    rows = LEXICON["holidays_after_a_preposition"].items()
    return _rules(*((f"{name} $year?", lambda year, rule=rule: Holiday(rule, year)) for name, rule in rows))


SPELLED_ZONES = [(f"{words} time", _constant(zone)) for words, zone in LEXICON["zones_in_words"].items()]

GRAMMAR: dict[str, tuple[Production, ...]] = {
    "WDAY": _rules(("$weekday ,?", _same), ("$short_weekday ,?", _same)),
    "TO": _rules(("-|to|through|thru|until|till", _constant(1))),
    "COUNT": _rules(
        ("$count", _same),
        ("about|around|nearly|almost|roughly|some|just|only|exactly|over|under $count", _same),
        ("more|less than $count", _same),
        ("a couple of?", _constant(2)),
        ("half a", _constant(None)),
    ),
    "VAGUE": _rules(("a few", _constant("few")), ("$vague", _same), ("just|only? a? few", _constant("few"))),
    # A day, and what else is absolute
    "DAY": _rules(
        ("$iso", lambda day: Calendar(day.year, day.month, day.day)),
        ("$slashed", make.slashed),
        ("WDAY? $month the? $day ,? $year", lambda w, m, d, y: make.date(y, m, d, w)),
        ("WDAY? $month the? $day", lambda w, m, d: make.date(None, m, d, w)),
        ("WDAY? the? $day of? $month ,? $year", lambda w, d, m, y: make.date(y, m, d, w)),
        ("WDAY? the? $day of? $month", lambda w, d, m: make.date(None, m, d, w)),
        ("$month $day , WDAY", lambda m, d, w: make.date(None, m, d, w)),
        ("WDAY? $month $day of? ( $year )", lambda w, m, d, y: make.date(y, m, d, w)),
        ("$month $day YEARS", make.in_year),
        ("the? $day of? $month YEARS", lambda d, m, n: make.in_year(m, d, n)),
        ("the $nth day of $month ,? $year?", lambda n, m, y: make.date(y, m, n)),
        ("HOLIDAY", _same),
    ),
    "HOLIDAY": _holidays(),
    "FEAST": _seasonal(),
    "MONTH": _rules(
        ("$month ,? of? $year", lambda m, y: make.date(y, m, None)),
        ("$month of? YEARS", lambda m, n: make.in_year(m, None, n)),
        ("$which $month", lambda which, m: Month(m, which)),
    ),
    "YEARS": _rules(
        ("last|previous year", _constant(-1)),
        ("this|current year", _constant(0)),
        ("next year", _constant(1)),
    ),
    "YEARLIKE": _rules(
        ("$year", Calendar),
        ("YEARS", lambda n: Unit("year", n)),
        ("the year", _constant(Unit("year", 0))),
    ),
    "LONG": _rules(
        ("the? $decade", make.decade),
        ("the? $century - century", make.century),
        ("the? $century century", make.century),
        ("the? $edge $decade", lambda e, d: Part(make.decade(d), e)),
        ("the? $edge - $decade", lambda e, d: Part(make.decade(d), e)),
        ("the? $edge -? $century -? century", lambda e, c: (s := make.century(c)) and Part(s, e)),
        ("the? $season of? $year", Season),
        ("the? year $year", Calendar),
        ("the? calendar|fiscal|financial year $year", Calendar),
        ("the? $nth -? quarter of? YEARLIKE", make.quarter),
        ("the? $nth half of? YEARLIKE", make.half),
        ("the? $nth COUNT months of? YEARLIKE", make.months),
        ("the? $nth COUNT months of? the? $year", lambda n, c, y: make.months(n, c, Calendar(y))),
        ("$quarter", Quarter),
        ("$quarter of|, YEARLIKE", Quarter),
        ("$quarter YEARLIKE", Quarter),
        ("at|on|over|during? the weekend of DAY", lambda day: Around(day, "weekend")),
        ("at|on|over|during? the weekend of SPAN", _same),
        ("the week of DAY", lambda day: Around(day, "week")),
        ("the? COUNT $units ENDING DAY", lambda c, u, _e, s: make.leading_up(c, u, s)),
        ("the? COUNT $units ENDING MONTHLY", lambda c, u, _e, s: make.leading_up(c, u, s)),
        ("the $single ENDING DAY", lambda u, _e, s: make.leading_up(1, u, s)),
        ("the $single ENDING MONTHLY", lambda u, _e, s: make.leading_up(1, u, s)),
        ("$season_years", lambda pair: make.years(*pair)),
    ),
    "SPAN": _rules(
        ("WDAY? $month $day TO $day ,? $year?", lambda _w, m, a, _t, b, y: make.days(m, a, b, y)),
        ("WDAY? $month $day and $day ,? $year?", lambda _w, m, a, b, y: make.days(m, a, b, y)),
        ("from? the? $day TO the? $day of? $month ,? $year?", lambda a, _t, b, m, y: make.days(m, a, b, y)),
        ("$day and $day of? $month ,? $year?", lambda a, b, m, y: make.days(m, a, b, y)),
        ("between $day and $day of? $month ,? $year?", lambda a, b, m, y: make.days(m, a, b, y)),
        ("between $month $day and $day ,? $year?", make.days),
        ("from? DAY TO DAY", lambda a, _t, b: make.span(a, b)),
        ("between DAY and DAY", make.span),
        ("from? MONTHLY TO MONTHLY", lambda a, _t, b: make.span(a, b)),
        ("between MONTHLY and MONTHLY", make.span),
        ("from? $year - $short_year", make.short_years),
        ("from? $year TO $year", lambda a, _t, b: make.years(a, b)),
        ("between $year and $year", make.years),
        ("from WDAY TO WDAY", lambda a, _t, b: make.span(Weekday(a), Weekday(b))),
        ("between WDAY and WDAY", lambda a, b: make.span(Weekday(a), Weekday(b))),
        ("from PARTED TO PARTED", lambda a, _t, b: make.span(a, b)),
        ("from PARTED TO MONTHLY", lambda a, _t, b: make.span(a, b)),
        ("from DAY TO MONTHLY", lambda a, _t, b: make.span(a, b)),
        ("from MONTHLY TO DAY", lambda a, _t, b: make.span(a, b)),
        ("between PARTED and PARTED", make.span),
    ),
    "ENDING": _rules(("to|through|ended|ending|until", _constant(1)), ("that ended in|on?", _constant(1))),
    "MONTHLY": _rules(("MONTH", _same), ("$month", lambda m: Calendar(None, m))),
    # The early, mid and late part of what is absolute
    "PARTED": _rules(
        ("the? $edge -? MONTHLY", lambda e, s: Part(s, e)),
        ("the? $end of the? MONTHLY", lambda e, s: Part(s, e)),
        ("the? $end of the? $decade", lambda e, d: Part(make.decade(d), e)),
        ("the? $end of YEARLIKE", lambda e, s: Part(s, e)),
        ("$edge -? $year", lambda e, y: Part(Calendar(y), e)),
        ("$edge YEARS", lambda e, n: Part(Unit("year", n), e)),
        ("$edge in|on $year", lambda e, y: Part(Calendar(y), e)),
        ("$edge in MONTHLY", lambda e, s: Part(s, e)),
        ("$edge in? the? $season of? $year", lambda _e, s, y: Season(s, y)),
        (
            "the $nth week|weeks of? MONTHLY",
            lambda n, s: Part(s, "early") if n == 1 else Part(s, "late") if n == -1 else s,
        ),
        ("the $nth days of? MONTHLY", lambda n, s: Part(s, "early" if n == 1 else "late")),
    ),
    "DATE": _rules(("DAY", _same), ("MONTH", _same), ("LONG", _same), ("SPAN", _same), ("PARTED", _same)),
    # Counted from today, or from the day spoken of before
    "NEARDAY": _rules(
        ("today", _constant(Unit("day", 0))),
        ("yesterday", _constant(Unit("day", -1))),
        ("tomorrow", _constant(Unit("day", 1))),
        ("the day before yesterday", _constant(Unit("day", -2))),
        ("the day after tomorrow", _constant(Unit("day", 2))),
        ("$weekday", Weekday),
        ("$which $weekday", lambda which, w: Weekday(w, which)),
        ("$weekday of? last week", lambda w: Weekday(w, week=-1)),
        ("$weekday of? this week", lambda w: Weekday(w, week=0)),
        ("$weekday of? next week", lambda w: Weekday(w, week=1)),
        ("last week 's? on? $weekday", lambda w: Weekday(w, week=-1)),
        ("$weekday last", lambda w: Weekday(w, -1)),
        ("$weekday next", lambda w: Weekday(w, 1)),
    ),
    "NEAR": _rules(
        ("$which $single", make.which_unit),
        (
            "the $which $single",
            lambda which, u: make.which_unit(which, u) if which > 0 and u != "year" else None,
        ),
        ("at|on|over|during? the weekend", _constant(Weekend())),
        ("$which $season", lambda which, s: Season(s, which=which)),
        ("$edge $which $single", lambda e, which, u: (s := make.which_unit(which, u)) and Part(s, e)),
        ("the? $end of the|this $single", lambda e, u: Part(make.which_unit(0, u) or Open("day"), e)),
        ("the? $end of $which $single", lambda e, w, u: (s := make.which_unit(w, u)) and Part(s, e)),
        ("earlier this $single", lambda u: SoFar(make.grain(u), later=False)),
        ("later this $single", lambda u: SoFar(make.grain(u), later=True)),
        ("earlier|later in the $single", lambda u: Open(make.grain(u))),
        ("earlier today", _constant(Unit("day", 0))),
        ("later today", _constant(Unit("day", 0))),
        ("earlier|later on? NEARDAY", _same),
        ("COUNT $unit ago", make.ago),
        ("COUNT - $unit ago", make.ago),
        ("COUNT and a half $units ago", make.ago),
        ("a $single and a half ago", lambda u: make.ago(1, u)),
        ("COUNT $unit ago on? $weekday", lambda *_: Open("day")),
        ("COUNT $unit ago this $unit", lambda c, u, _: make.ago(c, u)),
        ("VAGUE $units ago", lambda _v, u: make.ago(None, u)),
        ("$units ago", lambda u: make.ago(None, u)),
        ("COUNT $unit from now", lambda c, u: make.ago(c, u, sign=1)),
    ),
    "OFFSET": _rules(
        ("COUNT $unit before DAY", lambda c, u, d: make.offset(c, u, d, sign=-1)),
        ("COUNT $unit after DAY", lambda c, u, d: make.offset(c, u, d, sign=1)),
        ("COUNT $unit before NEARDAY", lambda c, u, d: make.offset(c, u, d, sign=-1)),
        ("COUNT $unit after NEARDAY", lambda c, u, d: make.offset(c, u, d, sign=1)),
    ),
    "COUNTED": _rules(
        ("COUNT $unit earlier|before", make.earlier),
        ("COUNT $unit later|afterward|afterwards", make.later),
    ),
    "TOLD": _rules(
        ("the? same|very $single", make.told),
        ("that same? $single", make.told),
        ("that same? $part", lambda p: At(Told("day"), make.part_of_day(p))),
        ("that same? $month", lambda m: Told("month", month=m)),
        ("that same? $season", lambda _s: Open("season")),
        ("that same? $weekday", lambda _w: Open("day")),
        ("the next|following $single", lambda u: make.told(u, count=1)),
        ("the previous|preceding $single", lambda u: make.told(u, count=-1)),
        ("the following $weekday|morning|night|month", _constant(Open("day"))),
        ("the $single before|after|following", lambda u: Open(make.grain(u))),
    ),
    # Times of day
    "ZONE": _rules(
        ("$zone", _same),
        ("local time", _constant("local")),
        ("in? the? local time", _constant("local")),
        ("$zone time", _same),
        ("eastern|et", _constant("ET")),
        ("eastern standard|daylight? time", _constant("ET")),
        ("central standard|daylight? time", _constant("CT")),
        ("pacific standard|daylight? time", _constant("PT")),
        ("mountain standard|daylight? time", _constant("MT")),
        *SPELLED_ZONES,
        ("( ZONE )", _same),
    ),
    "HOUR": _rules(("$hour", _same), ("$spoken", _same)),
    "SPOKEN": _rules(
        ("HOUR o'clock", make.spoken),
        ("half past HOUR", lambda h: make.spoken(h, 30)),
        ("a? quarter past|after HOUR", lambda h: make.spoken(h, 15)),
        ("a? quarter to|before HOUR", lambda h: make.spoken(h, -15)),
        ("$count minutes? past HOUR", lambda m, h: make.spoken(h, m)),
        ("$count minutes to HOUR", lambda m, h: make.spoken(h, -m)),
    ),
    "TIME": _rules(
        ("$clock $half? ,? ZONE?", make.clock),
        ("$clock hours|hrs ZONE?", lambda c, z: make.clock(c, None, z)),
        ("$dotted $half ZONE?", make.clock),
        ("$hour $half ,? ZONE?", make.hour),
        ("$military hours|hrs? ZONE", lambda c, z: make.clock(c, None, z)),
        ("$military hours|hrs", lambda c: make.clock(c, None, None)),
        ("SPOKEN $half? ,? ZONE?", make.halved),
        ("SPOKEN in the $part", make.placed),
        ("SPOKEN at night", lambda c: make.placed(c, "night")),
        ("$hour in the $part", lambda h, p: (c := make.spoken(h)) and make.placed(c, p)),
        ("noon ZONE?", lambda z: Clock("12:00" + make.zone_tail(z), "minute")),
        ("midnight ZONE?", lambda z: Clock("00:00" + make.zone_tail(z), "minute")),
    ),
    "CLOCK": _rules(
        ("TIME", _same),
        ("shortly|just|soon before|after TIME", make.near),
        (
            "about|around|roughly|approximately|circa|nearly|almost TIME",
            lambda t: Clock(t.time, t.grain, approximate=True),
        ),
        ("between TIME and TIME", make.clock_span),
        ("from? TIME TO TIME", lambda a, _t, b: make.clock_span(a, b)),
        ("between $hour and TIME", make.half_shared),
        ("from? $hour TO TIME", lambda a, _t, b: make.half_shared(a, b)),
        ("TIME ,? ( TIME )", lambda a, _b: a),
        ("TIME ( TIME NEARDAY )", lambda a, _b, _d: a),
        ("TIME ( TIME ,? on? DAY )", lambda a, _b, _d: a),
        ("TIME , TIME ,", lambda a, _b: a),
        ("TIME ( NEARDAY TIME )", lambda a, _d, _b: a),
    ),
    "PART": _rules(
        ("$part", make.part_of_day),
        ("$edge -? $part", make.daypart),
        ("in? the? early|small|wee hours", _constant(Clock("early", "part"))),
        ("in? the? early $part hours", make.part_of_day),
    ),
    "MOMENT": _rules(
        ("NEARDAY PART", At),
        ("$edge on? NEARDAY", lambda e, d: Part(d, e)),
        ("$edge on? NEARDAY PART", lambda _e, d, p: At(d, p)),
        ("early|late in? the? $part on? NEARDAY", lambda p, d: At(d, make.part_of_day(p))),
        ("PART on|of? NEARDAY", lambda p, d: At(d, p)),
        ("the PART of NEARDAY", lambda p, d: At(d, p)),
        ("PART on|of? DAY", lambda p, d: At(d, p)),
        ("DAY ,? PART", At),
        ("$edge on DAY", lambda e, d: Part(d, e)),
        ("$edge DAY", lambda e, d: Part(d, e)),
        ("this $part", lambda p: At(Unit("day", 0), make.part_of_day(p))),
        ("tonight", _constant(At(Unit("day", 0), Clock("night", "part")))),
        ("late|early tonight", _constant(At(Unit("day", 0), Clock("night", "part")))),
        ("last night|evening", _constant(At(Unit("day", -1), Clock("night", "part")))),
        ("early|late last night", _constant(At(Unit("day", -1), Clock("night", "part")))),
        ("early|earlier|late this $part", lambda p: At(Unit("day", 0), make.part_of_day(p))),
        ("early today", _constant(Part(Unit("day", 0), "early"))),
        ("CLOCK ,? on? NEARDAY", lambda c, d: At(d, c)),
        ("CLOCK ,? on? DAY", lambda c, d: At(d, c)),
        ("CLOCK in? the? $part? on|of? NEARDAY", lambda c, p, d: At(d, make.placed(c, p))),
        ("CLOCK on? NEARDAY $part", lambda c, d, p: At(d, make.placed(c, p))),
        ("NEARDAY ,? at|by|from? CLOCK", At),
        ("NEARDAY ,? $part ,? at? CLOCK", lambda d, p, c: At(d, make.placed(c, p))),
        ("DAY ,? at|by|from? CLOCK", At),
        ("CLOCK tonight", lambda c: At(Unit("day", 0), make.placed(c, "night"))),
        ("CLOCK this $part", lambda c, p: At(Unit("day", 0), make.placed(c, p))),
        ("NEARDAY ,? ( DAY )", lambda _w, d: d),
        ("NEARDAY PART , DAY", lambda _w, part, day: At(day, part)),
        ("NEARDAY , DAY", lambda _w, d: d),
    ),
    # Lengths and frequencies: found, so that they are not taken for dates
    "LENGTH": _rules(
        ("the past|last COUNT $units", make.past),
        ("the past $single", lambda u: make.past(1, u)),
        ("the next|coming COUNT $units", lambda c, u: make.past(c, u, sign=1)),
        ("COUNT -? $unit", lambda _c, u: Open(make.grain(u))),
        ("COUNT to|-|or COUNT -? $units", lambda _a, _b, u: Open(make.grain(u))),
        ("VAGUE $units", lambda _v, u: Open(make.grain(u))),
        ("half a|an $unit", lambda u: Open(make.grain(u))),
    ),
    "EVERY": _rules(
        ("every|each COUNT? $unit|other", lambda _c, u: Open(make.grain(u))),
        ("every other $unit", lambda u: Open(make.grain(u))),
        ("every|each $weekday", _constant(Open("week"))),
        ("every|each $part", _constant(Open("day"))),
        ("every|each $month", _constant(Open("year"))),
        ("on? $weekdays", _constant(Open("week"))),
        ("once|twice a|per|every|each $unit", lambda u: Open(make.grain(u))),
        ("COUNT times a|per|every|each $unit", lambda _c, u: Open(make.grain(u))),
        ("per $unit", lambda u: Open(make.grain(u))),
        ("daily|nightly", _constant(Open("day"))),
        ("weekly", _constant(Open("week"))),
        ("monthly", _constant(Open("month"))),
        ("annually|yearly|annual", _constant(Open("year"))),
    ),
    # Times that no calendar knows: they are found, so that nothing else is made of their words.
    "SOMETIME": _rules(
        ("more|most? recently|lately|currently|presently|nowadays|now", _constant(Open("part"))),
        ("recent $unit", _constant(Open("part"))),
        ("recent|current", _constant(Open("part"))),
        ("the $single", make.told),
        ("the near|distant|foreseeable? future|past", _constant(Open("part"))),
        ("the long|short|near|medium term", _constant(Open("part"))),
        ("the time being", _constant(Open("part"))),
        ("very? soon", _constant(Open("part"))),
        ("at that|the time", _constant(Open("part"))),
    ),
    "BARE": _rules(("$year", Calendar), ("$month", lambda m: Calendar(None, m))),
    # An hour that only a word such as "at" before it tells from a number
    "BARETIME": _rules(
        ("$spoken", make.spoken),
        ("$dotted", lambda c: make.spoken(*c)),
        ("$count to HOUR", lambda m, h: make.spoken(h, -m)),
        ("shortly|just|soon before|after HOUR", lambda h: (c := make.spoken(h)) and make.near(c)),
        ("about|around|roughly|nearly|almost $spoken", lambda h: (c := make.spoken(h)) and make.near(c)),
    ),
    "BAREHOUR": _rules(
        ("BARETIME", _same),
        ("BARETIME in the $part", make.placed),
        ("BARETIME in the $part on? NEARDAY", lambda c, p, d: At(d, make.placed(c, p))),
        ("BARETIME on? NEARDAY", lambda c, d: At(d, c)),
        ("BARETIME on? NEARDAY $part", lambda c, d, p: At(d, make.placed(c, p))),
        ("BARETIME on DAY", lambda c, d: At(d, c)),
        ("$hour on NEARDAY", lambda h, d: (c := make.spoken(h)) and At(d, c)),
        ("$hour on NEARDAY $part", lambda h, d, p: (c := make.spoken(h)) and At(d, make.placed(c, p))),
    ),
    "PREPOSED": _rules(
        ("since", _constant("since")),
        ("until|till|til", _constant("until")),
        ("until|till at least", _constant("until")),
        ("up to|until|till", _constant("until")),
        ("by|through", _constant("until")),
        ("no later than", _constant("until")),
        ("before", _constant("before")),
        ("prior to", _constant("before")),
        ("after", _constant("after")),
    ),
    "SIDED": _rules(
        ("from DATE on|onward|onwards", lambda s: make.bound("since", s)),
        ("from $year on|onward|onwards", lambda y: make.bound("since", Calendar(y))),
        ("PREPOSED the? MOMENT", make.bound),
        ("PREPOSED NEARDAY", make.bound),
        ("PREPOSED NEAR", make.bound),
        ("PREPOSED DATE", make.bound),
        ("PREPOSED BARE", make.bound),
        ("PREPOSED YEARLIKE", make.bound),
        ("PREPOSED CLOCK", lambda _side, c: Clock(c.time, c.grain, approximate=True)),
    ),
    "TOP": _rules(
        ("DATE", lambda s: make.Reading(make.kind(s), s)),
        ("YEARS", lambda n: make.Reading("relative", Unit("year", n))),
        ("the $season", lambda s: make.Reading("relative", Season(s), "season")),
        ("MOMENT", lambda s: make.Reading(make.kind(s), s)),
        ("NEARDAY", lambda s: make.Reading("relative", s)),
        ("NEAR", lambda s: make.Reading("relative", s)),
        ("TOLD", lambda s: make.Reading("relative", s)),
        ("COUNTED", lambda s: make.Reading("relative", s, "counted")),
        ("OFFSET", lambda s: make.Reading(make.kind(s), s)),
        ("CLOCK", lambda s: make.Reading("clock", s)),
        ("BAREHOUR", lambda s: make.Reading(make.kind(s), s, "hour")),
        (
            "PREPOSED BAREHOUR",
            lambda side, s: make.Reading(make.kind(s), make.bound(side, s), "bounded hour"),
        ),
        ("LENGTH", lambda s: make.Reading("duration", s)),
        ("EVERY", lambda s: make.Reading("frequency", s)),
        ("SOMETIME", lambda s: make.Reading("vague", s)),
        ("$year", lambda y: make.Reading("date", Calendar(y), "year")),
        ("$month", lambda m: make.Reading("date", Calendar(None, m), "month")),
        ("FEAST", lambda s: make.Reading("date", s, "feast")),
        ("PREPOSED FEAST", lambda side, s: make.Reading("date", make.bound(side, s), "feast")),
        (
            "the? $nth -? quarter",
            lambda n: (s := make.quarter(n, None)) and make.Reading("date", s, "quarter"),
        ),
        ("SIDED", lambda s: make.Reading(make.kind(s), s)),
        ("as of the? DATE", lambda s: make.Reading("date", s)),
        ("as of the? NEARDAY", lambda s: make.Reading("relative", s)),
        ("around|about|circa DATE", lambda s: make.Reading("date", About(s))),
        ("around|circa $year", lambda y: make.Reading("date", About(Calendar(y)))),
    ),
}
