# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The canonical elements of a request, CE01 to CE50: what treaties ask for, in one list.

CE01 to CE28 come from the multilateral instruments, CE29 to CE50 from bilateral ones. Which
article asks for which element stands in ``forms/reference/elements.csv``.
"""

from __future__ import annotations

from mla_writer.i18n import N_

ELEMENT_NAMES = {
    "CE01": N_("Requesting authority"),
    "CE02": N_("Authority conducting the case, and its functions"),
    "CE03": N_("Subject and nature of the proceedings"),
    "CE04": N_("Summary of the facts"),
    "CE05": N_("Offence and text of the law"),
    "CE06": N_("Assistance sought"),
    "CE07": N_("Special procedure wished"),
    "CE08": N_("Persons: identity, location, nationality"),
    "CE09": N_("Purpose of the assistance"),
    "CE10": N_("Person to be served: name and address"),
    "CE11": N_("Measure available at home"),
    "CE12": N_("Property: description, place, links, interests of others"),
    "CE13": N_("Confiscation order"),
    "CE14": N_("Maximum amount"),
    "CE15": N_("Facts and action for freezing or tracing"),
    "CE16": N_("Confidentiality"),
    "CE17": N_("Deadline with its reasons"),
    "CE18": N_("Custodian or location of the data"),
    "CE19": N_("Why preservation is necessary"),
    "CE20": N_("Intent to request the data"),
    "CE21": N_("Reason for a video hearing, and who conducts it"),
    "CE22": N_("Composition of the joint team"),
    "CE23": N_("Lawful order for interception"),
    "CE24": N_("Bank records: value, State and banks"),
    "CE25": N_("Consent of the detained person, custody and return"),
    "CE26": N_("Case file for a transfer of proceedings"),
    "CE27": N_("Safe conduct of the witness"),
    "CE28": N_("Time between service and hearing"),
    "CE29": N_("Link between the facts and each measure"),
    "CE30": N_("Own law and reason for a special procedure"),
    "CE31": N_("Persons to be present, and why"),
    "CE32": N_("Costs of witnesses and experts"),
    "CE33": N_("Probable place of the assets"),
    "CE34": N_("Final ruling on assets, and its status"),
    "CE35": N_("Home authority's attestation for a search"),
    "CE36": N_("Reasons to believe that the evidence is there"),
    "CE37": N_("Detained person: escort, place, length of stay"),
    "CE38": N_("Witness: subject, questions, documents to show"),
    "CE39": N_("Oath or promise"),
    "CE40": N_("Form of copies, authentication, holder"),
    "CE41": N_("Allowances and expenses of the witness"),
    "CE42": N_("Maximum penalty"),
    "CE43": N_("Relevance of the help, and reasons for procedure and deadline"),
    "CE44": N_("Whether proceedings are instituted"),
    "CE45": N_("Why the case is complex or of special weight"),
    "CE46": N_("Addressee's role, and nature of the document"),
    "CE47": N_("Level of confidentiality, deadline, acts under own law"),
    "CE48": N_("Names of the parents"),
    "CE49": N_("Investigations already done"),
    "CE50": N_("Certificate of a criminal matter"),
}
