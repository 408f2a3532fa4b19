"""The letters of a text, to compare what is spaced, cased or punctuated otherwise."""

__all__ = ["letters_of"]


def letters_of(text: str) -> str:
    """Return the letters and digits alone, in lower case."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
