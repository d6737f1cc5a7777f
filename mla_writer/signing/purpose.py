# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a certificate is for, as far as it says so itself."""

from __future__ import annotations

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

# Purposes of machines. Countries name persons' certificates in many ways (RFC 9336, e-mail,
# client authentication, numbers of their own), so no list says which ones may sign a letter.
OF_MACHINES = frozenset(
    {
        ExtendedKeyUsageOID.TIME_STAMPING,
        ExtendedKeyUsageOID.OCSP_SIGNING,
        ExtendedKeyUsageOID.SERVER_AUTH,
        ExtendedKeyUsageOID.CODE_SIGNING,
    }
)


def may_sign_documents(certificate: x509.Certificate) -> bool:
    """Whether nothing in the certificate speaks against signing a letter with its key.

    Without the extension on key usage every use is open (RFC 5280, 4.2.1.3); a certificate that
    names purposes is for these alone (4.2.1.12), so one for time stamps signs no letter.
    """
    found = certificate.extensions
    try:
        usage = found.get_extension_for_class(x509.KeyUsage).value
        if not (usage.digital_signature or usage.content_commitment):
            return False
    except x509.ExtensionNotFound:
        pass
    try:
        purposes = frozenset(found.get_extension_for_class(x509.ExtendedKeyUsage).value)
    except x509.ExtensionNotFound:
        return True
    return not purposes <= OF_MACHINES
