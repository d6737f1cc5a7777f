# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from mla_writer.errors import SigningError
from mla_writer.signing.fields import (
    SignatureBox,
    boxes_of,
    empty_fields,
    language_of,
)
from tests.signed_letter import FIRST, SECOND, laid, letter, signed, with_fields


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def test_lays_one_empty_field_for_each_box() -> None:
    assert empty_fields(letter()) == ()
    assert empty_fields(laid()) == ("head", "drafter")
    assert boxes_of(laid()) == (FIRST, SECOND)


def test_a_signed_field_is_no_longer_empty_and_keeps_its_box() -> None:
    assert empty_fields(signed()) == ("drafter",)
    assert boxes_of(signed()) == (FIRST, SECOND)


def test_the_same_input_gives_the_same_bytes() -> None:
    assert with_fields(letter(), (FIRST, SECOND)) == with_fields(letter(), (FIRST, SECOND))


def test_each_field_can_be_said_and_found_in_the_tags() -> None:
    with opened(laid()) as document:
        page = document.pages[1]
        assert page.obj.Tabs == "/S"
        root = document.Root.StructTreeRoot
        parents = pikepdf.NumberTree(root.ParentTree)
        for widget, box in zip(page.obj.Annots.as_list(), (FIRST, SECOND), strict=True):
            element = parents[int(widget.StructParent)]
            assert (str(element.S), str(element.Alt)) == ("/Form", box.label)
            assert element.K.Obj.objgen == widget.objgen
            assert element.objgen in {one.objgen for one in element.P.K.as_list()}
            assert str(widget.TU) == box.label
            assert int(widget.F) & 4
        assert int(root.ParentTreeNextKey) == max(parents.keys()) + 1


def test_a_field_is_read_after_what_stands_on_its_page() -> None:
    on_first_page = replace(FIRST, page=1)
    with opened(with_fields(letter(), (on_first_page,))) as document:
        kinds = [str(one.S) for one in document.Root.StructTreeRoot.K[0].K.as_list()]
    assert kinds == ["/H1", "/P", "/Form", "/H2"]


def test_the_letter_around_the_fields_stays() -> None:
    with opened(letter()) as before, opened(laid()) as after:
        assert [page.Contents.read_bytes() for page in before.pages] == [
            page.Contents.read_bytes() for page in after.pages
        ]
        assert before.Root.Metadata.read_bytes() == after.Root.Metadata.read_bytes()


@pytest.mark.parametrize("page", [0, 3, -1])
def test_refuses_a_page_that_is_not_there(page: int) -> None:
    with pytest.raises(SigningError, match=f"stands on page {page}, which isn't there"):
        with_fields(letter(), (replace(FIRST, page=page),))


@pytest.mark.parametrize(
    "box",
    [
        replace(FIRST, x=-1),
        replace(FIRST, y=-1),
        replace(FIRST, x=500, width=200),
        replace(FIRST, y=800),
    ],
)
def test_refuses_a_box_beyond_its_page(box: SignatureBox) -> None:
    with pytest.raises(SigningError, match="reaches beyond page 2"):
        with_fields(letter(), (box,))


@pytest.mark.parametrize(
    "second",
    [FIRST, replace(SECOND, field=""), replace(SECOND, field="a.b"), replace(SECOND, width=0)],
)
def test_refuses_a_box_without_size_or_name_of_its_own(second: SignatureBox) -> None:
    with pytest.raises(SigningError, match="needs a size and a name of its own"):
        with_fields(letter(), (FIRST, second))


def test_refuses_what_is_no_pdf_or_has_no_tags() -> None:
    for data in (b"", b"%PDF-1.7 and no more"):
        with pytest.raises(SigningError, match="can't be read as a PDF"):
            empty_fields(data)
    plain, out = pikepdf.new(), io.BytesIO()
    plain.add_blank_page()
    plain.save(out)
    with pytest.raises(SigningError, match="has no tags"):
        with_fields(out.getvalue(), (FIRST,))


def test_tells_the_language_of_the_letter() -> None:
    assert language_of(laid()) == "en"
    with opened(laid()) as document:
        document.Root.Lang = pikepdf.String("ar-EG")
        out = io.BytesIO()
        document.save(out)
        assert language_of(out.getvalue()) == "ar"
        del document.Root.Lang
        out = io.BytesIO()
        document.save(out)
        assert language_of(out.getvalue()) == "en"
    with pytest.raises(SigningError, match="can't be read as a PDF"):
        language_of(b"")
