# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.validation import DocumentSecurityStore

from mla_writer.errors import VerificationError
from mla_writer.signing.report import After, SignatureFinding, Verdict
from tests.attacks.signing.forgeries import (
    appended,
    byte_range,
    certified,
    field_of,
    forged,
    letter_with_a_text_field,
    overlay,
    root_entry,
    time_stamped,
    time_stamper,
    with_range,
)
from tests.pki import NOW, read_pki
from tests.signed_letter import FIRST, laid, signed, signed_twice, verify

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def first(pdf: bytes) -> SignatureFinding:
    report = verify(pdf)
    assert report.verdict is not Verdict.VALID
    return report.signatures[0]


def test_painting_over_a_signed_page() -> None:
    finding = first(appended(signed(), overlay))
    assert finding.verdict is Verdict.NOT_VALID
    assert finding.bytes_intact, "the signed bytes are still there: that is the trick"
    assert finding.after is After.NOT_ALLOWED
    assert finding.reasons[0].message == "The document was changed after this signature."


def test_painting_over_a_page_after_two_signatures() -> None:
    report = verify(appended(signed_twice(), overlay))
    assert [one.verdict for one in report.signatures] == [Verdict.NOT_VALID] * 2


@pytest.mark.parametrize("permission", [MDPPerm.NO_CHANGES, MDPPerm.FILL_FORMS, MDPPerm.ANNOTATE])
def test_painting_over_a_certified_page(permission: MDPPerm) -> None:
    assert verify(certified(permission)).verdict is Verdict.VALID
    assert first(appended(certified(permission), overlay)).verdict is Verdict.NOT_VALID


@pytest.mark.parametrize("permission", [MDPPerm.NO_CHANGES, MDPPerm.FILL_FORMS, MDPPerm.ANNOTATE])
def test_a_note_over_the_text_after_certification(permission: MDPPerm) -> None:
    def note(writer: IncrementalPdfFileWriter) -> None:
        annotation = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/FreeText"),
                NameObject("/Contents"): TextStringObject("The amount is EUR 9,250,000."),
                NameObject("/DA"): TextStringObject("/Helv 12 Tf"),
                NameObject("/Rect"): ArrayObject(map(FloatObject, (60, 700, 400, 760))),
            }
        )
        writer.register_annotation(
            writer.find_page_for_modification(0)[0], writer.add_object(annotation)
        )

    assert first(appended(certified(permission), note)).verdict is Verdict.NOT_VALID
    assert first(appended(signed(), note)).verdict is Verdict.NOT_VALID


@pytest.mark.parametrize("sixteenth", range(1, 16))
def test_a_byte_flipped_anywhere(sixteenth: int) -> None:
    place = len(signed()) * sixteenth // 16
    flipped = bytearray(signed())
    flipped[place] ^= 0x01
    assert verify(bytes(flipped)).verdict is Verdict.NOT_VALID


@pytest.mark.parametrize("sixteenth", range(1, 16))
def test_a_file_cut_short(sixteenth: int) -> None:
    for whole in (signed(), signed_twice()):
        cut = whole[: len(whole) * sixteenth // 16]
        assert verify(cut).verdict is Verdict.NOT_VALID


def test_a_file_cut_back_to_the_first_signature_says_what_it_is() -> None:
    report = verify(signed_twice()[: len(signed())])
    assert (report.verdict, len(report.signatures)) == (Verdict.VALID, 1)
    assert report.empty_fields == ("drafter",)


@pytest.mark.parametrize(
    "junk",
    [b" ", b"\n", b"\0", b"%%EOF", b"\n%%EOF\n", b"junk", b"startxref\n0\n%%EOF", b"%PDF-1.7"],
)
def test_bytes_behind_the_end(junk: bytes) -> None:
    for whole in (signed(), signed_twice()):
        assert verify(whole + junk).verdict is Verdict.NOT_VALID


def test_bytes_behind_the_end_are_named() -> None:
    finding = first(signed() + b"\n<script>alert(1)</script>")
    assert finding.after is After.BYTES
    assert finding.bytes_intact
    assert "Something was added behind the end" in finding.reasons[0].message


@pytest.mark.parametrize("before", [b" ", b"\n", b"MZ", b"\0" * 1000])
def test_bytes_before_the_beginning_are_no_pdf_any_more(before: bytes) -> None:
    with pytest.raises(VerificationError):
        verify(before + signed())


def test_every_lie_about_the_covered_bytes() -> None:
    _, gap, resume, rest = byte_range(signed())
    lies = [
        "null",
        "[]",
        "[0]",
        f"[0 {gap}]",
        f"[0 {gap} {resume}]",
        f"[1 {gap} {resume} {rest}]",
        f"[0 {gap} {gap} {rest}]",
        f"[0 {resume} {gap} {rest}]",
        f"[0 {gap - 1} {resume} {rest}]",
        f"[0 {gap} {resume + 1} {rest - 1}]",
        f"[0 {gap} {resume} {rest - 1}]",
        f"[0 {gap} {resume} {rest + 9}]",
        f"[0 {gap} {resume} -1]",
        f"[-1 {gap} {resume} 9]",
        "[0 0 0 0]",
        "[0 1 2 3 4 5]",
        "[/A /B /C /D]",
        "[true 1 2 3]",
        "<</A 1>>",
        "(0 1 2 3)",
        "9 0 R",
    ]
    verdicts = {lie: verify(with_range(signed(), lie)).verdict for lie in lies}
    assert verdicts == dict.fromkeys(lies, Verdict.NOT_VALID)


def test_the_contents_of_another_signature() -> None:
    _, gap, resume, _ = byte_range(signed_twice(), 0)
    _, other_gap, other_resume, _ = byte_range(signed_twice(), 1)
    theirs = signed_twice()[other_gap + 1 : other_resume - 1]
    room = resume - gap - 2
    swapped = theirs[:room].ljust(room, b"0")
    pdf = signed_twice()[: gap + 1] + swapped + signed_twice()[resume - 1 :]
    assert verify(pdf).verdict is Verdict.NOT_VALID


def test_the_signature_of_another_document() -> None:
    other = forged(letter_with_a_text_field(), field_name=FIRST.field)
    _, gap, resume, _ = byte_range(signed())
    _, other_gap, other_resume, _ = byte_range(other)
    room = resume - gap - 2
    theirs = other[other_gap + 1 : other_resume - 1][:room].ljust(room, b"0")
    pdf = signed()[: gap + 1] + theirs + signed()[resume - 1 :]
    assert verify(pdf).verdict is Verdict.NOT_VALID


def test_something_hidden_behind_the_signature_in_its_gap() -> None:
    _, _, resume, _ = byte_range(signed())
    pdf = signed()[: resume - 5] + b"beef" + signed()[resume - 1 :]
    assert verify(pdf).verdict is Verdict.NOT_VALID


def test_the_signature_written_in_other_letters() -> None:
    _, gap, resume, _ = byte_range(signed())
    digits = signed()[gap + 1 : resume - 1]
    at = next(place for place, digit in enumerate(digits) if digit in b"ABCDEFabcdef")
    mixed = digits[:at] + digits[at : at + 1].swapcase() + digits[at + 1 :]
    assert mixed != digits
    pdf = signed()[: gap + 1] + mixed + signed()[resume - 1 :]
    assert verify(pdf).verdict is Verdict.NOT_VALID


def test_a_signature_taken_away_by_a_later_revision() -> None:
    def take_away(writer: IncrementalPdfFileWriter) -> None:
        del field_of(writer, "head")["/V"]

    report = verify(appended(signed(), take_away))
    assert report.verdict is Verdict.NOT_VALID
    assert report.reasons[0].message == "The signature in {field} was taken away."
    assert report.reasons[0].arguments == {"field": "head"}


def test_a_signature_replaced_by_null() -> None:
    def nothing(writer: IncrementalPdfFileWriter) -> None:
        field_of(writer, "head")["/V"] = NullObject()

    assert verify(appended(signed(), nothing)).verdict is Verdict.NOT_VALID


def test_the_whole_form_taken_away() -> None:
    def take_away(writer: IncrementalPdfFileWriter) -> None:
        del writer.root["/AcroForm"]
        writer.mark_update(writer.root_ref)

    assert verify(appended(signed(), take_away)).verdict is Verdict.NOT_VALID


def test_a_file_rewritten_without_its_signature_is_unsigned() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(signed())) as document:
        del document.Root.AcroForm.Fields[0].V
        document.save(out)
    assert verify(out.getvalue()).verdict is Verdict.UNSIGNED


def test_a_field_renamed() -> None:
    def rename(writer: IncrementalPdfFileWriter) -> None:
        field_of(writer, "head")["/T"] = TextStringObject("minister")

    assert verify(appended(signed(), rename)).verdict is Verdict.NOT_VALID


@pytest.mark.parametrize("key", ["/TU", "/Rect", "/F", "/AP"])
def test_the_visible_part_changed_after_signing(key: str) -> None:
    def change(writer: IncrementalPdfFileWriter) -> None:
        values = {
            "/TU": TextStringObject("Signature of the minister"),
            "/Rect": ArrayObject(map(NumberObject, (0, 0, 500, 800))),
            "/F": NumberObject(2),
            "/AP": DictionaryObject(),
        }
        field_of(writer, "head")[key] = values[key]

    assert verify(appended(signed(), change)).verdict is Verdict.NOT_VALID


def test_one_signature_shown_by_a_second_field() -> None:
    def show_again(writer: IncrementalPdfFileWriter) -> None:
        field_of(writer, "drafter")["/V"] = field_of(writer, "head").raw_get("/V")

    report = verify(appended(signed(), show_again))
    assert report.verdict is Verdict.NOT_VALID
    assert "Several fields show one and the same signature." in {
        reason.message for reason in report.reasons
    }


@pytest.mark.parametrize("key", ["/OpenAction", "/AA", "/OCProperties", "/Names", "/Metadata"])
def test_an_entry_added_to_the_catalog(key: str) -> None:
    action = DictionaryObject({NameObject("/S"): NameObject("/JavaScript")})
    assert verify(appended(signed(), root_entry(key, action))).verdict is Verdict.NOT_VALID


def test_the_title_changed_after_signing() -> None:
    def retitle(writer: IncrementalPdfFileWriter) -> None:
        writer.trailer["/Info"]["/Title"] = TextStringObject("Another request")
        writer.mark_update(writer.trailer.raw_get("/Info").reference)

    finding = first(appended(signed(), retitle))
    assert (finding.verdict, finding.after) == (Verdict.NOT_VALID, After.NOT_ALLOWED)


def test_a_revision_that_changes_nothing_is_not_allowed_either() -> None:
    def again(writer: IncrementalPdfFileWriter) -> None:
        writer.mark_update(writer.root_ref)

    assert first(appended(signed(), again)).verdict is Verdict.NOT_VALID


def test_a_filled_field_is_allowed_and_named_unless_certified_against() -> None:
    def fill(writer: IncrementalPdfFileWriter) -> None:
        field_of(writer, "number")["/V"] = TextStringObject("4711")

    form = letter_with_a_text_field()
    finding = verify(appended(forged(form), fill)).signatures[0]
    assert (finding.verdict, finding.after) == (Verdict.VALID, After.ALLOWED)
    assert [change.message for change in finding.changes] == ["The field {field} was filled."]
    closed = forged(form, certify=True, docmdp_permissions=MDPPerm.NO_CHANGES)
    assert first(appended(closed, fill)).verdict is Verdict.NOT_VALID


def test_data_for_long_term_proof_is_allowed_and_named() -> None:
    def prove(writer: IncrementalPdfFileWriter) -> None:
        from asn1crypto import x509

        certificate = x509.Certificate.load(read_pki().der("issuing"))
        DocumentSecurityStore.supply_dss_in_writer(writer, None, certs=[certificate])

    finding = verify(appended(signed(), prove)).signatures[0]
    assert (finding.verdict, finding.after) == (Verdict.VALID, After.ALLOWED)
    assert [one.message for one in finding.changes] == ["Data for long-term proof was added."]


def test_a_hybrid_cross_reference() -> None:
    hybrid = laid().replace(b"trailer <<", b"trailer << /XRefStm 15 ")
    assert hybrid != laid()
    assert verify(hybrid).verdict is Verdict.NOT_VALID


def test_a_weak_hash_and_an_old_kind_of_signature() -> None:
    assert verify(forged(md_algorithm="sha1")).verdict is Verdict.NOT_VALID
    assert verify(forged(md_algorithm="sha512")).verdict is Verdict.VALID
    old = forged(subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
    assert verify(old).verdict is Verdict.VALID
    for unknown in (b"/adbe.x509.rsa_sha1 ", b"/adbe.pkcs7.sha1    ", b"/ours.own            "):
        named = b"/SubFilter /ETSI.CAdES.detached"
        assert named in signed()
        renamed = signed().replace(named, b"/SubFilter " + unknown.strip().ljust(20))
        assert verify(renamed).verdict is Verdict.NOT_VALID


def test_a_second_field_of_the_same_name() -> None:
    def double(writer: IncrementalPdfFileWriter) -> None:
        copy = DictionaryObject(field_of(writer, "head"))
        writer.root["/AcroForm"]["/Fields"].append(writer.add_object(copy))
        writer.update_container(writer.root["/AcroForm"])

    assert verify(appended(signed(), double)).verdict is Verdict.NOT_VALID


def test_a_document_time_stamp_leaves_it_undecided_and_its_tampering_does_not() -> None:
    stamped = time_stamped(signed())
    report = verify(stamped)
    letter_signature, time_stamp = report.signatures
    assert letter_signature.verdict is Verdict.VALID
    assert letter_signature.after is After.ALLOWED
    assert time_stamp.verdict is Verdict.UNDECIDED
    assert (time_stamp.signer, time_stamp.claimed_time) == ("Test Time Stamping", NOW)
    assert report.verdict is Verdict.UNDECIDED
    assert verify(appended(stamped, overlay)).verdict is Verdict.NOT_VALID
    _, gap, _, _ = byte_range(stamped, 1)
    flipped = bytearray(stamped)
    flipped[gap - 40] ^= 1
    assert verify(bytes(flipped)).verdict is Verdict.NOT_VALID


def test_a_signature_with_a_time_stamp_of_its_own_is_valid() -> None:
    pdf = forged(stamper=time_stamper())
    (signature,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    added = [one["type"].native for one in signature.signer_info["unsigned_attrs"]]
    assert added == ["signature_time_stamp_token"]
    assert verify(pdf).verdict is Verdict.VALID
