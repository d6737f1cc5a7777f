# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Words by which a text shows that it names a person, or something else (``checks.called``)."""

from __future__ import annotations


def words_in(text: str) -> tuple[str, ...]:
    """The words of a list that is written as text."""
    return tuple(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.split("|"))


# Forms of address.
ADDRESS = words_in(
    """
    Mr Mrs Ms Miss Dr Prof Mag Ing Capt Captain Colonel Lieutenant Officer Inspector Sergeant
    Judge Sheikh Shaikh Alhaji Hajj Hadji Chief Sir Lady Lord Mme Mlle M MM Me Maître Monsieur
    Madame Mademoiselle Herr Frau Señor Señora Sr Sra Don don Doña doña Signor Signora Senhor
    Senhora
    """
)
# Said before a name, with or without a comma, phrase by phrase.
KIN = _phrases(
    """
    brother | sister | cousin | nephew | niece | uncle | aunt | father | mother | son |
    daughter | wife | husband | widow | partner | friend | fiancée | fiancé | girlfriend |
    boyfriend | accomplice | associate | colleague | driver | lawyer | accountant | bookkeeper |
    secretary | nominee | courier | employee | neighbour | brother-in-law | sister-in-law |
    father-in-law | son-in-law | a certain | a man named | a woman named | a person named |
    by the name of | named | nicknamed | frère | sœur | soeur | cousine | neveu | nièce |
    oncle | tante | père | mère | fils | fille | épouse | époux | mari | femme | associé |
    associée | ami | amie | complice | collègue | chauffeur | avocat | avocate | comptable |
    compagne | compagnon | beau-frère | belle-sœur | la dame | le sieur | le nommé | la nommée |
    un certain | une certaine | dénommé | dénommée | nommé | nommée
    """
)
# What only people do, or have done to them.
DEEDS = words_in(
    """
    said says stated told tells drove drives testified lives lived resides resided works worked
    met wrote writes travelled traveled flew fled married died admitted confessed remembers
    recalled claims claimed denies denied knows knew saw heard spoke carried fetched brought
    opened signed handed collected recruited threatened picked phoned telephoned called emailed
    instructed asked habite réside travaille connaît
    """
)
SUFFERED = words_in(
    """
    arrested detained born seen heard questioned interviewed charged convicted killed injured
    recruited summoned identified sentenced
    """
)
DEEDS_IN_FRENCH = words_in(
    """
    déclaré dit reconnu avoué conduit rencontré écrit signé remis ouvert nié vu travaillé vécu
    retiré voyagé épousé reçu entendu entendue arrêté arrêtée interpellé interpellée né née
    décédé décédée parti partie venu venue
    """
)
ADDRESS_IN_ARABIC = words_in(
    """
    السيدة السيد الدكتورة الدكتور المهندس المحامية المحامي الشيخ الحاج الأستاذة الأستاذ المدعوة
    المدعو المسماة المسمى الملقب المواطنة المواطن
    """
)
# With "his" or "her" written on.
KIN_IN_ARABIC = words_in(
    """
    شقيق شقيقت أخ أخو أخي أخت ابن ابنت زوج زوجت والد والدت صديق صديقت شريك شريكت سائق محاسب صهر
    """
)
# Words that begin no name.
NO_NAME_IN_ARABIC = frozenset(
    words_in(
        """
        ذلك هذا هذه تلك هناك هنا
        وزير رئيس مدير قاضي القاضي نائب النائب وكيل الوكيل مدعي أمين محافظ سفير السفير في من
        على إلى عن أن إن كان كانت التي الذي هو هي قد لم لا ثم حيث بعد قبل عند مع بين كما يقيم
        تقيم يعمل تعمل يملك تملك السابق السابقة الأكبر الأصغر المقيم المقيمة العام العامة
        الأول الثاني
        """
    )
)
# Words that make a run of capitals a firm, an office, a place or a paper.
NOT_PEOPLE = frozenset(
    words_in(
        """
        engineer justice executive officer inspector clerk constable accountant superintendent
        secretary commissioner manager auditor associes
        ltd limited llc plc inc corp corporation company co gmbh ag kg sa sas sarl sl srl spa bv
        nv oy ab bank banque banco bureau office ministry ministere department departement
        directorate agency agence court cour tribunal parquet police customs douane authority
        autorite commission committee council conseil board institute institut university
        universite school hospital hopital clinic hotel restaurant cafe bar club shop store
        market street circle avenue road square lane place rue boulevard gurtel ring strasse
        airport aeroport port harbour harbor station terminal prison centre center republic
        republique state states etat kingdom royaume union city ville town province region
        district county island sea river lake mount saint sainte san santa st convention act law
        code decree loi article section annex chapter register registry registre gazette group
        groupe holding holdings trading logistics services consultants consulting partners
        partner sons associates foundation fondation association society societe building tower
        towers house villa north south east west new general public national federal central
        international unit division chamber team network service fund fonds trust insurance
        assurance motors airlines airways shipping lines line ship mv ms prosecutor president
        minister attorney director registrar the le la les el monday tuesday wednesday thursday
        friday saturday sunday january february march april may june july august september
        october november december on in at from by after before when during since until according
        both all each two three later then his her their its this that these those it he she they
        we messages witnesses buyers within under as for with of to
        """
    )
)
# What may open a sentence before a name.
OPENERS = words_in(
    """
    On In At And But Then Later When After Before While Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday January February March April May June July August September October November
    December Le En
    """
)
