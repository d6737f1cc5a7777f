# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Language (V21): is the letter's language accepted, and what about a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.reference.languages import is_official

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

QUESTION = "language_accepted"
SENT = frozenset({"attached", "follows"})
UNTRANSLATED = frozenset({"", "none", "on_request"})


def acceptance(given: CheckInput) -> Iterator[Finding]:
    """Whether the requested State accepts the letter's language, as far as anyone knows."""
    state, written = given.text("requested_state"), _written(given)
    if not given.is_asked(QUESTION) or not state or not written:
        return
    if is_official(given.reference.states.get(state), written):
        return
    answer, plan = given.text(QUESTION), given.text("translation")
    articles = given.rule("language")
    if answer == "not_accepted" and plan == "none":
        yield given.finding(
            "language.translation-needed", "translation", articles=articles, state=state
        )
    elif answer == "not_accepted" and plan == "on_request":
        yield given.finding(
            "language.translation-late", "translation", articles=articles, state=state
        )
    elif answer == "unknown" and plan in UNTRANSLATED:
        yield given.finding(
            "language.acceptance-unknown",
            QUESTION,
            articles=articles,
            state=state,
            language=written,
        )


def notified(given: CheckInput) -> Iterator[Finding]:
    """What the requested State has notified on languages, where a source was read."""
    state = given.text("requested_state")
    if given.text(QUESTION) != "unknown":
        return
    for notice in given.reference.notified(state, "acceptable-language"):
        if notice.instrument in given.bases and not notice.superseded:
            yield given.finding(
                "language.notified",
                QUESTION,
                articles=given.rule("language"),
                state=state,
                words=notice.value,
                date=notice.notified,
            )


def translation(given: CheckInput) -> Iterator[Finding]:
    """A translation is into another language, certified, and there when it is said to be."""
    plan, into = given.text("translation"), given.text("translation_language")
    if plan in SENT and into and into == _written(given):
        yield given.finding("language.same-language", "translation_language", language=into)
    if plan in SENT and given.says("translation_certified", False):
        yield given.finding("language.not-certified", "translation_certified")
    # An annex of which nobody has said yet what it holds may be the translation.
    annexed = any(
        given.text(f"{row}.content") in ("", "translation") for row in given.rows("attachments")
    )
    if plan == "attached" and given.rows("attachments") and not annexed:
        yield given.finding("language.translation-not-annexed", "translation")


def review(given: CheckInput) -> Iterator[Finding]:
    """A final in words that no jurist has reviewed needs a recorded confirmation."""
    written = _written(given)
    if written and written not in given.reference.reviewed:
        # A letter that asks about languages has no question on acceptance: its date stands for it.
        place = QUESTION if given.is_asked(QUESTION) else "letter_date"
        yield given.finding("language.not-reviewed", place, language=written)


LANGUAGE = (acceptance, notified, translation, review)


def _written(given: CheckInput) -> str:
    return str(given.fact("document_language") or "")
