# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every byte that the real program writes is searched for a name that was sealed (V17).

The window is driven in processes of their own, with folders of their own; the first is killed.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.services.demonstration import PIN, demo_key
from mla_writer.services.opening import fill_draft, start_draft
from mla_writer.services.sealed_names import sealed_path, unseal
from mla_writer.storage.draft_file import write_draft
from tests.attacks.sealed.drive import NOW
from tests.attacks.sealed.secrets_typed import ALIAS, GIVEN, NAME, PASSPHRASE, PLACE, SECRETS
from tests.golden.cases_list import CASES
from tests.searching import files_holding

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
PROJECT = paths.FORMS.parent


class Officer:
    """A person with a computer of their own: folders, a draft, and programs that run."""

    def __init__(self, root: Path) -> None:
        self.root, self.draft = root, root / "case" / "valletta.mla"
        self.morgue = root / "morgue"
        for name in ("home", "tmp", "case", "morgue", "said"):
            (root / name).mkdir()
        made = fill_draft(
            start_draft("mla", (), "en", NOW), CASES / "09-video/protected-ready.yaml"
        )
        write_draft(self.draft, replace(made, specimen=True))

    def run(self, *command: str, typed: str = "") -> int:
        """A Python program; what it says is kept, and searched with the rest."""
        home, number = self.root / "home", len(list((self.root / "said").iterdir()))
        done = subprocess.run(
            [sys.executable, *command],
            cwd=PROJECT,
            env={
                **os.environ,
                "HOME": str(home),
                "XDG_CONFIG_HOME": str(home / "config"),
                "XDG_DATA_HOME": str(home / "data"),
                "XDG_STATE_HOME": str(home / "state"),
                "XDG_CACHE_HOME": str(home / "cache"),
                "TMPDIR": str(self.root / "tmp"),
                "QT_QPA_PLATFORM": "offscreen",
                "QT_LOGGING_RULES": "*.debug=true;qt.*.debug=false",
            },
            input=typed.encode(),
            capture_output=True,
            check=False,
        )
        (self.root / "said" / f"{number}").write_bytes(done.stdout + done.stderr)
        return done.returncode

    def act(self, name: str, morgue: str = "morgue") -> int:
        """Drive the window."""
        (self.root / morgue).mkdir(exist_ok=True)
        drive = "tests.attacks.sealed.drive"
        return self.run("-m", drive, name, str(self.draft), str(self.root / morgue))

    def command(self, *arguments: str | Path) -> int:
        """A command line."""
        return self.run("-m", "mla_writer", *map(str, arguments))

    def said(self) -> str:
        """What the last program said."""
        files = sorted((self.root / "said").iterdir(), key=lambda file: int(file.name))
        return files[-1].read_text(encoding="utf-8", errors="replace")


def test_a_sealed_name_is_in_no_byte(tmp_path: Path) -> None:
    officer = Officer(tmp_path)
    draft, out = officer.draft, tmp_path / "out"
    assert officer.act("FIRST") == -signal.SIGKILL, officer.said()
    assert files_holding(tmp_path, *SECRETS) == []
    (name,) = unseal(sealed_path(draft), PASSPHRASE).names
    assert name.real_name == f"{GIVEN} {NAME}; {ALIAS}"
    assert all(part in name.note for part in (PLACE, "Klingelputz"))

    assert officer.act("SECOND") == 0, officer.said()
    assert files_holding(tmp_path, *SECRETS) == []
    elsewhere = draft.parent / "elsewhere" / draft.name
    assert sealed_path(elsewhere).read_bytes() == sealed_path(draft).read_bytes()

    key, trust = demo_key(tmp_path / "key", datetime.now(UTC))  # commands have the real clock
    (pdf,) = draft.parent.glob("*.en.pdf")
    (tmp_path / "pin").write_text(PIN, encoding="ascii")
    assert officer.command("check", draft) == 0, officer.said()
    assert officer.command("render", draft, "--out", out, "--lang", "ar") == 0, officer.said()
    assert officer.command("render", draft, "--out", out, "--final") == 0, officer.said()
    signing = ("sign", pdf, "--p12", key, "--pin-file", tmp_path / "pin")
    assert officer.command(*signing) == 0, officer.said()
    signed = next(draft.parent.glob("*.signed.pdf"))
    assert officer.command("verify", signed, "--trust", trust) == 0, officer.said()
    assert officer.command("unseal", sealed_path(draft)) == 2, officer.said()
    assert "on a terminal alone" in officer.said()
    assert files_holding(tmp_path, *SECRETS) == []
    assert list(officer.morgue.iterdir())
    assert files_holding(tmp_path, "JASMINE")


def test_the_same_search_finds_a_name_that_was_not_sealed(tmp_path: Path) -> None:
    """So the test above can fail: without sealing, the draft and its history hold it all."""
    officer = Officer(tmp_path)
    assert officer.act("FIRST", "none") == -signal.SIGKILL, officer.said()
    found = files_holding(tmp_path / "case", *SECRETS)
    assert set(found) == {f"valletta.mla{end}" for end in ("", ".journal", ".previous")}
