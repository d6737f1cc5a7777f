# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The trail: where a person came from, so that Alt+Left leads back."""

from __future__ import annotations

from typing import NamedTuple

LONGEST = 50


class Stop(NamedTuple):
    """A step, and the answer in it that had the keyboard ("" for none)."""

    step: str
    path: str


class Trail:
    """Stops in the order in which they were left."""

    def __init__(self, stops: tuple[Stop, ...] = ()) -> None:
        self.stops = stops

    def leave(self, stop: Stop) -> None:
        """A person goes on from here."""
        if stop.step and stop != self.last:
            self.stops = (*self.stops, stop)[-LONGEST:]

    @property
    def last(self) -> Stop | None:
        """Where one came from."""
        return self.stops[-1] if self.stops else None

    def back(self) -> Stop | None:
        """Where one came from; it is taken off the trail."""
        last, self.stops = self.last, self.stops[:-1]
        return last
