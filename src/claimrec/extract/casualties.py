"""What happened to those that are counted: killed, injured, arrested, damaged, in one word for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimrec.extract.arguments import arguments
from claimrec.extract.clauses import predicate_of
from claimrec.extract.displaced import from_home, in_refuge
from claimrec.extract.harm_words import ADJECTIVES, INTRANSITIVE, NOUNS, TRANSITIVE, table, word_set
from claimrec.extract.predicates import carrier_of, children, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.tokens import Token


COMPLEMENTS = ("acomp", "oprd", "xcomp", "ccomp", "attr", "advmod", "dobj", "amod", "prep")
REACH = 4
"""How many tokens behind its noun a participle may stand that is not attached to it."""


class Harm(NamedTuple):
    """A class ("die", "injure", ...) and the token that says so."""

    name: str
    token: Token


def harm_of(root: Token, counted: Token) -> Harm | None:
    """Return what the clause says has happened to what is counted, None if nothing of the listed classes.

    `root` is the number's own token, `counted` the noun it counts (the same token where there is none).
    """
    relative = _relative(root)
    if relative is not None:
        return _of_which(relative)
    for token in dict.fromkeys((counted, root)):
        for reader in (_itself, _participle, _verb, _noun, _headline):
            found = reader(token)
            if found is not None:
                return found
    return None


def _relative(root: Token) -> Token | None:
    """As in "Two OF WHICH collapsed": the pronoun, whose own verb follows."""
    for prep in children(root, "prep"):
        if prep.lower_ == "of" and (found := next(children(prep, "pobj"), None)) is not None:
            return found if found.lower_ in {"which", "whom"} else None
    return None


def _of_which(relative: Token) -> Harm | None:
    for token in relative.doc[relative.i + 1 : relative.i + 1 + REACH]:
        if not token.tag_.startswith("VB") or token.dep_ in {"aux", "auxpass"}:
            name = _adjective(token) if token.tag_.startswith("JJ") else None
        else:
            column = TRANSITIVE if token.tag_ == "VBN" else INTRANSITIVE
            name = table(column).get(token.lemma_.lower()) or _adjective(token)
        if name is not None:
            return Harm(name, token)
    return None


def _itself(counted: Token) -> Harm | None:
    """As in "Five deaths", "the twelve injured"."""
    name = table(NOUNS).get(counted.lemma_.lower()) or _adjective(counted)
    if name is None and counted.lemma_.lower() == "life":
        name = _taken(counted)
    happens = is_verb(counted) and counted.dep_ != "pobj"  # "the number of injured" names them
    return None if name is None or happens else Harm(name, counted)


def _adjective(token: Token) -> str | None:
    return table(ADJECTIVES).get(token.lower_)


def _taken(life: Token) -> str | None:
    """As in "Claimed 36 lives", "the loss of 12 lives"."""
    verb = life.head
    above = verb.head if verb.dep_ == "prep" else verb
    return "die" if verb.lemma_.lower() in word_set("life_takers") or above.lemma_.lower() == "loss" else None


def _participle(counted: Token) -> Harm | None:
    """As in "800 homes destroyed", "250 others injured", "people who died", "two missing"."""
    for part in counted.children:
        if part.i <= counted.i or part.dep_ not in {"acl", "relcl", "amod", "acomp", "oprd", "appos"}:
            continue
        if part.dep_ in {"relcl", "acl"} and not _says_of_it(part):
            continue
        name = _happening(part, counted) if is_verb(part) else _adjective(part)
        if name is not None:
            return Harm(name, part)
    return _behind(counted)


def _says_of_it(clause: Token) -> bool:
    """The relative clause's subject is the relative pronoun itself, not "whose son" or "two of which"."""
    subjects = list(children(clause, "nsubj", "nsubjpass"))
    return all(subject.tag_ in {"WDT", "WP"} or subject.lower_ == "that" for subject in subjects)


def _behind(counted: Token) -> Harm | None:
    """The participle right behind, wherever it hangs ("250 others injured and 800 homes destroyed")."""
    doc, place = counted.doc, counted.i + 1
    while place < len(doc) and doc[place].tag_ in {"RB", "VBD"} and doc[place].lower_ in word_set("passed"):
        place += 1
    if place >= len(doc) or doc[place].tag_ not in {"VBN", "VBD", "JJ"}:
        return None
    acts = next(children(doc[place], "dobj"), None) is not None
    name = None if acts else _adjective(doc[place])
    return None if name is None else Harm(name, doc[place])


def _happening(verb: Token, counted: Token) -> str | None:
    """Return the class of a verb where what is counted is the one it happens to."""
    lemma = verb.lemma_.lower()
    found = arguments(verb)
    undergoes = counted in found.patients or (verb.head == counted and verb.tag_ == "VBN")
    if undergoes and lemma in table(TRANSITIVE):
        return table(TRANSITIVE)[lemma]
    if undergoes and lemma in word_set("driving") and from_home(verb):
        return "displace"
    if counted in found.agents or counted in found.patients or verb.head == counted:
        return (
            (table(INTRANSITIVE).get(lemma) if not _shrinks(verb) else None)
            or _suffered(verb)
            or _complement(verb, counted)
            or _shortened(verb)
        )
    return None


def _shrinks(verb: Token) -> bool:
    """As in "the economy contracted (by 2 percent)": no illness is named."""
    caught = (part for part in children(verb, "dobj") if part.lower_ not in {"percent", "%", "cent", "pc"})
    return verb.lemma_.lower() == "contract" and next(caught, None) is None


def _shortened(verb: Token) -> str | None:
    """As in "dozens hurt", "40 still missing": a participle read as an active verb, with no object."""
    if next(children(verb, "dobj", "ccomp", "xcomp"), None) is not None:
        return None
    if verb.tag_ in {"VBD", "VBN"} or verb.lower_ == "hurt":
        return table(TRANSITIVE).get(verb.lemma_.lower())
    return _adjective(verb) if verb.tag_ == "VBG" else None


def _suffered(verb: Token) -> str | None:
    """As in "Suffered serious injuries", "took refuge"."""
    lemma = verb.lemma_.lower()
    from_ = (inner for prep in children(verb, "prep") if prep.lower_ == "from" for inner in prep.children)
    for part in (*children(verb, "dobj"), *from_):
        if lemma in word_set("sufferings") and part.lemma_.lower() in word_set("hurts"):
            return "injure"
        if lemma in {"take", "seek", "find"} and part.lemma_.lower() in {"shelter", "refuge"}:
            return "displace"
    return "displace" if in_refuge(verb) else None


def _complement(verb: Token, counted: Token) -> str | None:
    """As in "Were dead", "left 36 homeless", "are feared missing", "lost their lives"."""
    if verb.lemma_.lower() not in word_set("copulas") | word_set("life_takers"):
        return None
    for part in _inner(verb):
        if part == counted:
            continue
        if part.lemma_.lower() == "life" and verb.lemma_.lower() in word_set("life_takers"):
            return "die"
        name = _adjective(part)
        if name is not None:
            return name
    return None


def _inner(verb: Token) -> Iterator[Token]:
    for part in children(verb, *COMPLEMENTS):
        yield part
        if part.dep_ in {"xcomp", "ccomp", "oprd", "dobj"}:
            yield from children(part, *COMPLEMENTS)


def _verb(counted: Token) -> Harm | None:
    predicate = predicate_of(counted)
    if predicate is not None and not is_verb(predicate):
        predicate = carrier_of(predicate)
    if predicate is None:
        return None
    if _of_part(counted, predicate):
        return _before(counted)
    name = _happening(predicate, counted) or _made_to(predicate, counted)
    if name is None and _is_result(counted, predicate):
        name = _adjective(counted.nbor(1)) if counted.i + 1 < len(counted.doc) else None
    return None if name is None else Harm(name, predicate)


def _of_part(counted: Token, verb: Token) -> bool:
    """The verb is told of a part ("seven bridges, two of which collapsed"), whatever it hangs on."""
    between = counted.doc[counted.i + 1 : max(verb.i, counted.i + 1)]
    return any(token.lower_ in {"which", "whom"} and token.nbor(-1).lower_ == "of" for token in between)


def _before(counted: Token) -> Harm | None:
    """What the sentence told of those counted before ("... were damaged, as well as seven bridges")."""
    for token in reversed(list(counted.doc[counted.sent.start : counted.i])):
        name = table(TRANSITIVE).get(token.lemma_.lower()) if token.tag_ == "VBN" else None
        if name is not None:
            return Harm(name, token)
    return None


def _made_to(verb: Token, counted: Token) -> str | None:
    """As in "Forced thousands to flee"."""
    for inner in children(verb, "xcomp", "ccomp"):
        agents = arguments(inner).agents
        if is_verb(inner) and (counted in agents or counted.head == verb):
            return table(INTRANSITIVE).get(inner.lemma_.lower()) or _suffered(inner)
    return None


def _headline(counted: Token) -> Harm | None:
    """As in "Blast kills 12, wounds 30", "Storm: toll 23": the word right before, however it is read."""
    before = counted.doc[counted.i - 1] if counted.i else counted
    first = counted.left_edge
    verb = first.nbor(-1) if first.i else counted
    if verb.tag_ in {"VBG", "VBD", "VBZ"} and verb.dep_ != "aux" and verb.lemma_.lower() in table(TRANSITIVE):
        return Harm(table(TRANSITIVE)[verb.lemma_.lower()], verb)
    if before.text == ":" and before.i:
        before = before.nbor(-1)
    if before.lower_ == "toll" and counted.tag_ == "CD":
        return Harm(_of_toll(before) or table(NOUNS)["toll"], before)
    name = table(TRANSITIVE).get(before.lower_.removesuffix("s"))
    bare = counted.tag_ == "CD" and before.lower_.endswith("s")
    return Harm(name, before) if name is not None and bare else None


def _is_result(counted: Token, predicate: Token) -> bool:
    return predicate.lemma_.lower() in word_set("copulas") and counted.i > predicate.i


def _noun(counted: Token) -> Harm | None:
    """As in "The deaths of 12 children", "a death toll of 36", "the toll rose to 128"."""
    for noun in _governing(counted):
        name = table(NOUNS).get(noun.lemma_.lower())
        if name is not None:
            return Harm(_of_toll(noun) or name, noun)
        if noun.lemma_.lower() in word_set("totals"):
            inner = next((harm for harm in map(_itself, _of(noun)) if harm is not None), None)
            return inner or next((harm for harm in map(_participle, _of(noun)) if harm is not None), None)
    return None


def _of_toll(noun: Token) -> str | None:
    """As in "Injury toll" counts the injured."""
    kinds = [table(NOUNS).get(part.lemma_.lower()) for part in children(noun, "compound", "amod")]
    return next((kind for kind in kinds if kind), None) if noun.lemma_.lower() == "toll" else None


def _of(noun: Token) -> Iterator[Token]:
    for prep in children(noun, "prep"):
        if prep.lower_ in {"of", "for", "in"}:
            yield from children(prep, "pobj", "pcomp")
    yield from children(noun, "compound", "amod")


def _governing(counted: Token) -> Iterator[Token]:
    """Yield the noun the count belongs to: "toll of 36", and the subject of "rose to 128", "stands at 40"."""
    head = counted.head
    for above in counted.ancestors:
        if is_verb(above):
            break
        if above.lemma_.lower() in word_set("totals"):
            yield above
    if counted.dep_ == "pobj":
        if head.head.tag_.startswith("NN"):
            yield head.head
        head = head.head
        while head.dep_ in {"prep", "pobj"} and not is_verb(head):
            head = head.head
    if is_verb(head) and head.lemma_.lower() in word_set("pegs"):
        yield from (part for part in children(head, "dobj") if part != counted)
    if is_verb(head) and head.lemma_.lower() in word_set("changes") | word_set("passing") | {"be"}:
        yield from (part for part in children(head, "nsubj") if part != counted)
    elif head.tag_.startswith("NN") and counted.dep_ == "appos":
        yield head
