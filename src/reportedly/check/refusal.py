"""Texts that cannot be checked at all, with the reason in words for the user."""

from collections.abc import Container, Sequence

from reportedly.read.language import find_language
from reportedly.records import Finding, Verdict

__all__ = ["refuse_pair", "why_not_text"]

MISTAKEN = frozenset({"pcm"})
"""Languages that a short English sentence is taken for: Nigerian Pidgin shares its words."""

SHOWN = 60


def why_not_text(text: str, languages: Container[str]) -> str | None:
    """Return why a text cannot be checked; None if it can."""
    if not text.strip():
        return "The text is empty: there is nothing to check."
    language = find_language(text, None)
    if language is None or language in languages or language in MISTAKEN:
        return None
    return f"The text is in the language {language!r}, which cannot be checked yet. Give it in English."


def refuse_pair(text: str, evidence: Sequence[str], languages: Container[str]) -> Finding | None:
    """Return the one finding of a pair that cannot be checked: its text is no text, or there is no evidence."""
    why = why_not_text(text, languages)
    if why is None and not any(words.strip() for words in evidence):
        why = "No evidence is given with the text: nothing supports it."
    if why is None:
        return None
    words = " ".join(text.split())
    return Finding(
        sentence=0,
        words=words if len(words) <= SHOWN else words[:SHOWN] + "…",
        verdict=Verdict.UNSUPPORTED,
        check="input",
        rule="R1",
        hard=True,
        why=why,
        evidence=(),
    )
