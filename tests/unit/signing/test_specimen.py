# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import json
import zlib

import pikepdf
import pytest

from mla_writer.signing.pades import is_specimen
from mla_writer.signing.specimen import MAX_BYTES
from tests.signed_letter import laid, letter, signed


def with_attachments(*contents: bytes, packed: bool = False, bomb: bytes = b"") -> bytes:
    """A PDF with attachments that are all named request.json, whatever their place in the tree."""
    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    names: list[pikepdf.Object] = []
    for number, content in enumerate(contents or (bomb,)):
        stream = document.make_stream(content)
        if packed or bomb:
            stream.write(content or bomb, filter=pikepdf.Name.FlateDecode)
        files = pikepdf.Dictionary(F=stream)
        spec = pikepdf.Dictionary(
            Type=pikepdf.Name.Filespec, F=pikepdf.String("request.json"), EF=files
        )
        names += [pikepdf.String(f"{number:03}"), document.make_indirect(spec)]
    tree = pikepdf.Dictionary(Names=pikepdf.Array(names))
    document.Root.Names = pikepdf.Dictionary(EmbeddedFiles=document.make_indirect(tree))
    document.save(out, compress_streams=False)
    return out.getvalue()


def test_a_specimen_says_so_in_its_request() -> None:
    assert is_specimen(letter())
    assert is_specimen(laid())
    assert is_specimen(signed())
    assert is_specimen(with_attachments(b'{"specimen": true}'))
    assert is_specimen(with_attachments(zlib.compress(b'{"specimen": true}'), packed=True))


@pytest.mark.parametrize(
    "request_text",
    [
        None,
        json.dumps({"specimen": False}),
        json.dumps({"specimen": "true"}),
        json.dumps({"specimen": 1}),
        json.dumps({}),
        json.dumps(["specimen"]),
        "specimen: true",
        "[" * 100_000,
    ],
)
def test_anything_else_is_no_specimen(request_text: str | None) -> None:
    assert not is_specimen(letter(request_text))


def test_two_requests_in_one_file_are_no_specimen() -> None:
    assert not is_specimen(with_attachments(b'{"specimen": true}', b'{"specimen": false}'))
    assert not is_specimen(with_attachments(b'{"specimen": true}', b'{"specimen": true}'))


def test_a_request_that_unpacks_without_end_is_no_specimen() -> None:
    padded = b'{"specimen": true, "x": "' + b" " * (4 * MAX_BYTES) + b'"}'
    assert not is_specimen(with_attachments(zlib.compress(padded, 9), packed=True))


def test_what_is_no_pdf_is_no_specimen() -> None:
    assert not is_specimen(b"")
    assert not is_specimen(b'{"specimen": true}')
