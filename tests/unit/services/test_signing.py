# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the visible part of a signature says."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from mla_writer.services.signing import moment_in

AT = datetime(2026, 11, 21, 8, 43, tzinfo=timezone(timedelta(hours=5, minutes=30)))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "21 November 2026, 08:43 UTC+05:30"),
        ("fr", "21 novembre 2026, 08:43 UTC+05:30"),
        ("ar", "21 تشرين الثاني/نوفمبر 2026، 08:43 UTC+05:30"),
    ],
)
def test_the_stamp_writes_its_day_as_the_letter_does(language: str, said: str) -> None:
    assert moment_in(AT, language).replace("\u00a0", " ") == said
