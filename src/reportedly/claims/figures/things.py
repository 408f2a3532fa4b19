"""What two figures count, set side by side: one thing, part and whole, two things, or not said by one of them."""

from enum import StrEnum
from functools import cache, lru_cache

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.figures.complements import object_of
from reportedly.claims.figures.kinship import is_listed_act, nouns_alike, wider_words
from reportedly.claims.figures.nouns import group_of, head_noun, is_part, same_group, whole_of, wider
from reportedly.claims.figures.once import found_once
from reportedly.claims.figures.terms import alike
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure, FigureKind

__all__ = ["Likeness", "likeness_of_things", "thing_of"]


class Likeness(StrEnum):
    """How one trait of two figures stands: the same, a part and its whole, told by one of them alone, or another."""

    SAME = "same"
    PART = "part"
    UNTOLD = "untold"
    OTHER = "other"


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


@found_once
def thing_of(figure: Figure, context: AnnotatedSentence | None) -> str | None:
    """Return the singular noun that says what is counted; None where none does.

    Of a noun that tells an act, that which it is done to: the grain of "grain exports", nothing of "120 arrests".
    """
    words = figure.counted
    if words is not None and is_part(words):
        words = whole_of(figure, context) if head_noun(words) is None else words
    noun = _measured(figure, context) or head_noun(words)
    front = [word for word in (words or "").lower().split()[:-1] if word not in _words("whole")]
    if noun in _words("rate_nouns") and front and is_listed_act(front[-1]):
        return None
    share = figure.kind in (FigureKind.PERCENT, FigureKind.FRACTION) and is_part(figure.counted)
    if noun is None or share or noun not in _words("act_nouns") or _names_them(noun):
        return noun
    if " of " in f"{words} ":
        return object_of(words)
    named = head_noun(front[-1]) if front else None
    return named if named is not None and named not in _words("act_modifiers") else None


def _names_them(noun: str) -> bool:
    """Whether a noun that tells an act names those it is done to as well: refugees, survivors."""
    group = group_of(noun)
    return group not in (noun, "anybody") or bool(wider_words(noun) & _words("people_words"))


def _measured(figure: Figure, context: AnnotatedSentence | None) -> str | None:
    """The cattle of "60,000 head of cattle"."""
    words = (figure.counted or "").lower().split()
    if context is None or not words or words[-1] not in _words("measuring_nouns"):
        return None
    behind = [word for word in context.words if word.start >= figure.passage.end][1:4]
    return head_noun(behind[1].text) if len(behind) > 1 and behind[0].text == "of" else None


@lru_cache(maxsize=10_000)
def likeness_of_things(x: str | None, y: str | None) -> Likeness:
    """Set the nouns of two figures side by side."""
    if x is None or y is None:
        return Likeness.UNTOLD
    one, other = group_of(x) or x, group_of(y) or y
    if same_group(one, other) or alike(one, other):
        return Likeness.SAME
    if wider(one, other):
        return Likeness.PART
    if _may_be_people(x, one, other) or _may_be_people(y, other, one):
        return Likeness.SAME
    grouped = one in load_lexicon("counted")["same"] and other in load_lexicon("counted")["same"]
    return Likeness.SAME if not grouped and nouns_alike(x, y) else Likeness.OTHER


def _may_be_people(noun: str, group: str, other: str) -> bool:
    """Whether a noun of people may be told as "people": climbers and people, not children and people."""
    persons = bool(wider_words(noun) & _words("people_words")) or _is_agent(noun)
    return other in ("people", "anybody") and group == noun and persons


def _is_agent(noun: str) -> bool:
    """Whether a noun names somebody by what he does: the striker who strikes, the attendee who attends."""
    stems = [noun.removesuffix(end) for end in ("er", "or", "ee", "r") if noun.endswith(end)]
    return any(is_listed_act(form) for stem in stems for form in (stem, f"{stem}e", stem[:-1]) if len(form) > 2)
