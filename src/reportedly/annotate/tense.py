"""Whether a time lies ahead or behind, as the verb over it says."""

from functools import cache

from reportedly.annotate.words import AnnotatedSentence, Word
from reportedly.lexicon import load_lexicon
from reportedly.records import Part

__all__ = ["is_over", "lies_ahead"]

REPORTING = ("ccomp", "relcl", "advcl", "parataxis")


@cache
def _future() -> frozenset[str]:
    return frozenset(load_lexicon("times")["future"]["words"])


def lies_ahead(sentence: AnnotatedSentence, start: int) -> bool:
    """Say whether the verb over the words at offset `start` of the part tells of what is still to come."""
    word = next((word for word in sentence.words if word.start <= start < word.end), None)
    if word is None:
        return False
    for above in (word, *sentence.ancestors(word)):
        if above.lemma.lower() in _future() and above.pos in ("NOUN", "ADJ"):
            return True
        if above.pos in ("VERB", "AUX"):
            return _verb_ahead(sentence, above)
    return False


def _verb_ahead(sentence: AnnotatedSentence, verb: Word) -> bool:
    helpers = sentence.children(verb, "aux", "auxpass")
    if any(word.text.lower() in _future() for word in helpers):
        return True
    if verb.lemma.lower() in _future() and verb.tag in ("VBN", "VBZ", "VBP", "VBG"):
        return True
    if verb.tag == "VB" and any(word.text.lower() == "to" for word in helpers):
        above = sentence.head(verb)
        return above.lemma.lower() in _future() or (above.lemma == "be" and above.tag in ("VBZ", "VBP"))
    if sentence.part == Part.TITLE or any(word.tag in ("VBD", "VBN") for word in (verb, *helpers)):
        return False
    has = any(word.lemma == "have" for word in helpers)
    return not has and (verb.tag in ("VBZ", "VBP") or any(word.tag in ("VBZ", "VBP") for word in helpers))


def is_over(sentence: AnnotatedSentence, start: int, simple: bool) -> bool:
    """Say whether the verb over the words at offset `start` tells of what had come about: "had left by Tuesday".

    simple: whether the simple past will do, as with "by"; "was shut until Friday" may still be shut.
    """
    word = next((word for word in sentence.words if word.start <= start < word.end), None)
    above = (word, *sentence.ancestors(word)) if word is not None else ()
    verb = next((found for found in above if found.pos in ("VERB", "AUX")), None)
    if verb is None or verb.lemma.lower() in _future():
        return False
    helpers = [helper.text.lower() for helper in sentence.children(verb, "aux", "auxpass")]
    if any(helper in _future() or helper == "to" for helper in helpers):
        return False
    return (verb.tag == "VBN" and "had" in helpers) or (simple and verb.tag == "VBD" and not helpers)
