# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
import system_packages


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libX11.so.6", "libx11-6"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libEGL.so.1", "libegl1"),
    ],
)
def test_a_library_names_its_package(library: str, package: str) -> None:
    assert system_packages.package_of(library) == package


def test_the_line_to_paste_names_each_package_once_in_order() -> None:
    line = system_packages.line(["libgl1", "libegl1", "libgl1"])
    assert line.endswith(" libegl1 libgl1")


def test_nothing_wanted_is_nothing_done() -> None:
    said: list[str] = []
    assert system_packages.install([], said.append)
    assert said == []
