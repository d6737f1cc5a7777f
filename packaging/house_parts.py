# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a new Word file brings along and the house style leaves out."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

UNWANTED = ("thumbnail", "customXml", "stylesWithEffects")
HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
TODAYS_WORD = "15"  # compatibilityMode of Word 2013 and all later ones


def clean(word: Any) -> None:
    """Drop what python-docx's own template brings and a house style doesn't need."""
    _drop_parts(word)
    _settle(word.settings.element)
    _drop_styles(word)


def _drop_parts(word: Any) -> None:
    for owner in (word.part.package, word.part):
        for name, relation in list(owner.rels.items()):
            if any(unwanted in relation.reltype for unwanted in UNWANTED):
                owner.rels.pop(name)


def _settle(settings: Any) -> None:
    """Today's Word without its compatibility mode, and no marks of other people's sessions."""
    for name in ("savePreviewPicture", "rsids", "proofState"):
        for old in settings.findall(qn(f"w:{name}")):
            settings.remove(old)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), TODAYS_WORD)


def _drop_styles(word: Any) -> None:
    kept = {style.style_id for style in word.styles if _is_kept(style)}
    for style in list(word.styles):
        if style.style_id not in kept:
            style.delete()
    for said in list(word.styles.element.iter(qn("w:link"), qn("w:next"))):
        if said.get(qn("w:val")) not in kept:
            said.getparent().remove(said)


def _is_kept(style: Any) -> bool:
    is_ours = style.name.startswith("MLA ") or style.name in HEADINGS
    return is_ours or style.element.get(qn("w:default")) == "1"
