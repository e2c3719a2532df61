from typing import get_args

from claimrec import model
from claimrec.cli import options
from claimrec.render.claims import CLAIM_RENDERERS
from claimrec.render.formats import RENDERERS
from claimrec.render.sentences import SENTENCE_RENDERERS


def test_formats_are_the_renderers() -> None:
    assert get_args(options.Format) == tuple(RENDERERS)


def test_claim_formats_are_the_claim_renderers() -> None:
    assert get_args(options.ClaimFormat) == tuple(CLAIM_RENDERERS)


def test_claim_formats_are_the_sentence_renderers() -> None:
    assert get_args(options.ClaimFormat) == tuple(SENTENCE_RENDERERS)


def test_states_are_the_models() -> None:
    assert get_args(options.State) == get_args(model.State)


def test_verdicts_are_the_models() -> None:
    assert get_args(options.Verdict) == model.VERDICTS


def test_kinds_are_the_models() -> None:
    assert get_args(options.Kind) == get_args(model.Kind)
