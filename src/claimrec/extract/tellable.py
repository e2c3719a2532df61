"""Which verbs make a claim of their own, and which only carry one or say nothing of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.arguments import arguments
from claimrec.extract.clauses import clause_head, clause_tokens
from claimrec.extract.frames import counted, parties
from claimrec.extract.negation import is_negated
from claimrec.extract.plans import headline_subject, is_to
from claimrec.extract.predicates import child, children, phrase
from claimrec.extract.quotations import in_quotation
from claimrec.extract.status import status_of
from claimrec.extract.topics import is_advice, is_classed, located, word_set

if TYPE_CHECKING:
    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token

VAGUE = frozenset({"you", "one", "it", "there", "i", "we", "this", "that", "what", "who", "which"})
COPULAS = frozenset({"be", "become", "remain", "seem", "appear", "stay"})
NO_EVENT = frozenset({"have", "do", "let", "include", "mean", "concern", "regard", "lie"})
MODALS = frozenset({"would", "'d", "should", "may", "might", "must", "ought"})
ALSO_DEEDS = frozenset({"add", "maintain", "observe", "repeat"})
"""Verbs of saying that with a thing as object tell of a deed."""
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "all", "no"})


def says_nothing(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell a verb that only carries another claim, or states nothing about anybody in particular."""
    return any(rule(verb, trigger, page) for rule in SILENT)


def _plain_saying(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell "said" and its like: what is said is the claim."""
    del page
    sort = wordlists.pairs("reporting_verbs").get(verb.lemma_.lower())
    if verb != trigger or phrase(verb) or sort in {None, "none", "act", "deny", "quoted"}:
        return False
    if is_advice(verb) or _acts_on_a_thing(verb):
        return False
    return sort == "say" or any(children(verb, "ccomp"))


def _acts_on_a_thing(verb: Token) -> bool:
    """Tell "added three guards" and "maintains the road" from "..., he added"."""
    things = (part for part in children(verb, "dobj") if part.tag_.startswith("NN"))
    return verb.lemma_.lower() in ALSO_DEEDS and any(things) and not any(children(verb, "ccomp"))


def _raising(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell "expected to", "began to", "is due to": the infinitive is the claim."""
    del page
    if verb == trigger and is_to(verb):
        return True
    return verb == trigger and verb.lemma_.lower() in word_set("raising") and child(verb, "xcomp") is not None


def is_subordinate(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell infinitives of purpose, gerunds after prepositions and bare participles that name nobody."""
    if headline_subject(verb) is not None:
        return False
    if verb.dep_ == "pcomp" or (verb.dep_ == "acl" and verb.tag_ == "VB"):
        return True
    if verb.dep_ == "xcomp":
        governor = verb.head.lemma_.lower()
        return governor != "be" and governor not in word_set("raising") | word_set("committing")
    if verb.dep_ == "advcl" and verb.tag_ == "VB":
        return True
    return verb.dep_ in {"acl", "amod"} and not (is_classed(trigger) or _names_somebody(verb, page))


def _plain_description(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell copulas whose complement is a noun, and verbs of having: entity claims, or no event at all."""
    del page
    if verb != trigger:
        return False
    if verb.lemma_ in COPULAS:
        return child(verb, "acomp") is None and located(verb) is None
    return verb.lemma_.lower() in NO_EVENT and not is_negated(verb)


def _nobody(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell a statement without any definite participant, unless somebody is quoted with it."""
    del trigger
    found = arguments(verb)
    taking_part = [*found.agents, *found.patients, *(token for _, token in found.obliques)]
    if not any(counted(token).lower_ not in VAGUE or _known(token, page) for token in taking_part):
        return True
    if status_of(verb) in {"asserted", "denied"} or in_quotation(verb) or _dated_plan(verb):
        return False
    return not (_names_somebody(verb, page) or any(_definite(token) for token in taking_part))


def _known(pronoun: Token, page: Page) -> bool:
    """Tell an "it" that stands for somebody: whom the article has named, or who is speaking."""
    return pronoun.lower_ == "it" and bool(parties([pronoun], page))


def _dated_plan(verb: Token) -> bool:
    """Tell a plan with a day: it is reported of somebody, named or not."""
    parts = [*children(verb, "npadvmod"), *(obj for prep in children(verb, "prep") for obj in prep.children)]
    dated = any(part.ent_type_ in {"DATE", "TIME"} for part in parts)
    return dated and is_classed(verb) and status_of(verb) == "planned"


def _addressed(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell a call to the reader, or the outlet's words about itself: an imperative, "we", "I", "you"."""
    del trigger, page
    if verb.tag_ == "VB" and verb.dep_ == "ROOT" and not any(children(verb, "nsubj", "aux")):
        return True
    agents = arguments(verb).agents
    own = bool(agents) and all(token.lower_ in {"we", "i", "you"} for token in agents)
    return own and not in_quotation(verb)


def _vain_negation(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell a negation that reports nothing: of a thought, a wish, a rule, a gerund or an order."""
    del page
    if not is_negated(trigger) and not is_negated(verb):
        return False
    if verb.lemma_.lower() in word_set("mental") or (verb.tag_ == "VBG" and not any(children(verb, "aux"))):
        return True
    if any(part.lower_ in MODALS for part in children(verb, "aux")):
        return True
    order = verb.tag_ == "VB" and child(verb, "nsubj", "nsubjpass") is None and verb.dep_ != "xcomp"
    return order or any(part.lower_ in {"if", "unless", "whether"} for part in children(verb, "mark"))


def _names_somebody(verb: Token, page: Page) -> bool:
    tokens = clause_tokens(clause_head(verb))
    return bool(page.mentions.within(verb.doc[tokens[0].i : tokens[-1].i + 1]))


def _definite(token: Token) -> bool:
    if token.lower_ in {"he", "she", "they"}:
        return True
    return any(part.lower_ in DEFINITE or part.dep_ == "poss" for part in token.children)


SILENT = (_plain_saying, _raising, _plain_description, _addressed, _nobody, _vain_negation)
