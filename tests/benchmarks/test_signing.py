# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A signature, beside pyHanko alone with the same key, field and visible part."""

from __future__ import annotations

import io
import statistics
from typing import TYPE_CHECKING

from asn1crypto import keys, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko_certvalidator.registry import CertificateRegistry

from mla_writer.services.producing import produce
from mla_writer.services.signing import SigningRequest, sign_file
from mla_writer.signing import pades
from mla_writer.signing.identity import make_demo_identity, open_pkcs12
from mla_writer.signing.stamp import stamp_style
from tests.benchmarks.cases import MOMENT
from tests.benchmarks.measuring import Figure, in_turns, milliseconds
from tests.signed_letter import stamp

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from mla_writer.services.drafting import DraftSession
    from mla_writer.signing.identity import Identity

PIN = "bench"


def bare(pdf: bytes, field: str, identity: Identity) -> bytes:
    """What pyHanko's own documentation would do."""
    issuers = [x509.Certificate.load(one) for one in identity.chain]
    signer = SimpleSigner(
        signing_cert=x509.Certificate.load(identity.certificate),
        signing_key=keys.PrivateKeyInfo.load(identity.key),
        cert_registry=CertificateRegistry.build(certs=issuers),
    )
    wanted = PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
    )
    out = io.BytesIO()
    PdfSigner(wanted, signer, stamp_style=stamp_style(stamp())).sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)), existing_fields_only=True, output=out
    )
    return out.getvalue()


def test_a_signature(
    told: Callable[[Figure], None],
    session: DraftSession,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = produce(session, tmp_path, final=True)
    pdf, field = made.pdf.read_bytes(), made.signature_fields[0]
    bundle = make_demo_identity("Bench", MOMENT, PIN)
    identity = open_pkcs12(bundle, PIN, MOMENT)
    (key := tmp_path / "key.p12").write_bytes(bundle)

    def ours() -> object:
        return pades.sign_pdf(pdf, field, identity, MOMENT, stamp(), "Bench")

    def floor() -> object:
        return bare(pdf, field, identity)

    def whole() -> object:
        return sign_file(SigningRequest(made.pdf, key), lambda: PIN, MOMENT)

    whole()
    everything = statistics.median(milliseconds(whole) for _ in range(7))
    verified, other = in_turns(ours, floor, 15)
    told(Figure("sign: key, stamp drawn, signed, verified", everything, "bare pyHanko", other))
    told(Figure("sign with both verifications", verified, "bare pyHanko", other))
    monkeypatch.setattr(pades, "_check_result", lambda *_: None)
    monkeypatch.setattr(pades, "_check_earlier_signatures", lambda *_: None)
    mine, other = in_turns(ours, floor, 25)
    told(Figure("sign without verification", mine, "bare pyHanko", other, aim=1.2))
