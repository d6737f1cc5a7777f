# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What every test stands on: no screen, no user folder but its own, golden files, judges."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.conformance.table"]

GOLDEN = Path(__file__).parent / "golden"
SHORT_RUN = 25


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of our own: golden files are rewritten, properties tried longer, on demand only."""
    ours = parser.getgroup("mla writer")
    ours.addoption("--update-golden", action="store_true", help="rewrite the golden files")
    ours.addoption(
        "--long", type=int, default=0, metavar="N", help="try each property N times (crashes too)"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Hypothesis tries few examples in each run, and as many as asked with ``--long``."""
    tries = config.getoption("--long") or SHORT_RUN
    unhurried = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    settings.register_profile(
        "ours", max_examples=tries, deadline=None, suppress_health_check=unhurried
    )
    settings.load_profile("ours")


@pytest.fixture
def repetitions(request: pytest.FixtureRequest) -> Callable[[int], int]:
    """How often a test that counts for itself repeats: its own number, or that of ``--long``."""
    asked: int = request.config.getoption("--long")
    return lambda usual: asked or usual


@pytest.fixture(autouse=True)
def _own_user_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No test reads or writes the folders of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.delenv("MLA_WRITER_HOME", raising=False)
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(home))
    for variable, folder in {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
    }.items():
        monkeypatch.setenv(variable, str(home / folder))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with ``tests/golden/<name>``; ``--update-golden`` rewrites the file instead.

    The file is written in UTF-8 with one newline at its end, so that a person can read it.
    """
    rewrites: bool = request.config.getoption("--update-golden")

    def compare(name: str, text: str) -> None:
        file, text = GOLDEN / name, text.rstrip("\n") + "\n"
        if rewrites:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.exists(), f"no golden file {name}: look at the text, then run --update-golden"
        assert text == file.read_text(encoding="utf-8"), f"differs from tests/golden/{name}"

    return compare
