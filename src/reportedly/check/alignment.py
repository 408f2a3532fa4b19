"""How much of a sentence its passages hold, word by word and bond by bond: a soft score, never a verdict."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise
from statistics import fmean

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.check.meaning import meanings
from reportedly.check.statement import Statement, content_words

__all__ = ["Alignment", "align", "support_score"]

BETWEEN = frozenset({"ADP", "AUX", "PART", "SCONJ"})
"""Words a bond reaches across: signed with Garnet is a bond of signed and Garnet."""

SURE, OTHER = 2.0, 1.0
"""What a name or a number weighs, beside any other word that carries content."""

NEAR = 5
"""Words between which two matched neighbours still count as standing together."""

Places = Mapping[str, Sequence[int]]
Bond = tuple[Word, Word]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Shares of a sentence found in its passages, each 0..1.

    words: content words held by any passage. best: by the one passage that holds most.
    exact: content words and function words held in the very form.
    pairs: neighbours that stand near each other in one passage, in the same order.
    bonds: head and dependent that are head and dependent in one passage, too.
    """

    words: float
    best: float
    exact: float
    pairs: float
    bonds: float

    @property
    def share(self) -> float:
        """The plain mean of the five."""
        return fmean(astuple(self))


@dataclass(frozen=True, slots=True)
class _Held:
    """What one passage says: meaning -> where it stands, and the bonds by the indexes of their words."""

    places: Places
    bonds: frozenset[tuple[int, int]]
    forms: frozenset[str]

    def at(self, word: Word) -> frozenset[int]:
        """Return where something stands that may mean the word."""
        return frozenset(i for meaning in meanings(word) for i in self.places.get(meaning, ()))


def support_score(statement: Statement, evidence: Sequence[Statement], whole: Sequence[Statement] = ()) -> float:
    """Return how far the passages support the sentence, 0..1; 1.0 for what a passage says word for word.

    It is 1 / (1 + missing), missing being the share that is not held times the number of content words: a long sentence
    has more that can be wrong. Shares weigh alike; no weight is fitted to any text.

    Args:
        evidence: the passages it rests on.
        whole: every sentence of their articles, if known; what they hold counts as much as what the passages hold.
    """
    held = align(statement, evidence).share
    if whole:
        held = (held + align(statement, whole).share) / 2
    return 1 / (1 + (1 - held) * len(content_words(statement.words)))


def align(statement: Statement, evidence: Sequence[Statement]) -> Alignment:
    """Compare a sentence with the passages it rests on."""
    content = content_words(statement.words)
    held = [_held(other) for other in evidence]
    found = [{word.i: each.at(word) for word in content} for each in held]
    weight = {word.i: SURE if word.pos in ("PROPN", "NUM") else OTHER for word in content}
    near = list(pairwise(content))
    bonds = list(_bonds(statement.sentence))
    forms = frozenset(form for each in held for form in each.forms)
    own = [word.text.casefold() for word in statement.words if word.pos != "PUNCT"]
    return Alignment(
        words=_share({i: any(places[i] for places in found) for i in weight}, weight),
        best=max((_share({i: bool(places[i]) for i in weight}, weight) for places in found), default=0.0),
        exact=sum(form in forms for form in own) / len(own) if own else 1.0,
        pairs=_part(
            [any(_is_near(places[a.i], places[b.i], max(NEAR, b.i - a.i)) for places in found) for a, b in near]
        ),
        bonds=_part([any(_is_bound(h, p[a.i], p[b.i]) for h, p in zip(held, found, strict=True)) for a, b in bonds]),
    )


def _held(statement: Statement) -> _Held:
    places: dict[str, list[int]] = {}
    for word in statement.words:
        for meaning in meanings(word):
            places.setdefault(meaning, []).append(word.i)
    bonds = frozenset((a.i, b.i) for a, b in _bonds(statement.sentence))
    return _Held(places, bonds, statement.forms)


def _bonds(sentence: AnnotatedSentence) -> Iterator[Bond]:
    """Yield each content word's head and the word itself, across prepositions."""
    for word in content_words(sentence.words):
        for head in sentence.ancestors(word):
            if head.pos not in BETWEEN:
                if content_words((head,)):
                    yield head, word
                break


def _is_near(first: frozenset[int], second: frozenset[int], most: int) -> bool:
    return any(0 < b - a <= most for a in first for b in second)


def _is_bound(held: _Held, heads: frozenset[int], words: frozenset[int]) -> bool:
    return any((a, b) in held.bonds or (b, a) in held.bonds for a in heads for b in words)


def _share(found: Mapping[int, bool], weight: Mapping[int, float]) -> float:
    whole = sum(weight.values())
    return sum(weight[i] for i, is_found in found.items() if is_found) / whole if whole else 1.0


def _part(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 1.0
