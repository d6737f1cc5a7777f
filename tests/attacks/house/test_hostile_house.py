# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A house style from elsewhere: refused in one sentence, fast, and before it takes the memory."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from mla_writer.errors import RenderError
from mla_writer.paths import PROJECT
from mla_writer.rendering.writers.docx import write_docx
from mla_writer.rendering.writers.house_style import read_house_style, unfollowed
from tests.unit.rendering.writers import documents
from tests.unit.rendering.writers.word_files import HOUSE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

RELATIONS = "word/_rels/document.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECONDS, MEGABYTES = 2.0, 200
# Started and measured from inside: a program's own clock and peak memory, libraries loaded before.
MEASURE = """
import resource, sys, time
from pathlib import Path
from mla_writer.errors import RenderError
from mla_writer.rendering.writers.house_style import read_house_style
before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
try:
    read_house_style(Path(sys.argv[1]))
except RenderError as error:
    print(time.monotonic() - start)
    print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
    print(error)
"""


def house_with(folder: Path, parts: Mapping[str, bytes]) -> Path:
    """The shipped house style with parts added or replaced."""
    path = folder / "house.docx"
    with zipfile.ZipFile(HOUSE) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            if name not in parts:
                made.writestr(name, source.read(name))
        for name, data in parts.items():
            made.writestr(name, data)
    return path


def part(name: str) -> bytes:
    with zipfile.ZipFile(HOUSE) as source:
        return source.read(name)


def related(kind: str, target: str, mode: str = "") -> bytes:
    """The relations of the main part with one more."""
    extra = f'<Relationship Id="rIdX" Type="{KIND}/{kind}" Target="{target}"{mode}/>'
    return part(RELATIONS).replace(b"</Relationships>", extra.encode() + b"</Relationships>")


def refused(path: Path) -> str:
    """The sentence of every use of the file."""
    said = set()
    for use in (read_house_style, lambda file: write_docx(documents.english(), file)):
        with pytest.raises(RenderError) as error:
            use(path)
        said.add(str(error.value))
    (fault,) = unfollowed(path)
    (sentence,) = {*said, fault.message}
    assert path.name in sentence
    assert "\n" not in sentence
    return sentence


def measured(path: Path) -> str:
    """The sentence of a refusal that took little time and memory."""
    command = [sys.executable, "-c", MEASURE, str(path)]
    done = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True)
    seconds, megabytes, sentence = done.stdout.splitlines()
    assert float(seconds) < SECONDS
    assert float(megabytes) < MEGABYTES
    return sentence


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"not a zip at all", b"\xd0\xcf\x11\xe0" * 200], ids=["0", "2", "x", "ole"]
)
def test_no_word_file_at_all(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "house.docx"
    path.write_bytes(data)
    assert "can't be read" in refused(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "can't be read" in refused(tmp_path / "house.docx")


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.99])
def test_a_file_that_was_cut(keep: float, tmp_path: Path) -> None:
    data = HOUSE.read_bytes()
    path = tmp_path / "house.docx"
    path.write_bytes(data[: int(len(data) * keep)])
    assert "can't be read" in refused(path)


@pytest.mark.parametrize(
    "name", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "[Content_Types].xml"]
)
@pytest.mark.parametrize("data", [b"", b"<w:broken", b"<root/>"], ids=["empty", "open", "other"])
def test_a_part_that_is_broken(name: str, data: bytes, tmp_path: Path) -> None:
    assert "house" in refused(house_with(tmp_path, {name: data}))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("word/styles.xml", b'<w:sz w:val="21"/>', b'<w:sz w:val="many"/>'),
        ("word/styles.xml", b'<w:szCs w:val="24"/>', b'<w:szCs w:val="0x"/>'),
        ("word/styles.xml", b'<w:color w:val="1C3550"/>', b'<w:color w:val="blue"/>'),
        ("word/styles.xml", b'<w:numId w:val="3"/>', b'<w:numId w:val="three"/>'),
        ("word/document.xml", b'w:left="1531"', b'w:left="wide"'),
        ("word/document.xml", b'w:w="11906"', b'w:w="0"'),
        ("word/numbering.xml", b'<w:num w:numId="3">', b'<w:num w:numId="three">'),
        ("word/numbering.xml", b'w:left="992"', b'w:left="9e9"'),
    ],
)
def test_a_value_that_is_no_value(name: str, old: bytes, new: bytes, tmp_path: Path) -> None:
    data = part(name)
    assert old in data
    path = house_with(tmp_path, {name: data.replace(old, new)})
    with pytest.raises(RenderError, match="house"):
        read_house_style(path)
    (fault,) = unfollowed(path)
    assert fault.message.startswith("house.docx")
    with contextlib.suppress(RenderError):
        write_docx(documents.english(), path)  # it may go by no such value


def test_macros(tmp_path: Path) -> None:
    found = refused(house_with(tmp_path, {"word/vbaProject.bin": b"\0"}))
    assert "macros" in found
    hidden = {RELATIONS: related("vbaProject", "other.bin"), "word/other.bin": b"\0"}
    assert "macros" in refused(house_with(tmp_path, hidden))


@pytest.mark.parametrize("kind", ["image", "attachedTemplate", "oleObject", "subDocument"])
def test_links_to_elsewhere(kind: str, tmp_path: Path) -> None:
    target = "http://elsewhere.example/x"
    linked = related(kind, target, ' TargetMode="External"')
    assert target in refused(house_with(tmp_path, {RELATIONS: linked}))


def test_a_mail_address_to_click_on_is_no_danger(tmp_path: Path) -> None:
    linked = related("hyperlink", "mailto:mla@mojagd.example", ' TargetMode="External"')
    assert read_house_style(house_with(tmp_path, {RELATIONS: linked}))


def test_an_imported_chunk(tmp_path: Path) -> None:
    parts = {RELATIONS: related("aFChunk", "chunk.html"), "word/chunk.html": b"<html/>"}
    assert "chunk.html" in refused(house_with(tmp_path, parts))


def test_a_bomb_in_one_part(tmp_path: Path) -> None:
    styles = part("word/styles.xml").replace(b"</w:styles>", b" " * 300_000_000 + b"</w:styles>")
    path = house_with(tmp_path, {"word/styles.xml": styles})
    assert path.stat().st_size < 1_000_000
    assert "too large" in measured(path)


def test_a_bomb_in_a_picture(tmp_path: Path) -> None:
    path = house_with(tmp_path, {"word/media/a.png": bytes(200_000_000)})
    assert "too large" in measured(path)


def test_a_bomb_of_many_parts(tmp_path: Path) -> None:
    parts = {f"word/p{number}.xml": b"<a/>" for number in range(20_000)}
    assert "too large" in measured(house_with(tmp_path, parts))


def test_a_file_that_is_simply_large(tmp_path: Path) -> None:
    path = tmp_path / "house.docx"
    path.write_bytes(bytes(20_000_000))
    assert "too large" in measured(path)


def test_a_directory_that_lies_about_a_size(tmp_path: Path) -> None:
    """Only as much is unpacked as the directory says; then the sum over it is wrong."""
    huge = part("word/styles.xml") + b" " * 100_000_000
    path = house_with(tmp_path, {"word/styles.xml": huge})
    size, small = len(huge).to_bytes(4, "little"), (5_000).to_bytes(4, "little")
    data = path.read_bytes()
    assert size in data
    path.write_bytes(data.replace(size, small))
    assert "can't be read" in measured(path)


def test_entities_that_multiply(tmp_path: Path) -> None:
    entities = b"".join(
        b'<!ENTITY e%d "%s">' % (level, b"&e%d;" % (level - 1) * 10) for level in range(1, 12)
    )
    head = b'<!DOCTYPE w:document [<!ENTITY e0 "laughing">' + entities + b"]>"
    document = part("word/document.xml")
    start = document.index(b"<w:document")
    bomb = document[:start] + head + document[start:].replace(b"<w:p>", b"<w:p>&e11;")
    path = house_with(tmp_path, {"word/document.xml": bomb})
    with io.BytesIO(write_docx(documents.english(), path)) as made:
        assert len(made.getvalue()) < 1_000_000


def test_a_file_outside_is_not_read_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    header = part("word/header1.xml")
    start = header.index(b"<w:hdr")
    head = b'<!DOCTYPE w:hdr [<!ENTITY f SYSTEM "' + secret.as_uri().encode() + b'">]>'
    bomb = header[:start] + head + header[start:].replace(b"{band}", b"&f;")
    path = house_with(tmp_path, {"word/header1.xml": bomb})
    with zipfile.ZipFile(io.BytesIO(write_docx(documents.english(), path))) as made:
        assert all(b"the secret" not in made.read(name) for name in made.namelist())
