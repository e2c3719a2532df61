import io
import sys

import pytest

from claimrec.render.progress import bar, say


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Closed(io.StringIO):
    """A stream whose reader has gone."""

    def write(self, text: str) -> int:
        raise BrokenPipeError(text)


@pytest.mark.parametrize(
    ("stream", "total", "quiet"), [(io.StringIO(), 20, False), (Terminal(), 20, True), (Terminal(), 7, False)]
)
def test_no_bar_where_nobody_watches_or_the_run_is_short(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, total: int, quiet: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with bar(total, quiet=quiet) as progress:
        assert progress is None
    assert stream.getvalue() == ""


def test_bar_counts_articles_on_standard_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with bar(8, quiet=False) as progress:
        assert progress is not None
        progress(8, 8)
    assert "reading articles" in terminal.getvalue()
    assert capsys.readouterr().out == ""


def test_closed_standard_error_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = Closed()
    monkeypatch.setattr(sys, "stderr", closed)
    say("nobody reads this")
    assert closed.getvalue() == ""
