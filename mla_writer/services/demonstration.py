# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The demonstration: the specimen from its answers to a signed and verified letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.errors import RenderError
from mla_writer.i18n import N_
from mla_writer.services.drafting import DraftSession
from mla_writer.services.opening import open_form, open_reference, sample_draft
from mla_writer.services.output import write_together
from mla_writer.services.producing import Produced, produce
from mla_writer.services.signing import SigningRequest, sign_file, verify_file
from mla_writer.storage.draft_file import write_draft

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from mla_writer.signing.report import SignatureReport

PIN = "demo"  # a demonstration key signs specimens only, so its PIN protects nothing


@dataclass(frozen=True)
class Demonstration:
    """What was made, and what the verifier says of it."""

    draft: Path
    made: Produced
    signed: Path
    report: SignatureReport


def demonstrate(folder: Path, at: datetime) -> Demonstration:
    """Draft, check, DOCX and PDF, signature by a key made on the spot, verification.

    Raises RenderError when the specimen isn't ready for a final.
    """
    draft = sample_draft("01-ready")
    session = DraftSession(open_form(draft.form), open_reference(), draft, lambda: at)
    if left := session.view().blocking:
        raise RenderError(
            N_("The specimen is not ready: {count} findings block a final."), count=len(left)
        )
    folder.mkdir(parents=True, exist_ok=True)
    draft_path = folder / "01-ready.mla"
    write_draft(draft_path, draft)
    made = produce(session, folder, final=True)
    key, trust = demo_key(folder, at)
    signed = sign_file(SigningRequest(made.pdf, key), lambda: PIN, at)
    return Demonstration(draft_path, made, signed.path, verify_file(signed.path, trust, at))


def demo_key(folder: Path, at: datetime) -> tuple[Path, Path]:
    """A demonstration key file and a folder of trust that knows its root."""
    from mla_writer.signing.identity import demo_root, make_demo_identity

    key = folder / "demo.p12"
    trust = folder / "trust"
    data = make_demo_identity("Demonstration Signatory", at, PIN)
    write_together({key: data, trust / "demo-root.pem": demo_root(data, PIN)})
    return key, trust
