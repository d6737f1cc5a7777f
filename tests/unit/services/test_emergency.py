# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The short notice of an emergency takes what the request has answered, and asks for the rest."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.checks.engine import blocking
from mla_writer.forms.answers import Answers
from mla_writer.forms.relevance import relevant
from mla_writer.services.emergency import notice_from
from mla_writer.services.filling import fill, read_answers
from mla_writer.services.opening import open_form

if TYPE_CHECKING:
    from tests.unit.services.conftest import Desk

READY = paths.PROJECT / "tests" / "golden" / "cases" / "emergency" / "emergency-ready.yaml"
FORM = open_form("emergency")
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CARRIED = ("ref_own", "requested_state", "contact_officer", "proc_subject", "grade", "deadline")


def test_it_carries_what_both_ask_and_no_more_of_the_case(desk: Desk) -> None:
    desk.session.answer("urgency_danger", "A child is held.")
    request = desk.session.view().view
    notice = notice_from(desk.session.draft, request, AT)
    answers = Answers(notice.answers)
    for path in CARRIED:
        assert answers.get(path) == request.answers.get(path)
    assert answers.get("danger_now") == "A child is held."
    assert not {"persons", "measures", "facts_established", "offences"} & set(notice.answers)
    assert (notice.form, notice.specimen) == ("emergency", True)


def test_it_asks_what_the_telephone_does_not_keep(desk: Desk) -> None:
    notice = notice_from(desk.session.draft, desk.session.view().view, AT)
    view = relevant(FORM, Answers(notice.answers), AT.date())
    left = {one.path for one in view.questions if one.level == "essential" and one.is_empty}
    assert left == {"called", "asked_now", "follows_by", "letter_date"}


def test_the_specimen_is_ready_and_fits_its_purpose() -> None:
    from mla_writer.checks.engine import check
    from mla_writer.checks.given import CheckInput
    from mla_writer.services.opening import open_reference

    answers = fill(FORM, Answers({}), read_answers(READY).answers, READY.name)
    view = relevant(FORM, answers, AT.date())
    given = CheckInput(view, open_reference(), AT.date())
    assert blocking(check(given)) == ()
