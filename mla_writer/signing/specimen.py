# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a PDF says of itself that it is a specimen: read from the request attached to it."""

from __future__ import annotations

import io
import json
import zlib

import pikepdf

ATTACHMENT = "request.json"
MAX_BYTES = 16_000_000  # unpacked; a request is some tens of kilobytes


def is_specimen(pdf: bytes) -> bool:
    """Whether the attachment ``request.json`` is a JSON object with ``"specimen": true``.

    Anything else is no specimen: no such attachment, several of that name, one that is too large
    or broken, a file that can't be read. So a doubtful file is never signed with a demo key.
    """
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            requests = [_content(spec) for spec in _specifications(document)]
        only = json.loads(requests[0]) if len(requests) == 1 else None
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError, TypeError, RecursionError):
        return False
    return isinstance(only, dict) and only.get("specimen") is True


def _specifications(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every file specification named ``request.json``, however it hangs in the document."""
    tree = document.Root.get("/Names", pikepdf.Dictionary()).get("/EmbeddedFiles")
    named = list(pikepdf.NameTree(tree).items()) if tree is not None else []
    return [spec for name, spec in named if ATTACHMENT in {str(name), *_names(spec)}]


def _names(spec: pikepdf.Object) -> set[str]:
    return {str(spec[key]) for key in ("/F", "/UF") if key in spec}


def _content(spec: pikepdf.Object) -> bytes:
    """The attached bytes, unpacked up to a limit only: a small file may unpack to gigabytes."""
    stream = spec.EF.F
    raw = stream.read_raw_bytes()
    if "/Filter" not in stream:
        return _limited(raw)
    filters = stream.Filter if isinstance(stream.Filter, pikepdf.Array) else [stream.Filter]
    if [str(one) for one in filters] != ["/FlateDecode"] or "/DecodeParms" in stream:
        raise ValueError("packed in a way that no writer of ours uses")
    return _limited(zlib.decompressobj().decompress(raw, MAX_BYTES + 1))


def _limited(content: bytes) -> bytes:
    if len(content) > MAX_BYTES:
        raise ValueError("too large for a request")
    return content
