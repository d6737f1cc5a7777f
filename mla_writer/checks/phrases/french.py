# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is listened for in French; words stand without accents, elided ones apart (``l etat``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAY = (
    "sera|seront|serait|seraient|peut|peuvent|pourra|pourront|pourrait|pourraient|est|sont|doit"
    "|devra|etre|faire|fera"
)
_DONE = (
    "arrete*|apprehende*|condamne*|puni*|poursuivi*|contraint*|amene*|interpelle*|detenu*"
    "|incarcere*"
    "|sanctionne*|emprisonne*|force*"
)
_INSULT = "outrage|outrages|offense|offenses|injure|injures|diffamation|insulte|insultes"
_RULER = "chef|president|roi|souverain|reine|emir|sultan"
_PAPERS = (
    "document|documents|piece|pieces|papiers|dossiers|elements|preuves|information|informations"
    "|renseignements"
)
_USEFUL = "utile|utiles|pertinent*|necessaire*|disponible*|possible*"
_GROUND = "raison|cause|motif|fait"
_PLACE = "domicile|adresse|residence"

FRENCH: Mapping[str, tuple[str, ...]] = {
    "denial": ("ne|n|pas|aucun|aucune|jamais|ni|sans|nul|nulle|rien|aboli*",),
    "denied": ("pas|jamais|aboli*",),
    "condition": ("si|s|lorsque|quand|qui|quiconque|faute|defaut",),
    "political": (
        "secession|separatisme",
        "trahison|sedition|subversion|espionnage|rebellion|insurrection",
        "lese majeste",
        f"{_INSULT} … {_RULER}|republique|nation|drapeau|gouvernement|institutions",
        "fausses nouvelles|informations",
        "atteinte|complot|attentat … surete|securite interieure|exterieure|etat|de",
        "attroupement|manifestation|rassemblement|reunion|parti illicite|illegal*|interdit*|non",
        "propagande … etat|gouvernement",
    ),
    "military": (
        "desertion|mutinerie|insoumission|insubordination",
        "abandon de poste",
        "absence irreguliere|illegale",
        "moral … armee|troupes",
        "refus … obeissance|service",
        "refus d obeissance",
    ),
    "fiscal": (
        "fiscal|fiscale|fiscales|fiscaux|impot|impots|taxe|taxes|tva",
        "droits de douane",
        "contrebande",
        "douanier|douaniere|douaniers|douanieres",
        "controle|reglementation des changes",
    ),
    "persecution": (
        "blaspheme*|apostasie|sorcellerie|homosexu*|sodomie",
        f"{_INSULT} … religion*|prophete|sacre*|foi",
        "contre nature",
        f"{_GROUND} de … race|religion|ethnie|nationalite|sexe|tribu",
        f"{_GROUND} de … opinions politiques",
        f"{_GROUND} de … orientation sexuelle",
        "parti|dirigeant*|militant*|membre*|chef|mouvement … opposition",
        "opposant*|dissident*",
        "defenseur* des droits",
    ),
    "essential interests": (
        "secret|secrets d etat",
        "secret … defense",
        "secret|secrets de|defense etat|la|nationale",
        "ministere|ministre de la defense",
        "service|services de renseignement|renseignements !financier*",
        "services secrets",
        "base|bases|installation|installations militaire|militaires|navale|navales|aerienne",
        "documents|informations classifie*",
        "securite nationale",
        "forces armees",
        "etat major",
    ),
    "protected person": (
        "ambassad*|diplomat*|consulat|consul|consulaire*",
        "parlementaire*|depute|deputee|senateur|senatrice",
        "president|presidente de la republique",
        "premier ministre",
        "ministre de|des|du",
        "chef de l etat",
        "chef du gouvernement",
    ),
    "threat": (
        f"{_MAY} … {_DONE}",
        "passible|passibles de|d",
        "sous peine de|d",
        "s expose … amende|poursuites|arrestation|sanctions|peine",
        "mandat d arret|amener",
        "mandat de comparution|depot",
        "encourt|encourent",
        "par la force",
    ),
    "still open": (
        (
            "appel|pourvoi|recours|cassation|opposition … pendant*|cours|forme*|interjete*"
            "|introduit*|ouvert*"
        ),
        "interjete … appel",
        "forme … pourvoi|recours",
        "susceptible d appel",
        "susceptible de recours|pourvoi",
        "pas expire|ecoule",
        "pas … definitif|definitive|executoire",
    ),
    "not told": (
        "sans notification|avis",
        (
            "pas|aucun|aucune|jamais … avise*|informe*|entendu*|notifie*|notification|avis"
            "|cite*|convoque*"
        ),
    ),
    "verdict": (
        "acquitt*|relaxe*",
        "juge|jugee|juges|jugees|condamne|condamnee|condamnes",
        "non lieu",
        "classe*|clos* … affaire|poursuites|dossier",
        "affaire|poursuites … classe*|abandonne*",
    ),
    "same acts": (
        "memes|meme faits|fait|actes|acte|infractions|infraction|affaire|virements|agissements",
        "memes|meme … comportement|chef|chefs",
    ),
    "death": (
        "peine|condamnation|sentence de mort",
        "peine|condamnation capitale",
        "peine|crime|condamnation a mort",
        "mort par",
        "puni*|passible|condamn* … mort",
        "execution capitale",
    ),
    "unavailable at home": (
        "ne|n … prevoit|connait|permet|autorise|admet|existe|contient pas|point|aucun*",
        "pas … prevu*|permis*|autorise*|possible|connu*|disponible",
        "inconnu* … droit|loi",
        "aucune … disposition|mesure|procedure",
        "refuser*|rejetter*",
        "interdit*|prohibe*|impossible",
    ),
    "same in return": (
        (
            "meme|memes|semblable*|similaire*|analogue*|comparable*|equivalent*|mutuel*"
            "|reciproc*|reciproque*"
        ),
    ),
    "dual criminality": (
        "double incrimination|punissabilite",
        "punissable*|puni*|reprime*|incrimine* … deux etats|pays",
        (
            "puni*|punissable*|reprime*|incrimine*|passible*|infraction … code|loi|article"
            "|droit|articles"
        ),
    ),
    "no answer": (
        "inconnu|inconnue|inconnus|inconnues|idem|neant",
        "non|pas applicable|disponible|connu|connue|precise|communique",
        "sans objet",
        "voir|cf|confer ci dessus|dessous|apres|joint",
        "voir|cf … dossier|annexe*|faits|rapport|lettre|demande",
        "comme|ainsi … convenu|indique|mentionne|dit|necessaire",
        "des|dans que|la possible|mesure",
        "le plus tot|vite possible",
        "dans les meilleurs delais",
        "a qui de droit",
        "a determiner|preciser|definir",
        "s o",
    ),
    "no place": (
        "sans … domicile|adresse|residence",
        f"{_PLACE} … inconnu*",
        f"{_PLACE} a rechercher|determiner|localiser|verifier|preciser",
        "inconnu|inconnue",
    ),
    "post box": ("boite postale", "b p|bp", "bp|cp", "poste restante", "case postale"),
    "to be filled in": (
        "a completer|preciser|confirmer|inserer|remplir|ajouter|verifier|determiner|indiquer",
        "completer|inserer ici",
    ),
    "extract": ("extrait|extraits|abrege|omis",),
    "cannot bind": (
        "enqueteur*|inspecteur|brigadier|gendarme|greffier|redacteur|commissaire",
        "officier|agent de police",
        "policier",
    ),
    "none of it": ("personne|aucun|aucune|neant|non|rien|pas|nul",),
    "everything": (
        f"tout|toute|tous|toutes … {_PAPERS} {_USEFUL}",
        f"tout|tous|toute|toutes {_PAPERS} … {_USEFUL}",
        "tout ce qui|que|dont",
        "ensemble|totalite|integralite|integrale des documents|pieces|dossiers|papiers|archives",
    ),
}
