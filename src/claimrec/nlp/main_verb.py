"""A full sentence has a finite verb: past forms that were read as participles, put right.

"The talks focused on spare parts." can be read as a noun with a reduced relative clause, and in "The talks,
held in October, focused on spare parts." the participle between commas as the main verb.  Parsers fall for
both; a written sentence of news that ends with a full stop is hardly ever without its verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.language import Language

from claimrec.nlp.reporting import attach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

NOUN_TAGS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
LOOSE: Final = frozenset({"acl", "appos", "compound", "dep", "npadvmod", "parataxis"})
FINITE_TAGS: Final = frozenset({"VBP", "VBZ", "VBD"})
PAST_TAGS: Final = frozenset({"VBN", "VBD"})
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
CLAUSE_MARKS: Final = frozenset({"aux", "auxpass", "mark"})
CLAUSES: Final = frozenset({"advcl", "ccomp", "conj", "parataxis", "dep", "xcomp"})
PARTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr"})
TAKE_BARE_INFINITIVES: Final = frozenset(
    {
        "help",
        "let",
        "make",
        "have",
        "go",
        "come",
        "see",
        "hear",
        "watch",
        "feel",
        "dare",
        "need",
        "bid",
        "get",
        "be",
    }
)
ENDS: Final = frozenset({".", "!", "?"})


@Language.factory(
    "claimrec_main_verb",
    requires=["token.dep", "token.head", "token.tag"],
    assigns=["token.dep", "token.head", "token.tag"],
)
def make_main_verb(nlp: Language, name: str) -> MainVerb:
    """Make the component."""
    del nlp, name
    return MainVerb()


class MainVerb:
    """Makes the finite verb the root where a noun or a participle was."""

    def __call__(self, doc: Doc) -> Doc:
        """Change heads, labels and tags of ``doc`` where a rule holds."""
        moves: dict[Token, tuple[Token, str]] = {}
        for sent in doc.sents:
            moves |= present_headline(sent.root)
            if is_full(sent):
                moves |= reduced_relative(sent.root) or interrupted_clause(sent.root)
        if moves:
            rehang(doc, moves)
        relabel_relative_clauses(doc)
        relabel_counted_victims(doc)
        relabel_arguments(doc)
        relabel_appositions(doc)
        moves = dict(fronted_objects(doc)) | dict(per_cents(doc))
        if moves:
            rehang(doc, moves)
        return doc


def relabel_relative_clauses(doc: Doc) -> None:
    """Make a relative clause of a noun's clause in which "that" has a part or nobody else has the first one.

    "Plans that will help" and "a claim that the navy rejected": a clause that tells the content of its noun
    ("the claim that he left") has a subject of its own and needs no "that" in it.
    """
    for verb in doc:
        if verb.dep_ != "acl":
            continue
        that = next((child for child in verb.lefts if child.lower_ == "that"), None)
        if that is None:
            continue
        if that.dep_ in PARTS:
            verb.dep_ = "relcl"
        elif that.dep_ == "mark" and not any(child.dep_ in SUBJECTS for child in verb.children):
            passive = any(child.dep_ == "auxpass" for child in verb.children)
            verb.dep_, that.dep_ = "relcl", "nsubjpass" if passive else "nsubj"
            that.tag_, that.pos_ = "WDT", "PRON"


def relabel_counted_victims(doc: Doc) -> None:
    """Make a number the subject of the participle behind it: "Six were killed and 14 wounded"."""
    for verb in doc:
        if verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.i and doc[verb.i - 1].tag_ == "CD":
            number = doc[verb.i - 1]
            if number.head == verb and number.dep_ in {"compound", "nummod", "npadvmod"}:
                number.dep_ = "nsubjpass"


def relabel_arguments(doc: Doc) -> None:
    """Make subject and object of nouns that stand as parts of a name or as a clause beside a verb.

    "as nurses strike": no compound of a noun and a finite verb; "they will stop work": no clause without "to"
    behind any verb but a few.
    """
    for noun in doc:
        verb = noun.head
        if is_bare_infinitive(noun) and verb.lemma_ not in TAKE_BARE_INFINITIVES:
            noun.tag_, noun.pos_ = "NN", "NOUN"
        if noun.tag_ not in NOUN_TAGS or verb == noun or any(c.dep_ in CLAUSE_MARKS for c in noun.children):
            continue
        deps = {child.dep_ for child in verb.children}
        if noun.dep_ == "compound" and verb.tag_ in FINITE_TAGS and noun.i < verb.i and not deps & SUBJECTS:
            noun.dep_ = "nsubjpass" if "auxpass" in deps else "nsubj"
        elif (
            noun.dep_ == "xcomp"
            and noun.i == verb.i + 1
            and verb.tag_.startswith("VB")
            and "dobj" not in deps
        ):
            noun.dep_ = "dobj"


def relabel_appositions(doc: Doc) -> None:
    """Read "They left, a claim that he denies" as two clauses of which the noun is no verb's argument."""
    for noun in doc:
        alone = noun.dep_ == "parataxis" and noun.tag_ in NOUN_TAGS and noun.head.tag_.startswith("VB")
        deps = {child.dep_ for child in noun.children}
        if alone and noun.head.i < noun.i and "relcl" in deps and not deps & (SUBJECTS | CLAUSE_MARKS):
            noun.dep_ = "npadvmod"


def is_bare_infinitive(token: Token) -> bool:
    """Tell a lone verb right behind another one, without "to", subject or object."""
    governed = token.tag_ == "VB" and token.dep_ == "xcomp" and token.i == token.head.i + 1
    return governed and token.head.tag_.startswith("VB") and not list(token.children)


def fronted_objects(doc: Doc) -> Iterator[tuple[Token, tuple[Token, str]]]:
    """Yield the new places of noun and verb in "They opened fire, an accusation that the army rejected".

    English puts no object in front of a subject without a mark: the noun stands beside the clause before it,
    what looks like a clause of its own is its relative clause.
    """
    for verb in doc:
        nouns = [c for c in verb.lefts if c.dep_ == "dobj" and c.tag_ in NOUN_TAGS]
        subjects = [c for c in verb.lefts if c.dep_ in SUBJECTS]
        if len(nouns) != 1 or len(subjects) != 1 or verb.head == verb or verb.head.i > nouns[0].i:
            continue
        (noun,), (subject,) = nouns, subjects
        edge = noun.left_edge.i
        comma = edge if doc[edge].text == "," else edge - 1
        if noun.i < subject.i and comma > 0 and doc[comma].text == ",":
            before = doc[comma - 1]
            while before.head not in {before, verb.head} and before.head.i < noun.i:
                before = before.head
            yield noun, (before if before.tag_.startswith("VB") else verb.head, "npadvmod")
            yield verb, (noun, "relcl")


def per_cents(doc: Doc) -> Iterator[tuple[Token, tuple[Token, str]]]:
    """Yield the new places of the words of "45 per cent": "cent" is its head, wherever "per" was."""
    for per in doc[:-1]:
        cent = per.nbor()
        if per.lower_ != "per" or cent.lower_ != "cent" or per.head == cent:
            continue
        if cent.head == per:
            yield cent, (cent, "ROOT") if per.head == per else (per.head, per.dep_)
        yield per, (cent, "compound")
        yield from ((child, (cent, child.dep_)) for child in per.children if child != cent)


def is_full(sent: Span) -> bool:
    """Tell whether the sentence ends with a full stop, closing quotes aside."""
    words = [token for token in sent if not token.is_space and not token.is_quote and not token.is_bracket]
    return bool(words) and words[-1].text in ENDS


def present_headline(root: Token) -> dict[Token, tuple[Token, str]]:
    """Return the changes where a present tense right behind a noun is its verb: "Thousands march"."""
    if root.tag_ not in NOUN_TAGS or root.i + 1 == len(root.doc):
        return {}
    verb = root.nbor()
    own = {child.dep_ for child in verb.children} & (SUBJECTS | CLAUSE_MARKS)
    if verb.head != root or verb.dep_ not in LOOSE or verb.tag_ not in {"VBP", "VBZ"} or own:
        return {}
    moves = {verb: (verb, "ROOT"), root: (verb, "nsubj")}
    return moves | {child: (verb, child.dep_) for child in root.rights if child.i > verb.i}


def reduced_relative(root: Token) -> dict[Token, tuple[Token, str]]:
    """Return the new heads and labels where ``root`` is a noun whose participle is the verb."""
    if root.tag_ not in NOUN_TAGS or any(child.dep_ in {"cop", "relcl"} for child in root.children):
        return {}
    verbs = [child for noun in nouns_of(root) for child in noun.rights if child.dep_ == "acl"]
    if len(verbs) != 1 or not is_ambiguous(verbs[0]) or has_comma_before(verbs[0]):
        return {}
    (verb,) = verbs
    moves = {verb: (verb, "ROOT"), root: (verb, "nsubj")}
    leading = {child: (verb, child.dep_) for child in root.lefts if child.dep_ in {"cc", "punct"}}
    return moves | leading | {child: (verb, child.dep_) for child in root.rights if child.i > verb.i}


def nouns_of(root: Token) -> Iterator[Token]:
    """Yield ``root`` and the nouns that prepositions hang on it: "series of talks"."""
    yield root
    for preposition in root.rights:
        if preposition.dep_ == "prep":
            for noun in preposition.rights:
                if noun.dep_ == "pobj":
                    yield from nouns_of(noun)


def is_ambiguous(verb: Token) -> bool:
    """Tell whether ``verb`` may be a past tense as well as a participle: "focused", but not "seen by"."""
    participle = verb.lower_.endswith("n") or any(child.dep_ == "agent" for child in verb.children)
    return is_bare_past(verb) and not participle


def interrupted_clause(root: Token) -> dict[Token, tuple[Token, str]]:
    """Return the new heads and labels where ``root`` is a participle between the subject and its verb."""
    subjects = [child for child in root.lefts if child.dep_ in {"nsubj", "nsubjpass"}]
    if root.tag_ not in PAST_TAGS or len(subjects) != 1 or not follows_comma(root.doc, root.i):
        return {}
    verbs = [child for child in root.rights if child.dep_ in CLAUSES and is_bare_past(child)]
    finite = any(child.dep_ in CLAUSE_MARKS for child in root.children)
    if finite or len(verbs) != 1 or any(child.dep_ == "cc" for child in root.rights):
        return {}
    (subject,), (verb,) = subjects, verbs
    if not has_comma_before(verb) or subject.i > root.i:
        return {}
    moves = {verb: (verb, "ROOT"), subject: (verb, "nsubj"), root: (subject, "acl")}
    outside = (child for child in root.children if child.i < subject.i or child.i > verb.right_edge.i)
    return moves | {child: (verb, child.dep_) for child in outside}


def is_bare_past(token: Token) -> bool:
    """Tell whether ``token`` looks like a past tense and has neither subject nor auxiliary."""
    if token.tag_ not in PAST_TAGS:
        return False
    return not any(child.dep_ in SUBJECTS | CLAUSE_MARKS for child in token.lefts)


def has_comma_before(token: Token) -> bool:
    """Tell whether a comma stands before ``token`` and the adverbs that lead up to it."""
    return follows_comma(token.doc, token.left_edge.i)


def follows_comma(doc: Doc, i: int) -> bool:
    """Tell whether a comma stands before the token at ``i``."""
    return i > 0 and doc[i - 1].text == ","


def rehang(doc: Doc, moves: dict[Token, tuple[Token, str]]) -> None:
    """Carry out all changes at once; a new root becomes a past tense."""
    heads = [token.head.i for token in doc]
    deps = [token.dep for token in doc]
    for token, (head, dep) in moves.items():
        heads[token.i], deps[token.i] = head.i, doc.vocab.strings.add(dep)
    for token, (head, _) in moves.items():
        if head == token and token.tag_ == "VBN":
            token.tag_ = "VBD"
            token.set_morph("Tense=Past|VerbForm=Fin")  # type: ignore[attr-defined]  # spaCy's stubs lack it
    attach(doc, heads, deps)
