# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Promises: which are offered, which fit no more, and who may give them (V19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.services.choices import ChoiceContext, Option, options_for
from mla_writer.services.wording import wording
from tests.unit.checks.conftest import TODAY, load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from tests.unit.checks.conftest import Case

PROMISES, AUTHORITY, CODE = (
    "undertakings",
    "undertakings_authority",
    "disclosure.promise-does-not-fit",
)
ALWAYS = {"speciality", "costs_extraordinary", "tell_if_not_needed", "fair_treatment"}
EVIDENCE = ALWAYS | {"confidential_results", "no_onward_transfer"}
ASSETS = {"inform_outcome", "lift_promptly", "costs_management"}
# The promises that each ready letter is offered; none of its offences carries death.
OFFERED = [
    ("01/01-ready", EVIDENCE | {"return_originals", "costs_interpreter"}),
    ("02-service/service-ready", ALWAYS),
    ("03-preservation/preservation-ready", EVIDENCE),
    ("05-search/search-ready", EVIDENCE | {"return_originals"}),
    ("06-freeze/freeze-ready", EVIDENCE | ASSETS),
    ("08-return/return-ready", EVIDENCE | ASSETS | {"account_for_use"}),
    ("09-video/video-ready", EVIDENCE | {"costs_interpreter"}),
    ("10-transfer/transfer-ready", EVIDENCE | {"costs_interpreter"}),
    ("14-delivery/delivery-ready", EVIDENCE | {"return_originals"}),
]


def options(case: Case) -> dict[str, Option]:
    context = ChoiceContext(case.view(), case.reference, TODAY, wording("en", paths.LOCALES))
    return {one.id: one for one in options_for(case.form.field_at(PROMISES), context)}


@pytest.mark.parametrize(("name", "offered"), OFFERED)
def test_a_letter_is_offered_the_promises_that_fit_it(
    name: str, offered: set[str], form: FormDefinition, reference: Reference
) -> None:
    case = load_case(name, form, reference).with_answers({PROMISES: None})
    assert set(options(case)) == offered


def test_without_measures_and_offences_only_those_on_assets_are_left_out(
    form: FormDefinition, reference: Reference
) -> None:
    case = load_case("01/01-ready", form, reference)
    begun = case.with_answers({PROMISES: None, "measures": None, "offences": None})
    all_of_them = {choice.id for choice in form.field_at(PROMISES).choices}
    assert set(options(begun)) == all_of_them - ASSETS - {"account_for_use"}


@pytest.mark.parametrize(
    ("penalty", "offered"), [("death", True), ("other", True), ("life", False), ("years", False)]
)
def test_the_death_penalty_is_spoken_of_where_it_may_be_imposed(
    penalty: str, offered: bool, form: FormDefinition, reference: Reference
) -> None:
    case = load_case("06-freeze/freeze-ready", form, reference)
    rows = {f"{row}.penalty_unit": penalty for row in case.view().rows("offences")}
    assert ("death_penalty" in options(case.with_answers(rows))) is offered


def test_a_promise_that_fits_no_more_stays_ticked_and_says_so(
    form: FormDefinition, reference: Reference
) -> None:
    """The measure that called for it was taken out: neither lost nor given in silence."""
    case = load_case("01/01-ready", form, reference)
    assert options(case)["costs_interpreter"].is_message
    assert case.at(CODE) == []
    left = [one for one in case.tree["measures"] if one["_variant"] != "statement"]
    without = case.with_answers({"measures": left})
    kept = options(without)["costs_interpreter"]
    assert kept.hint == "This no longer fits what you ask for."
    assert not kept.closed
    assert without.said(CODE, PROMISES).arguments["promise"] == "Bear the costs of interpretation"


@pytest.mark.parametrize(
    "promise",
    [
        "death_penalty",
        "fair_treatment",
        "no_onward_transfer",
        "costs_extraordinary",
        "costs_management",
        "account_for_use",
    ],
)
def test_who_may_bind_the_state_is_essential(
    promise: str, form: FormDefinition, reference: Reference
) -> None:
    """V19: promises that no signatory can keep alone."""
    case = load_case("06-freeze/freeze-ready", form, reference).with_answers({AUTHORITY: None})
    plain = case.with_answers({PROMISES: ["speciality", "lift_promptly"]})
    assert AUTHORITY not in plain.at("completeness.missing")
    bound = case.with_answers({PROMISES: ["speciality", promise]})
    assert AUTHORITY in bound.at("completeness.missing")
