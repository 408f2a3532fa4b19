"""The limit that wording sets: in front of a number, behind it, behind what it counts, or in the verb."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.annotate import Word
from reportedly.claims.figures.site import Site
from reportedly.claims.figures.tokens import Token, phrase_after, phrase_before
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, FigureKind

__all__ = ["Limit", "bound_wordings", "find_limit"]

DIRECTIONAL = (Bound.AT_MOST, Bound.AT_LEAST, Bound.MORE_THAN, Bound.LESS_THAN)
TURNED = {
    Bound.MORE_THAN: Bound.AT_MOST,
    Bound.LESS_THAN: Bound.AT_LEAST,
    Bound.AT_MOST: Bound.MORE_THAN,
    Bound.AT_LEAST: Bound.LESS_THAN,
}
COUNTED_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound, and tokens[first:last]: the number with its bound words."""

    bound: Bound
    first: int
    last: int
    negated: bool = False


@cache
def bound_wordings(place: str) -> Mapping[str, Bound]:
    """Return the wordings of one place with their bounds: "before", "after", "verbs" or "passing"."""
    return {wording: Bound(entry["bound"]) for wording, entry in load_lexicon("bounds")[place].items()}


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("bounds")[table]["words"])


def find_limit(site: Site) -> Limit:
    """Return the bound of an amount and how far its wording reaches."""
    bounds, first = _before(site)
    behind = _after(site)
    last = site.amount.last
    if behind is not None:
        bounds, last = [*bounds, behind[0]], behind[1]
    if not any(bound in DIRECTIONAL for bound in bounds):
        verb = _verb(site, first)
        if verb is not None:
            bounds, first = [verb[0], *bounds], verb[1]
    bound = _combined(bounds)
    first = _widened(site.tokens, first, bool(bounds))
    return _negated(site, bound, first, last)


def _combined(bounds: Sequence[Bound]) -> Bound:
    """The outermost limit wins over "about", and that over "exact"."""
    for bound in bounds:
        if bound in DIRECTIONAL:
            return bound
    return Bound.ABOUT if Bound.ABOUT in bounds else Bound.EXACT


def _before(site: Site) -> tuple[list[Bound], int]:
    """Read the wordings in front of the number, from the nearest outwards."""
    bounds: list[Bound] = []
    first = site.amount.first
    while True:
        found = _wording_before(site, first)
        if found is None:
            return bounds, first
        start, bound = found
        bounds.insert(0, bound)
        first = start


def _wording_before(site: Site, end: int) -> tuple[int, Bound] | None:
    """Return where the bound wording that ends before token `end` begins, stepping over "a further"."""
    tokens, wordings = site.tokens, bound_wordings("before")
    if end > 1 and tokens[end - 1].text == "," and phrase_before(tokens, end - 1, _words("openings")) == 0:
        end -= 1  # "At the very least, 31 people died"
    for _ in range(3):
        start = phrase_before(tokens, end, wordings)
        if start is not None:
            wording = _spelled(tokens, start, end)
            return (start, wordings[wording]) if _is_bound(site, start, end, wording) else None
        inner = phrase_before(tokens, end, _words("between"))
        if inner is None:
            return None
        end = inner
    return None


def _spelled(tokens: Sequence[Token], start: int, end: int) -> str:
    return tokens[start].lower + "".join(
        token.lower if token.glued else f" {token.lower}" for token in tokens[start + 1 : end]
    )


def _is_bound(site: Site, start: int, end: int, wording: str) -> bool:
    """Keep the prepositions of place, time and topic apart from the bounds that look like them."""
    before = site.tokens[start - 1].lower if start else ""
    if wording in ("about", "around"):
        return before not in _topics() and _lemma(site, start - 1) not in _words("topics")
    if wording == "over" and site.amount.kind == FigureKind.DURATION:
        return _word_at(site, start) is None or _word_at(site, start).dep not in ("prep",)  # type: ignore[union-attr]
    if wording == "some":
        return before not in ("in", "by") or site.amount.high > 9
    if wording in _words("never_negated"):
        return before != "not"
    return True


def _topics() -> frozenset[str]:
    return _words("topics")


def _word_at(site: Site, place: int) -> Word | None:
    if place < 0:
        return None
    start = site.tokens[place].start + site.sentence.start
    return next((word for word in site.sentence.words if word.start <= start < word.end), None)


def _lemma(site: Site, place: int) -> str:
    word = _word_at(site, place)
    return word.lemma.lower() if word is not None else ""


def _after(site: Site) -> tuple[Bound, int] | None:
    """Read the wording right behind the number, or behind what it counts: "40 people or more"."""
    place = site.amount.last
    for counted in range(COUNTED_LONGEST + 1):
        start = place + (place < len(site.tokens) and site.tokens[place].text == ",")
        end = phrase_after(site.tokens, start, bound_wordings("after")) if start < len(site.tokens) else None
        if end is not None and _closes(site, start, end, counted):
            return bound_wordings("after")[_spelled(site.tokens, start, end)], end
        if not _goes_on(site, place):
            return None
        place += 1
    return None


def _goes_on(site: Site, place: int) -> bool:
    """Whether the token still belongs to what is counted."""
    word = _word_at(site, place) if place < len(site.tokens) else None
    return word is not None and word.pos in ("NOUN", "PROPN", "ADJ") and not site.tokens[place].number


def _closes(site: Site, start: int, end: int, counted: int) -> bool:
    """Whether the wording belongs to the number before it, not to one behind it."""
    wording = _spelled(site.tokens, start, end)
    following = site.tokens[end] if end < len(site.tokens) else None
    if site.tokens[start].text.istitle() and wording == "max":  # a name: "the 11 Pro Max"
        return False
    if wording[0] == "-" and not site.tokens[start].glued:
        return False
    if wording == "+" or wording[0] == "-":
        return counted == 0
    if wording in _words("tolerance"):
        return True
    if following is not None and (following.number or following.lower == "than"):
        return False
    if following is not None and following.lower == "to" and wording.endswith("up"):  # "40 homes and up to 300 farms"
        return False
    if wording == "odd":
        return counted == 0 and following is not None
    if following is not None and phrase_after(site.tokens, end, _number_words()) is not None:
        return False
    if counted and wording in _words("adjacent"):
        return False
    return wording not in _words("closing") or not _opens_noun(site, end)


def _opens_noun(site: Site, place: int) -> bool:
    """Whether a noun phrase begins at token `place`, so that "40 and more women" says two things."""
    word = _word_at(site, place) if place < len(site.tokens) else None
    return word is not None and word.pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON")


@cache
def _number_words() -> frozenset[str]:
    numbers = load_lexicon("numbers")
    tables = ("units", "tens", "scales", "vague", "plurals")
    return frozenset(word for table in tables for word in numbers[table]["values"]) | {"half", "$", "£", "€"}


def _verb(site: Site, first: int) -> tuple[Bound, int] | None:
    """Read "exceeds 3,000", "topped £1 million", "surpassed the 1,000 mark"."""
    place = first - 1
    while place >= 0 and site.tokens[place].lower in ("the", "a", "an", "by"):
        place -= 1
    if _rises_past(site, place):
        return bound_wordings("passing")[site.tokens[place].lower], place
    word = _word_at(site, place)
    if word is None or word.pos not in ("VERB", "AUX"):
        return None
    bound = bound_wordings("verbs").get(word.lemma.lower())
    if bound is None or (word.lemma.lower() in _words("plain_object_only") and _counts_noun(site)):
        return None
    return bound, place


def _rises_past(site: Site, place: int) -> bool:
    """ "Climbed past 60", "pushed the toll well past 60"; not "half past six"."""
    if place < 1 or site.tokens[place].lower not in bound_wordings("passing"):
        return False
    changes = load_lexicon("changes")
    rising = (*changes["rise_verbs"]["words"], *changes["neutral_verbs"]["words"])
    return site.tokens[place - 1].lower == "well" or _lemma(site, place - 1) in rising


def _counts_noun(site: Site) -> bool:
    if site.amount.kind != FigureKind.COUNT or not site.words:
        return False
    last = site.words[-1]
    return last.dep == "nummod" and last.head > last.i


def _widened(tokens: Sequence[Token], first: int, bounded: bool) -> int:
    """Take "well", "just", "a little" into the wording."""
    while bounded and (start := phrase_before(tokens, first, _words("widen"))) is not None:
        first = start
    return first


def _negated(site: Site, bound: Bound, first: int, last: int) -> Limit:
    """Turn "did not exceed", mark "not 12,000"."""
    tokens = site.tokens
    if not first:
        return Limit(bound, first, last)
    before = tokens[first - 1].lower
    if bound in DIRECTIONAL and (before in _words("directional_negation") or before.endswith(("n't", "n’t"))):
        if _spelled(tokens, first, site.amount.first) in _words("short_of"):
            return Limit(bound, first - 1, last)
        return Limit(TURNED[bound], first - 1, last)
    if tokens[first].lower in _words("never_negated"):
        return Limit(bound, first, last)
    if first > 1 and tokens[first - 2].lower == "if":  # "dozens, if not hundreds" denies nothing
        return Limit(bound, first, last)
    negated = phrase_before(tokens, first, _words("negation")) is not None or before.endswith(("n't", "n’t"))
    return Limit(bound, first, last, negated)
