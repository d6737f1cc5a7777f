# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Empty signature fields, laid where the layout has left room, tagged so that PDF/UA-1 holds.

They must be there before the first signature: a tag added later would be a change to a signed
document. Each widget hangs in a ``Form`` structure element (ISO 14289-1, 7.18.4), has a name that
a screen reader can say (``/TU``, 7.18.1), and an appearance, empty as yet (ISO 19005-3, 6.3.3).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from mla_writer.errors import SigningError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

PRINT_AND_LOCKED = 4 | 128  # ISO 32000-1, table 165: printed, and not to be moved about
SIGNED_AND_APPENDED = 1 | 2  # table 219: has signature fields; save by appending only
MAX_DEPTH = 60


@dataclass(frozen=True)
class SignatureBox:
    """Room for one signature.

    field: name of the signature field, unique in the document, without a full stop.
    page: counted from 1. x, y, width, height: points, from the page's top left corner.
    label: the accessible name, in the document's language.
    """

    field: str
    page: int
    x: float
    y: float
    width: float
    height: float
    label: str


def lay_fields(document: pikepdf.Pdf, boxes: tuple[SignatureBox, ...]) -> None:
    """One empty signature field for each box in an open PDF, which its owner saves.

    Raises:
        SigningError: no tagged PDF, no such page, a name that is taken or empty, a box outside its
            page.
    """
    if "/StructTreeRoot" not in document.Root:
        raise SigningError(N_("The PDF has no tags: make it anew before laying fields."))
    form = _form(document)
    for box in boxes:
        _check(document, box)
        _lay(document, form, box)


def empty_fields(pdf: bytes) -> tuple[str, ...]:
    """Names of the signature fields that nobody has signed.

    Raises:
        SigningError: no readable PDF.
    """
    with _opened(pdf) as document:
        return tuple(name for name, field in _signature_fields(document) if "/V" not in field)


def boxes_of(pdf: bytes) -> tuple[SignatureBox, ...]:
    """The boxes of all signature fields, signed ones too; without those that aren't on a page.

    Raises:
        SigningError: no readable PDF.
    """
    with _opened(pdf) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages, start=1)}
        return tuple(
            _box(document, name, field, pages[field.P.objgen])
            for name, field in _signature_fields(document)
            if "/Rect" in field and "/P" in field and field.P.objgen in pages
        )


def language_of(pdf: bytes) -> str:
    """The language that a PDF declares, ``ar`` for ``ar-EG``; ``en`` where it declares none.

    Raises:
        SigningError: no readable PDF.
    """
    with _opened(pdf) as document:
        return str(document.Root.get("/Lang", "en")).partition("-")[0].lower() or "en"


def _opened(pdf: bytes) -> AbstractContextManager[pikepdf.Pdf]:
    try:
        return pikepdf.open(io.BytesIO(pdf))
    except pikepdf.PdfError as problem:
        raise SigningError(N_("The file can't be read as a PDF: make it anew.")) from problem


def _form(document: pikepdf.Pdf) -> pikepdf.Object:
    if "/AcroForm" not in document.Root:
        form = Dictionary(Fields=Array(), SigFlags=SIGNED_AND_APPENDED)
        document.Root.AcroForm = document.make_indirect(form)
    return document.Root.AcroForm


def _check(document: pikepdf.Pdf, box: SignatureBox) -> None:
    if not 1 <= box.page <= len(document.pages):
        raise SigningError(
            N_("The signature field {field} stands on page {page}, which isn't there."),
            field=box.field,
            page=box.page,
        )
    left, bottom, right, top = _media(document.pages[box.page - 1])
    inside = box.x >= 0 and box.x + box.width <= right - left
    if not (inside and box.y >= 0 and box.y + box.height <= top - bottom):
        raise SigningError(
            N_("The signature field {field} reaches beyond page {page}."),
            field=box.field,
            page=box.page,
        )
    taken = {name for name, _ in _signature_fields(document)}
    if not box.field or "." in box.field or box.field in taken or min(box.width, box.height) <= 0:
        raise SigningError(
            N_("The signature field {field} needs a size and a name of its own."), field=box.field
        )


def _lay(document: pikepdf.Pdf, form: pikepdf.Object, box: SignatureBox) -> None:
    page = document.pages[box.page - 1]
    widget = document.make_indirect(_widget(document, page, box))
    page.obj.Annots = page.obj.get("/Annots", Array())
    page.obj.Annots.append(widget)
    page.obj.Tabs = Name.S
    form.Fields.append(widget)
    _tag(document, page, widget)


def _widget(document: pikepdf.Pdf, page: pikepdf.Page, box: SignatureBox) -> Dictionary:
    left, _, _, top = _media(page)
    low, high = top - box.y - box.height, top - box.y
    rectangle = [left + box.x, low, left + box.x + box.width, high]
    nothing = pikepdf.Stream(document, b"")
    nothing.Type, nothing.Subtype = Name.XObject, Name.Form
    nothing.BBox = Array([0, 0, _number(box.width), _number(box.height)])
    nothing.Resources = Dictionary()
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=String(box.field),
        TU=String(box.label),
        F=PRINT_AND_LOCKED,
        Rect=Array([_number(value) for value in rectangle]),
        P=page.obj,
        AP=Dictionary(N=nothing),
    )


def _tag(document: pikepdf.Pdf, page: pikepdf.Page, widget: pikepdf.Object) -> None:
    """Nest the widget in a Form element, and lead back to it from the parent tree."""
    root = document.Root.StructTreeRoot
    parents = pikepdf.NumberTree(root.ParentTree)
    key = max([-1, *parents.keys()]) + 1
    body = root.K[0] if isinstance(root.K, Array) else root.K
    content = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page.obj)
    element = document.make_indirect(
        Dictionary(
            Type=Name.StructElem,
            S=Name.Form,
            P=body,
            Pg=page.obj,
            Alt=widget.TU,
            K=content,  # not a list of one: pyHanko finds a field in the tree only so
        )
    )
    children = body.K if isinstance(body.get("/K"), Array) else Array([body.K])
    children.insert(_place(children, page), element)
    body.K = children
    widget.StructParent = key
    parents[key] = element
    root.ParentTreeNextKey = key + 1


def _place(children: pikepdf.Object, page: pikepdf.Page) -> int:
    """Where the field is read: after the last part of the document that touches its page."""
    touching = [
        place
        for place, child in enumerate(children.as_list())
        if _touches(child, page.obj.objgen, MAX_DEPTH)
    ]
    return touching[-1] + 1 if touching else len(children)


def _touches(element: pikepdf.Object, page: tuple[int, int], depth: int) -> bool:
    if not isinstance(element, Dictionary) or depth == 0:
        return False
    if "/Pg" in element and element.Pg.objgen == page:
        return True
    children = element.get("/K", Array())
    parts = children.as_list() if isinstance(children, Array) else [children]
    return any(_touches(part, page, depth - 1) for part in parts)


def _signature_fields(document: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    form = document.Root.get("/AcroForm", Dictionary())
    yield from _named(form.get("/Fields", Array()), "", MAX_DEPTH)


def _named(fields: pikepdf.Object, above: str, depth: int) -> Iterator[tuple[str, pikepdf.Object]]:
    for field in fields.as_list() if depth else ():
        name = ".".join(part for part in (above, str(field.get("/T", ""))) if part)
        if field.get("/FT") == Name.Sig:
            yield name, field
        elif "/Kids" in field:
            yield from _named(field.Kids, name, depth - 1)


def _box(document: pikepdf.Pdf, name: str, field: pikepdf.Object, number: int) -> SignatureBox:
    left, _, _, top = _media(document.pages[number - 1])
    x1, y1, x2, y2 = (float(value) for value in field.Rect.as_list())
    return SignatureBox(
        field=name,
        page=number,
        x=round(min(x1, x2) - left, 3),
        y=round(top - max(y1, y2), 3),
        width=round(abs(x2 - x1), 3),
        height=round(abs(y2 - y1), 3),
        label=str(field.get("/TU", "")),
    )


def _media(page: pikepdf.Page) -> tuple[float, float, float, float]:
    left, bottom, right, top = (float(value) for value in page.mediabox.as_list())
    return left, bottom, right, top


def _number(value: float) -> float:
    return round(value, 3)
