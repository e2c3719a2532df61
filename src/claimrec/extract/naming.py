"""Finds the places where an article names somebody or something."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimrec.canon.lists import sections
from claimrec.canon.names import acronym_of, country, government_of, key, place_of
from claimrec.canon.offices import office_of
from claimrec.canon.people import is_given, untitled
from claimrec.extract import wordlists

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimrec.extract.tokens import Doc, Span, Token


NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
EDGES = frozenset(
    {"DT", "POS", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "SYM", "PRP$", "IN", "CC"}
)
OFFICE_HEADS = frozenset({"minister", "secretary", "commissioner"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "POS"})
ONE = frozenset({"a", "an", "one", "another"})
OWNING = frozenset({"poss", "amod", "compound", "nmod"})
LOOK_AHEAD = 2
LEAST_CHUNK = 2


@dataclass(frozen=True, slots=True)
class Named:
    """One place where a name stands: `label` is what the recogniser says, `name` the words that name it.

    `given` is the name that the user calls it by, where the user does.
    """

    span: Span
    name: str
    label: str
    given: str | None = None

    @property
    def key(self) -> str:
        """The normal form of the name as it stands here."""
        return key(self.name, self.label)


class _Stretch(NamedTuple):
    """Tokens `[start, end)` of one doc with a label."""

    start: int
    end: int
    label: str


def find(docs: Sequence[Doc], given: Sequence[Named] = ()) -> list[Named]:
    """Return the names of an article in text order, none inside another.

    `given` are those that the user has named; each is an entity of its doc.
    """
    found = list(given)
    known = {(id(named.span.doc), named.span.start) for named in given}
    order = {id(doc): number for number, doc in enumerate(docs)}
    for doc in docs:
        ents = [ent for ent in doc.ents if ent.label_ in NAMED and (id(doc), ent.start) not in known]
        stretches = _joined(doc, [_trimmed(doc, _of(ent)) for ent in ents])
        whole = [each for each in stretches if _is_written_large(doc, each) and not _is_nobody(doc, each)]
        whole += _missed(doc, whole)
        found += [_named(doc, stretch) for stretch in sorted(whole)]
    found = [named for named in found if named.key]
    return sorted(
        (*found, *_repeated(docs, found)), key=lambda named: (order[id(named.span.doc)], named.span.start)
    )


def _repeated(docs: Sequence[Doc], found: Sequence[Named]) -> Iterator[Named]:
    """Yield short names and acronyms of what was recognised elsewhere in the article."""
    known = {_last_word(named): named.label for named in found if named.label == "PERSON"}
    known |= {named.name: named.label for named in found if named.label == "ORG" and len(named.span) == 1}
    spelled = {acronym_of(named.name) for named in found if named.label == "ORG" and len(named.span) > 1}
    common = {token.text for doc in docs for token in doc if token.text.islower()} | _noise()
    taken = {(id(named.span.doc), token.i) for named in found for token in named.span}
    for token in (token for doc in docs for token in doc if (id(doc), token.i) not in taken):
        proper = token.tag_ in {"NNP", "NNPS"} and token.lower_ not in common
        label = known.get(token.text) if proper else "ORG" if _spells(token, spelled) else None
        if label:
            yield Named(token.doc[token.i : token.i + 1], token.text, label)


def _last_word(named: Named) -> str:
    return named.given.split()[-1] if named.given else named.span[-1].text


def _spells(token: Token, acronyms: set[str]) -> bool:
    """Tell an acronym, where not everything is in capitals."""
    return (
        token.is_upper
        and len(token) >= LEAST_CHUNK
        and token.text in acronyms
        and not token.doc.text.isupper()
    )


def bracketed(found: Sequence[Named]) -> dict[str, str]:
    """Return each acronym that is introduced in brackets, with the key of the name before it."""
    pairs: dict[str, str] = {}
    for named, other in pairwise(found):
        doc, end = named.span.doc, named.span.end
        if (
            other.span.doc is doc
            and other.span.start == end + 1
            and doc[end].text == "("
            and _is_acronym(other)
        ):
            pairs.setdefault(other.key, named.key)
    return pairs


def acronyms(found: Sequence[Named]) -> frozenset[str]:
    """Return the keys of the names that are written in capitals."""
    return frozenset(named.key for named in found if _is_acronym(named))


def _is_acronym(named: Named) -> bool:
    return named.name.isupper() and named.name.replace(".", "").isalpha()


def _of(ent: Span) -> _Stretch:
    return _Stretch(ent.start, ent.end, ent.label_)


def _trimmed(doc: Doc, stretch: _Stretch) -> _Stretch:
    """Cut articles, marks and possessives off both ends, and common nouns off a body's end."""
    start, end, label = stretch
    while start < end and doc[start].tag_ in EDGES:
        start += 1
    while start < end and (doc[end - 1].tag_ in EDGES or _common_tail(doc, start, end, label)):
        end -= 1
    return _Stretch(_after_titles(doc, start, end) if label == "PERSON" else start, end, label)


def _is_somebody(doc: Doc, stretch: _Stretch) -> bool:
    """Tell "a Briton" and "the American", persons without a name, from "American" and "the British"."""
    root = doc[stretch.start : stretch.end].root
    if not place_of(doc[stretch.start : stretch.end].text) or root.tag_ not in {"NN", "NNP"}:
        return False
    one = doc[stretch.start - 1].lower_ if stretch.start else ""
    alone = root.dep_ not in OWNING and root.nbor().tag_ not in NOUNS if root.i + 1 < len(doc) else True
    return alone and (one in ONE or (one == "the" and place_of(f"{root.text}s") is not None))


def _common_tail(doc: Doc, start: int, end: int, label: str) -> bool:
    return label in {"ORG", "GPE", "LOC"} and end - start > 1 and doc[end - 1].text[:1].islower()


def _after_titles(doc: Doc, start: int, end: int) -> int:
    words = tuple(token.lower_.rstrip(".") for token in doc[start:end])
    left = untitled(words, person=True)
    while len(left) > LEAST_CHUNK and place_of(left[0]):
        left = left[1:]
    return end - len(left)


def _is_written_large(doc: Doc, stretch: _Stretch) -> bool:
    """Tell whether anything is left of a stretch, and a capital letter in it."""
    return any(char.isupper() for token in doc[stretch.start : stretch.end] for char in token.text)


def _is_nobody(doc: Doc, stretch: _Stretch) -> bool:
    return _is_title(doc, stretch) or _is_somebody(doc, stretch)


def _is_title(doc: Doc, stretch: _Stretch) -> bool:
    """Tell what names nobody: a title alone, or an office's field ("Fisheries" in "Fisheries Minister")."""
    tokens = doc[stretch.start : stretch.end]
    office = office_of(tokens.text)
    if all(token.lower_.rstrip(".") in _noise() for token in tokens) or (
        office.known and not office.modifiers
    ):
        return True
    if stretch.label != "ORG" or all(token.is_upper for token in tokens):
        return False
    ahead = doc[stretch.end : stretch.end + (LOOK_AHEAD if len(tokens) == 1 else 1)]
    return any(token.lower_ in OFFICE_HEADS for token in ahead)


def _joined(doc: Doc, stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """Put "Acme Shipping" and "Ports" together in "Acme Shipping and Ports": a trade alone is no name."""
    joined: list[_Stretch] = []
    for stretch in stretches:
        last = joined[-1] if joined else None
        if last is not None and _continues(doc, last, stretch):
            joined[-1] = _Stretch(last.start, stretch.end, last.label)
        else:
            joined.append(stretch)
    return joined


def _continues(doc: Doc, last: _Stretch, stretch: _Stretch) -> bool:
    if (last.label, stretch.label) != ("ORG", "ORG") or stretch.start - last.end != 1:
        return False
    words = {token.lower_ for token in doc[stretch.start : stretch.end]}
    return (
        doc[last.end].lower_ in {"and", "&"}
        and bool(words)
        and words <= sections("name_words.txt")["business"]
    )


def _missed(doc: Doc, known: Sequence[_Stretch]) -> list[_Stretch]:
    """Return runs of proper nouns that the recogniser passed over, outside headlines in title case."""
    if _in_title_case(doc):
        return []
    taken = {i for stretch in known for i in range(stretch.start, stretch.end)}
    taken |= {token.i for token in doc if token.ent_type_}
    return [
        _Stretch(run[0].i, run[-1].i + 1, guess([token.text for token in run]))
        for run in _runs(doc, frozenset(taken))
        if _is_name(run)
    ]


def _in_title_case(doc: Doc) -> bool:
    if len(doc) and doc[-1].text in {".", "!", "?", '"'}:
        return False
    words = [token for token in doc if token.is_alpha]
    return sum(token.is_title or token.is_upper for token in words) * 2 > len(words)


def _runs(doc: Doc, taken: frozenset[int]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in doc:
        if (
            token.tag_ in {"NNP", "NNPS"}
            and token.i not in taken
            and token.lower_.rstrip(".") not in _noise()
        ):
            run.append(token)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _noise() -> frozenset[str]:
    return wordlists.words("name_noise")


def _is_name(run: Sequence[Token]) -> bool:
    text = " ".join(token.text for token in run)
    return len(run) >= LEAST_CHUNK or bool(country(text) or government_of(text))


def guess(words: Sequence[str]) -> str:
    """Return the label of a name that the recogniser passed over, from its words."""
    return label_inside(words) or ("PERSON" if is_given(words[0].lower()) else "ORG")


def label_inside(words: Sequence[str]) -> str | None:
    """Return the label that a name's words leave no doubt of: a country, or what says "bank" or "navy"."""
    text = " ".join(words)
    if country(text) or government_of(text):
        return "GPE"
    inside = (label for label, where, listed in wordlists.rows("name_labels") if where == "inside"
              and any(word.lower() in listed.split() for word in words))  # fmt: skip
    return next(inside, None)


def _named(doc: Doc, stretch: _Stretch) -> Named:
    span = doc[stretch.start : stretch.end]
    name = _with_shared_surname(span, stretch.label)
    return Named(span, _with_country(span, name) if stretch.label == "ORG" else name, stretch.label)


def _with_country(span: Span, name: str) -> str:
    """Put the country into the name of its organs: "Norwegian Navy", "Norway's navy" are "Norway Navy"."""
    words = name.split()
    if not {word.lower() for word in words} & wordlists.words("state_organs"):
        return name
    if place := place_of(words[0]):
        return " ".join((place, *words[1:])) if len(words) > 1 else name
    owner = next((each for each in span.root.lefts if each.i < span.start and each.dep_ in OWNING), None)
    home = (place_of(owner.text) or _owning_country(owner)) if owner is not None else None
    return f"{home} {name}" if home else name


def _owning_country(owner: Token) -> str | None:
    named = owner.doc[owner.left_edge.i : owner.i + 1].text
    return country(named) if owner.dep_ == "poss" and owner.text[:1].isupper() else None


def _with_shared_surname(span: Span, label: str) -> str:
    """Read "Ida" in "Ida and Walter Reyes" as "Ida Reyes"."""
    doc, words = span.doc, span.text
    if label != "PERSON" or len(span) > 1 or not is_given(span[0].lower_) or span.end + 1 >= len(doc):
        return words
    other = next((ent for ent in doc.ents if ent.start == span.end + 1 and ent.label_ == "PERSON"), None)
    if doc[span.end].lower_ not in {"and", "&"} or other is None or len(other) < LEAST_CHUNK:
        return words
    return f"{words} {other[-1].text}" if other[-1].tag_ != "POS" else words
