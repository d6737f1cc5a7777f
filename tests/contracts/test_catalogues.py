# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What every catalogue of a finished language promises, and what Arabic promises besides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import catalogues
import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from mla_writer import i18n, paths
from mla_writer.rendering.translation import TAG, TOKEN, translation_faults
from mla_writer.services.linting import lint, placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog

DOMAINS: tuple[i18n.Domain, ...] = ("app", "forms", "documents")
FINISHED = ("en", "ar", "fr")
EVERY = [(language, domain) for language in FINISHED for domain in DOMAINS]
ARABIC_COUNTS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
COUNTED = ("few", "many", "other")

# Codes, names of programs, keys and addresses that Arabic prints as they are.
LATIN = frozenset(
    (
        *("IBAN", "BIC", "SWIFT", "PDF", "DOCX", "PAdES", "B-B", "PIN", "PKCS", "JSON", "YAML"),
        *("MMSI", "N", "S", "E", "W"),
        *("SHA-256", "RSA", "UTC", "UNTOC", "UNCAC", "p12", "pfx", "docx", "MLA", "Writer"),
        *(
            "Word",
            "Ctrl",
            "K",
            "Z",
            "F7",
            "Africa",
            "Accra",
            "EUR",
            "types",
            "variant",
            "mla",
            "ministry",
        ),
        *("example", "GIBAATWW"),
        # the command pack: its actions, options and files
        *("pack", "build", "lint", "list", "key", "trust", "verify", "yes", "unsigned", "name"),
        # electronic evidence and tables: kinds of identifiers, files
        *(
            "Shift",
            "N",
            "Del",
            "GH-AT",
            "KES-MLA-2026-",
            "IP",
            "IMEI",
            "IMO",
            "F8",
            "IMSI",
            "SIM",
            "LINDE",
            "sealed",
            "age",
            "mail",
            "CSV",
            "XLSX",
            "ops",
            "kalayaan",
        ),
        *("state", "AT", "Ed25519", "manifest", "json", "yaml", "pub", "UTF-8", "Windows"),
    )
)
LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
# Examples that are codes: references, numbers, an address, a time zone.
CODE = re.compile(r"[A-Z0-9][A-Z0-9 ./-]*|\w+@\w+\.example|Africa/Accra|NordHost Transilvania SRL")
ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")
FOREIGN_SIGN = re.compile(r"[?;]|,(?=\s|$)|[\u0660-\u0669\u06f0-\u06f9\u0640]")
TOUCHING = re.compile(
    r"[\u0621-\u0652]\{|\}[\u0621-\u0652]|[\u0621-\u0652]\[\[|\]\][\u0621-\u0652]"
)
BRACES = re.compile(r"\{\w*\}")


def catalogue(language: str, domain: i18n.Domain) -> Catalog:
    with i18n.po_file(paths.LOCALES, language, domain).open(encoding="utf-8") as source:
        return read_po(source, locale=language)


def texts(message: object) -> tuple[str, ...]:
    return tuple(map(str, message)) if isinstance(message, tuple | list) else (str(message),)


def translations(domain: i18n.Domain, language: str = "ar") -> Iterator[tuple[str, str]]:
    """Each English text with its translation; of a plural, each form with the English plural."""
    for message in catalogue(language, domain):
        for text in texts(message.string) if message.id else ():
            yield texts(message.id)[-1], text


def words_of(text: str) -> str:
    """What a reader sees of a message: no tags, no placeholders."""
    return BRACES.sub(" ", TOKEN.sub(" ", TAG.sub(" ", text)))


def keys(catalog: Catalog) -> set[tuple[str | None, tuple[str, ...]]]:
    return {(message.context, texts(message.id)) for message in catalog if message.id}


@pytest.mark.parametrize(("language", "domain"), EVERY)
def test_a_finished_catalogue_has_every_message(
    language: str, domain: i18n.Domain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(catalogues.PROJECT)  # templates are named by the path below the project
    wanted, found = keys(catalogues.template(domain)), keys(catalogue(language, domain))
    assert wanted == found, "run 'make catalogues', then translate what is new"


@pytest.mark.parametrize(("language", "domain"), EVERY)
def test_a_finished_catalogue_is_translated_whole(language: str, domain: i18n.Domain) -> None:
    messages = [message for message in catalogue(language, domain) if message.id]
    done = [m for m in messages if not m.fuzzy and all(texts(m.string))]
    assert [texts(m.id)[0] for m in messages if m not in done] == []


def test_lint_prints_full_coverage_and_no_fault() -> None:
    report = lint()
    assert not report.faults
    printed = {
        (language, domain): done == wanted for language, domain, done, wanted in report.coverage
    }
    assert [pair for pair in EVERY if not printed.get(pair)] == []


@pytest.mark.parametrize("domain", ["app", "forms"])
def test_a_translation_has_the_placeholders_of_the_english(domain: i18n.Domain) -> None:
    for message in catalogue("ar", domain):
        if not message.id:
            continue
        for form, text in enumerate(texts(message.string)):
            wanted = placeholders(texts(message.id)[-1])
            if message.pluralizable and form < len(ARABIC_COUNTS) - len(COUNTED):
                wanted -= {"count"}  # no, one and two of a thing are said in words
            assert placeholders(text) - {"count"} == wanted - {"count"}, text
            assert placeholders(text) >= wanted, text


def test_a_translated_line_keeps_names_and_blocks() -> None:
    faults = [
        (text, fault)
        for english, text in translations("documents")
        for fault in translation_faults(english, text)
        if "{count}" not in english
    ]
    assert faults == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_arabic_counts_in_six_forms(domain: i18n.Domain) -> None:
    said = i18n.load(paths.LOCALES, "ar", domain)
    for message in catalogue("ar", domain):
        if not message.id or not message.pluralizable:
            continue
        one, many = texts(message.id)
        names = dict.fromkeys(placeholders(many) - {"count"}, "\u2026")
        forms = zip(ARABIC_COUNTS.items(), texts(message.string), strict=True)
        for (name, count), form in forms:
            spoken = said.plural(one, many, count, context=message.context or "", **names)
            assert spoken == form.format(count=count, **names), name
            assert str(count) in spoken or name not in COUNTED, spoken


def test_arabic_bends_the_counted_word() -> None:
    pages = i18n.load(paths.LOCALES, "ar", "documents")
    spoken = [pages.plural("{count} page", "{count} pages", n, "words") for n in (1, 2, 3, 16, 100)]
    assert spoken == ["صفحة واحدة", "صفحتان", "3 صفحات", "16 صفحة", "100 صفحة"]
    days = [pages.plural("{count} day", "{count} days", n, "quantities") for n in (5, 21, 102)]
    assert days == ["5 أيام", "21 يوما", "102 يوم"]


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_english_is_left_in_arabic(domain: i18n.Domain) -> None:
    for english, text in translations(domain):
        seen = words_of(text)
        if english != text:
            assert ARABIC_LETTER.search(seen) or not re.search(r"[a-z]", words_of(english)), text
            assert not set(LATIN_WORD.findall(seen)) - LATIN, text
        elif re.search(r"[A-Za-z]", seen):
            assert CODE.fullmatch(seen), text


@pytest.mark.parametrize("domain", DOMAINS)
def test_arabic_has_its_own_signs_and_latin_digits(domain: i18n.Domain) -> None:
    for _, text in translations(domain):
        seen = words_of(text)
        if ARABIC_LETTER.search(seen):
            assert not FOREIGN_SIGN.search(seen), text
            assert not re.search("['\"]", seen.replace("'types'", "")), text


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_arabic_particle_touches_a_value(domain: i18n.Domain) -> None:
    for _, text in translations(domain):
        assert not TOUCHING.search(re.sub(r"\{%.*?%\}", " ", text)), text


def test_menus_open_by_letters_of_their_own() -> None:
    said = i18n.load(paths.LOCALES, "ar", "app")
    titles = ["&File", "&Edit", "&Request", "&View", "&Go", "&Help"]
    letters = [said.text(title).partition("&")[2][:1] for title in titles]
    assert len(set(letters)) == len(titles), letters
    assert all(map(ARABIC_LETTER.match, letters))


def test_catalogues_name_no_place_and_no_clock() -> None:
    for path in paths.LOCALES.rglob("*.po*"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"#: (/|\w:\\)", text), path
        stamps = set(re.findall(r"(?:Creation|Revision)-Date: (\d[^\\]*)", text))
        assert stamps == {f"{catalogues.DAY:%Y-%m-%d %H:%M%z}"}, path


def test_qt_speaks_arabic() -> None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    assert translator.load(QLocale("ar"), "qtbase", "_", folder), "qtbase_ar.qm is missing"
    assert ARABIC_LETTER.search(translator.translate("QPlatformTheme", "Cancel") or "")
