# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Wallet addresses by chain: what can be judged by a check sum or a form. Nobody is asked."""

from __future__ import annotations

import hashlib
import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FIRST_WORD = re.compile(r"\w+")
HEX = re.compile(r"0x[0-9a-fA-F]{40}")
TRON_VERSION, TRON_BYTES = 0x41, 25  # version, 20 bytes of the key's hash, 4 of the check sum
BECH32_SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
TAPROOT = re.compile(rf"bc1p[{BECH32_SIGNS}]{{58}}")
BECH32M = 0x2BC830A3  # what the check sum of BIP 350 comes to; BIP 173 comes to 1


def is_wallet(value: str, chain: str) -> bool:
    """Whether a value can be an address of the chain; a chain not listed here isn't judged."""
    name = FIRST_WORD.search(chain.casefold())
    fits = CHAINS.get(name[0]) if name else None
    return fits is None or fits(value.strip())


def _is_bitcoin(value: str) -> bool:
    """Base58Check or Bech32, by check sum; Taproot (BIP 341) by that of BIP 350."""
    from stdnum import bitcoin

    plain = value.lower()
    if TAPROOT.fullmatch(plain) and value in (plain, plain.upper()):
        return _sum_of_bech32(plain) == BECH32M
    return bool(bitcoin.is_valid(value))


def _sum_of_bech32(value: str) -> int:
    from stdnum.bitcoin import bech32_checksum

    prefix = [3, 3, 0, 2, 3]  # "bc", expanded as BIP 173 says
    return bech32_checksum(prefix + [BECH32_SIGNS.index(sign) for sign in value[3:]])


def _is_ethereum(value: str) -> bool:
    """Twenty bytes in hexadecimal. The letter case of EIP-55 isn't judged."""
    return HEX.fullmatch(value) is not None


def _is_tron(value: str) -> bool:
    """Base58Check with the version byte of Tron."""
    from stdnum.bitcoin import b58decode

    try:
        data = b58decode(value)
    except ValueError:  # a sign that Base58 doesn't have
        return False
    if len(data) != TRON_BYTES or data[0] != TRON_VERSION:
        return False
    return hashlib.sha256(hashlib.sha256(data[:-4]).digest()).digest()[:4] == data[-4:]


CHAINS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    dict.fromkeys(("bitcoin", "btc"), _is_bitcoin)
    | dict.fromkeys(("ethereum", "eth", "polygon", "arbitrum", "base", "bsc", "bnb"), _is_ethereum)
    | dict.fromkeys(("tron", "trx"), _is_tron)
)
