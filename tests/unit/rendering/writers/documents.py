# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - each sentence of a letter stands on one line, as a reader compares it
"""Letters made by hand, with every block, in English, Arabic and Chinese, for the writers' tests.

Names, numbers and offices are invented, as in the specimen case. A small markup keeps them
readable: **bold**, //italic//, {{identifier}}, {~name in another script~}, [[anchor]] for a
cross-reference, {#pages#}, {?gap?}, {!sentence not translated!}.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from mla_writer.i18n import direction
from mla_writer.rendering.document import (
    AnnexEntry,
    Annexes,
    Block,
    Brief,
    CellPart,
    Closing,
    Columns,
    Document,
    FormField,
    FormPart,
    Heading,
    Inline,
    ItemList,
    Letterhead,
    ListItem,
    Mark,
    Marks,
    Measure,
    Notice,
    PageBreak,
    Paragraph,
    ReferenceBlock,
    Row,
    Rows,
    Run,
    RunRole,
    SignaturePlace,
    Subheading,
    Table,
    Text,
    Title,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

WRITTEN_ON = date(2026, 11, 23)
REFERENCE = "EOCO/INV/2026/0417"
IBAN = "AT61 1904 3002 3457 3201"
MARKED = re.compile(
    r"(\*\*.+?\*\*|//.+?//|\{\{.+?\}\}|\{~.+?~\}|\{#.+?#\}|\{\?.*?\?\}|\{!.+?!\}|\[\[.+?\]\])"
)
MARKED_ROLES = {
    "{{": RunRole.IDENTIFIER,
    "{~": RunRole.NAME,
    "{#": RunRole.PAGE_COUNT,
    "{?": RunRole.GAP,
    "{!": RunRole.UNTRANSLATED,
}
ABJAD = "أبجدهوزحطي"


@dataclass(frozen=True)
class Pen:
    """Writes runs in one language; anchors are resolved as the Document would have done."""

    language: str
    anchors: Mapping[str, str] = field(default_factory=dict)

    def inline(self, marked: str, path: str = "") -> Inline:
        """Runs of a marked text, all of them from the answer at `path`."""
        parts = [part for part in MARKED.split(marked) if part]
        return tuple(run for part in parts for run in self._runs(part, path))

    def _runs(self, part: str, path: str) -> Inline:
        if part.startswith("**"):
            return tuple(replace(run, bold=True) for run in self.inline(part[2:-2], path))
        if part.startswith("//"):
            return tuple(replace(run, italic=True) for run in self.inline(part[2:-2], path))
        if part.startswith("[["):
            target = part[2:-2]
            return (self._run(self.anchors[target], RunRole.REFERENCE, path, target),)
        role = MARKED_ROLES.get(part[:2], RunRole.PLAIN)
        return (self._run(part if role is RunRole.PLAIN else part[2:-2], role, path),)

    def _run(self, text: str, role: RunRole, path: str, target: str = "") -> Run:
        if role in (RunRole.IDENTIFIER, RunRole.NAME):
            return Run(text, "en", "ltr", role=role, path=path)
        if role is RunRole.UNTRANSLATED:
            return Run(text, "en", "ltr", role=role, path=path)
        if role is RunRole.PAGE_COUNT:
            text = ""
        return Run(
            text, self.language, direction(self.language), role=role, path=path, target=target
        )

    def lettered(self, *items: str, path: str = "") -> ItemList:
        """(a), (b), (c), or the letters of the abjad."""
        letters = ABJAD if self.language == "ar" else "abcdefghij"
        marks = [f"({letter})" for letter in letters]
        texts = [self.inline(item, path) for item in items]
        return ItemList(tuple(ListItem(m, t) for m, t in zip(marks, texts, strict=False)), True)

    def bullets(self, *items: str, path: str = "") -> ItemList:
        """A list without letters, the last item with a list inside."""
        inner = (ListItem("•", self.inline(items[-1], path)),)
        outer = [ListItem("•", self.inline(item, path)) for item in items[:-1]]
        return ItemList((*outer[:-1], replace(outer[-1], children=inner)), False)

    def row(self, label: str, *content: str | ItemList, path: str = "") -> Row:
        """A label with its paragraphs and lists."""
        return Row(self.inline(label), self.content(*content, path=path))

    def content(self, *content: str | ItemList, path: str = "") -> tuple[CellPart, ...]:
        """Paragraphs and lists of a cell."""
        return tuple(self.inline(c, path) if isinstance(c, str) else c for c in content)

    def table(
        self,
        head: tuple[str, ...],
        *rows: tuple[str, ...],
        widths: tuple[float, ...],
        row_heads: bool = False,
        note: str = "",
        path: str = "",
    ) -> Table:
        """A data table."""
        return Table(
            tuple(self.inline(cell) for cell in head),
            tuple(tuple(self.inline(cell, path) for cell in row) for row in rows),
            widths,
            row_heads,
            self.inline(note),
        )

    def annex(self, number: int, title: str, form: str, pages: int, label: str) -> AnnexEntry:
        """An annex whose hash is that of its title."""
        digest = hashlib.sha256(title.encode()).hexdigest()
        path = f"annexes[x{number}]"
        return AnnexEntry(
            number, label, self.inline(title, f"{path}.title"), self.inline(form, f"{path}.form"),
            self.inline(str(pages), f"{path}.file"), digest, f"annex:{number}",
        )  # fmt: skip


def english() -> Document:
    """The specimen letter, English: six pages, one signature box."""
    anchors = {
        "m1": "Measure 1", "m2": "Measure 2", "facts": "3", "offences": "4", "account": "3.2",
        "cash": "3.3", "mail": "3.4",
    } | {f"annex:{n}": f"Annex {n}" for n in range(1, 5)}  # fmt: skip
    pen = Pen("en", anchors)
    return Document(
        language="en",
        direction="ltr",
        title=f"Request for mutual legal assistance {REFERENCE}, Ghana to Austria",
        author="Attorney-General’s Department, Accra",
        reference=REFERENCE,
        running=pen.inline("Ghana to Austria"),
        written_on=WRITTEN_ON,
        words=Words(page_of="Page {page} of {pages}", specimen="SPECIMEN"),
        blocks=(*_opening(pen), *_law_and_facts(pen), *_assistance(pen), *_end(pen)),
        keywords=("mutual legal assistance",),
    )


def _opening(pen: Pen) -> tuple[Block, ...]:
    p = pen.inline
    return (
        Letterhead(
            p("Republic of Ghana"),
            p("Attorney-General’s Department"),
            p("International Cooperation Unit · Central authority for mutual legal assistance"),
            (p("Accra, Ghana"), p("{{mla@mojagd.example}}")),
        ),
        Marks(
            (
                Mark("urgent", p("URGENT"), p("Reply by 15 January 2027", "deadline")),
                Mark("custody", p("CUSTODY"), p("Remand ends 2 February 2027", "custody_until")),
                Mark("confidential", p("CONFIDENTIAL"), p("Do not tell the account holder")),
            )
        ),
        ReferenceBlock(
            p("To"),
            (p("Federal Ministry of Justice"), p("Vienna"), p("Republic of Austria")),
            p("or the otherwise competent authority"),
            (
                (p("Our reference"), p(f"**{{{{{REFERENCE}}}}}**", "own_reference")),
                (p("Your reference"), p("None: first request")),
                (p("Date"), p("Accra, 23 November 2026")),
                (p("Channel"), p("Between central authorities", "channel")),
                (p("Language"), p("English")),
                (p("Enclosed"), p("4 annexes, 16 pages")),
            ),
        ),
        Title(
            p("Request for mutual legal assistance in criminal matters"),
            p(
                "Bank records and the hearing of one witness, in the investigation of"
                " Kwame Asare-Boateng and others",
                "persons[p1].family_name",
            ),
        ),
        Text(
            p(
                "The Attorney-General’s Department of Ghana presents its compliments to the Federal"
                " Ministry of Justice of Austria and requests the assistance described below."
            )
        ),
        Brief(
            p("The request in brief"),
            (
                pen.row("Who", "**Kwame Asare-Boateng**, born 14 February 1984, in custody in Accra, and at least three persons not yet identified. Investigation; no charge yet.", path="persons[p1].family_name"),
                pen.row("For what", "Selling cocoa that did not exist to buyers in six countries: EUR 2,340,500 in 37 transfers to one account in Vienna. Conspiracy, fraud, laundering; up to 25 years.", path="facts_brief"),
                pen.row("What we ask", f"**[[m1]]:** records of {{{{{IBAN}}}}}, 1 March 2025 to 31 August 2026.", "**[[m2]]:** hearing on oath of Mag. Renate Öller-Nagy: a witness, not a suspect.", path="measures"),
                pen.row("By when, why", "**15 January 2027.** The court in Accra must have the records before the remand ends on 2 February 2027.", path="deadline"),
                pen.row("Under", "United Nations Convention against Transnational Organized Crime (UNTOC), article 18(3)(a) and (f); United Nations Convention against Corruption (UNCAC), article 46(3)(a) and (f)."),
                pen.row("Please do not", "tell the account holder. If this cannot be avoided, consult us **before** you act."),
                pen.row("Questions to", "{{mla@mojagd.example}}, 08:30–16:30 in Accra, which is 09:30–17:30 in Vienna."),
            ),
        ),
    )  # fmt: skip


def _law_and_facts(pen: Pen) -> tuple[Block, ...]:
    p = pen.inline
    return (
        Heading("1", p("Authorities and proceedings"), "authorities"),
        Paragraph("1.1", p(f"The International Cooperation Unit of the Attorney-General’s Department, as central authority, makes this request on behalf of the Economic and Organised Crime Office, Accra (“the Office”). The Office investigates serious economic crime and conducts the case {{{{{REFERENCE}}}}}.")),
        Paragraph("1.2", p("The case is at the stage of investigation. No charge has been brought. One suspect has been in custody since 2 October 2026; his remand ends on 2 February 2027.", "stage")),
        Paragraph("1.3", p("Please forward this request to the authority that is competent to execute it. The two measures may go to different authorities.")),
        Heading("2", p("Legal basis"), "basis"),
        Paragraph("2.1", p("The request is made under the two conventions below. Ghana and Austria are parties to both.")),
        pen.table(
            ("Convention", "Articles", "Ghana", "Austria"),
            ("**UNTOC**, New York, 15 November 2000", "18(1), 18(3)(a) and (f)", "Accession, 21 August 2012", "Ratification, 23 September 2004"),
            ("**UNCAC**, New York, 31 October 2003", "46(1), 46(3)(a) and (f)", "Ratification, 27 June 2007", "Ratification, 11 January 2006"),
            widths=(44, 38, 39, 39), note="Source: United Nations Treaty Collection.", path="bases",
        ),
        Paragraph("2.2", p("The conditions of article 18(1) UNTOC are met:"), lists=(pen.lettered(
            "conspiracy and fraud are **serious crimes** (up to 25 years, section [[offences]]), and laundering is an offence under article 6;",
            "there are reasonable grounds to suspect that the offences are **transnational**: planned in Ghana, with buyers in six countries and the money paid into Austria;",
            "and that they involve an **organized criminal group**: at least four persons, acting together for money from March 2025 to August 2026.",
            path="untoc_statements",
        ),)),
        Paragraph("2.3", p("UNCAC applies as far as the request concerns the laundering of the proceeds (article 23 UNCAC).")),
        Heading("3", p("Facts"), "facts"),
        Subheading(p("What is established")),
        Paragraph("3.1", p("From 3 March 2025 to 18 August 2026 at least four persons offered cocoa for sale in the name of Golden Bean Logistics Ltd, Accra (registry no. {{CS-118-2019}}). The consignments did not exist.", "facts_established")),
        Paragraph("3.2", p(f"Buyers in six countries paid EUR 2,340,500 in 37 transfers to the account IBAN {{{{{IBAN}}}}} in Vienna. It is held by {{~Golden Bean Handels GmbH & Co <KG>~}} (“the company”; written with angle brackets in the register extract, [[annex:4]]). [[annex:2]] lists each transfer.", "facts_established"), "account"),
        Paragraph("3.3", p("Within two days of each payment the money was moved on. Two of the payments were followed by cash withdrawals at a branch in Graz.", "facts_established"), "cash"),
        Paragraph("3.4", p("On 11 June 2026 the suspect wrote to a person addressed as “R.” and spoke of “the accountant in Vienna who signs” ([[annex:3]]).", "facts_established"), "mail"),
        Subheading(p("What follows from it")),
        Paragraph("3.5", p("The account seems to have served only to receive the buyers’ money and to pass it on. Whoever could sign for it must have known the suspect or acted on his word.", "facts_inferred")),
        Paragraph("3.6", p("Mag. Renate Öller-Nagy is believed to have prepared the company’s accounts. She can say who instructed her and who signed. **She is not a suspect.**", "facts_inferred")),
        Subheading(p("Why Austria")),
        Paragraph("3.7", p("The account is kept in Vienna, the cash was paid out in Graz, and the witness lives in Vienna. The evidence is in Austria and cannot be obtained elsewhere.", "nexus")),
        Heading("4", p("Offences and applicable law"), "offences"),
        Paragraph("4.1", p("Under the law of Ghana the facts of section [[facts]] amount to three offences. The full text of each provision is in [[annex:1]].")),
        pen.table(
            ("Offence", "Provision", "Maximum penalty", "Limitation"),
            ("Conspiracy", "Section 23(1), Criminal Offences Act 1960 (Act 29)", "25 years: section 296(5), Act 30", "None"),
            ("Defrauding by false pretences", "Section 131(1), Act 29 (second-degree felony)", "25 years: section 296(5), Act 30", "None"),
            ("Money laundering", "Section 1, Anti-Money Laundering Act 2020 (Act 1044)", "See [[annex:1]]", "None"),
            widths=(42, 58, 38, 22), note="There is no period of limitation for felonies.", path="offences",
        ),
        Paragraph("4.2", p("**Dual criminality.** Whatever its name in Austrian law, the conduct is this: obtaining money by deceiving buyers about goods that did not exist, in agreement with others, and moving the proceeds to hide where they came from. We understand that such conduct is punishable in Austria.", "dual_criminality")),
        Paragraph("4.3", p("**The same measure at home.** In Ghana a court could order the production of bank records, and a witness could be heard on oath, in a case of this kind.")),
        Heading("5", p("Persons and companies"), "persons"),
        Paragraph("5.1", p("Names are written as in the passport or the register; other known spellings follow.")),
        pen.table(
            ("Name and other spellings", "Status", "Identification", "Where"),
            ("**Kwame Asare-Boateng**\nalso Kwame Boateng, K. Asare Boateng", "Suspect, in custody", "Born 14 February 1984 in Kumasi; Ghanaian; passport {{G1234567}}", "Custody, Accra"),
            ("**Mag. Renate Öller-Nagy**", "Witness, **not a suspect**", "Tax adviser", "Lerchenfelder Gürtel {{40/7}}, 1070 Vienna"),
            ("**{~Golden Bean Handels GmbH & Co <KG>~}**", "Account holder", "[[annex:4]] (register extract)", "Vienna"),
            ("**Golden Bean Logistics Ltd**", "Used for the sales", "Registry no. {{CS-118-2019}}", "Accra"),
            widths=(45, 30, 47, 38), path="persons",
        ),
        Paragraph("5.2", p("At least three other members of the group are not yet identified. One of them may be the person addressed as “R.” (paragraph [[mail]]).")),
    )  # fmt: skip


def _assistance(pen: Pen) -> tuple[Block, ...]:
    p = pen.inline
    return (
        Heading("6", p("Assistance requested"), "assistance"),
        Paragraph("6.1", p("We request two measures. Each stands alone: please execute and answer whichever is ready first.")),
        Measure(1, "Measure 1", p("Production of bank records", "measures[m1]"), (
            pen.row("Object", "From the bank that keeps the account:", pen.lettered("the account-opening file and the identity papers taken;", "mandates and specimen signatures;", "statements, and the vouchers of all transfers in and out;", "the record of the beneficial owner;", "correspondence on the two cash withdrawals in Graz.", path="measures[m1].records"), path="measures[m1].records"),
            pen.row("Holder", f"The bank that keeps IBAN {{{{{IBAN}}}}} (bank code {{{{19043}}}}).", path="measures[m1].accounts[a1].iban"),
            pen.row("Period", "1 March 2025 to 31 August 2026, both days included.", path="measures[m1].period"),
            pen.row("Why", "To show who controlled the account, where the buyers’ money went and who drew the cash (paragraphs [[account]] and [[cash]]).", path="measures[m1].purpose"),
            pen.row("Procedure", "Certified copies, in electronic form if possible, with the bank’s statement that they are records of its ordinary business, so that the court in Accra can admit them.", path="measures[m1].formality"),
            pen.row("Notice", "Please direct the bank not to inform the customer.", path="measures[m1].notice"),
        ), "m1"),
        Measure(2, "Measure 2", p("Hearing of a witness on oath", "measures[m2]"), (
            pen.row("Person", "Mag. Renate Öller-Nagy, tax adviser, Lerchenfelder Gürtel {{40/7}}, 1070 Vienna. Witness, not a suspect.", path="measures[m2].person"),
            pen.row("Why", "She is believed to have prepared the company’s accounts and may be, or know, the accountant of paragraph [[mail]].", path="measures[m2].purpose"),
            pen.row("Questions", "Please ask the witness:", pen.lettered("How did you come to work for the company, and from when to when?", "Who gave you instructions, and how?", "What did you prepare, and from which papers?", "Who signed the accounts and the bank papers in your presence?", "Do you know the suspect, or a person called “R.”?", "What do you know of the cash withdrawals in Graz?", path="measures[m2].questions"), path="measures[m2].questions"),
            pen.row("To be shown", "[[annex:2]] (transfers) and [[annex:3]] (e-mail).", path="measures[m2].exhibits"),
            pen.row("Procedure", "On oath, with a verbatim record, so that the testimony can be used before the court in Accra. Warnings and privileges as under your law; professional secrecy is respected.", path="measures[m2].formality"),
            pen.row("Presence", "If your law allows: one Chief Inspector of the Office, who knows the file. The name will be notified before the date is fixed.", path="measures[m2].presence"),
            pen.row("Please tell us", "the place and date of the hearing 21 days ahead.", path="measures[m2].advance_notice"),
        ), "m2"),
        Paragraph("6.2", p("If the records lead to other accounts in Austria, please include their opening files and statements for the same period, as far as your law allows. If it does not, please tell us and we shall send a supplementary request.", "assistance_more")),
        Heading("7", p("Urgency"), "urgency"),
        Paragraph("7.1", p("Please reply by **15 January 2027**. The suspect’s remand ends on 2 February 2027 and the court decides on the papers then before it.", "deadline")),
        Rows((
            pen.row("Time limit", "Custody: 2 February 2027."),
            pen.row("Gravity", "EUR 2,340,500; up to 25 years."),
            pen.row("Arrest", "One suspect, since 2 October 2026."),
            pen.row("Loss of evidence", "Money left the account within two days; others are at large."),
            pen.row("Stage", "Investigation."),
        )),
        Paragraph("7.2", p("If time is short, please send the records ([[m1]]) first; the hearing may follow.")),
        Heading("8", p("Confidentiality"), "confidentiality"),
        Notice(p("Confidential"), (p("Please keep the fact and the substance of this request confidential, except to the extent necessary to execute it (article 18(20) UNTOC, article 46(20) UNCAC). Other members of the group are at large and would move money and destroy papers. **If this cannot be assured, please inform us before execution.**", "confidentiality_reason"),)),
        Heading("9", p("Use and undertakings"), "use"),
        Paragraph("9.1", p("The Attorney-General’s Department undertakes:"), lists=(pen.lettered(
            f"to use what is provided **only for the case {{{{{REFERENCE}}}}}**, and to ask for consent before any other use (article 18(19) UNTOC, article 46(19) UNCAC);",
            "to return originals as soon as they are no longer needed;",
            "to bear the costs of interpretation, and to agree with you beforehand on any other extraordinary cost (article 18(28) UNTOC);",
            "to tell you at once if the assistance is no longer needed.",
        ),)),
        Paragraph("9.2", p("Should you see a reason to refuse or postpone, in whole or in part, please consult us first (article 18(26) UNTOC).")),
    )  # fmt: skip


def _end(pen: Pen) -> tuple[Block, ...]:
    p = pen.inline
    return (
        Heading("10", p("Language and contact"), "contact"),
        Paragraph("10.1", p("This request and [[annex:1]] to [[annex:3]] are in English, [[annex:4]] in German. A certified German translation will follow on a word from you.")),
        Paragraph("10.2", p("Please confirm receipt and name the authority in charge. Please reply to the contact below, electronically if you can.")),
        pen.table(
            ("", "First contact", "Deputy"),
            ("Function", "Officer in charge, International Cooperation Unit", "Head of the Unit"),
            ("Write to", "{{mla@mojagd.example}}", "{{mla@mojagd.example}}, “for the head”"),
            ("Hours", "08:30–16:30, Accra ({{UTC+0}})\n09:30–17:30, Vienna ({{UTC+1}})", "the same"),
            ("Languages", "English", "English"),
            widths=(32, 64, 64), row_heads=True, path="contacts",
        ),
        Heading("11", p("Annexes"), "annexes"),
        Annexes(
            (p("No."), p("Document and SHA-256"), p("Form, language"), p("Pages")),
            (
                pen.annex(1, "Texts of the law: Acts 29, 30 and 1044", "Copy, English", 9, "Annex 1"),
                pen.annex(2, "List of the 37 transfers", "Copy, English", 4, "Annex 2"),
                pen.annex(3, "E-mail of 11 June 2026", "Copy, English", 1, "Annex 3"),
                pen.annex(4, "Extract of the commercial register", "Copy, German", 2, "Annex 4"),
            ),
            p("Total"), p("16"),
        ),
        Closing(
            (p("The Attorney-General’s Department thanks the Federal Ministry of Justice for its assistance and assures it of its highest consideration."),),
            p(f"This request, {{{{{REFERENCE}}}}} of 23 November 2026, has {{#pages#}} pages and four annexes of 16 pages."),
            (SignaturePlace("signatory-1", p("For the central authority"), p("Yaw Mensah-Darko"), p("Director, International Cooperation Unit"), p("Accra, 23 November 2026"), "Signature", "Seal"),),
        ),
    )  # fmt: skip


def arabic() -> Document:
    """The same case in Arabic, shorter: right to left, Latin names and identifiers isolated."""
    anchors = {
        "m1": "التدبير 1", "m2": "التدبير 2", "account": "3.1", "cash": "3.2",
        "annex:1": "المرفق 1", "annex:2": "المرفق 2",
    }  # fmt: skip
    pen = Pen("ar", anchors)
    return Document(
        language="ar",
        direction="rtl",
        title=f"طلب المساعدة القانونية المتبادلة {REFERENCE} من غانا إلى النمسا",
        author="ديوان النائب العام، أكرا",
        reference=REFERENCE,
        running=pen.inline("من غانا إلى النمسا"),
        written_on=WRITTEN_ON,
        words=Words(page_of="الصفحة {page} من {pages}", specimen="نموذج"),
        blocks=(*_arabic_opening(pen), *_arabic_body(pen)),
    )


def _arabic_opening(pen: Pen) -> tuple[Block, ...]:
    p = pen.inline
    return (
        Letterhead(p("جمهورية غانا"), p("ديوان النائب العام"), p("وحدة التعاون الدولي · السلطة المركزية للمساعدة القانونية المتبادلة"), (p("أكرا، غانا"), p("{{mla@mojagd.example}}"))),
        Marks((
            Mark("urgent", p("عاجل"), p("آخر موعد: 15 كانون الثاني/يناير 2027", "deadline")),
            Mark("custody", p("موقوف"), p("ينتهي التوقيف في 2 شباط/فبراير 2027")),
            Mark("confidential", p("سري"), p("يرجى عدم إبلاغ صاحب الحساب")),
        )),
        ReferenceBlock(
            p("إلى"), (p("الوزارة الاتحادية للعدل"), p("فيينا"), p("جمهورية النمسا")), p("أو السلطة الأخرى المختصة"),
            (
                (p("رقمنا المرجعي"), p(f"**{{{{{REFERENCE}}}}}**", "own_reference")),
                (p("رقمكم المرجعي"), p("لا يوجد: طلب أول")),
                (p("التاريخ"), p("أكرا، 23 تشرين الثاني/نوفمبر 2026")),
                (p("قناة الإرسال"), p("بين السلطتين المركزيتين")),
                (p("اللغة"), p("العربية (نموذج عرض)")),
                (p("المرفقات"), p("مرفقان، 11 صفحة")),
            ),
        ),
        Title(p("طلب المساعدة القانونية المتبادلة في المسائل الجنائية"), p("سجلات مصرفية وسماع شاهدة واحدة، في التحقيق مع {~Kwame Asare-Boateng~} وآخرين")),
        Text(p("يهدي ديوان النائب العام في غانا تحياته إلى الوزارة الاتحادية للعدل في النمسا، ويطلب المساعدة المبينة أدناه.")),
        Brief(p("موجز الطلب"), (
            pen.row("من", "**{~Kwame Asare-Boateng~}**، المولود في 14 شباط/فبراير 1984، موقوف في أكرا، وثلاثة أشخاص على الأقل لم تُعرف هويتهم بعد. مرحلة التحقيق؛ لم يوجَّه اتهام بعد.", path="persons[p1].family_name"),
            pen.row("لأي فعل", "بيع شحنات كاكاو لا وجود لها لمشترين في ستة بلدان: {{EUR 2,340,500}} في 37 تحويلاً إلى حساب واحد في فيينا. تآمر واحتيال وغسل أموال؛ عقوبة تصل إلى 25 سنة."),
            pen.row("ما نطلبه", f"**[[m1]]:** سجلات الحساب {{{{{IBAN}}}}} من 1 آذار/مارس 2025 إلى 31 آب/أغسطس 2026.", "**[[m2]]:** سماع {~Mag. Renate Öller-Nagy~} في فيينا بعد اليمين: شاهدة لا مشتبه فيها."),
            pen.row("الأجل وسببه", "**15 كانون الثاني/يناير 2027.** يجب أن تكون السجلات أمام المحكمة في أكرا قبل انتهاء التوقيف في 2 شباط/فبراير 2027.", path="deadline"),
            pen.row("السند", "اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية، المادة {{18(3)}} (أ) و(و)؛ اتفاقية الأمم المتحدة لمكافحة الفساد، المادة {{46(3)}} (أ) و(و)."),
            pen.row("يرجى عدم", "إبلاغ صاحب الحساب. وإن تعذر تجنب ذلك فالرجاء التشاور معنا **قبل** التنفيذ."),
            pen.row("للاستفسار", "{{mla@mojagd.example}}، من {{08:30–16:30}} بتوقيت أكرا، أي {{09:30–17:30}} بتوقيت فيينا."),
        )),
    )  # fmt: skip


def _arabic_body(pen: Pen) -> tuple[Block, ...]:
    p = pen.inline
    return (
        Heading("1", p("السلطات والإجراءات"), "authorities"),
        Paragraph("1.1", p(f"تقدم وحدة التعاون الدولي في ديوان النائب العام، بصفتها السلطة المركزية، هذا الطلب نيابة عن مكتب الجرائم الاقتصادية والمنظمة في أكرا («المكتب»). ويحقق المكتب في الجرائم الاقتصادية الخطيرة ويتولى القضية {{{{{REFERENCE}}}}}.")),
        Paragraph("1.2", p("القضية في مرحلة التحقيق، ولم يوجَّه اتهام بعد. أحد المشتبه فيهم موقوف منذ 2 تشرين الأول/أكتوبر 2026، وينتهي توقيفه في 2 شباط/فبراير 2027.", "stage")),
        Paragraph("1.3", p("يرجى إحالة هذا الطلب إلى السلطة المختصة بتنفيذه. ويجوز إسناد التدبيرين إلى سلطتين مختلفتين.")),
        Heading("2", p("السند القانوني"), "basis"),
        Paragraph("2.1", p("يستند الطلب إلى الاتفاقيتين التاليتين، وغانا والنمسا طرفان فيهما.")),
        pen.table(
            ("الاتفاقية", "المواد", "غانا", "النمسا"),
            ("**مكافحة الجريمة المنظمة عبر الوطنية**، 2000", "{{18(1)}} و{{18(3)}} (أ) و(و)", "انضمام، 21 آب/أغسطس 2012", "تصديق، 23 أيلول/سبتمبر 2004"),
            ("**مكافحة الفساد**، 2003", "{{46(1)}} و{{46(3)}} (أ) و(و)", "تصديق، 27 حزيران/يونيه 2007", "تصديق، 11 كانون الثاني/يناير 2006"),
            widths=(44, 38, 39, 39), note="المصدر: مجموعة معاهدات الأمم المتحدة.", path="bases",
        ),
        Paragraph("2.2", p("شروط المادة {{18(1)}} من الاتفاقية الأولى متوافرة، إذ توجد أسباب معقولة للاشتباه في أن:"), lists=(pen.lettered(
            "الجرائم **خطيرة**، إذ يعاقب على كل منها بحد أقصى لا يقل عن أربع سنوات؛",
            "الجرائم **عبر وطنية**: خُطط لها في غانا، والمشترون في ستة بلدان، والمال دُفع في النمسا؛",
            "الضالع فيها **جماعة إجرامية منظمة**: أربعة أشخاص على الأقل عملوا معاً من أجل المال من آذار/مارس 2025 إلى آب/أغسطس 2026.",
        ),)),
        Heading("3", p("الوقائع"), "facts"),
        Subheading(p("ما ثبت")),
        Paragraph("3.1", p(f"دفع المشترون {{{{EUR 2,340,500}}}} في 37 تحويلاً إلى الحساب {{{{{IBAN}}}}} في فيينا باسم {{~Golden Bean Handels GmbH & Co <KG>~}} («الشركة»؛ والقوسان كما وردا في مستخرج السجل، [[annex:2]]). ويسرد [[annex:2]] كل تحويل.", "facts_established"), "account"),
        Paragraph("3.2", p("نُقل المال خلال يومين من كل دفعة، وتلا دفعتين سحبٌ نقدي من فرع في غراتس.", "facts_established"), "cash"),
        Heading("4", p("الأشخاص والشركات"), "persons"),
        pen.table(
            ("الاسم وصيغه الأخرى", "الصفة", "الهوية", "المكان"),
            ("**{~Kwame Asare-Boateng~}**\nكوامي أساري-بواتينغ", "مشتبه فيه، موقوف", "مولود في 14 شباط/فبراير 1984 في كوماسي؛ غاني؛ جواز السفر {{G1234567}}", "التوقيف، أكرا"),
            ("**{~Mag. Renate Öller-Nagy~}**\nريناته أولر-ناغي", "شاهدة، **لا مشتبه فيها**", "مستشارة ضريبية", "{~Lerchenfelder Gürtel 40/7, 1070 Wien~}"),
            ("**{~Golden Bean Logistics Ltd~}**", "استُخدمت في البيع", "رقم السجل {{CS-118-2019}}", "أكرا"),
            widths=(45, 30, 45, 40), path="persons",
        ),
        Heading("5", p("المساعدة المطلوبة"), "assistance"),
        Measure(1, "التدبير 1", p("تقديم السجلات المصرفية"), (
            pen.row("الموضوع", "من المصرف الذي لديه الحساب:", pen.lettered("ملف فتح الحساب ووثائق الهوية؛", "التفويضات ونماذج التواقيع؛", "كشوف الحساب ومستندات جميع التحويلات."), path="measures[m1].records"),
            pen.row("الحائز", f"المصرف الذي لديه الحساب {{{{{IBAN}}}}} (رمز المصرف {{{{19043}}}})."),
            pen.row("المدة", "من 1 آذار/مارس 2025 إلى 31 آب/أغسطس 2026، واليومان داخلان."),
            pen.row("السبب", "لبيان من تحكم بالحساب وأين ذهب المال (الفقرتان [[account]] و[[cash]])."),
        ), "m1"),
        Measure(2, "التدبير 2", p("سماع شاهدة بعد اليمين"), (
            pen.row("الشخص", "{~Mag. Renate Öller-Nagy~}، مستشارة ضريبية. شاهدة لا مشتبه فيها."),
            pen.row("الإجراء", "بعد حلف اليمين، مع محضر حرفي."),
        ), "m2"),
        Heading("6", p("السرية"), "confidentiality"),
        Notice(p("سري"), (p("يرجى الحفاظ على سرية هذا الطلب ومضمونه، إلا بالقدر اللازم لتنفيذه (المادة {{18(20)}})."),)),
        Heading("7", p("المرفقات"), "annexes"),
        Annexes(
            (p("الرقم"), p("الوثيقة وبصمتها"), p("الشكل واللغة"), p("الصفحات")),
            (pen.annex(1, "النصوص القانونية", "صورة، الإنكليزية", 9, "المرفق 1"), pen.annex(2, "مستخرج السجل التجاري", "صورة، الألمانية", 2, "المرفق 2")),
            p("المجموع"), p("11"),
        ),
        Closing(
            (p("يشكر ديوان النائب العام الوزارة الاتحادية للعدل على مساعدتها، ويعرب لها عن أسمى آيات التقدير."),),
            p(f"هذا الطلب، {{{{{REFERENCE}}}}} المؤرخ 23 تشرين الثاني/نوفمبر 2026، مؤلف من {{#pages#}} صفحات ومرفقين من 11 صفحة."),
            (SignaturePlace("signatory-1", p("عن السلطة المركزية"), p("ياو منساه-داركو"), p("مدير وحدة التعاون الدولي"), p("أكرا، 23 تشرين الثاني/نوفمبر 2026"), "التوقيع", "الختم"),),
        ),
    )  # fmt: skip


def chinese() -> Document:
    """The same case in Chinese, shorter."""
    anchors = {
        "m1": "措施1", "m2": "措施2", "account": "3.1", "cash": "3.2",
        "annex:1": "附件1", "annex:2": "附件2",
    }  # fmt: skip
    pen = Pen("zh", anchors)
    return Document(
        language="zh",
        direction="ltr",
        title=f"刑事司法协助请求书 {REFERENCE} 加纳致奥地利",
        author="总检察长办公室，阿克拉",
        reference=REFERENCE,
        running=pen.inline("加纳致奥地利"),
        written_on=WRITTEN_ON,
        words=Words(page_of="第{page}页，共{pages}页", specimen="样本"),
        blocks=(*_chinese_opening(pen), *_chinese_body(pen)),
    )


def _chinese_opening(pen: Pen) -> tuple[Block, ...]:
    p = pen.inline
    return (
        Letterhead(p("加纳共和国"), p("总检察长办公室"), p("国际合作处 · 司法协助中央机关"), (p("加纳 阿克拉"), p("{{mla@mojagd.example}}"))),
        Marks((
            Mark("urgent", p("紧急"), p("请不迟于2027年1月15日答复", "deadline")),
            Mark("custody", p("在押"), p("羁押于2027年2月2日届满")),
            Mark("confidential", p("机密"), p("请勿告知账户持有人")),
        )),
        ReferenceBlock(
            p("致"), (p("奥地利共和国联邦司法部"), p("维也纳")), p("或其他主管机关"),
            (
                (p("我方编号"), p(f"**{{{{{REFERENCE}}}}}**")),
                (p("贵方编号"), p("无：首次请求")),
                (p("日期"), p("2026年11月23日，阿克拉")),
                (p("递交途径"), p("中央机关之间")),
                (p("语文"), p("中文（展示样本）")),
                (p("附件"), p("2件，共11页")),
            ),
        ),
        Title(p("刑事司法协助请求书"), p("调取银行记录并询问证人一名，案由：{~Kwame Asare-Boateng~} 等人案的侦查")),
        Text(p("加纳总检察长办公室向奥地利联邦司法部致意，并请求提供下述协助。")),
        Brief(p("请求要点"), (
            pen.row("何人", "**{~Kwame Asare-Boateng~}**，1984年2月14日生，羁押于阿克拉；另有至少三人身份不明。案件处于侦查阶段，尚未起诉。", path="persons[p1].family_name"),
            pen.row("何事", "向六国买家出售并不存在的可可，分37笔收款2,340,500欧元，汇入维也纳一个账户。涉嫌共谋、诈骗和洗钱，最高刑期25年。"),
            pen.row("请求内容", f"**[[m1]]：**调取账户 {{{{{IBAN}}}}} 自2025年3月1日至2026年8月31日的记录。", "**[[m2]]：**在维也纳对 {~Renate Öller-Nagy~} 硕士进行宣誓询问。该人为证人，并非犯罪嫌疑人。"),
            pen.row("期限与理由", "**2027年1月15日。**羁押于2027年2月2日届满，阿克拉法院须在此前收到记录。", path="deadline"),
            pen.row("依据", "《联合国打击跨国有组织犯罪公约》第十八条第三款(a)、(f)项；《联合国反腐败公约》第四十六条第三款(a)、(f)项。"),
            pen.row("请勿", "告知账户持有人。如无法避免，请在执行**之前**与我方协商。"),
            pen.row("联系", "{{mla@mojagd.example}}，阿克拉时间 08:30–16:30，即维也纳时间 09:30–17:30。"),
        )),
    )  # fmt: skip


def _chinese_body(pen: Pen) -> tuple[Block, ...]:
    p = pen.inline
    return (
        Heading("1", p("机关与程序"), "authorities"),
        Paragraph("1.1", p(f"总检察长办公室国际合作处作为中央机关，代表阿克拉经济和有组织犯罪办公室（下称“该办公室”）提出本请求。该办公室侦查严重经济犯罪，承办 {{{{{REFERENCE}}}}} 号案件。")),
        Paragraph("1.2", p("案件处于侦查阶段，尚未提出指控。一名犯罪嫌疑人自2026年10月2日起在押，羁押于2027年2月2日届满。", "stage")),
        Heading("2", p("法律依据"), "basis"),
        Paragraph("2.1", p("本请求依据下列两项公约提出。加纳和奥地利均为缔约国。")),
        pen.table(
            ("公约", "条款", "加纳", "奥地利"),
            ("**《联合国打击跨国有组织犯罪公约》**，2000年11月15日", "第十八条第一款、第三款(a)、(f)项", "2012年8月21日加入", "2004年9月23日批准"),
            ("**《联合国反腐败公约》**，2003年10月31日", "第四十六条第一款、第三款(a)、(f)项", "2007年6月27日批准", "2006年1月11日批准"),
            widths=(52, 44, 32, 32), note="来源：《联合国条约集》。",
        ),
        Paragraph("2.2", p("有合理理由怀疑："), lists=(pen.lettered("所涉犯罪为**严重犯罪**，最高刑期均在四年以上；", "犯罪具有**跨国性**：在加纳策划，买家分布于六国，款项汇入奥地利；", "犯罪涉及**有组织犯罪集团**：至少四人自2025年3月至2026年8月为牟利共同行动。"),)),
        Heading("3", p("案情"), "facts"),
        Subheading(p("已查明的事实")),
        Paragraph("3.1", p(f"六国买家分37笔向维也纳账户 {{{{{IBAN}}}}} 支付2,340,500欧元。户名为 {{~Golden Bean Handels GmbH & Co <KG>~}}（下称“该公司”；尖括号系商业登记簿摘录原文，见[[annex:2]]）。[[annex:2]]逐笔列出汇款。", "facts_established"), "account"),
        Paragraph("3.2", p("每笔款项到账后两日内即被转走。其中两笔款项到账后，有人在格拉茨一家分行提取现金。", "facts_established"), "cash"),
        Heading("4", p("请求协助事项"), "assistance"),
        Measure(1, "措施1", p("调取银行记录"), (
            pen.row("标的", "由开户银行提供：", pen.lettered("开户档案和所收身份证件；", "授权书和印鉴卡；", "账户流水及全部收付凭证。")),
            pen.row("持有人", f"管理 IBAN {{{{{IBAN}}}}} 的银行（银行代码 {{{{19043}}}}）。"),
            pen.row("期间", "2025年3月1日至2026年8月31日，首尾两日均计入。"),
            pen.row("理由", "以证明何人控制该账户、款项流向何处（第[[account]]段和第[[cash]]段）。"),
        ), "m1"),
        Measure(2, "措施2", p("宣誓询问证人"), (
            pen.row("对象", "{~Mag. Renate Öller-Nagy~}，税务顾问。证人，并非嫌疑人。"),
            pen.row("方式", "宣誓后询问，逐字记录。"),
        ), "m2"),
        Heading("5", p("附件"), "annexes"),
        Annexes(
            (p("序号"), p("文件"), p("形式"), p("页数")),
            (pen.annex(1, "法律条文", "副本，英文", 9, "附件1"), pen.annex(2, "商业登记簿摘录", "副本，德文", 2, "附件2")),
            p("合计"), p("11"),
        ),
        Closing(
            (p("总检察长办公室感谢联邦司法部的协助，顺致崇高敬意。"),),
            p(f"本请求书编号 {{{{{REFERENCE}}}}}，日期为2026年11月23日，共{{#pages#}}页，附件2件，共11页。"),
            (SignaturePlace("signatory-1", p("中央机关代表"), p("{~Yaw Mensah-Darko~}"), p("国际合作处 处长"), p("2026年11月23日，阿克拉"), "签名", "印章"),),
        ),
    )  # fmt: skip


def with_rare_blocks(document: Document) -> Document:
    """The letter followed by the blocks that it doesn't use: bullets, form, columns, page break."""
    pen = Pen(document.language)
    p, french = pen.inline, Pen("fr").inline
    last = document.blocks[-1]
    more: tuple[Block, ...] = (
        PageBreak(),
        FormPart(p("A  Request"), (
            FormField("1", p("Status"), (p("☒ New request"), p("☐ Extension of ticket no."))),
            FormField("2", p("Second contact, to confirm that this request is genuine"), (p("Head of the Office, {{head@ooc.example}}, {{+63 2 5550 0101}}", "second_contact"),)),
            FormField("3", p("Ticket number"), ()),
            FormField("4", p("Kinds of data"), (pen.bullets("Subscriber", "Traffic", "Content"),)),
        )),
        Text(p("Known names are listed, {?family name?} is still missing. {!This sentence is not translated yet.!}", "persons[p2].family_name")),
        pen.bullets("First point", "Second point", "A point under the second"),
        Columns((p("English"), french("Français")), (
            (p("**Facts**"), french("**Exposé des faits**")),
            (p("Buyers in six countries paid.", "facts_brief"), french("Des acheteurs de six pays ont payé.")),
            (pen.lettered("one;", "two."), Pen("fr").lettered("un ;", "deux.")),
        )),
    )  # fmt: skip
    return replace(document, blocks=(*document.blocks[:-1], *more, last))


def as_draft(document: Document, band: str) -> Document:
    """The letter as a draft for comment: band and watermark, no specimen."""
    return replace(document, words=replace(document.words, band=band, specimen=""))


LETTERS = {"en": english, "ar": arabic, "zh": chinese}
