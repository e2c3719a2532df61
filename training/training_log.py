"""What a training prints on its way, and the clock that says when to save."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from batches import IGNORED

if TYPE_CHECKING:
    from batches import Batch
    from torch import Tensor

CHECKPOINT_SECONDS = 180
REPORT_STEPS = 50


class Log:
    """Running means of the losses, printed every ``REPORT_STEPS`` steps."""

    def __init__(self) -> None:
        self.started = self.saved = time.monotonic()
        self.step = 0
        self.words: Counter[str] = Counter()
        self.means: dict[str, float] = {}

    def add(self, parts: dict[str, Tensor], batch: Batch) -> None:
        """Take note of one step."""
        self.step += 1
        self.words["gold" if "heads" in batch else "silver"] += int((batch["words"] != IGNORED).sum())
        for name, loss in parts.items():
            value = float(loss.detach())
            self.means[name] = 0.97 * self.means.get(name, value) + 0.03 * value
        if self.step % REPORT_STEPS == 0:
            self.show()

    def show(self) -> None:
        """Print where the training stands."""
        seconds = time.monotonic() - self.started
        speed = self.words.total() / seconds
        means = " ".join(f"{name} {mean:.3f}" for name, mean in self.means.items())
        print(
            f"step {self.step} {seconds:.0f} s {dict(self.words)} words, {speed:.0f} words/s: {means}",
            flush=True,
        )

    def checkpoint_due(self) -> bool:
        """Tell whether it is time to save, and if so start waiting anew."""
        due = time.monotonic() - self.saved > CHECKPOINT_SECONDS
        if due:
            self.saved = time.monotonic()
        return due
