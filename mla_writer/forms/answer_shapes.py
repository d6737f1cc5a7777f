# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers of a wrong shape, such as a text where a list belongs: a file may have been changed.

They are kept, and told by a finding; they go when somebody answers there anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.answer_paths import join, split_path
from mla_writer.forms.answers import AddRow, SetAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.forms.answers import Answers, Change


def in_the_way(answers: Answers, change: Change) -> Iterator[SetAnswer]:
    """What must go before a change: an answer that is no list, or has no parts, where it needs one.

    Raises AnswerError where the change's path is none.
    """
    path, places = "", split_path(change.path)
    for number, place in enumerate(places, start=1):
        path = join(path, place.name)
        is_list = bool(place.row) or (number == len(places) and isinstance(change, AddRow))
        if number == len(places) and not is_list:
            return
        held = answers.get(path)
        if held is not None and not isinstance(held, list if is_list else dict):
            yield SetAnswer(path, None)
            return
        path = f"{path}[{place.row}]" if place.row else path
