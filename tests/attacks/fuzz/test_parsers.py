# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Sound files with stretches of bytes changed, at random: only typed errors may come out.

Hypothesis tries few in each run; ``pytest --long N`` tries N and each test prints its count.
"""

from __future__ import annotations

import functools
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mla_writer import i18n
from mla_writer.errors import MlaError, VerificationError
from mla_writer.forms.expressions import parse
from mla_writer.forms.yaml_file import parse_yaml
from mla_writer.paths import TEMPLATES
from mla_writer.rendering.writers.house_style import read_house_style
from mla_writer.signing.der import check_der
from mla_writer.signing.identity import open_pkcs12
from mla_writer.signing.keyfile import check_key_file
from mla_writer.signing.trust import TrustStore, read_trust
from mla_writer.signing.verify import verify_pdf
from mla_writer.storage import strict_json
from mla_writer.storage.draft_file import read_draft
from mla_writer.storage.journal_lines import read_page
from mla_writer.storage.settings import read_settings
from tests.attacks.inputs.kinds import KINDS
from tests.attacks.inputs.rows import _settings
from tests.attacks.storage.test_hostile_files import body, sealed
from tests.pki import NOW, PIN, read_pki
from tests.signed_letter import signed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MARKS = (
    b"[",
    b"{",
    b"(",
    b"<<",
    b'"',
    b":",
    b"- ",
    b"\n",
    b"{%",
    b"{{",
    b"}}",
    b"&a",
    b"*a",
    b"!!",
)
ODD = (b"", b"\0", b"\xff", b"\xed\xa0\x80", b"\xee\x80\x80", b"9" * 400, b"-1", b"\\u0000")
PIECES = st.sampled_from(MARKS + ODD)
FUZZED = settings(max_examples=max(200, settings().max_examples))  # more with --long


@st.composite
def spliced(draw: st.DrawFn, whole: bytes) -> bytes:
    """The whole with up to four stretches replaced by bytes or by pieces that mean something."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(whole)))
        end = draw(st.integers(start, min(len(whole), start + 100)))
        piece = draw(PIECES | st.binary(max_size=20))
        whole = whole[:start] + piece + whole[end:]
    return whole


@pytest.fixture(autouse=True)
def counted(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Says after a long run how many examples the parser was given."""
    yield
    asked = request.config.getoption("--long")
    if asked:
        with capsys.disabled():
            print(f"\n{request.node.name}: up to {asked} examples")  # noqa: T201 - a long run's count


def only_typed(read: Callable[[], object], *more: type[Exception]) -> None:
    """Whatever else escapes fails the test."""
    typed: tuple[type[Exception], ...] = (MlaError, *more)
    try:
        read()
    except typed as refused:
        assert str(refused)  # noqa: PT017 - each refusal says something


YAML = b"id: facts\ntitle: Facts\nfields:\n  - {id: a, kind: text, label: 'One', when: a == 1}\n"
EXPRESSION = (
    b'any(persons, row.role == "suspect" and not (outer.x in ["a", "b"])) or count(a, 1) > 2'
)
TEMPLATE = (
    b"Title\nSubject\n# Heading\n{% if a %}\nwords **bold** {{ name }} [[ref:x]]\n"
    b"{% for row in rows %}\n- item {{ row.x }}\n{% endfor %}\n{% endif %}\n| a | b |\n"
)


@FUZZED
@given(spliced(YAML) | st.binary(max_size=300))
def test_yaml(data: bytes) -> None:
    only_typed(lambda: parse_yaml(data.decode("utf-8", "surrogatepass"), "x"), UnicodeDecodeError)


@FUZZED
@given(spliced(EXPRESSION) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace")))
def test_expressions(data: bytes) -> None:
    only_typed(lambda: parse(data.decode("utf-8", "replace")))


def _through(kind: str, folder: Path, data: bytes) -> None:
    """Read a file of this kind as the program does, in a folder of its own."""
    if not (folder / KINDS[kind].file).exists():
        KINDS[kind].prepare(folder)
    (folder / KINDS[kind].file).write_bytes(data)
    only_typed(functools.partial(KINDS[kind].read, folder))


@FUZZED
@given(data=spliced(b'facts_more: "one"\nmeasures: []\npersons:\n  - {role: suspect}\n'))
def test_answers(tmp_path: Path, data: bytes) -> None:
    _through("answers", tmp_path, data)


@FUZZED
@given(data=spliced(TEMPLATE))
def test_templates(tmp_path: Path, data: bytes) -> None:
    _through("template", tmp_path, data)


@FUZZED
@given(
    data=spliced(
        b'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=n>1;\\n"\n\nmsgid "a"\n'
        b'msgid_plural "b"\nmsgstr[0] "x"\nmsgstr[1] "y"\n'
    )
)
def test_catalogues(tmp_path: Path, data: bytes) -> None:
    file = i18n.po_file(tmp_path, "fr", "app")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    i18n.load.cache_clear()
    only_typed(lambda: i18n.load(tmp_path, "fr", "app"))


@FUZZED
@given(data=spliced(sealed(body())))
def test_draft_files(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.mla").write_bytes(data)
    only_typed(lambda: read_draft(tmp_path / "a.mla"))


@FUZZED
@given(
    changes=st.dictionaries(
        st.sampled_from(sorted(body())),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
            max_leaves=6,
        ),
    )
)
def test_draft_files_with_a_fitting_checksum(tmp_path: Path, changes: dict[str, object]) -> None:
    try:
        data = sealed({**body(), **changes})  # type: ignore[dict-item] # any shape is meant
    except (ValueError, UnicodeError):
        return
    (tmp_path / "a.mla").write_bytes(data)
    only_typed(lambda: read_draft(tmp_path / "a.mla"))


@FUZZED
@given(data=st.data())
def test_journals(tmp_path: Path, data: st.DataObject) -> None:
    file = tmp_path / "case.mla.journal"
    if not (tmp_path / "sound").exists():
        KINDS["journal"].prepare(tmp_path)
        shutil.copyfile(file, tmp_path / "sound")
    changed = data.draw(spliced((tmp_path / "sound").read_bytes()))
    only_typed(lambda: read_page(changed, file))


@FUZZED
@given(data=spliced(_settings(text_percent=120, recent=["a"], splitters={"a": [1, 2]})))
def test_settings(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(data)
    only_typed(lambda: read_settings(tmp_path))


@FUZZED
@given(spliced(b'{"a": [1, 2.5, "x", null, true], "b": {"c": "\\u00e9"}}'))
def test_strict_json(data: bytes) -> None:
    from pathlib import Path

    only_typed(lambda: strict_json.parse(data, Path("a.mla")))


@FUZZED
@given(data=spliced((TEMPLATES / "house.docx").read_bytes()))
def test_house_styles(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "house.docx").write_bytes(data)
    only_typed(lambda: read_house_style(tmp_path / "house.docx"))


@FUZZED
@given(spliced(read_pki().p12("head")))
def test_key_files(data: bytes) -> None:
    only_typed(lambda: check_key_file(data))
    only_typed(lambda: open_pkcs12(data, PIN, NOW))


@FUZZED
@given(data=spliced(read_pki().der("head")) | spliced(read_pki().pem("head")))
def test_trust_folders(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.pem").write_bytes(data)
    only_typed(lambda: read_trust(tmp_path))


@FUZZED
@given(spliced(read_pki().der("head")) | st.binary(max_size=200))
def test_der(data: bytes) -> None:
    only_typed(lambda: check_der(data), ValueError)


@FUZZED
@given(spliced(signed()))
def test_pdfs(data: bytes) -> None:
    only_typed(lambda: verify_pdf(data, TrustStore(), NOW), VerificationError)
