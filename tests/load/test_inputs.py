"""Everything a user can name, and what goes wrong with it."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path

import pytest

from claimrec.errors import InputError, NothingToRead
from claimrec.load import read
from claimrec.load.decode import LARGEST
from claimrec.settings import Settings

SETTINGS = Settings()
TEXT = "A crane fell into the harbour of Sorn on Monday, police said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with articles and other things, and work beside it."""
    for name in ("b.txt", "a.txt", "deep/c.txt", "deep/.hidden.txt", ".git/d.txt", "notes.json"):
        path = tmp_path / "story" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}: {TEXT}")
    (tmp_path / "story" / "link.txt").symlink_to(tmp_path / "story" / "a.txt")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*inputs: str) -> list[str]:
    return [article.path for article in read(inputs, settings=SETTINGS).articles]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("inputs", "found"),
    [
        (["story"], ["story/a.txt", "story/b.txt", "story/deep/c.txt"]),
        (["story/"], ["story/a.txt", "story/b.txt", "story/deep/c.txt"]),
        (["story/b.txt", "story/a.txt"], ["story/b.txt", "story/a.txt"]),
        (["story/*.txt"], ["story/a.txt", "story/b.txt"]),
        (["story/**/*.txt"], ["story/a.txt", "story/b.txt", "story/deep/c.txt"]),
        (["story/a.txt", "./story/a.txt", "story/link.txt", "story/[a]*"], ["story/a.txt"]),
        (["story/link.txt"], ["story/link.txt"]),
        (["story/deep", "story/a.txt"], ["story/deep/c.txt", "story/a.txt"]),
    ],
)
def test_what_is_read(inputs: list[str], found: list[str]) -> None:
    assert paths(*inputs) == found


def test_standard_input() -> None:
    loaded = read(["-", "-"], settings=SETTINGS, stdin=io.BytesIO(TEXT.encode()))
    assert [(article.id, article.path, article.text) for article in loaded.articles] == [("stdin", "-", TEXT)]


def test_what_a_shell_puts_in_place_of_a_file_is_read() -> None:
    reader, writer = os.pipe()
    os.write(writer, TEXT.encode())
    os.close(writer)
    assert read([f"/dev/fd/{reader}"], settings=SETTINGS).articles[0].text == TEXT
    os.close(reader)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("bad.txt", b"", "empty"),
        ("bad.txt", b"\x00\x01", "binary, not text"),
        ("bad.txt", b"x" * (LARGEST + 1), "too large, more than 5 MB"),
        ("bad.html", b"<p>News", "not a format that claimrec reads; .txt"),
    ],
)
def test_one_bad_file_does_not_end_the_run(name: str, data: bytes, what: str) -> None:
    Path(name).write_bytes(data)
    loaded = read([name, "story/a.txt"], settings=SETTINGS)
    assert ([article.id for article in loaded.articles], [(p.path, p.what) for p in loaded.problems]) == (
        ["a"],
        [(name, what)],
    )


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_forbidden_file_is_a_problem() -> None:
    Path("secret.txt").write_text(TEXT)
    Path("secret.txt").chmod(stat.S_IWUSR)
    assert (
        read(["secret.txt", "story"], settings=SETTINGS).problems[0].what
        == "can't be read: Permission denied"
    )


@pytest.mark.usefixtures("folder")
def test_documents_in_a_folder_are_named() -> None:
    Path("story/report.pdf").write_bytes(b"%PDF")
    problems = read(["story"], settings=SETTINGS).problems
    assert [(problem.path, problem.what) for problem in problems] == [
        ("story/report.pdf", "not a format that claimrec reads; .txt")
    ]


@pytest.mark.usefixtures("folder")
def test_an_empty_folder_beside_others_is_named() -> None:
    problems = read(["empty", "story"], settings=SETTINGS).problems
    assert [(problem.path, problem.what) for problem in problems] == [
        ("empty", "a folder without .txt files")
    ]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("inputs", "match"),
    [
        ([], r"no article in what was given\. Give at least one"),
        (["empty"], r"empty: a folder without \.txt files"),
        (["story/notes.json"], r"story/notes\.json: not a format"),
    ],
)
def test_nothing_to_read(inputs: list[str], match: str) -> None:
    with pytest.raises(NothingToRead, match=match):
        read(inputs, settings=SETTINGS)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("inputs", "match"),
    [
        (["gone.txt"], r"^gone\.txt: no such file or folder Give"),
        (["gone/*.txt"], r"^gone/\*\.txt: no such file or folder"),
        (["gone.txt", "story", "lost"], r"no such files or folders: gone\.txt, lost"),
    ],
)
def test_a_path_that_is_not_there(inputs: list[str], match: str) -> None:
    with pytest.raises(InputError, match=match):
        read(inputs, settings=SETTINGS)


@pytest.mark.usefixtures("folder")
def test_the_option_dates_what_has_no_date() -> None:
    Path("2031-05-04-crane.txt").write_text(TEXT)
    loaded = read(
        ["2031-05-04-crane.txt", "story/a.txt"],
        settings=Settings.model_validate({"published": "2031-06-01"}),
    )
    assert [(str(article.published), article.published_from) for article in loaded.articles] == [
        ("2031-05-04", "name"),
        ("2031-06-01", "option"),
    ]
