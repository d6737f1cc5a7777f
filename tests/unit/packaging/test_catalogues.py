# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io

import catalogues

CODE = b"""
from mla_writer.i18n import N_, Text
ONE = N_("Plain")
LONG = N_("Two pieces "
          "of one text.")
def speak(words, count):
    words.plural(N_("{count} day"), N_("{count} days"), count)
    words.text(N_("Signed electronically"), "words")
    words.text(N_("Open"), context="door")
    Text(N_("{count} letter"), {"who": Text(N_("Inner"))}, plural=N_("{count} letters"))
    words.text(count)
"""


def messages(domain: str) -> set[tuple[str, tuple[str, ...]]]:
    found = catalogues.extract_python(io.BytesIO(CODE), {}, (), {"domain": domain})
    return {(function, arguments) for _, function, arguments, _ in found}


def test_code_gives_each_message_once_with_plural_and_context() -> None:
    assert messages("app") == {
        ("gettext", ("Plain",)),
        ("gettext", ("Two pieces of one text.",)),
        ("ngettext", ("{count} day", "{count} days")),
        ("pgettext", ("door", "Open")),
        ("ngettext", ("{count} letter", "{count} letters")),
        ("gettext", ("Inner",)),
    }


def test_words_of_letters_go_to_the_documents() -> None:
    assert messages("documents") == {("pgettext", ("words", "Signed electronically"))}
