"""The files that a model is made of, and arrays as bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

FILE_NAMES: Final = {
    "encoder": "encoder.onnx",
    "labels": "labels.json",
    "lemmas": "lemmas.json",
    "vocabulary": "vocab.txt",
}


@dataclass(frozen=True)
class Files:
    """The bytes a model is made of, as they lie in a pipeline directory."""

    encoder: bytes
    labels: bytes
    lemmas: bytes
    vocabulary: bytes


def arrays_to_bytes(arrays: dict[str, Any]) -> bytes:
    """Return arrays as one string of bytes."""
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def bytes_to_arrays(data: bytes) -> dict[str, NDArray[Any]]:
    """Read what ``arrays_to_bytes`` wrote."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}
