# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What came after a signature: nothing, something allowed, something that isn't, or stray bytes.

Allowed are another signature, a filled form field, and data for long-term proof (``/DSS``), each
only as far as a certification permits. Everything else is a change of what was signed.

This module loads pyHanko: import it where it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields

from mla_writer.i18n import N_, Text
from mla_writer.signing.coverage import Covered, ends_cleanly
from mla_writer.signing.report import After

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import ModificationInfo

    Came = tuple[After, tuple[Text, ...]]


def what_came_after(
    pdf: bytes, signature: EmbeddedPdfSignature, status: ModificationInfo, covered: Covered
) -> Came:
    """What stands behind a signature, and the allowed changes one by one.

    status: pyHanko's comparison of the signed revision with all later ones.
    """
    if covered.end == len(pdf):
        return After.NOTHING, ()
    last = signature.reader.total_revisions - 1
    if signature.signed_revision == last or not ends_cleanly(pdf):
        return After.BYTES, ()
    difference = status.diff_result
    if not isinstance(difference, DiffResult) or status.docmdp_ok is False:
        return After.NOT_ALLOWED, ()
    if difference.modification_level > ModificationLevel.FORM_FILLING:
        return After.NOT_ALLOWED, ()
    changes = _named(signature.reader, signature.signed_revision, difference)
    return (After.ALLOWED, changes) if changes else (After.NOT_ALLOWED, ())


def removed_fields(reader: PdfFileReader) -> tuple[str, ...]:
    """Fields that were signed in an earlier revision and aren't signed now."""
    revisions = range(reader.total_revisions)
    before = {name for revision in revisions for name in _signed(reader, revision)}
    return tuple(sorted(before - _signed(reader, reader.total_revisions - 1)))


def _named(reader: PdfFileReader, revision: int, difference: DiffResult) -> tuple[Text, ...]:
    """The allowed changes in words; none where only properties of the file were changed."""
    newest = reader.total_revisions - 1
    signed = _signed(reader, newest) - _signed(reader, revision)
    filled = difference.changed_form_fields - signed
    words = [Text(N_("The field {field} was signed."), {"field": name}) for name in sorted(signed)]
    words += [Text(N_("The field {field} was filled."), {"field": name}) for name in sorted(filled)]
    if _proofs(reader, newest) != _proofs(reader, revision):
        words.append(Text(N_("Data for long-term proof was added.")))
    return tuple(words)


def _signed(reader: PdfFileReader, revision: int) -> set[str]:
    view = reader.get_historical_resolver(revision)
    return {name for name, _, _ in enumerate_sig_fields(view, filled_status=True)}


def _proofs(reader: PdfFileReader, revision: int) -> bytes:
    """The entry for long-term proof as it is written in that revision."""
    return repr(reader.get_historical_root(revision).get("/DSS")).encode()
