"""What the probes see: the word states of the shipped network, frozen and in int8 as a user runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import onnx
import torch

from claimrec.nlp.features import encode
from claimrec.nlp.load import BUNDLED
from claimrec.nlp.model import session
from claimrec.nlp.model_files import FILE_NAMES
from claimrec.nlp.windows import next_window
from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

# The products that the syntax heads and the entity head begin with; what goes into them are the states.
READERS: Final = ("/network/tag/MatMul", "/network/entity_hidden/MatMul")
N_STATES: Final = 832
"""Numbers a word: twice the encoder's width and that of its case."""


class States:
    """The shipped network, asked for what its heads read instead of what they say."""

    def __init__(self) -> None:
        folder = BUNDLED / "claimrec_encoder"
        model = onnx.load(folder / FILE_NAMES["encoder"])
        read = {node.name: node.input[0] for node in model.graph.node if node.name in READERS}
        self.names = [read[name] for name in READERS]
        model.graph.output.extend(onnx.ValueInfoProto(name=name) for name in self.names)
        self.session = session(model.SerializeToString(), threads=1)
        vocabulary = (folder / FILE_NAMES["vocabulary"]).read_text(encoding="utf-8")
        self.pieces = WordPieces(vocabulary.splitlines())

    def __call__(self, words: Sequence[str], starts: Sequence[bool]) -> Tensor:
        """Return one vector a word; ``starts`` marks the first words of sentences: windows end before one."""
        lengths = [len(self.pieces(word)) for word in words]
        parts: list[Tensor] = []
        start = 0
        while start < len(words):
            window = next_window(words, lengths, starts, start).words
            inputs = encode([words[window.start : window.stop]], self.pieces)
            del inputs["mask"]  # the network was exported without it
            outputs = self.session.run(self.names, inputs)
            parts.append(torch.from_numpy(np.concatenate([output[0] for output in outputs], axis=1)))
            start = window.stop
        return torch.cat(parts)
