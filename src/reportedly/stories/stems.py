"""Word forms folded to one stem, so that "killed" meets "killing": a light suffix stripper, no dictionary."""

__all__ = ["stem"]

_VOWELS = frozenset("aeiouy")
_KEPT_DOUBLES = frozenset("lsz")


def stem(word: str) -> str:
    """Return the stem of a lower-case word; words with a digit and short words stay as they are.

    Source: the first steps of Porter 1980, tartarus.org/martin/PorterStemmer, without the derivational ones:
    "president" and "presidency" stay apart, because in news they are two things.
    """
    word = word.removesuffix("'s").removesuffix("s'")
    if len(word) < 4 or not word.isalpha():
        return word
    return _without_e(_without_ing(_without_plural(word)))


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ing(word: str) -> str:
    for suffix in ("ing", "ied", "ed"):
        if word.endswith(suffix):
            root = word.removesuffix(suffix)
            if len(root) < 3 or _VOWELS.isdisjoint(root):
                return word
            return root + "y" if suffix == "ied" else _without_double(root)
    return word


def _without_double(root: str) -> str:
    return root[:-1] if root[-1] == root[-2] and root[-1] not in _KEPT_DOUBLES else root


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > 3 else word
