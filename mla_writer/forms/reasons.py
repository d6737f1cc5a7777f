# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Reasons in words: "How urgent is it? Urgent", said in the reader's language.

A reason names the question and the answer that decided; both are texts of the form.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.errors import AnswerError
from mla_writer.forms.registry import kind_of
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.forms.expressions import Reason
    from mla_writer.forms.relevance import View
    from mla_writer.forms.schema import Field
    from mla_writer.i18n import Catalogue

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "==": N_("{question} {answer}"),
        "!=": N_("{question} Not: {answer}"),
        "<": N_("{question} Less than {answer}"),
        "<=": N_("{question} At most {answer}"),
        ">": N_("{question} More than {answer}"),
        ">=": N_("{question} At least {answer}"),
        "contains": N_("{question} {answer}"),
        "lacks": N_("{question} Not: {answer}"),
        "given": N_("{question} Answered"),
        "not given": N_("{question} Not answered"),
        "any": N_("{question} At least one"),
        "all": N_("{question} All"),
        "none": N_("{question} None"),
    }
)
YES, NO = N_("yes"), N_("no")
# What a measure says of itself by its traits (forms/measures).
TRAITS: Mapping[str, str] = MappingProxyType(
    {
        "assets": N_("assets"),
        "coercive": N_("a coercive measure"),
        "covert": N_("a covert technique"),
        "confiscation": N_("confiscation"),
        "electronic": N_("electronic evidence"),
        "preservation": N_("preservation of data"),
        "freezing": N_("freezing of assets"),
        "hearing": N_("a hearing"),
        "interception": N_("interception of communications"),
        "originals": N_("papers or objects that may be handed over"),
        "operation": N_("an operation under way"),
        "boarding": N_("the boarding of a ship"),
        "prisoner_to_them": N_("a prisoner of yours who goes there"),
        "prisoner_to_us": N_("a prisoner of theirs who comes to you"),
        "records": N_("records"),
        "return": N_("return of assets"),
        "service": N_("service of documents"),
        "telephone": N_("a hearing by telephone"),
        "video": N_("a hearing by video link"),
    }
)


def say_reason(reason: Reason, view: View, app: Catalogue, forms: Catalogue) -> str:
    """One reason in the reader's language. app and forms are the catalogues of these domains."""
    question, field = _question(reason.path, view, forms)
    answer = _answer(reason, field, app, forms)
    operator = reason.operator
    if isinstance(reason.value, bool) and operator in {"given", "not given"}:
        operator = "=="
    return app.text(SENTENCES[operator], question=question, answer=answer)


def _question(path: str, view: View, forms: Catalogue) -> tuple[str, Field | None]:
    """What the reason is about, ready to be followed by an answer."""
    row, _, name = path.rpartition(".")
    if name in {"traits", "variant"} and (step := view.summary(row)):
        return f"{forms.text(step)}:", None
    found = view.question(path)
    try:
        field = found.field if found else view.form.field_at(path)
    except AnswerError:
        return f"{path}:", None
    label = forms.text(field.label)
    return (label if label.endswith(("?", "\u061f", "\uff1f")) else f"{label}:"), field


def _answer(reason: Reason, field: Field | None, app: Catalogue, forms: Catalogue) -> str:
    value = reason.value
    if isinstance(value, bool):
        return app.text(YES if value else NO)
    if value is None:
        return ""
    if field is None:
        return app.text(TRAITS.get(str(value), str(value)))
    chosen = field.choice(str(value))
    if chosen:
        return forms.text(chosen.label)
    if isinstance(value, str) and kind_of(field).SHAPE == "text":
        return kind_of(field).format(value, app.language)
    return str(value)
