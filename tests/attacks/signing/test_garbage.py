# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import contextlib

from hypothesis import example, given
from hypothesis import strategies as st

from mla_writer.errors import SigningError, VerificationError
from mla_writer.signing.identity import open_pkcs12
from mla_writer.signing.pades import sign_pdf
from mla_writer.signing.report import Verdict
from mla_writer.signing.specimen import is_specimen
from tests.attacks.signing.forgeries import byte_range
from tests.pki import NOW, PIN, read_pki
from tests.signed_letter import FIRST, identity, laid, signed, signed_twice, verify


def judged(pdf: bytes) -> Verdict | None:
    """The verdict; None where the file isn't a PDF. Any other exception fails the test."""
    try:
        return verify(pdf).verdict
    except VerificationError:
        return None


@st.composite
def spliced(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file with a stretch of bytes replaced by others, anywhere."""
    start = draw(st.integers(0, len(whole)))
    end = draw(st.integers(start, min(len(whole), start + 200)))
    return whole[:start] + draw(st.binary(max_size=60)) + whole[end:]


@given(spliced(signed()))
def test_a_changed_file_is_never_valid(pdf: bytes) -> None:
    if pdf != signed():
        assert judged(pdf) is not Verdict.VALID


@given(st.data())
def test_a_changed_signature_is_never_valid(data: st.DataObject) -> None:
    """The bytes of the signature itself: the only ones that no signature covers."""
    _, gap, resume, _ = byte_range(signed())
    place = data.draw(st.integers(gap, resume - 1))
    value = data.draw(st.integers(0, 255))
    pdf = signed()[:place] + bytes([value]) + signed()[place + 1 :]
    if pdf != signed():
        assert judged(pdf) is not Verdict.VALID


@given(st.data())
def test_two_pieces_swapped_are_never_valid(data: st.DataObject) -> None:
    whole = signed_twice()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), min_size=3, max_size=3)))
    one, two, three = cuts
    pdf = whole[:one] + whole[two:three] + whole[one:two] + whole[three:]
    if pdf != whole:
        assert judged(pdf) is not Verdict.VALID


@given(spliced(laid()))
def test_a_broken_file_is_signed_well_or_not_at_all(pdf: bytes) -> None:
    with contextlib.suppress(SigningError):
        made = sign_pdf(pdf, FIRST.field, identity("head"), NOW, None, "A")
        assert judged(made) is Verdict.VALID


@given(st.binary(max_size=2000))
@example(b"%PDF-1.7\n%%EOF")
@example(b"%PDF-1.7 startxref 0 %%EOF")
def test_garbage_is_refused_in_one_way_only(noise: bytes) -> None:
    assert judged(noise) in {None, Verdict.NOT_VALID}
    assert judged(b"%PDF-1.7\n" + noise) in {Verdict.NOT_VALID, Verdict.UNSIGNED}
    assert not is_specimen(noise)


@given(st.binary(max_size=500))
def test_garbage_is_no_key_file(noise: bytes) -> None:
    whole = read_pki().p12("head")
    for data in (noise, whole[: len(whole) // 2] + noise, noise + whole):
        with contextlib.suppress(SigningError):
            assert open_pkcs12(data, PIN, NOW).certificate == read_pki().der("head")
