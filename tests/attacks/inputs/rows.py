# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What hurts one kind of file only: bombs, nesting, wrong types, characters, versions."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.serialization import Encoding

from mla_writer.paths import TEMPLATES
from mla_writer.storage import journal_lines
from tests.attacks.signing.test_endless_work import changed, cipher_rounds, mac_rounds, one_object
from tests.attacks.storage.test_hostile_files import body, nested, sealed
from tests.pki import read_pki
from tests.signed_letter import signed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mla_writer.domain.draft import Json

MEGABYTE = 1024 * 1024
ALMOST_64 = 64 * MEGABYTE - 10_000
LAUGHS = b"a0: &a0 [x, x, x]\n" + b"".join(
    b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 40)
)


def _settings(**values: Json) -> bytes:
    head = {"format": "mla-writer-settings", "version": 1, "settings": values}
    return json.dumps(head).encode()


def _journal(change: str) -> bytes:
    text = f'{{"n": 1, "at": "2026-11-23T09:00:00+00:00", "change": {change}}}'.encode()
    seal = journal_lines._seal(text)
    return journal_lines.heading() + seal + b" " + text + b"\n"


def _house(part: str, data: bytes) -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(TEMPLATES / "house.docx") as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, data if name == part else source.read(name))
        if part not in source.namelist():
            target.writestr(part, data)
    return made.getvalue()


def _pdf(objects: list[bytes]) -> bytes:
    """A file with these objects, 1 the root; its table is in order."""
    whole, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    size, start = len(objects) + 1, len(whole)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % size
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return whole + table + tail


def _bomb(layers: int = 1) -> bytes:
    """A PDF whose cross-references are an object stream that unpacks to gigabytes."""
    packed = bytes(50 * MEGABYTE)
    for _ in range(layers):
        packed = zlib.compress(packed, 9)
    filters = b"[" + b"/FlateDecode" * layers + b"]"
    head = b"<</Type/XRef/Size 9/W[1 4 2]/Root 1 0 R/Filter%s/Length %d>>" % (filters, len(packed))
    start = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n"
    stream = b"2 0 obj\n" + head + b"\nstream\n" + packed + b"\nendstream\nendobj\n"
    return start + stream + b"startxref\n%d\n%%%%EOF\n" % len(start)


def _revisions(count: int) -> bytes:
    return signed() + signed()[signed().rindex(b"trailer") :] * count


ROWS: Mapping[str, Mapping[str, Callable[[], bytes]]] = {
    "draft": {
        "nesting": lambda: sealed(body(answers={"facts": nested(150)})),
        "1 MB of nesting": lambda: b"[" * 1_000_000,
        "wrong types": lambda: sealed(body(answers=[], form=1)),
        "NUL inside": lambda: sealed(body(answers={"facts": "\x00"})),
        "surrogate escaped": lambda: sealed(body(answers={"facts": "\ud800"})),
        "private use": lambda: sealed(body(answers={"facts": "\ue000"})),
        "future version": lambda: sealed(body(), 99),
        "version of 4,000 digits": lambda: sealed(body(), 10**4000),
    },
    "journal": {
        "change of a wrong type": lambda: _journal('{"set": 1}'),
        "future version": lambda: journal_lines._sealed(
            {"format": "mla-writer-journal", "version": 9}
        ),
    },
    "answers": {
        "nesting": lambda: b"facts_more: " + b"[" * 100_000,
        "wrong types": lambda: b"facts_more: {a: [1]}\nmeasures: 7\n",
        "NUL escaped": lambda: b'facts_more: "a\\0b"\n',
        "surrogate escaped": lambda: b'facts_more: "\\uD800"\n',
        "private use": 'facts_more: "\ue000"\n'.encode,
        "plane 16": 'facts_more: "\U0010ffff"\n'.encode,
        "private use in a key": '"\ue000": 1\n'.encode,
        "billion laughs": lambda: LAUGHS,
        "object": lambda: b"facts_more: !!python/object/apply:os.getcwd []\n",
        "JSON, nested": lambda: b'{"facts_more": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
        "JSON, surrogate": lambda: b'{"facts_more": "\\ud800"}',
    },
    "form": {
        "nesting": lambda: b"id: " + b"[" * 100_000,
        "wrong types": lambda: b"id: [facts]\ntitle: 7\nfields: {a: b}\n",
        "surrogate escaped": lambda: b'id: facts\ntitle: "\\uD800"\nfields: []\n',
        "private use": 'id: facts\ntitle: "\ue000"\nfields: []\n'.encode,
        "billion laughs": lambda: LAUGHS,
        "endless expression": lambda: (
            b"id: facts\ntitle: F\nwhen: " + b"not " * 50_000 + b"a\nfields: []\n"
        ),
        "object": lambda: b"id: !!python/name:os.system\n",
    },
    "template": {
        "nesting": lambda: b"Title\nSubject\n" + b"{% if a %}" * 5000,
        "private use": "Title\nSubject\n\ue000\n".encode,
        "work": lambda: b"Title\nSubject\n{% for x in range(10**9) %}x{% endfor %}\n",
        "a power": lambda: b"Title\nSubject\n{{ 9**9**9**9 }}\n",
        "a path": lambda: b"Title\nSubject\n{% include '../../etc/passwd' %}\n",
    },
    "house": {
        "bomb in a part": lambda: _house("word/styles.xml", b" " * 300_000_000),
        "bomb in a picture": lambda: _house("word/media/x.png", bytes(300_000_000)),
        "nesting": lambda: _house("word/styles.xml", b"<a>" * 500_000),
        "a part that is none": lambda: _house("word/document.xml", b"\0\0\0"),
        "wrong types": lambda: _house("word/styles.xml", b"<root/>"),
    },
    "key file": {
        "2,000 million rounds": lambda: changed(mac_rounds(2_000_000_000)),
        "rounds in the ciphers": lambda: changed(cipher_rounds(2**62)),
        "minus one round": lambda: changed(mac_rounds(-1)),
        "nesting": lambda: b"\x30\x80" * 400_000,
        "a certificate": lambda: read_pki().certificate("head").public_bytes(Encoding.DER),
        "64 kB of SEQUENCE": lambda: b"\x30\x83\x0f\x42\x3b" + bytes(999_000),
    },
    "trust": {
        "nesting": lambda: b"\x30\x80" * 400_000,
        "many broken": lambda: b"-----BEGIN CERTIFICATE-----\nMAA=\n" * 20_000,
        "a length that lies": lambda: b"\x30\x84\xff\xff\xff\xff" + bytes(1000),
        "a key": lambda: b"-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n",
    },
    "pdf": {
        **{
            f"64 MB of {piece.decode()!r}": (
                lambda piece=piece: one_object(piece * (ALMOST_64 // len(piece)))  # type: ignore[misc]
            )
            for piece in (b"[", b"<</A", b"(", b" ", b"1 0 R ")
        },
        "64 MB behind a signature": lambda: signed() + b"%" + bytes(63 * MEGABYTE),
        "64 MB of 0 behind": lambda: signed() + bytes(63 * MEGABYTE),
        "1,000 revisions": lambda: _revisions(1000),
        "30,000 revisions": lambda: _revisions(30_000),
        "bomb": lambda: _bomb(1),
        "bomb in a bomb": lambda: _bomb(2),
        "table of 3 million": lambda: _pdf([b"null"]).replace(
            b"0000000000 65535 f \n", b"0000000000 65535 f \n" * 3_000_000
        ),
        "table that leads to itself": lambda: _pdf([b"<</Type/Catalog>>"]).replace(
            b"/Size 2", b"/Size 2/Prev 48"
        ),
        "root that is a number": lambda: _pdf([b"7"]),
        "fields in a circle": lambda: _pdf(
            [
                b"<</Type/Catalog/AcroForm<</Fields[2 0 R]>>>>",
                b"<</T(a)/FT/Sig/Kids[2 0 R 2 0 R]/Parent 2 0 R>>",
            ]
        ),
        "object that is itself": lambda: _pdf([b"1 0 R"]),
        "20,000 fields": lambda: _pdf(
            [
                b"<</Type/Catalog/AcroForm<</Fields[" + b"2 0 R " * 20_000 + b"]>>>>",
                b"<</T(a)/FT/Sig/V 3 0 R>>",
                b"<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>",
            ]
        ),
        "ByteRange of wrong types": lambda: signed().replace(b"/ByteRange [0", b"/ByteRange [/"),
        "NUL inside": lambda: signed().replace(b"/Type", b"/T\0pe"),
    },
    "settings": {
        "nesting": lambda: b"[" * 1_000_000,
        "wrong types": lambda: _settings(text_percent="large"),
        "private use": lambda: _settings(theme="\ue000"),
        "surrogate escaped": lambda: _settings(recent=["\ud800"]),
        "future version": lambda: _settings().replace(b"1", b"9"),
        "NUL escaped": lambda: _settings(recent=["\x00"]),
    },
    "table": {
        "a quote that never ends": lambda: b'code,title\n"' + b"a" * 3_000_000,
        "3 MB of commas": lambda: b"code,title\n" + b"," * 3_000_000,
    },
    "catalogue": {
        "a word that is none": lambda: b'msgid "a"\nmsgstr "b"\nmsgfoo "c"\n',
        "plural of a huge number": lambda: b'msgid "a"\nmsgid_plural "b"\nmsgstr[99999999] "x"\n',
        "header that lies": lambda: (
            b'msgid ""\nmsgstr "Content-Type: text/plain; charset=none\\n"\n'
            b'"Plural-Forms: nplurals=2; plural=n**n**n;\\n"\n\nmsgid "a"\nmsgstr "b"\n'
        ),
        "an escape that is none": lambda: b'msgid "\\q\\"\nmsgstr "b\n',
    },
}
