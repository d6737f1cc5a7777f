# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Hearings: how many; by video or telephone, dates, hours there, link, accused persons, costs."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, RISK, WRONG = Severity.ADVICE, Severity.RISK, Severity.WRONG

HEARD = {
    "hearing.many": Wording(
        ADVICE,
        N_("{count} hearings in one request"),
        N_("One authority can't hold so many soon, and all wait for the last."),
        N_("Split it into requests of at most {most} hearings, by town or by subject."),
    ),
}
REMOTE_HEARING = {
    "video.date-past": Wording(
        WRONG,
        N_("This date is not ahead: {date}"),
        N_("Nobody can be heard on a day that has passed."),
        N_("Choose a later day."),
    ),
    "video.little-time": Wording(
        ADVICE,
        N_("Only {count} days are left until this hearing"),
        N_("A room, a judge and the person must be free, and the link tested."),
        N_("Choose a day at least {least} days ahead, or ask them first by telephone."),
    ),
    "video.same-date": Wording(
        WRONG,
        N_("This date is given twice: {date}"),
        N_("Two dates on the same moment leave no choice."),
        N_("Choose another day or hour."),
    ),
    "video.night-there": Wording(
        RISK,
        N_("{date}, {time} ({zone}) is night for the person"),
        N_("It is then {other_time} there ({other_zone}), {other_date}."),
        N_("Choose an hour of day for both, or say why it must be this one."),
    ),
    "video.test-late": Wording(
        WRONG,
        N_("Tested too late: the first hearing may be on {date}"),
        N_("A fault that shows on the day itself costs the hearing."),
        N_("Test it some days before the first date."),
    ),
    "video.test-past": Wording(
        WRONG,
        N_("The test is not ahead: {date}"),
        N_("Their technicians can take part only in a test that is still to come."),
        N_("Choose a day between their answer and the first date."),
    ),
    "video.answer-late": Wording(
        WRONG,
        N_("Their answer must come before the first hearing: {date}"),
        N_("Nobody can be summoned to a date that isn't known."),
        N_("Choose a day between today and the first date."),
    ),
    "video.not-encrypted": Wording(
        RISK,
        N_("The link is not encrypted"),
        N_("Others may listen, and the other State may refuse."),
        N_("Ask your technicians for an encrypted link."),
    ),
    "video.accused": Wording(
        RISK,
        N_("An accused person is to be heard by video"),
        N_("Many States refuse it; others need consent and an agreement first."),
        N_("Ask the other authority first, and annex the consent."),
    ),
    "video.accused-by-telephone": Wording(
        WRONG,
        N_("An accused person is to be heard by telephone"),
        N_("The telephone is meant for witnesses and experts."),
        N_("Ask for a video link, or for a hearing by their authority."),
    ),
    "video.telephone-not-foreseen": Wording(
        RISK,
        N_("No treaty ticked speaks of a hearing by telephone"),
        N_("So far as our data say. The other State may have no law for it."),
        N_("Ask for a video link, or ask them first whether they allow it."),
    ),
    "video.costs-refused": Wording(
        RISK,
        N_("Your State doesn't pay for the hearing"),
        N_("Who asks for the link usually pays for it, unless both agree otherwise."),
        N_("Clear the costs at home, or say in the letter what was agreed."),
    ),
    "video.interpreter-language": Wording(
        WRONG,
        N_("The interpreter lacks the language of {person}: {language}"),
        N_("The person could not follow the questions."),
        N_("Add the language, or correct it among the persons."),
    ),
}
