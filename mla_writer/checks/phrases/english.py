# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is listened for in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAY = "will|shall|may|might|can|could|must|would|is|are"
_DONE = (
    "fined|punished|penalised|penalized|sanctioned|arrested|detained|imprisoned|jailed|prosecuted"
    "|charged|compelled|forced|coerced|brought|fetched"
)
_PENALTY = (
    "fine|fines|arrest|imprisonment|penalty|penalties|punishment|sanction*|coercion|prosecution"
)
_PAPERS = "document*|paper*|record*|file*|correspondence|evidence|material*|item*|information"
_USEFUL = "useful|relevant|pertinent|necessary|appropriate|available|possible"
_INSULT = "insult*|defam*|slander*|contempt|offend*|denigrat*"
_RULER = "president|king|queen|emir|sultan|monarch|crown"
_GROUND = "because|account|reason|grounds|basis|sake"
_PLACE = "address|whereabouts|residence|domicile|abode"

ENGLISH: Mapping[str, tuple[str, ...]] = {
    "denial": (
        "not|no|nobody|none|nor|never|neither|nothing|without|cannot|abolished",
        "don|doesn|didn|isn|aren|wasn|weren|won|can|hasn|haven|hadn|couldn|wouldn t",
    ),
    "denied": ("not|never|abolished",),
    "condition": ("if|when|who|whoever|unless|where|should",),
    "political": (
        "secession*|separatis*",
        "treason*|sedition|seditious|subversion|subversive|espionage|rebellion|insurrection",
        "lese|leze majeste|majesty",
        "disrespect*|desecrat* … flag|anthem|state|president|king",
        f"{_INSULT} … {_RULER}|state|nation|republic|flag|government",
        f"{_INSULT} … head of state",
        "false news|information|rumours|rumors",
        (
            "undermining|overthrow*|endangering … constitutional|internal|state order|security"
            "|authority"
        ),
        "overthrow* … government|state|regime",
        "unlawful|unauthorised|unauthorized|illegal assembly|procession|demonstration|party",
        "propaganda … state|government",
    ),
    "military": (
        "desertion|mutiny|mutinous|insubordination|malingering",
        "absence|absent without leave",
        "military|draft|conscription|service evasion",
        "evasion|evading|refusal|refusing … military|conscription|draft",
        "disobey*|disobedience … superior|military",
        "cowardice … enemy",
    ),
    "fiscal": (
        "tax|taxes|taxation|excise|vat !advis*|consult*|prepar*|inspector*",
        "customs|import|export duty|duties",
        "fiscal fraud|offence|offense|evasion",
        "exchange|currency control*",
    ),
    "persecution": (
        "blasphem*|apostasy|sorcery|witchcraft|homosexual*|sodomy|buggery|lesbian*",
        f"{_INSULT} … religion*|prophet|sacred|islam|faith",
        "unnatural offence*|act*|act",
        "against … order of nature",
        f"{_GROUND} of … race|religion|ethnic*|nationality|tribe|gender",
        f"{_GROUND} of … political opinion*|views",
        f"{_GROUND} of … sexual orientation",
        "opposition party|leader|politician|movement|figure|activist|member",
        "party … in opposition",
        "leader|member|activist|supporter of the opposition",
        "human rights defender*|activist*|lawyer*",
        "dissident*",
    ),
    "essential interests": (
        "state|official|military|defence|defense secret*",
        "ministry|minister|department of defence|defense",
        "intelligence|secret|security service*|agency|agencies",
        "armed forces",
        "military|naval|air base|bases|installation*|barracks",
        "classified information|document*|material*|file*",
        "national security",
        "general staff",
    ),
    "protected person": (
        "ambassador*|diplomat*|embassy|consulate|consul|consular",
        "member|members of parliament|congress|senate",
        "president of the republic|state",
        "prime minister",
        "minister of|for",
        "head of state|government",
        "foreign|interior|finance|justice minister",
    ),
    "threat": (
        f"{_MAY} {_DONE}",
        f"{_MAY} … be {_DONE}",
        f"{_MAY} … held in contempt",
        f"liable|subject to {_PENALTY}",
        f"liable|subject to a|an {_PENALTY}",
        "on|under pain|penalty|threat of",
        "a|an|the warrant",
        "a|an|the arrest|bench warrant",
        "punishable",
        "pay|pays|paying a fine",
        "by force",
        "constitutes|amounts … contempt",
        "police|court|judge … may|will|shall|can fetch|arrest|fine|punish|compel|detain",
    ),
    "still open": (
        "appeal|appeals|cassation|review|petition|objection … pending|lodged|filed|open|undecided",
        "pending|lodged|filed … appeal|cassation|petition|objection",
        "yet to rule|decide",
        "not expired|lapsed",
        "may|can still appeal",
        "may|can still be appealed",
        "not|never final|enforceable|binding",
        "not yet … final|enforceable|binding",
    ),
    "not told": (
        "no|without notice|notification",
        "not|never … notified|informed|heard|told|served|summoned",
        "not … reached|found|located|traced",
        "unaware|ignorant of the proceedings",
    ),
    "verdict": (
        "acquit*",
        "convicted|sentenced|judged",
        "served|serves|serving a sentence",
        "tried !to",
        "discontinued|closed|dropped|dismissed … case|proceedings",
        "proceedings|case … discontinued|closed|dismissed",
    ),
    "same acts": (
        "same act|acts|facts|conduct|offence*|offense*|matter|transfer*|payment*|event*|deed*|case",
    ),
    "death": (
        "death penalty|sentence",
        "sentence|penalty|punishment of death",
        "capital punishment|offence|offense|crime|sentence",
        "death by|or",
        "punish*|sentenced … death",
        "to be hanged|shot|executed",
    ),
    "unavailable at home": (
        "not|t … provide|allow|permit|know|foresee|contain|recognise|recognize|available|possible",
        "not|t … permitted|allowed|foreseen|provided|regulated|authorised|authorized",
        "cannot … order|be|take",
        "no … such|comparable|similar|equivalent measure|power|procedure|provision|order",
        "unknown to|in … law",
        "no power|competence|authority|jurisdiction to",
        "would refuse|decline|reject",
        "prohibited|forbidden|unavailable|impossible",
    ),
    "same in return": (
        "same|similar|like|likewise|comparable|corresponding|equal|equivalent|mutual*|analogous|reciproc*",
    ),
    "dual criminality": (
        "dual|double criminality",
        "criminalis*|criminaliz*|penalis*|penaliz*",
        "punish* … both",
        "punish*|criminal|offence|offense … under|in|by|within|of … law|code|act|section|article",
    ),
    "no answer": (
        "unknown",
        "n a",
        "not|none applicable|available|known",
        "not yet known|available|determined|decided|established",
        "idem|ditto",
        "see above|below|before|facts|file|annex*|attach*|letter|request|report",
        "see the above|below|facts|file|annex*|attach*|letter|request|report",
        "as above|stated|before|mentioned|described|appropriate|required|needed|usual|agreed",
        "as soon|early|far as possible|practicable",
        "asap|soonest|urgently",
        "matter|case|request is … urgent",
        "to whom it may concern",
    ),
    "no place": (
        f"{_PLACE} … unknown",
        f"unknown … {_PLACE}",
        f"no … fixed|known|permanent … {_PLACE}",
        f"{_PLACE} … to be found|established|traced|determined|checked",
        "not known",
        "to be traced|found|established|determined",
        "unknown|homeless",
    ),
    "post box": ("p o box|b", "po|post|postal box", "post office box", "poste restante"),
    "to be filled in": (
        (
            "to be completed|confirmed|determined|inserted|added|filled|supplied|provided"
            "|checked|decided"
        ),
        "to complete|insert|confirm|check|fill|follow",
        "please check|confirm|add|insert|verify",
        "insert|add|fill",
        "tbc|tbd|tba|todo|xxx",
    ),
    "extract": ("excerpt*|extract*|abridged|omitted", "relevant part*|passage*"),
    "cannot bind": (
        "investigat* officer|inspector|team|unit",
        "police|desk|case|liaison|duty officer*",
        "detective*|constable|sergeant|superintendent|inspector|clerk|drafter",
    ),
    "none of it": ("nobody|none|no|not|never|nil|nothing|n",),
    "everything": (
        f"all|any|every|whatever {_USEFUL} {_PAPERS}",
        f"all|any|every {_PAPERS} … {_USEFUL}",
        "any and all",
        "everything|anything|whatever",
    ),
}
