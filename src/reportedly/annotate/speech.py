"""Forms of the words that report speech, for what must be known of a text before it is parsed."""

import re
from functools import cache

from reportedly.lexicon import load_lexicon

__all__ = ["forms_of", "names_speech"]

WORD = re.compile(r"[^\W\d_]+")
SPOKEN = frozenset({"speech", "writing", "manner"})


def forms_of(lemma: str) -> frozenset[str]:
    """Return the forms of a verb: the regular ones, and those lexicon/en/cues.toml lists."""
    irregular = load_lexicon("cues")["forms"].get(lemma, [])
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    doubled = lemma + lemma[-1]
    forms = {lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing", doubled + "ed", doubled + "ing"}
    if lemma.endswith("y"):
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied"}
    return frozenset(forms | set(irregular))


@cache
def _speech_forms() -> frozenset[str]:
    verbs = load_lexicon("cues")["verbs"]
    spoken = [lemma for lemma, entry in verbs.items() if entry["kind"] in SPOKEN]
    return frozenset(form for lemma in spoken for form in forms_of(lemma))


def names_speech(words: str) -> bool:
    """Say whether a stretch of text holds a form of a verb that reports speech."""
    return any(word.lower() in _speech_forms() for word in WORD.findall(words))
