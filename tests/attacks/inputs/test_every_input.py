# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every kind of input, hurt in every way: one sentence, within bounds, nothing changed on disk."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import pytest

from mla_writer.confined import Bounds, run_confined
from tests.attacks.inputs.attempts import Attempt, attempts
from tests.attacks.inputs.hurts import HURTS
from tests.attacks.inputs.kinds import KINDS
from tests.attacks.inputs.rows import ROWS

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="not run: needs /proc and pipes")

Found: TypeAlias = Callable[[str, str], Attempt]
SECONDS, MEGABYTES = 2.0, 200.0
UNHURRIED = Bounds(seconds=50, megabytes=6000)  # what is measured is far below
# What is read in spite of the hurt, because it is harmless or the format allows it.
READ = {
    "journal": {
        "empty": "a program killed at its first write leaves this",
        "cut": "the whole lines above the cut count",
        "a link to itself": "no file is there",
        "change of a wrong type": "changes of another draft are offered, not applied",
    },
    "template": {"empty": "a letter without text", "cut": "half a template is one too"},
    "settings": {"a link to itself": "no file is there: the defaults"},
    "catalogue": {
        "empty": "nothing is translated: lint says so",
        "a link to itself": "no file is there: English",
        "an escape that is none": "read as it stands",
    },
}
# Half a catalogue may end between two messages, or inside one: both are in order.
EITHER = {("catalogue", "cut")}
SAYS_MORE = {"form", "answers", "template"}  # all faults at once, a line for each, with its place
CASES = [(kind, hurt) for kind in KINDS for hurt in ("sound", *HURTS, *ROWS[kind])]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What each file came to, in a process of its own."""
    root = tmp_path_factory.mktemp("inputs")

    def together(kind: str, names: tuple[str, ...]) -> dict[str, Attempt]:
        folders = [
            _hurt(kind, name, root / kind / f"{CASES.index((kind, name))}") for name in names
        ]
        return dict(zip(names, run_confined(UNHURRIED, attempts, kind, folders), strict=True))

    whole = functools.cache(together)

    def of(kind: str, hurt: str) -> Attempt:
        """A PDF takes seconds: each alone; the others of a kind all at once."""
        names = (hurt,) if kind == "pdf" else tuple(name for one, name in CASES if one == kind)
        return whole(kind, names)[hurt]

    return of


def _hurt(kind: str, hurt: str, folder: Path) -> Path:
    folder.mkdir(parents=True)
    KINDS[kind].prepare(folder)
    path = folder / KINDS[kind].file
    if hurt in ROWS[kind]:
        path.write_bytes(ROWS[kind][hurt]())
    elif hurt != "sound":
        HURTS[hurt](path)
    return folder


@pytest.mark.parametrize(("kind", "hurt"), CASES)
def test_refused_in_a_sentence_within_bounds(found: Found, kind: str, hurt: str) -> None:
    attempt = found(kind, hurt)
    assert attempt.broken == ""
    is_read = hurt in {"sound", *READ.get(kind, {})}
    assert bool(attempt.refused) is not is_read or (kind, hurt) in EITHER
    assert kind in SAYS_MORE or "\n" not in attempt.refused
    assert attempt.refused.isprintable() or kind in SAYS_MORE
    assert attempt.seconds < SECONDS
    assert attempt.megabytes < MEGABYTES
    assert not attempt.changed or (kind, hurt) == ("key file", "sound")
