"""What keeps two figures of one noun apart: a doubt, an addition, a rate, a dimension, having against losing."""

from collections.abc import Mapping
from functools import cache

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.figures.nouns import words_of
from reportedly.claims.figures.once import found_once
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = [
    "degree_of",
    "dimension_of",
    "flows",
    "in_all",
    "is_added",
    "is_difference",
    "is_doubtful",
    "is_level",
    "owns",
    "rate_of",
]

BEHIND = 4
"""Words behind a number and its noun among which "a day" and "high" are looked for."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


@cache
def _values(table: str) -> Mapping[str, str]:
    return dict(load_lexicon("counted")[table]["values"])


def is_doubtful(figure: Figure) -> bool:
    """Say whether what is counted is only suspected: "three suspected cases"."""
    return any(word in _words("doubtful") for word in (figure.counted or "").lower().split())


@found_once
def is_added(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether the number comes on top of one said before: "six more bodies", "another 40"."""
    inside = words_of(figure, context)
    if not inside or context is None or figure.change is not None:
        return False
    near = context.words[max(0, inside[0].i - 1) : inside[-1].i + 2]
    return any(
        word.text.lower() in _words("added") and context.words[min(word.i + 1, len(context.words) - 1)].text != "than"
        for word in near
    )


@found_once
def degree_of(figure: Figure, context: AnnotatedSentence | None) -> str | None:
    """Return how badly off the counted are, where it is said: the "critically" of "six were critically hurt"."""
    inside = words_of(figure, context)
    if not inside or context is None:
        return None
    verb = next((word for word in context.ancestors(inside[-1]) if word.pos == "VERB"), None)
    near = [word for word in context.words if figure.counted and word.text in figure.counted.split()]
    near += [verb, *context.children(verb, "advmod", "acomp", "dobj")] if verb is not None else []
    near += [below for word in near for below in context.children(word, "amod", "advmod", "acl") if word != verb]
    near += [below for word in near if word.dep == "acl" for below in context.children(word, "advmod")]
    return next((found for word in near if (found := _values("degrees").get(word.text.lower()))), None)


@found_once
def is_difference(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether the figure is how much more or less than another: "a thousand more than he gave before"."""
    if context is None:
        return False
    behind = context.text[figure.passage.end - context.start :].lstrip().lower()
    return behind.startswith(tuple(_words("compared")))


@found_once
def in_all(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether a number is said to be that of all: "11,000 of them in all"."""
    if context is None:
        return False
    behind = context.text[figure.passage.end - context.start :][:40].lower()
    return any(f" {words}" in behind for words in _words("all_told"))


@found_once
def rate_of(figure: Figure, context: AnnotatedSentence | None) -> str | None:
    """Return the time that the number is reckoned by, "day" of "40 cars a day"; None where there is none."""
    if (per := (figure.unit or "").rpartition("per ")[2]) in _values("rates"):
        return _values("rates")[per]
    inside = words_of(figure, context)
    if not inside or context is None:
        return None
    behind = context.words[inside[-1].i + 1 : inside[-1].i + 2 + BEHIND]
    for before, word in zip(context.words, context.words[1:], strict=False):
        time = _values("rates").get(word.text.lower())
        if time and (
            before.text.lower() in ("each", "every", "per") or (word in behind and before.text.lower() == "a")
        ):
            return time
    near = [word.text.lower() for word in behind]
    return next((_values("rates")[word] for word in near if word in _values("rates") and word.endswith("ly")), None)


@found_once
def dimension_of(figure: Figure, context: AnnotatedSentence | None) -> str | None:
    """Return what a length is the length of: "height" of "12 metres high"; None where it is not said."""
    inside = words_of(figure, context)
    if not inside or context is None:
        return None
    near = [*context.words[inside[-1].i + 1 : inside[-1].i + 2], *context.words[max(0, inside[0].i - 2) : inside[0].i]]
    return next((found for word in near if (found := _values("dimensions").get(word.text.lower()))), None)


@found_once
def is_level(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether the number is how many there are or how much there is: "the reserves stand at $900m"."""
    return figure.change is None and _verb_in(figure, context, "level_verbs")


@found_once
def owns(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether the counted is what somebody has: "the army has 40 tanks"."""
    return _verb_in(figure, context, "owning")


@found_once
def flows(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether the counted comes to somebody or goes: "the army lost 40 tanks"."""
    return _verb_in(figure, context, "flowing")


def _verb_in(figure: Figure, context: AnnotatedSentence | None, table: str) -> bool:
    inside = words_of(figure, context)
    if not inside or context is None:
        return False
    path = (inside[-1], *context.ancestors(inside[-1]))
    place = next((i for i, word in enumerate(path) if word.pos in ("VERB", "AUX")), 0)
    return place > 0 and path[place].lemma.lower() in _words(table) and path[place - 1].dep != "prep"
