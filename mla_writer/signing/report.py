# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What verification found, as values only: this module loads no engine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


class Verdict(StrEnum):
    """The answer for one signature or a whole file; doubt is never VALID."""

    VALID = "valid"
    NOT_VALID = "not valid"
    UNDECIDED = "undecided"  # the bytes hold; who signed can't be shown from the trust folder
    UNSIGNED = "unsigned"


class After(StrEnum):
    """What stands in the file behind the bytes that a signature covers."""

    NOTHING = "nothing"
    ALLOWED = "allowed"  # another signature, a filled field, data for long-term proof
    NOT_ALLOWED = "not allowed"
    BYTES = "bytes after the end"  # no revision of the document: something was glued on


@dataclass(frozen=True)
class SignatureFinding:
    """One signature of a file.

    field: full name of the signature field.
    revision: which saved state of the document it signs, counted from 1; 0 where unknown.
    signer, issuer: common names from the certificate; empty where it can't be read.
    claimed_time: what the signer's clock said; nobody else has confirmed it.
    bytes_intact: the signed bytes and the signature over them fit the certificate's key.
    certificate_holds: a chain leads to the trust folder, all in force, and the key may sign.
    covers_whole_file: no byte of the file is left out but the signature itself.
    changes: what came after, where it is allowed.
    reasons: plain sentences, those that weigh most first.
    """

    field: str
    verdict: Verdict
    revision: int = 0
    signer: str = ""
    issuer: str = ""
    claimed_time: datetime | None = None
    bytes_intact: bool = False
    certificate_holds: bool = False
    covers_whole_file: bool = False
    after: After = After.NOT_ALLOWED
    changes: tuple[Text, ...] = ()
    is_demo: bool = False
    reasons: tuple[Text, ...] = ()


@dataclass(frozen=True)
class SignatureReport:
    """All signatures of a file, oldest first.

    specimen: the request attached to the file says that it is a specimen.
    empty_fields: signature fields that nobody has signed yet.
    reasons: what concerns the file as a whole.
    """

    verdict: Verdict
    signatures: tuple[SignatureFinding, ...] = ()
    specimen: bool = False
    empty_fields: tuple[str, ...] = ()
    reasons: tuple[Text, ...] = ()


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict on all of them together; none at all is UNSIGNED."""
    order = (Verdict.VALID, Verdict.UNDECIDED, Verdict.NOT_VALID)
    return max(verdicts, key=order.index, default=Verdict.UNSIGNED)


def sentence(verdict: Verdict) -> Text:
    """The verdict in words, for screen and command line."""
    return {
        Verdict.VALID: Text(N_("Valid: unchanged, and signed with a certificate you trust.")),
        Verdict.NOT_VALID: Text(N_("Not valid: don't rely on this file.")),
        Verdict.UNDECIDED: Text(N_("Undecided: unchanged, but the signer can't be confirmed.")),
        Verdict.UNSIGNED: Text(N_("Not signed.")),
    }[verdict]
