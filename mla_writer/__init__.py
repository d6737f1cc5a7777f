# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""MLA Writer: requests for mutual legal assistance, drafted, checked, signed, without a network."""

__version__ = "0.1.0"
