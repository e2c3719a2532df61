"""Which settings file is read, what it sets, and what is said of one that can't be used."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
ALIASES = '[aliases]\n"Port Company" = ["PC", "the Company of the Port"]\n'


@pytest.fixture
def settings(run: Run, harbour: Path) -> Callable[..., object]:
    """Compare the sample articles; return the settings that stand in the report."""

    def compare(*options: str) -> object:
        code, out, err = run("compare", harbour, "-f", "json", *options)
        assert (code, err) == (0, "")
        return json.loads(out)["settings"]

    return compare


@pytest.fixture
def deeper(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder two below the one that is returned."""
    folder = harbour.parent / "stories" / "port"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    return harbour.parent


def test_without_a_file_nothing_is_set(settings: Callable[..., object]) -> None:
    assert settings() == {"model": None, "published": None, "aliases": {}}


def test_claimrec_toml_of_the_working_directory(settings: Callable[..., object]) -> None:
    Path("claimrec.toml").write_text(f'model = "en_other"\npublished = 2031-05-06\n{ALIASES}')
    assert settings() == {
        "model": "en_other",
        "published": "2031-05-06",
        "aliases": {"Port Company": ["PC", "the Company of the Port"]},
    }


def test_table_of_pyproject_toml(settings: Callable[..., object]) -> None:
    Path("pyproject.toml").write_text(
        '[tool.claimrec]\nmodel = "en_other"\n[tool.claimrec.aliases]\nA = ["B"]\n'
    )
    assert settings() == {"model": "en_other", "published": None, "aliases": {"A": ["B"]}}


def test_claimrec_toml_goes_before_pyproject_toml(settings: Callable[..., object]) -> None:
    Path("pyproject.toml").write_text('[tool.claimrec]\nmodel = "en_shared"\npublished = 2031-05-06\n')
    Path("claimrec.toml").write_text('model = "en_own"\n')
    assert settings() == {"model": "en_own", "published": None, "aliases": {}}


def test_file_of_a_folder_above(settings: Callable[..., object], deeper: Path) -> None:
    (deeper / "claimrec.toml").write_text('model = "en_above"\n')
    assert settings() == {"model": "en_above", "published": None, "aliases": {}}


def test_nearest_file_alone_counts(settings: Callable[..., object], deeper: Path) -> None:
    (deeper / "claimrec.toml").write_text('model = "en_above"\npublished = 2031-05-06\n')
    (deeper / "stories" / "pyproject.toml").write_text('[tool.claimrec]\nmodel = "en_near"\n')
    assert settings() == {"model": "en_near", "published": None, "aliases": {}}


def test_pyproject_toml_of_something_else_is_passed_over(
    settings: Callable[..., object], deeper: Path
) -> None:
    (deeper / "claimrec.toml").write_text('model = "en_above"\n')
    (deeper / "stories" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert settings() == {"model": "en_above", "published": None, "aliases": {}}


def test_search_ends_at_the_root_of_the_repository(settings: Callable[..., object], deeper: Path) -> None:
    (deeper / "claimrec.toml").write_text('model = "en_above"\n')
    (deeper / "stories" / ".git").mkdir()
    assert settings() == {"model": None, "published": None, "aliases": {}}


def test_options_go_before_the_file(settings: Callable[..., object]) -> None:
    Path("claimrec.toml").write_text(f'model = "en_file"\npublished = 2031-05-06\n{ALIASES}')
    assert settings("--model", "en_option", "--published", "2031-05-07") == {
        "model": "en_option",
        "published": "2031-05-07",
        "aliases": {"Port Company": ["PC", "the Company of the Port"]},
    }


def test_a_named_file_is_read_in_place_of_the_nearest(settings: Callable[..., object]) -> None:
    Path("claimrec.toml").write_text('model = "en_near"\n')
    Path("other.toml").write_text("published = 2031-05-06\n")
    assert settings("--config", "other.toml") == {"model": None, "published": "2031-05-06", "aliases": {}}


def test_isolated_reads_none_not_even_a_broken_one(settings: Callable[..., object]) -> None:
    Path("claimrec.toml").write_text("[")
    assert settings("--isolated") == {"model": None, "published": None, "aliases": {}}


def test_folder_of_a_pipeline_is_named_from_the_file(settings: Callable[..., object], deeper: Path) -> None:
    (deeper / "pipelines" / "news").mkdir(parents=True)
    (deeper / "claimrec.toml").write_text('model = "pipelines/news"\n')
    assert settings() == {"model": "../../pipelines/news", "published": None, "aliases": {}}


def test_working_directory_that_is_gone_has_no_settings(
    settings: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "cwd", _gone)
    assert settings() == {"model": None, "published": None, "aliases": {}}


def test_byte_order_mark_is_no_fault(settings: Callable[..., object]) -> None:
    Path("claimrec.toml").write_text('\ufeffmodel = "en_file"\n', encoding="utf-8")
    assert settings() == {"model": "en_file", "published": None, "aliases": {}}


UNUSABLE = [
    (
        "modle = 1\n\x22\\u001b[31m\x22 = 2",
        r"there is no setting 'modle', '\\x1b\[31m'\. It takes model, published, al",
    ),
    ("model = 1", r"model: this is no text\. Write model = "),
    ('model = ""', r"model: this is an empty text\. Write model = "),
    ("published = 86400", r"published: this is no day\. Write published = 2031-05-06"),
    ("published = true", r"published: this is no day\. "),
    ('published = "soon"', r"published: this is no day\. "),
    ("aliases = 3", r"aliases: this is no table of names\. Write \[aliases\]"),
    ('[aliases]\nA = "B"', r"aliases\.A: this is no list of names\. Write \[aliases\]"),
    ("[aliases]\nA = [1]", r"aliases\.A\.0: this is no text\. Write \[aliases\]"),
    (
        '[aliases]\nA = ["C"]\nB = ["C"]',
        r"aliases: 'C' stands for both 'A' and 'B'\. List all names of one thing",
    ),
    (
        '[aliases]\nA = ["B"]\nB = ["A"]',
        r"aliases: 'B' is another name of 'A' and has other names of its own; ",
    ),
    ("[aliases\nA = 1", r"this is no TOML: .*line 1.*--isolated"),
]


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize(("text", "said"), UNUSABLE, ids=[text for text, _ in UNUSABLE])
def test_file_that_cannot_be_used(run: Run, text: str, said: str) -> None:
    Path("claimrec.toml").write_text(text)
    code, out, err = run("compare", "harbour")
    assert (code, out) == (2, "")
    assert re.match(rf"claimrec: \S+claimrec\.toml: {said}", err)
    assert "\x1b" not in err


@pytest.mark.usefixtures("harbour")
def test_file_that_is_no_utf_8(run: Run) -> None:
    Path("claimrec.toml").write_bytes(b'model = "\xff"\n')
    assert run("compare", "harbour")[2].endswith("claimrec.toml: this is no UTF-8. Save it as UTF-8.\n")


@pytest.mark.usefixtures("harbour")
def test_named_pyproject_toml_without_the_table(run: Run) -> None:
    Path("pyproject.toml").write_text("[tool.other]\n")
    code, _, err = run("compare", "harbour", "--config", "pyproject.toml")
    said = "there is no [tool.claimrec] in pyproject.toml. Add it, or name a claimrec.toml."
    assert (code, err) == (2, f"claimrec: pyproject.toml: {said}\n")


@pytest.mark.usefixtures("harbour")
def test_info_names_the_file(run: Run) -> None:
    Path("claimrec.toml").write_text(ALIASES)
    assert re.search(r"^settings +\S+/claimrec\.toml: aliases$", run("info")[1], re.MULTILINE)


@pytest.mark.usefixtures("harbour")
def test_info_without_a_file(run: Run) -> None:
    assert re.search(r"^settings +no settings file$", run("info")[1], re.MULTILINE)


@pytest.mark.usefixtures("harbour")
def test_info_says_what_is_wrong_with_the_file(run: Run) -> None:
    Path("claimrec.toml").write_text("modle = 1")
    code, out, _ = run("info")
    assert code == 0
    assert re.search(r"^settings +\S+claimrec\.toml: there is no setting 'modle'\.", out, re.MULTILINE)


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize("command", [["show"], ["check"]])
def test_other_commands_read_it_too(run: Run, command: list[str]) -> None:
    Path("claimrec.toml").write_text("modle = 1")
    arguments = [*command, "harbour", *(["f000003"] if command == ["show"] else [])]
    assert "there is no setting 'modle'" in run(*arguments)[2]


def _gone() -> Path:
    raise FileNotFoundError
