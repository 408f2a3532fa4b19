"""What is only planned, expected or possible: of a verb, and of what a figure counts."""

from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.figures.clauses import counted_noun, number_word, verbs_over
from reportedly.claims.figures.once import found_once
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = ["is_plan_word", "is_planned", "is_possible", "tells_chance", "tells_plan"]


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


@found_once
def tells_plan(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether what is counted is a plan or a possibility, not a fact."""
    if context is None or figure.passage.article_id != context.article_id:
        return False
    return any(is_planned(context, verb) for verb in _verbs(figure, context)) or _told_as_plan(figure, context)


@found_once
def tells_chance(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether what is counted is no more than possible: "12,000 could be sent"."""
    if context is None or figure.passage.article_id != context.article_id:
        return False
    return any(is_possible(context, verb) for verb in _verbs(figure, context))


def _verbs(figure: Figure, context: AnnotatedSentence) -> tuple[Word, ...]:
    noun = counted_noun(figure, context)
    return tuple(verbs_over(context, noun)) if noun is not None else ()


def _told_as_plan(figure: Figure, context: AnnotatedSentence) -> bool:
    """ "The plan is for 90,000 flats to be built"."""
    number = number_word(figure, context)
    above = [word for word in context.ancestors(number) if word.lemma == "be"] if number is not None else []
    subjects = [noun.lemma.lower() for word in above for noun in context.children(word, "nsubj")]
    return bool(set(subjects) & _words("plan_nouns"))


def is_planned(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether the verb is of something still to come or only possible: "will cut", "plans to send"."""
    auxiliaries = sentence.children(verb, "aux", "auxpass")
    if any(word.lemma.lower() in _words("planned_modals") for word in auxiliaries):
        return True
    ahead = verb.lemma == "be" or (verb.lemma == "go" and verb.tag == "VBG")
    if ahead and any(_is_infinitive(sentence, word) for word in sentence.children(verb, "xcomp")):
        return True
    perfect = any(word.lemma == "have" for word in auxiliaries)
    if is_plan_word(verb) and (perfect or verb.tag != "VBN" or not auxiliaries):
        return any(child.dep in _holding(verb) for child in sentence.children(verb))
    under_way = any(word.text.lower() == "being" for word in auxiliaries)
    if (
        is_plan_word(verb)
        and not under_way
        and any(_is_infinitive(sentence, word) for word in sentence.children(verb, "xcomp"))
    ):
        return True
    above = sentence.head(verb)
    if _is_infinitive(sentence, verb) and (above is verb or above.lemma == "be"):
        return True
    if _is_infinitive(sentence, verb) and sentence.children(verb, "nsubj"):
        return True
    below = verb.dep in ("xcomp", "acl", "ccomp", "advcl") and verb.tag == "VB"
    return below and is_plan_word(above)


def _holding(verb: Word) -> tuple[str, ...]:
    """How what is planned hangs on its verb; only "set to" is a plan, not "set aside", "set on fire"."""
    return ("xcomp", "ccomp", "acl") if verb.lemma.lower() == "set" else ("xcomp", "ccomp", "dobj", "acl")


def is_possible(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether the verb is of something that is no more than possible: "could be sent", "there may soon be"."""
    auxiliaries = sentence.children(verb, "aux", "auxpass")
    return any(word.lemma.lower() in _words("possible_modals") for word in auxiliaries)


def _is_infinitive(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether the verb, or its passive's auxiliary, has a "to": "to go", "to be sent"."""
    return verb.tag in ("VB", "VBN") and any(word.tag == "TO" for word in sentence.children(verb, "aux"))


def is_plan_word(word: Word) -> bool:
    """Say whether the word is of planning, deciding or expecting."""
    return word.lemma.lower() in _words("planned")
