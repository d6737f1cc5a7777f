# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What goes wrong without an answer: one sentence for each canonical element of a request.

These sentences speak of practice, not of law: which articles ask stands beside them, from data.
Of a question's elements the one that stands first here speaks: the exact ones before the general.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.forms.relevance import Question

BY_ELEMENT: Mapping[str, str] = MappingProxyType(
    {
        "CE29": N_("A measure without a link to the facts reads as a fishing expedition."),
        "CE36": N_("No reason to believe the evidence is there: a coercive measure may fail."),
        "CE14": N_("Without a highest sum too much is frozen, and then released."),
        "CE13": N_("Without the order in a form that counts, nobody can give effect to it."),
        "CE34": N_("Whether the ruling is final stays open, and nothing is handed over."),
        "CE33": N_("Nobody knows where to look for the asset."),
        "CE12": N_("An asset without place, holder or number can't be held."),
        "CE15": N_("Without facts and a clear wish no court can freeze anything."),
        "CE02": N_("The other State can't see which authority runs the case, or its powers."),
        "CE03": N_("It stays unclear in which case, and at which stage, the help is needed."),
        "CE04": N_("Without facts nobody can judge the request; it comes back with questions."),
        "CE05": N_("Whether the act is an offence there can't be examined."),
        "CE09": N_("The use of the result stays open; later use may need a new consent."),
        "CE10": N_("The document can't be served."),
        "CE11": N_("A coercive measure may be refused if it could not be ordered at home."),
        "CE16": N_("The persons concerned may learn of the request."),
        "CE17": N_("A deadline without a reason is easily passed over."),
        "CE18": N_("Nobody knows whom to order to keep the data, or to hand them over."),
        "CE19": N_("Without urgency shown, the data may be deleted before anybody acts."),
        "CE20": N_("Data that no request follows are set free again."),
        "CE21": N_("The other State can't judge whether a hearing from afar is justified."),
        "CE25": N_("Without free and informed consent nobody is moved."),
        "CE23": N_("Without an order of your own court, nobody over there may listen or watch."),
        "CE27": N_("A witness who is not protected may not travel."),
        "CE28": N_("The document may arrive too late to be served in time."),
        "CE30": N_("A special procedure without its legal text and reason may be passed over."),
        "CE31": N_("Officers who are not named, with a reason, may not be let in."),
        "CE32": N_("The other State may wait until someone says who pays."),
        "CE35": N_("Nothing shows that your own authority would order the same."),
        "CE37": N_("Nobody can plan the journey, the custody or the return."),
        "CE38": N_("The person is heard on the wrong points, or must be heard again."),
        "CE39": N_("A statement without the oath you need may be worth little at home."),
        "CE41": N_("A witness who doesn't know the allowances may stay away."),
        "CE42": N_("Whether the offence is serious enough there can't be judged."),
        "CE44": N_("It stays open whether a court is already seised of the case."),
        "CE46": N_("The authority that serves can't explain the document to its addressee."),
        "CE47": N_("Without a reason, confidentiality may be kept less strictly than needed."),
        "CE48": N_("Persons of the same name can be taken for one another."),
        "CE49": N_("Work that is already done may be done twice."),
        "CE07": N_("The evidence is taken by their rules alone; your court may not admit it."),
        "CE40": N_("Copies in another form may not be admitted by your court."),
        "CE24": N_("A search at banks needs grounds and names; without them it is refused."),
        "CE06": N_("The executing authority can't know what to do, or when it is done."),
        "CE43": N_("A wish without a reason is the first to be passed over."),
        "CE08": N_("The wrong person may be approached, or nobody is found."),
        "CE01": N_("Replies and questions go astray if nobody can tell who asks."),
    }
)
BY_LEVEL: Mapping[str, str] = MappingProxyType(
    {
        "essential": N_("A request without this answer can be sent back."),
        "advised": N_("The request can go without it, and is stronger with it."),
        "optional": N_("Nothing is lost if it doesn't apply: leave it empty."),
    }
)


def omission_of(question: Question) -> str:
    """What goes wrong without this answer, as a message of the program (untranslated).

    Optional questions say that they may stay empty: an element of the whole isn't held against
    each of its details.
    """
    if question.level != "optional":
        elements = question.field.elements
        said = (sentence for element, sentence in BY_ELEMENT.items() if element in elements)
        return next(said, BY_LEVEL[question.level])
    return BY_LEVEL[question.level]
