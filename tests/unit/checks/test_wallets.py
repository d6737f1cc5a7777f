# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Wallet addresses: real forms of each chain, and the same with one sign changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.checks.wallets import CHAINS, is_wallet

# From BIP 13, BIP 173, BIP 350, EIP-55 and the contract of a token on Tron: published everywhere.
GOOD = [
    ("Bitcoin", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
    ("btc", "3P14159f73E4gFr7JterCCQh9QjiTjiZrG"),
    ("Bitcoin", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
    ("Bitcoin", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"),
    ("Ethereum", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
    ("Polygon (USDC)", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
    ("Tron", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
]


@pytest.mark.parametrize(("chain", "address"), GOOD)
def test_an_address_of_the_chain_is_one(chain: str, address: str) -> None:
    assert is_wallet(address, chain)
    assert is_wallet(f" {address} ", chain)


@pytest.mark.parametrize(("chain", "address"), GOOD)
def test_a_shorter_one_or_one_of_another_chain_is_none(chain: str, address: str) -> None:
    assert not is_wallet(address[:-1], chain)
    others = {"Bitcoin", "Ethereum", "Tron"} - {chain, {"btc": "Bitcoin"}.get(chain, "")}
    for other in others - ({"Ethereum"} if address.startswith("0x") else set()):
        assert not is_wallet(address, other)


@pytest.mark.parametrize(
    ("chain", "address"),
    [
        ("Bitcoin", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"),
        ("Bitcoin", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"),
        ("Bitcoin", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj1"),
        ("Tron", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u"),
        ("Tron", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj60"),
    ],
)
def test_one_wrong_sign_is_found(chain: str, address: str) -> None:
    assert not is_wallet(address, chain)


@pytest.mark.parametrize("chain", ["", "?", "Monero", "some other chain"])
def test_a_chain_that_nobody_knows_is_not_judged(chain: str) -> None:
    assert is_wallet("anything", chain)


@given(st.text(), st.sampled_from(sorted(CHAINS)))
def test_any_text_is_judged_and_none_breaks_it(text: str, chain: str) -> None:
    assert is_wallet(text, chain) in (True, False)
