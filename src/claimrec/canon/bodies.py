"""Names of bodies and houses, as folded words: their short forms, their units, the same words turned round.

Each test takes the words of the shorter name and of the longer.
"""

from __future__ import annotations

from functools import cache

from claimrec.canon.lists import sections

LEAST_CORE = 2
"""A house of a name of one word ("Mayo") has many sisters."""
DIRECTIONS = frozenset({"new", "north", "south", "east", "west"})
FRONT = range(1, 4)
"""How many words the name of a team's home has."""
PLURALS = ("s", "x")


def turned_round(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell the same words about one kind of body: "Ministry of Defence" and "Defence Ministry"."""
    small = listed("small") | {"affairs"}
    one, other = (sorted(word for word in words if word not in small) for words in (short, long))
    return one == other and bool(set(one) & listed("institution"))


def short_form(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Find "Acme Defence" in "Acme Defence and Aerospace", "Acme" in "Acme Group" or "Acme Motor"."""
    rest = long[len(short) :] if long[: len(short)] == short else ()
    if not rest:
        return False
    return rest[0] == "and" or (set(rest) <= listed("form") and not set(rest) & _parts(short))


def _parts(short: tuple[str, ...]) -> frozenset[str]:
    """Forms that are trades as well ("Bank") name a unit once the short name is that of a group."""
    return listed("business") if short[-1] in listed("group") else frozenset()


def unit(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """A group and its unit, or two units of one group: the same beginning, then a trade."""
    one, other = _head(short), _head(long)
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    tails = (one[shared:], other[shared:])
    grouped = any(set(words) & listed("group") for words in (short, long))
    return bool(shared) and all(set(tail) <= trades() or (grouped and not all(tails)) for tail in tails)


def _head(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[:-1] if len(words) > 1 and words[-1] in listed("group") else words


def team(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Find "Colts" in "Indianapolis Colts": a plural behind its home, which may be left out.

    A plural that names a sort of body or a paper ("Airlines", "Times") says too little by itself.
    """
    front = long[: -len(short)]
    home = front[1:] if len(front) > 1 and front[0] in DIRECTIONS else front
    plural = bool(short) and short[-1].endswith(PLURALS)
    return (
        long[-len(short) :] == short
        and len(front) in FRONT
        and plural
        and not {*short, short[-1].removesuffix("s"), *home} & _telling()
    )


def _telling() -> frozenset[str]:
    sorts = ("institution", "place", "paper", "group", "contrast")
    return trades().union(*(listed(sort) for sort in sorts))


def word_left_out(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Find "Sandy Hook School" in "Sandy Hook Elementary School": the word before the sort of house."""
    inner = long[len(short) - 1 : -1]
    if len(short) < LEAST_CORE or not inner or short[-1] != long[-1] or long[: len(short) - 1] != short[:-1]:
        return False
    return set(inner) <= sections("name_words.txt").get(f"inner {short[-1]}", frozenset())


def other_house(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell two words for one house of a full name: "Betty Ford Clinic" and "Betty Ford Center"."""
    one, other = _core(short), _core(long)
    return one == other and len(one) >= LEAST_CORE and len(one) < min(len(short), len(long))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    while words and words[-1] in listed("house"):
        words = words[:-1]
    return words


@cache
def trades() -> frozenset[str]:
    """Return the words for trades and sorts of body, and the small words between them."""
    return listed("business") | listed("form") | listed("small")


def listed(section: str) -> frozenset[str]:
    """Return the words of one section of the list."""
    return sections("name_words.txt")[section]
