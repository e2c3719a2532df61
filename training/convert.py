"""Universal Dependencies v2 trees turned into the ClearNLP scheme of spaCy's ``en_core_web_*`` pipelines.

The two schemes differ in which word is the head, not only in labels: a copula, a preposition and a
reporting verb are heads in ClearNLP and dependents in UD.  The conversion is deterministic and edits a
tree in place, step by step, in the order of ``STEPS``.

Word indices are those of CoNLL-U: 1 is the first word, a head of 0 marks the root.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.nlp.reporting import VERBS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

REPORTING = VERBS | {"accord"}

# Dependents of a predicate that belong to the clause, and so to the copula in ClearNLP.
# fmt: off
CLAUSAL = frozenset({
    "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "aux", "aux:pass", "mark",
    "cc", "parataxis", "discourse", "vocative", "dislocated", "expl", "punct", "advcl", "advcl:relcl",
    "cc:preconj", "reparandum", "list", "orphan",
})
# fmt: on
OUTER_SUBJECTS = frozenset({"nsubj:outer", "csubj:outer"})
POSSESSIVE_MARKS = frozenset({"'s", "\u2019s", "'", "\u2019"})
NOT_PREPOSITIONS = frozenset({"while", "though", "although", "if", "because", "since", "that", "whether"})
# fmt: off
PREPOSITIONAL = frozenset({
    "obl", "nmod", "advcl", "acl", "xcomp", "ccomp", "nummod", "amod", "det", "iobj", "advmod",
})
# fmt: on
CURRENCY_SIGNS = frozenset({"$", "£", "€", "¥", "US$", "A$", "C$"})
COMPARATIVES = frozenset({"more", "less", "fewer"})

LABELS = {
    "acl:relcl": "relcl",
    "advcl:relcl": "advcl",
    "advmod:emph": "advmod",
    "aux:pass": "auxpass",
    "cc:preconj": "preconj",
    "compound:prt": "prt",
    "cop": "aux",
    "csubj:outer": "csubj",
    "csubj:pass": "csubjpass",
    "det:poss": "poss",
    "det:predet": "predet",
    "discourse": "intj",
    "dislocated": "dep",
    "fixed": "prep",
    "flat": "compound",
    "goeswith": "dep",
    "iobj": "dative",
    "list": "dep",
    "nmod:desc": "compound",
    "nmod:npmod": "npadvmod",
    "nmod:poss": "poss",
    "nmod:tmod": "npadvmod",
    "nmod:unmarked": "npadvmod",
    "nsubj:outer": "nsubj",
    "nsubj:pass": "nsubjpass",
    "obj": "dobj",
    "obl": "npadvmod",
    "orphan": "dep",
    "reparandum": "dep",
    "vocative": "npadvmod",
}


@dataclass
class Tree:
    """One sentence whose heads and labels are being rewritten; all word arguments count from 1."""

    words: list[str]
    tags: list[str]
    pos: list[str]
    lemmas: list[str]
    heads: list[int]
    deps: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def indices(self) -> range:
        """Return the places of all words."""
        return range(1, len(self.words) + 1)

    def tag(self, i: int) -> str:
        """Return the Penn tag."""
        return self.tags[i - 1]

    def upos(self, i: int) -> str:
        """Return the universal part of speech."""
        return self.pos[i - 1]

    def lemma(self, i: int) -> str:
        """Return the lemma in lower case."""
        return self.lemmas[i - 1].lower()

    def dep(self, i: int) -> str:
        """Return the current label."""
        return self.deps[i - 1]

    def base(self, i: int) -> str:
        """Return the label without its subtype: ``obl`` of ``obl:tmod``."""
        return self.dep(i).split(":")[0]

    def head(self, i: int) -> int:
        """Return the current head."""
        return self.heads[i - 1]

    def children(self, i: int) -> list[int]:
        """Return the words that hang on ``i`` at present, from left to right."""
        return [j for j in self.indices() if self.heads[j - 1] == i]

    def with_dep(self, i: int, *deps: str) -> list[int]:
        """Return the children of ``i`` that carry one of ``deps``."""
        return [j for j in self.children(i) if self.dep(j) in deps]

    def attach(self, i: int, head: int, dep: str | None = None) -> None:
        """Hang ``i`` on ``head``, under the label ``dep`` if one is given."""
        self.heads[i - 1] = head
        if dep is not None:
            self.deps[i - 1] = dep

    def replace(self, old: int, new: int) -> None:
        """Put ``new``, a descendant of ``old``, in the place of ``old``, whose own place is then open."""
        self.attach(new, self.head(old), self.dep(old))


def convert(  # noqa: PLR0913, PLR0917  (the columns of CoNLL-U)
    words: Sequence[str],
    tags: Sequence[str],
    pos: Sequence[str],
    lemmas: Sequence[str],
    heads: Sequence[int],
    deps: Sequence[str],
) -> tuple[list[int], list[str]]:
    """Return the heads and labels of a UD sentence in the ClearNLP scheme.

    A sentence whose rewritten heads are no tree keeps its UD heads and has its labels renamed only.
    """
    tree = Tree(list(words), list(tags), list(pos), list(lemmas), list(heads), list(deps))
    for step in STEPS:
        step(tree)
    if is_tree(tree.heads):
        return tree.heads, tree.deps
    return list(heads), ["ROOT" if not h else renamed(d) for h, d in zip(heads, deps, strict=True)]


def is_tree(heads: Sequence[int]) -> bool:
    """Tell whether there is one root and every word leads to it."""
    if list(heads).count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        seen, i = set(), start
        while i:
            if i in seen:
                return False
            seen.add(i)
            i = heads[i - 1]
    return True


def head_names_on_the_right(tree: Tree) -> None:
    """Make the last part of a flat name its head: "Barack Obama" hangs on "Obama"."""
    for x in tree.indices():
        parts = [i for i in tree.with_dep(x, "flat", "flat:name") if i > x]
        if not parts or tree.upos(x) not in {"PROPN", "NOUN", "X", "NUM"}:
            continue
        last = parts[-1]
        others = [i for i in tree.children(x) if i != last]
        tree.replace(x, last)
        for i in others:
            tree.attach(i, last, "compound" if tree.dep(i).startswith("flat") else None)
        tree.attach(x, last, "compound")


def head_amounts_on_the_number(tree: Tree) -> None:
    """Make the number the head of its currency sign: "$ 5 million" hangs on "million"."""
    for x in tree.indices():
        numbers = [i for i in tree.with_dep(x, "nummod") if i > x]
        if tree.words[x - 1] not in CURRENCY_SIGNS or not numbers:
            continue
        number = numbers[-1]
        others = [i for i in tree.children(x) if i != number]
        scaled = bool(tree.with_dep(number, "compound"))
        tree.replace(x, number)
        for i in others:
            tree.attach(i, number)
        tree.attach(x, number, "quantmod" if scaled else "nmod")


def head_clauses_on_the_copula(tree: Tree) -> None:
    """Make "be" the head of a copular clause, the predicate its ``attr`` or ``acomp``."""
    for x in tree.indices():
        copulas = tree.with_dep(x, "cop")
        if not copulas:
            continue
        copula = copulas[-1]
        others = [i for i in tree.children(x) if i != copula]
        has_outer = bool(tree.with_dep(x, *OUTER_SUBJECTS))
        tree.replace(x, copula)
        for i in others:
            if belongs_to_copula(tree, i, x, copula, has_outer=has_outer):
                tree.attach(i, copula)
        tree.attach(x, copula, predicate_label(tree, x, has_outer=has_outer))


def belongs_to_copula(tree: Tree, i: int, x: int, copula: int, *, has_outer: bool) -> bool:
    """Tell whether ``i``, a dependent of the predicate ``x``, modifies the clause and not the predicate."""
    dep = tree.dep(i)
    if has_outer:
        early = i < copula and dep in {"aux", "advmod", "mark", "cc", "advcl", "punct", "obl"}
        clausal = dep in OUTER_SUBJECTS or dep in {"discourse", "parataxis", "vocative"}
        return clausal or early or (dep == "punct" and i > x)
    if dep in CLAUSAL:
        inside = (dep == "punct" and copula < i < x) or (dep == "cc" and copula < i < x)
        infinitive = dep == "advcl" and i > x and tree.upos(x) == "ADJ" and tree.tag(i) == "VB"
        return not (inside or infinitive)
    if dep == "advmod":
        return i < copula or (tree.lemma(i) in {"not", "n't", "also", "still", "now", "already"} and i < x)
    if dep.startswith("obl"):
        return i < copula or (i > x and tree.upos(x) not in {"ADJ", "ADV"})
    if dep == "conj":
        return bool(tree.with_dep(i, "nsubj", "nsubj:pass", "cop", "aux"))
    return False


def predicate_label(tree: Tree, x: int, *, has_outer: bool) -> str:
    """Return the ClearNLP label of the predicate ``x`` under its copula."""
    verbal = tree.upos(x) == "VERB"
    if has_outer:
        has_subject = any(tree.dep(i).startswith("nsubj") for i in tree.children(x))
        return "ccomp" if verbal or has_subject else "attr"
    if tree.with_dep(x, "case"):
        return "obl"
    if tree.upos(x) == "ADJ" or tree.tag(x) in {"VBN", "VBG"}:
        return "acomp"
    if tree.upos(x) == "ADV":
        return "advmod"
    if verbal:
        return "xcomp" if tree.tag(x) == "VB" else "ccomp"
    return "attr"


def relabel_expletives(tree: Tree) -> None:
    """Name what follows "there is" ``attr``; make "it" the subject of "it is clear that ..."."""
    for x in tree.indices():
        expletives = tree.with_dep(x, "expl")
        if any(tree.lemma(i) == "there" for i in expletives):
            for i in tree.with_dep(x, "nsubj"):
                if i > x:
                    tree.attach(i, x, "attr")
        for i in expletives:
            if tree.lemma(i) == "it" and i < x:
                tree.attach(i, x, "nsubj")
                relabel_extraposed(tree, x)


def relabel_extraposed(tree: Tree, x: int) -> None:
    """Turn the clausal subjects that stand after ``x`` into its complements."""
    for i in tree.with_dep(x, "csubj", "csubj:pass"):
        if i > x:
            infinitive = any(tree.tag(j) == "TO" for j in tree.children(i))
            tree.attach(i, x, "xcomp" if infinitive else "ccomp")


def relabel_number_modifiers(tree: Tree) -> None:
    """Hang "more than" and "at least" on their number the way ``en_core_web_*`` does."""
    for x in tree.indices():
        head = tree.head(x)
        if (
            head
            and tree.upos(head) == "NUM"
            and tree.lemma(x) in COMPARATIVES | {"much", "many", "little", "few"}
        ):
            for than in tree.with_dep(x, "fixed"):
                tree.attach(than, head, "quantmod")
                tree.attach(x, head, "amod")
        if tree.words[x - 1].lower() in {"least", "most"}:
            for at in tree.with_dep(x, "case"):
                if tree.words[at - 1].lower() == "at":
                    tree.attach(at, x, "advmod")
                    tree.attach(x, head, "advmod")


def chain_conjuncts(tree: Tree) -> None:
    """Hang every conjunct on the one before it, the conjunction and comma on the left one."""
    for x in tree.indices():
        previous = x
        for conjunct in [i for i in tree.with_dep(x, "conj") if i > x]:
            for i in tree.children(conjunct):
                before = tree.dep(i) in {"cc", "cc:preconj"} and i < conjunct
                if before or (tree.dep(i) == "punct" and previous < i < conjunct):
                    tree.attach(i, previous)
            tree.attach(conjunct, previous)
            previous = conjunct


def head_phrases_on_the_preposition(tree: Tree) -> None:
    """Make a preposition the head of its phrase: ``prep`` with ``pobj``, ``pcomp`` or an ``agent``."""
    preposition_of: dict[int, int] = {}
    for x in tree.indices():
        prepositions, label = prepositions_of(tree, x)
        if not prepositions:
            continue
        first, dep, head = prepositions[0], tree.dep(x), tree.head(x)
        if dep == "conj" and head in preposition_of:
            head = preposition_of[head]
        tree.attach(first, head, phrase_label(tree, x, first))
        preposition_of[x] = first
        inner = first
        for following in prepositions[1:]:
            tree.attach(following, inner, "prep")
            inner = following
        if len(prepositions) == 1:
            inner = join_fixed(tree, first)
        tree.attach(x, inner, label)
        for i in tree.children(x):
            if i < first and tree.dep(i) in {"advmod", "advmod:emph", "mark", "cc", "punct"}:
                tree.attach(i, first)


def prepositions_of(tree: Tree, x: int) -> tuple[list[int], str]:
    """Return the prepositions that introduce ``x`` and the label that ``x`` gets under them."""
    cases = [i for i in tree.with_dep(x, "case") if i < x and tree.tag(i) != "POS"]
    cases = [i for i in cases if tree.lemma(i) not in POSSESSIVE_MARKS]
    gerund = tree.tag(x) == "VBG" and tree.dep(x) in {"advcl", "acl", "xcomp", "ccomp", "conj", "obl", "nmod"}
    if cases or not gerund or any(tree.dep(i).startswith("nsubj") for i in tree.children(x)):
        return cases, "pobj"
    marks = [i for i in tree.with_dep(x, "mark") if i < x and tree.tag(i) == "IN"]
    return [i for i in marks if tree.lemma(i) not in NOT_PREPOSITIONS], "pcomp"


def phrase_label(tree: Tree, x: int, first: int) -> str:
    """Return the label of the prepositional phrase around ``x`` whose first preposition is ``first``."""
    dep, base, head = tree.dep(x), tree.base(x), tree.head(x)
    if dep == "obl:agent":
        return "agent"
    if base == "obl" and tree.lemma(first) == "by" and head and tree.tag(head) in {"VBN", "VBD"}:
        passive = bool(tree.with_dep(head, "aux:pass", "nsubj:pass"))
        if passive or tree.dep(head) == "acl":
            return "agent"
    if base in PREPOSITIONAL or dep == "pobj":
        return "prep"
    return dep


def join_fixed(tree: Tree, first: int) -> int:
    """Chain a fixed preposition such as "according to" and return its innermost word."""
    fixed = tree.with_dep(first, "fixed")
    if not fixed:
        return first
    last = fixed[-1]
    if tree.lemma(first) == "such" and tree.lemma(last) == "as":
        tree.replace(first, last)
        tree.attach(first, last, "amod")
        return last
    tree.attach(last, first, "pcomp" if tree.lemma(first) == "because" else "prep")
    for i in fixed[:-1]:
        tree.attach(i, first, "dep")
    return last


def head_reports_on_the_reporting_verb(tree: Tree) -> None:
    """Make "said" the root of "..., Reuters said", the statement its ``ccomp``."""
    for x in tree.indices():
        said = tree.head(x)
        if tree.dep(x) != "parataxis" or tree.upos(x) != "VERB" or tree.lemma(x) not in REPORTING:
            continue
        has_subject = any(tree.dep(i).startswith("nsubj") for i in tree.children(x))
        if not said or said > x or not has_subject or tree.with_dep(x, "ccomp", "obj", "dobj"):
            continue
        tree.replace(said, x)
        tree.attach(said, x, "ccomp")
        for i in tree.with_dep(said, "punct"):
            if i > x:
                tree.attach(i, x)


def rename_labels(tree: Tree) -> None:
    """Give every word its ClearNLP label; the labels of the steps before pass through."""
    for i in tree.indices():
        tree.deps[i - 1] = final_label(tree, i)


def final_label(tree: Tree, i: int) -> str:  # noqa: PLR0911  (one rule a line)
    """Return the ClearNLP label of word ``i``: the first rule that fits, else the table's name."""
    dep, head = tree.dep(i), tree.head(i)
    if dep == "root" or not head:
        return "ROOT"
    if dep == "mark" and tree.tag(i) == "TO":
        return "aux"
    if dep in {"advmod", "det"} and tree.lemma(i) in {"not", "n't", "n\u2019t", "never"}:
        return "neg"
    if dep == "xcomp" and tree.upos(i) == "ADJ":
        return "acomp"
    if dep == "xcomp" and tree.upos(i) in {"NOUN", "PROPN", "PRON"}:
        return "oprd" if tree.with_dep(head, "dobj", "obj", "nsubjpass", "nsubj:pass") else "attr"
    if dep == "case":
        return "case" if tree.tag(i) == "POS" else "prep"
    if dep == "advmod" and tree.upos(head) == "NUM" and i < head:
        return "advmod" if tree.words[i - 1].lower() in {"least", "most"} else "quantmod"
    if dep == "nmod" and head > i and tree.words[i - 1] not in CURRENCY_SIGNS:
        return "compound" if tree.upos(i) in {"PROPN", "NOUN"} else "nmod"
    return renamed(dep)


def renamed(dep: str) -> str:
    """Return the ClearNLP name of a UD label, its subtype dropped where the table has none."""
    if dep in LABELS:
        return LABELS[dep]
    base = dep.split(":", 1)[0]
    return LABELS.get(base, base)


# Conjunctions are chained before prepositions become heads, so that a chain moves as one.
STEPS: tuple[Callable[[Tree], None], ...] = (
    head_names_on_the_right,
    head_amounts_on_the_number,
    head_clauses_on_the_copula,
    relabel_expletives,
    relabel_number_modifiers,
    chain_conjuncts,
    head_phrases_on_the_preposition,
    head_reports_on_the_reporting_verb,
    rename_labels,
)
