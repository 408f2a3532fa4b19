"""Which language an article is in: its words decide, the page's label where they are too few."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

__all__ = ["find_language"]

FEWEST_LETTERS = 40
MANY_LETTERS = 200
READ_CHARACTERS = 3000
SURE = 0.9


def find_language(text: str, declared: str | None) -> str | None:
    """Return an ISO 639-1 code; None where the text is too short to tell and nobody declares one."""
    label = (declared or "").strip().lower().replace("_", "-").partition("-")[0] or None
    letters = sum(1 for letter in text[:READ_CHARACTERS] if letter.isalpha())
    if letters < FEWEST_LETTERS:
        return label
    language, probability = _identifier().classify(text[:READ_CHARACTERS])
    if probability >= SURE or (label is None and letters >= MANY_LETTERS):
        return str(language)
    return label


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
