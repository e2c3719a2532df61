"""The grammar of time expressions: which words make which shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from claimrec.canon import calendar
from claimrec.canon.calendar import Days
from claimrec.canon.productions import Production, production
from claimrec.canon.timelex import LEXICON, lex
from claimrec.canon.timeshapes import (
    About,
    At,
    Away,
    Bound,
    Calendar,
    Clock,
    Fixed,
    Holiday,
    Month,
    Open,
    Part,
    Past,
    Quarter,
    Range,
    Season,
    Shape,
    Share,
    SoFar,
    Told,
    Unit,
    Weekday,
    Weekend,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimrec.model import Grain

TimeKind = Literal["date", "relative", "clock", "duration", "frequency"]

NOON = 12


class Reading(NamedTuple):
    """What a match says, and what sort of expression it is. `bare`: a lone word that context must support."""

    kind: TimeKind
    shape: Shape
    bare: str | None = None


# --- builders: absolute dates -------------------------------------------------------------------------------------


def _calendar(year: int | None, month: int | None, day: int | None, weekday: int | None = None) -> Calendar | None:
    found = Calendar(year, month, day, weekday)
    return found if found.possible() else None


def _slashed(value: tuple[int, int, int]) -> Shape | None:
    """Month first or day first is told by a number over 12; else it may be either day."""
    first, second, year = value
    american, british = calendar.day_of(year, first, second), calendar.day_of(year, second, first)
    if american and british and american != british:
        both = sorted((american, british))
        return Fixed(Days(both[0].start, both[1].end), "day", approximate=True)
    days = american or british
    return None if days is None else Fixed(days, "day")


def _decade(first: int) -> Shape:
    if first % 100 == 0:
        return Fixed(calendar.years(first, first + 99), "century", approximate=True)
    return Fixed(calendar.years(first, first + 9), "decade")


def _century(number: int) -> Shape | None:
    if not 1 < number <= 22:  # noqa: PLR2004 (the centuries news speaks of)
        return None
    return Fixed(calendar.years(max(calendar.FIRST_YEAR, number * 100 - 99), number * 100), "century")


def _years(first: int, last: int) -> Shape | None:
    return Fixed(calendar.years(first, last), "year") if first < last else None


def _short_years(first: int, short: int) -> Shape | None:
    return _years(first, first - first % 100 + short)


def _days(month: int, first: int, last: int, year: int | None = None) -> Shape | None:
    left, right = _calendar(year, month, first), _calendar(year, month, last)
    return Range(left, right) if left and right and first < last else None


def _span(left: Shape, right: Shape) -> Shape | None:
    return Range(left, right) if _alike(left, right) else None


def _alike(left: Shape, right: Shape) -> bool:
    """Whether the two can be the ends of one span: both of a sort, and a year after a month only with its month."""
    if isinstance(left, Calendar) and isinstance(right, Calendar):
        return (left.month is None) == (right.month is None) and left != right
    return (type(left) is type(right)) or isinstance(left, Fixed | Part | Calendar) or isinstance(right, Fixed | Part)


# --- builders: times of day ---------------------------------------------------------------------------------------


def _clock(value: tuple[int, int], half: str | None, zone: str | None) -> Clock | None:
    hour, minute = value
    if half and not 0 < hour <= NOON:
        return None if hour > NOON else Clock(f"00:{minute:02}{_zone(zone)}")
    if half:
        hour = hour % NOON + (NOON if half == "pm" else 0)
    return Clock(f"{hour % 24:02}:{minute:02}{_zone(zone)}")


def _zone(zone: str | None) -> str:
    return "" if zone in {None, "local"} else f" {zone}"


def _hour(hour: int, half: str, zone: str | None) -> Clock | None:
    found = _clock((hour, 0), half, zone)
    return None if found is None else Clock(found.time, "hour")


def _oclock(hour: int, half: str | None, part: str | None) -> Clock | None:
    afternoon = {"afternoon": "pm", "evening": "pm", "night": "pm", "morning": "am"}.get(part or "")
    return _hour(hour, half or afternoon, None) if half or afternoon else None


def _clock_span(left: Clock, right: Clock) -> Clock:
    return Clock(f"{left.time.split()[0]}-{right.time.split()[0]}{_tail(right.time)}", "hour")


def _tail(time: str) -> str:
    _, _, zone = time.partition(" ")
    return f" {zone}" if zone else ""


def _half_shared(first: int, second: Clock) -> Clock | None:
    """Read "2 to 4 p.m.": the first hour is in the half of the day that puts it before the second."""
    hour = int(second.time[:2])
    earlier = first % NOON + (NOON if hour >= NOON and first % NOON < hour % NOON else 0)
    return _clock_span(Clock(f"{earlier:02}:00"), second) if 0 < first <= NOON else None


PARTS_WITH_AN_HOUR = {"noon": "12:00", "midnight": "00:00"}


def _part_of_day(part: str) -> Clock:
    return Clock(PARTS_WITH_AN_HOUR.get(part, part), "part")


def _daypart(edge: str | None, part: str) -> Clock:
    return _part_of_day(part) if edge is None or edge == "mid" else Clock(part, "part")


# --- builders: relative -------------------------------------------------------------------------------------------


def _which_unit(which: int, unit: str) -> Shape | None:
    if unit == "weekend":
        return Weekend(which)
    if unit in {"minute", "hour", "day"}:
        return None
    if unit == "fortnight":
        return Past("fortnight", which) if which else None
    return Unit(_grain(unit), which)


def _grain(unit: str) -> Grain:
    return "week" if unit == "fortnight" else unit  # type: ignore[return-value] # the lexicon's units are grains


def _past(count: int | None, unit: str, *, sign: int = -1) -> Shape:
    return Open(_grain(unit)) if count is None else Past(unit, sign * count)


def _ago(count: int | None, unit: str, *, sign: int = -1, told: bool = False) -> Shape:
    return Away(unit, None if count is None else sign * count, told)


def _earlier(count: int | None, unit: str) -> Shape:
    return _ago(count, unit, told=True)


def _later(count: int | None, unit: str) -> Shape:
    return _ago(count, unit, sign=1, told=True)


def _told(unit: str, *, count: int = 0) -> Shape | None:
    if unit in {"minute", "hour", "fortnight"}:
        return None
    return Told(_grain(unit), count)


def _last_day_part(part: str) -> Shape:
    """Read "last night", "last evening": of the day before."""
    return At(Unit("day", -1), _part_of_day(part))


def _bound(side: str, shape: Shape) -> Shape:
    return Bound(shape, side)


def _months(nth: int, count: int | None, inner: Shape) -> Shape | None:
    if count is None or nth not in {1, -1} or count > 11:  # noqa: PLR2004
        return None
    return Share(count, inner, from_end=nth == -1)


def _half(nth: int, inner: Shape) -> Shape | None:
    return Share(6, inner, skip=6 * (nth - 1)) if nth in {1, 2} else None


def _quarter(nth: int, year: Shape | None) -> Shape | None:
    quarter = 4 if nth == -1 else nth
    return Quarter(quarter, year) if 1 <= quarter <= 4 else None  # noqa: PLR2004


# --- the table ----------------------------------------------------------------------------------------------------


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
        ("$slashed", _slashed),
        ("WDAY? the? $month the? $day ,? $year", lambda w, m, d, y: _calendar(y, m, d, w)),
        ("WDAY? $month the? $day", lambda w, m, d: _calendar(None, m, d, w)),
        ("WDAY? the? $day of? $month ,? $year", lambda w, d, m, y: _calendar(y, m, d, w)),
        ("WDAY? the? $day of? $month", lambda w, d, m: _calendar(None, m, d, w)),
        ("$month $day , WDAY", lambda m, d, w: _calendar(None, m, d, w)),
        ("WDAY? $month $day of? ( $year )", lambda w, m, d, y: _calendar(y, m, d, w)),
        ("$month $day last|this|next year", lambda m, d: _calendar(None, m, d)),
        ("the? $day of? $month last|this year", lambda d, m: _calendar(None, m, d)),
        ("HOLIDAY", _same),
    ),
    "HOLIDAY": _holidays(),
    "FEAST": _seasonal(),
    "MONTH": _rules(
        ("$month ,? of? $year", lambda m, y: _calendar(y, m, None)),
        ("$month of? last year", lambda m: Share(1, Unit("year", -1), skip=m - 1)),
        ("$month of? this year", lambda m: Share(1, Unit("year", 0), skip=m - 1)),
        ("$month of? next year", lambda m: Share(1, Unit("year", 1), skip=m - 1)),
        ("$which $month", lambda which, m: Month(m, which)),
    ),
    "YEARLIKE": _rules(
        ("$year", lambda y: Calendar(y)),
        ("the? calendar|fiscal|financial year $year", lambda y: Calendar(y)),
        ("last|previous year", _constant(Unit("year", -1))),
        ("this|the|current year", _constant(Unit("year", 0))),
        ("next year", _constant(Unit("year", 1))),
    ),
    "LONG": _rules(
        ("the? $decade", _decade),
        ("the? $century - century", _century),
        ("the? $century century", _century),
        ("the? $edge $decade", lambda e, d: Part(_decade(d), e)),
        ("the? $edge - $decade", lambda e, d: Part(_decade(d), e)),
        ("the? $edge -? $century -? century", lambda e, c: (s := _century(c)) and Part(s, e)),
        ("$season of? $year", Season),
        ("the? $season of? $year", Season),
        ("the? $nth -? quarter of? YEARLIKE", _quarter),
        ("the? $nth half of? YEARLIKE", _half),
        ("the? $nth COUNT months of? YEARLIKE", _months),
        ("the? $nth COUNT months of? the? $year", lambda n, c, y: _months(n, c, Calendar(y))),
        ("$quarter", lambda q: Quarter(q)),
        ("$quarter of|, YEARLIKE", Quarter),
        ("$quarter YEARLIKE", Quarter),
        ("$season_years", lambda pair: _years(*pair)),
    ),
    "SPAN": _rules(
        ("WDAY? $month $day TO $day ,? $year?", lambda _w, m, a, _t, b, y: _days(m, a, b, y)),
        ("WDAY? $month $day and $day ,? $year?", lambda _w, m, a, b, y: _days(m, a, b, y)),
        ("from? the? $day TO the? $day of? $month ,? $year?", lambda a, _t, b, m, y: _days(m, a, b, y)),
        ("$day and $day of? $month ,? $year?", lambda a, b, m, y: _days(m, a, b, y)),
        ("between $day and $day of? $month ,? $year?", lambda a, b, m, y: _days(m, a, b, y)),
        ("between $month $day and $day ,? $year?", lambda m, a, b, y: _days(m, a, b, y)),
        ("from? DAY TO DAY", lambda a, _t, b: _span(a, b)),
        ("between DAY and DAY", _span),
        ("from? MONTHLY TO MONTHLY", lambda a, _t, b: _span(a, b)),
        ("between MONTHLY and MONTHLY", _span),
        ("$year - $short_year", _short_years),
        ("from? $year TO $year", lambda a, _t, b: _years(a, b)),
        ("between $year and $year", _years),
        ("from WDAY TO WDAY", lambda a, _t, b: _span(Weekday(a), Weekday(b))),
        ("between WDAY and WDAY", lambda a, b: _span(Weekday(a), Weekday(b))),
        ("from PARTED TO PARTED", lambda a, _t, b: _span(a, b)),
        ("from PARTED TO MONTHLY", lambda a, _t, b: _span(a, b)),
        ("from DAY TO MONTHLY", lambda a, _t, b: _span(a, b)),
        ("from MONTHLY TO DAY", lambda a, _t, b: _span(a, b)),
        ("between PARTED and PARTED", _span),
    ),
    "MONTHLY": _rules(("MONTH", _same), ("$month", lambda m: Calendar(None, m))),
    # The early, mid and late part of what is absolute
    "PARTED": _rules(
        ("$edge -? of? the? MONTHLY", lambda e, s: Part(s, e)),
        ("the $edge of? MONTHLY", lambda e, s: Part(s, e)),
        ("the? $edge of YEARLIKE", lambda e, s: Part(s, e)),
        ("$edge -? $year", lambda e, y: Part(Calendar(y), e)),
        ("$edge in|on $year", lambda e, y: Part(Calendar(y), e)),
        ("$edge in MONTHLY", lambda e, s: Part(s, e)),
        ("$edge last year", lambda e: Part(Unit("year", -1), e)),
        ("$edge next year", lambda e: Part(Unit("year", 1), e)),
        ("$edge this year", lambda e: Part(Unit("year", 0), e)),
        ("$edge in? the? $season of? $year", lambda _e, s, y: Season(s, y)),
        ("the $nth week|weeks of? MONTHLY", lambda n, s: Part(s, "early") if n == 1 else Part(s, "late") if n == -1 else s),
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
        ("$which $single", _which_unit),
        ("the $which $single", lambda which, u: _which_unit(which, u) if which > 0 and u != "year" else None),
        ("at|on|over|during? the weekend", _constant(Weekend())),
        ("$which $season", lambda which, s: Season(s, which=which)),
        ("in|during|over|since the $season", Season),
        ("$edge $which $single", lambda e, which, u: (s := _which_unit(which, u)) and Part(s, e)),
        ("earlier this $single", lambda u: SoFar(_grain(u), later=False)),
        ("later this $single", lambda u: SoFar(_grain(u), later=True)),
        ("earlier|later in the $single", lambda u: Open(_grain(u))),
        ("earlier today", _constant(Unit("day", 0))),
        ("later today", _constant(Unit("day", 0))),
        ("earlier|later on? NEARDAY", _same),
        ("COUNT $unit ago", _ago),
        ("COUNT - $unit ago", _ago),
        ("COUNT $unit ago today", _ago),
        ("COUNT $unit ago this $unit", lambda c, u, _: _ago(c, u)),
        ("VAGUE $units ago", lambda _v, u: _ago(None, u)),
        ("$units ago", lambda u: _ago(None, u)),
        ("COUNT $unit from now", lambda c, u: _ago(c, u, sign=1)),
        ("COUNT $unit earlier|before", _earlier),
        ("COUNT $unit later|afterward|afterwards", _later),
        ("VAGUE $units earlier|later|before|afterwards", lambda _v, u: Open(_grain(u))),
    ),
    "TOLD": _rules(
        ("the? same|very $single", _told),
        ("that same? $single", _told),
        ("that same? $part", lambda p: At(Told("day"), _part_of_day(p))),
        ("that same? $month", lambda m: Told("month", month=m)),
        ("that same? $season", lambda _s: Open("season")),
        ("that same? $weekday", lambda _w: Open("day")),
        ("the next|following $single", lambda u: _told(u, count=1)),
        ("the previous|preceding $single", lambda u: _told(u, count=-1)),
        ("the following $weekday|morning|night|month", _constant(Open("day"))),
        ("the $single before|after|following", lambda u: Open(_grain(u))),
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
        ("( ZONE )", _same),
    ),
    "TIME": _rules(
        ("$clock $half? ,? ZONE?", _clock),
        ("$clock hours|hrs ZONE?", lambda c, z: _clock(c, None, z)),
        ("$dotted $half ZONE?", _clock),
        ("$hour $half ,? ZONE?", _hour),
        ("$military hours|hrs? ZONE", lambda c, z: _clock(c, None, z)),
        ("$military hours|hrs", lambda c: _clock(c, None, None)),
        ("$hour o'clock $half?", lambda h, half: _oclock(h, half, None)),
        ("$hour o 'clock $half?", lambda h, half: _oclock(h, half, None)),
        ("$hour in the $part", lambda h, p: _oclock(h, None, p)),
        ("noon ZONE?", lambda z: Clock("12:00" + _zone(z), "minute")),
        ("midnight ZONE?", lambda z: Clock("00:00" + _zone(z), "minute")),
    ),
    "CLOCK": _rules(
        ("TIME", _same),
        ("shortly|just|soon before|after TIME", lambda t: Clock(t.time, "hour", approximate=True)),
        ("about|around|roughly|approximately|circa|nearly|almost TIME", lambda t: Clock(t.time, t.grain, approximate=True)),
        ("between TIME and TIME", _clock_span),
        ("from? TIME TO TIME", lambda a, _t, b: _clock_span(a, b)),
        ("between $hour and TIME", _half_shared),
        ("from? $hour TO TIME", lambda a, _t, b: _half_shared(a, b)),
        ("TIME ,? ( TIME )", lambda a, _b: a),
        ("TIME ( TIME NEARDAY )", lambda a, _b, _d: a),
        ("TIME ( TIME ,? on? DAY )", lambda a, _b, _d: a),
        ("TIME , TIME ,", lambda a, _b: a),
        ("TIME ( NEARDAY TIME )", lambda a, _d, _b: a),
    ),
    "PART": _rules(
        ("$part", _part_of_day),
        ("$edge -? $part", _daypart),
        ("in? the? early|small|wee hours", _constant(Clock("early", "part"))),
        ("in? the? early $part hours", lambda p: _part_of_day(p)),
    ),
    "MOMENT": _rules(
        ("NEARDAY PART", At),
        ("$edge on? NEARDAY", lambda e, d: Part(d, e)),
        ("$edge on? NEARDAY PART", lambda _e, d, p: At(d, p)),
        ("early|late in? the? $part on? NEARDAY", lambda p, d: At(d, _part_of_day(p))),
        ("PART on|of? NEARDAY", lambda p, d: At(d, p)),
        ("the PART of NEARDAY", lambda p, d: At(d, p)),
        ("PART on|of? DAY", lambda p, d: At(d, p)),
        ("DAY ,? PART", At),
        ("$edge on DAY", lambda e, d: Part(d, e)),
        ("$edge DAY", lambda e, d: Part(d, e)),
        ("this $part", lambda p: At(Unit("day", 0), _part_of_day(p))),
        ("tonight", _constant(At(Unit("day", 0), Clock("night", "part")))),
        ("late|early tonight", _constant(At(Unit("day", 0), Clock("night", "part")))),
        ("last night|evening", _constant(At(Unit("day", -1), Clock("night", "part")))),
        ("early|late last night", _constant(At(Unit("day", -1), Clock("night", "part")))),
        ("early|earlier|late this $part", lambda p: At(Unit("day", 0), _part_of_day(p))),
        ("early today", _constant(Part(Unit("day", 0), "early"))),
        ("CLOCK ,? on? NEARDAY", lambda c, d: At(d, c)),
        ("CLOCK ,? on? DAY", lambda c, d: At(d, c)),
        ("CLOCK in? the? $part? on|of? NEARDAY", lambda c, _p, d: At(d, c)),
        ("NEARDAY ,? at|by|from? CLOCK", At),
        ("NEARDAY ,? $part ,? at? CLOCK", lambda d, _p, c: At(d, c)),
        ("DAY ,? at|by|from? CLOCK", At),
        ("CLOCK tonight", lambda c: At(Unit("day", 0), c)),
        ("CLOCK this $part", lambda c, _p: At(Unit("day", 0), c)),
        ("NEARDAY ,? ( DAY )", lambda _w, d: d),
        ("NEARDAY , DAY", lambda _w, d: d),
    ),
    # Lengths and frequencies: found, so that they are not taken for dates
    "LENGTH": _rules(
        ("in? the past|last COUNT $units", _past),
        ("in? the past $unit", lambda u: _past(1, u)),
        ("the next|coming COUNT $units", lambda c, u: _past(c, u, sign=1)),
        ("COUNT -? $unit", lambda _c, u: Open(_grain(u))),
        ("COUNT to|-|or COUNT -? $units", lambda _a, _b, u: Open(_grain(u))),
        ("VAGUE $units", lambda _v, u: Open(_grain(u))),
        ("half a|an $unit", lambda u: Open(_grain(u))),
    ),
    "EVERY": _rules(
        ("every|each COUNT? $unit|other", lambda _c, u: Open(_grain(u))),
        ("every other $unit", lambda u: Open(_grain(u))),
        ("every|each $weekday", _constant(Open("week"))),
        ("every|each $part", _constant(Open("day"))),
        ("every|each $month", _constant(Open("year"))),
        ("on? $weekdays", _constant(Open("week"))),
        ("once|twice a|per|every|each $unit", lambda u: Open(_grain(u))),
        ("COUNT times a|per|every|each $unit", lambda _c, u: Open(_grain(u))),
        ("per $unit", lambda u: Open(_grain(u))),
        ("daily|nightly", _constant(Open("day"))),
        ("weekly", _constant(Open("week"))),
        ("monthly", _constant(Open("month"))),
        ("annually|yearly", _constant(Open("year"))),
    ),
    "BARE": _rules(("$year", lambda y: Calendar(y)), ("$month", lambda m: Calendar(None, m))),
    "PREPOSED": _rules(
        ("since|from", _constant("since")),
        ("until|till|til", _constant("until")),
        ("up to|until|till", _constant("until")),
        ("by|through", _constant("until")),
        ("no later than", _constant("until")),
        ("before", _constant("before")),
        ("prior to", _constant("before")),
        ("after", _constant("after")),
    ),
    "SIDED": _rules(
        ("PREPOSED the? MOMENT", _bound),
        ("PREPOSED NEARDAY", _bound),
        ("PREPOSED NEAR", _bound),
        ("PREPOSED DATE", _bound),
        ("PREPOSED BARE", _bound),
        ("PREPOSED YEARLIKE", _bound),
        ("PREPOSED CLOCK", lambda _side, c: Clock(c.time, c.grain, approximate=True)),
    ),
    "TOP": _rules(
        ("DATE", lambda s: Reading("date", s)),
        ("YEARLIKE", lambda s: None if isinstance(s, Calendar) else Reading("relative", s)),
        ("MOMENT", lambda s: Reading(_kind(s), s)),
        ("NEARDAY", lambda s: Reading("relative", s)),
        ("NEAR", lambda s: Reading("relative", s)),
        ("TOLD", lambda s: Reading("relative", s)),
        ("CLOCK", lambda s: Reading("clock", s)),
        ("LENGTH", lambda s: Reading("duration", s)),
        ("EVERY", lambda s: Reading("frequency", s)),
        ("$year", lambda y: Reading("date", Calendar(y), "year")),
        ("$month", lambda m: Reading("date", Calendar(None, m), "month")),
        ("FEAST", lambda s: Reading("date", s, "feast")),
        ("the? $nth -? quarter", lambda n: (s := _quarter(n, None)) and Reading("date", s, "quarter")),
        ("SIDED", lambda s: Reading(_kind(s), s)),
        ("as of the? DATE", lambda s: Reading("date", s)),
        ("as of the? NEARDAY", lambda s: Reading("relative", s)),
        ("around|about|circa DATE", lambda s: Reading("date", About(s))),
        ("around|circa $year", lambda y: Reading("date", About(Calendar(y)))),
    ),
}


def _kind(shape: Shape) -> TimeKind:
    """Absolute where the calendar part is, else relative, else a clock time."""
    if isinstance(shape, Clock):
        return "clock"
    if isinstance(shape, At):
        return _kind(shape.day)
    if isinstance(shape, Bound | About | Part):
        return _kind(shape.inner)
    return "relative" if isinstance(shape, RELATIVE) else "date"


RELATIVE = (Away, Month, Open, Past, SoFar, Told, Unit, Weekday, Weekend)
