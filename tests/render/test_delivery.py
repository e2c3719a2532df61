import os
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from claimrec.errors import OutputError
from claimrec.render import delivery


def test_file_holds_the_text(tmp_path: Path) -> None:
    delivery.write_file(tmp_path / "r.txt", "é\n")
    assert (tmp_path / "r.txt").read_bytes() == b"\xc3\xa9\n"


def test_nothing_else_is_left(tmp_path: Path) -> None:
    delivery.write_file(tmp_path / "r.txt", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["r.txt"]


def test_interrupted_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    target = tmp_path / "r.txt"
    target.write_text("old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        delivery.write_file(target, "new")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"r.txt": "old"}


def test_full_disk_is_an_output_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill)
    with pytest.raises(OutputError, match=r"it can't be written: No space left on device\."):
        delivery.write_file(tmp_path / "r.txt", "new")
    assert list(tmp_path.iterdir()) == []


def test_rights_of_the_file_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "r.txt"
    target.write_text("old")
    target.chmod(0o640)
    delivery.write_file(target, "new")
    assert target.stat().st_mode & 0o777 == 0o640


def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    delivery.write_file(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere/r.txt", r"nowhere/r\.txt: its folder does not exist\."),
        (".", r"this is no regular file\. Name a file"),
        ("pipe", r"pipe: this is no regular file\."),
    ],
)
def test_targets_that_can_not_be(tmp_path: Path, name: str, message: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutputError, match=message):
        delivery.check_target(tmp_path / name)


@pytest.mark.parametrize(
    ("data", "written"), [(False, b"\xe9 \\u21b3\n"), (True, b"\xc3\xa9 \xe2\x86\xb3\n")]
)
def test_people_get_their_encoding_and_programs_utf_8(data: bool, written: bytes) -> None:
    out = BytesIO()
    wrapped = TextIOWrapper(out, encoding="latin-1", newline="")
    delivery.write_out("é ↳\n", wrapped, data=data)
    assert out.getvalue() == written
