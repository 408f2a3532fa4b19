"""A claim made ready to be set beside others: its words, terms, figures, claimant and day."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.annotate.kept import Kept, cached_property
from reportedly.annotate.times import find_times
from reportedly.claims.figures import Known, Side, side_of
from reportedly.claims.figures.plans import is_plan_word, is_planned, is_possible
from reportedly.claims.reading import Reading
from reportedly.ledger.claimants import Claimant, Claimants, find_briefers, speak_as_one
from reportedly.ledger.contexts import Found, complete_scopes, count_nouns, known_of
from reportedly.ledger.gists import find_act, find_places
from reportedly.ledger.givers import find_giver
from reportedly.ledger.instants import instant_of
from reportedly.ledger.polarity import is_negated, lacking
from reportedly.ledger.scopes import Scope, find_scope
from reportedly.ledger.sides import Deed, find_deed
from reportedly.ledger.terms import Term, find_terms
from reportedly.records import Certainty, Claim, Figure, Part, Passage

__all__ = ["UNDATED", "Measured", "Said", "giver_of", "on_other_days", "one_voice", "read_said", "voices"]


UNDATED = float("inf")


@dataclass(frozen=True)
class Measured:
    """A figure with what it covers.

    sentence: the one it stands in. known: what its article says of it where the sentence does not.
    published: time of its article.
    giver: who gives it, where the report tells it in its own words; giver_words: those words.
    """

    figure: Figure
    scope: Scope
    sentence: AnnotatedSentence
    known: Known = field(default_factory=Known)
    giver: Claimant | None = None
    giver_words: str | None = None
    published: str | None = None

    @cached_property
    def side(self) -> Side:
        """The figure as it is compared; of one matter even what goes on now is told from what is to come."""
        known = self.known
        known = known if known.planned is not None else replace(known, planned=self.scope.planned)
        return side_of(self.figure, self.sentence, self.published or None, known)


@dataclass(frozen=True)
class Said(Kept):
    """One claim, ready to be compared.

    sentence: the sentence its content starts in, or its cue where there is no content.
    words: the words of the content, over all its sentences, in reading order.
    figures: those the claim is the closest about; held: all that stand in its content.
    briefers: whom the speaker is said to have it from: "a lawmaker said after a briefing by the agency".
    """

    claim: Claim
    reading: Reading
    sentence: AnnotatedSentence
    words: tuple[Word, ...]
    figures: tuple[Measured, ...]
    held: tuple[Measured, ...]
    speaker: Claimant | None = None
    briefers: tuple[Claimant, ...] = ()

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return find_terms(self.words)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The heaviest weight of each term, in reading order."""
        weights: dict[str, float] = {}
        for term in self.terms:
            weights[term.name] = max(term.weight, weights.get(term.name, 0.0))
        return weights

    @cached_property
    def days(self) -> tuple[tuple[str, str], ...]:
        """The first and last day of each time it names; an open side lies before or after all days."""
        return tuple(
            (time.start or "", time.end or "9999")
            for time in find_times(self.sentence, self.published)
            if (time.start or time.end) and any(part.covers(time.passage) for part in self.claim.content)
        )

    @cached_property
    def claimant(self) -> str | None:
        """What a reader is told of who says it."""
        return None if self.speaker is None else self.speaker.name

    @property
    def published(self) -> str:
        """Time of the article as it gives it; "" where it has none."""
        return self.reading.article.published or ""

    @property
    def day(self) -> str:
        return self.published[:10]

    @cached_property
    def content_text(self) -> str:
        """The words of the content, without who says it."""
        return " ".join(part.text for part in self.claim.content)

    @cached_property
    def tells_plan(self) -> bool:
        """Whether its cue is a decision or a plan, not a word of saying: "has decided to send"."""
        cue = self.claim.cue
        words = () if cue is None else self.sentence.words
        return any(cue.start <= word.start and word.end <= cue.end and is_plan_word(word) for word in words if cue)

    @cached_property
    def root(self) -> Word | None:
        """The word of the content that heads the others of its first sentence."""
        inside, words = {word.start for word in self.words}, self.sentence.words
        tops = [
            word
            for word in words
            if word.start in inside and (word.head == word.i or words[word.head].start not in inside)
        ]
        verbs = [word for word in tops if word.pos in ("VERB", "AUX")]
        return next(iter(verbs or tops), None)

    @cached_property
    def negated(self) -> bool:
        """Whether the main statement is negated: "has not agreed", "none of its drones were"."""
        return self.root is not None and is_negated(self.sentence, self.root)

    @cached_property
    def lacking(self) -> frozenset[str]:
        """The terms of what it says is not there: "without a permit"."""
        return lacking(self.sentence, self.words)

    @cached_property
    def deed(self) -> Deed | None:
        """Who is said to have done what to whom."""
        return find_deed(self.sentence, self.root)

    @cached_property
    def act(self) -> str | None:
        """The term of what it says is done."""
        return find_act(self.sentence, self.root)

    @cached_property
    def places(self) -> frozenset[str]:
        return find_places(self.sentence, self.words)

    @cached_property
    def planned(self) -> bool:
        """Whether the main statement is of something still to come or only possible."""
        if self.claim.certainty is Certainty.EXPECTED:
            return True
        return self.root is not None and is_planned(self.sentence, self.root)

    @cached_property
    def possible(self) -> bool:
        """Whether the main statement is of something that is no more than possible: "could be sent"."""
        return self.root is not None and is_possible(self.sentence, self.root)

    @cached_property
    def order(self) -> tuple[float, str, int, int, str]:
        """Sorts claims by time, the undated last, then article, then place: the same for any order of articles."""
        where = self.claim.content[0] if self.claim.content else self.sentence.passage
        return (
            instant_of(self.published) or UNDATED,
            self.claim.article_id,
            _RANKS[where.part],
            where.start,
            self.claim.id,
        )


def giver_of(said: Said, measured: Measured) -> Claimant | None:
    """Return who gives a figure: whom the content itself names ("London hundreds, Seoul 3,000"), or who says it."""
    named = measured.giver_words
    if said.speaker is None or (named is not None and named in said.content_text):
        return measured.giver or said.speaker
    return said.speaker


def voices(said: Said, measured: Measured | None = None) -> tuple[str, ...]:
    """Return the names a claim, or one figure of it, is put to, with those the speaker has it from."""
    return tuple(dict.fromkeys(name for who in _speaking(said, measured) for name in who.voices))


def _speaking(said: Said, measured: Measured | None) -> tuple[Claimant, ...]:
    who = said.speaker if measured is None else giver_of(said, measured)
    return (*((who,) if who else ()), *said.briefers)


def one_voice(one: Said, first: Measured | None, other: Said, second: Measured | None) -> bool:
    """Say whether two claims, or one figure of each, are put to one claimant; False where either is put to nobody."""
    return any(speak_as_one(a, b) for a in _speaking(one, first) for b in _speaking(other, second))


def on_other_days(one: Said, other: Said) -> bool:
    """Say whether both claims name times, and no time of one meets one of the other."""
    if not one.days or not other.days:
        return False
    return not any(start <= last and first <= end for start, end in one.days for first, last in other.days)


_RANKS = {Part.TEXT: 0, Part.STANDFIRST: 1, Part.TITLE: 2}


def read_said(readings: Sequence[Reading]) -> tuple[Said, ...]:
    """Return every claim of the readings, oldest first; the order of the readings does not matter."""
    indexes = [_SentenceIndex(reading) for reading in readings]
    found = [_find_figures(reading, index) for reading, index in zip(readings, indexes, strict=True)]
    counted = count_nouns(one for listed in found for one in listed)
    claimants = Claimants(readings)
    claims: list[Said] = []
    for reading, index, figures in zip(readings, indexes, found, strict=True):
        scopes = complete_scopes(reading.annotated, figures, counted)
        measured = {one.figure.id: _measure(one, scopes[one.figure.id], reading, claimants) for one in figures}
        claims.extend(_said_of(reading, index, measured, claimants))
    return tuple(sorted(claims, key=lambda said: said.order))


def _find_figures(reading: Reading, index: "_SentenceIndex") -> list[Found]:
    """Return the figures that stand in a sentence, with what their own words say they cover."""
    found = []
    for figure in reading.figures:
        sentence = next(iter(index.over(figure.passage)), None)
        if sentence is not None:
            found.append(Found(figure, sentence, find_scope(figure, sentence)))
    return found


def _measure(one: Found, scope: Scope, reading: Reading, claimants: Claimants) -> Measured:
    words = find_giver(one.figure, one.sentence)
    return Measured(
        figure=one.figure,
        scope=scope,
        sentence=one.sentence,
        known=known_of(one, scope),
        giver=claimants.named(words, reading.article.id),
        giver_words=words,
        published=reading.article.published,
    )


def _said_of(
    reading: Reading, index: "_SentenceIndex", measured: Mapping[str, Measured], claimants: Claimants
) -> Iterator[Said]:
    for claim in reading.claims:
        sentences = [sentence for passage in _places(claim) for sentence in index.over(passage)]
        if sentences:
            yield Said(
                claim=claim,
                reading=reading,
                sentence=sentences[0],
                words=tuple(_words_inside(claim, sentences)),
                figures=tuple(measured[figure_id] for figure_id in claim.figures if figure_id in measured),
                speaker=claimants.of_speaker(claim.speaker, claim.article_id),
                briefers=tuple(_briefers(sentences[0], claimants)),
                held=tuple([one for one in measured.values() if _holds(claim, one)]) if measured else (),
            )


def _briefers(sentence: AnnotatedSentence, claimants: Claimants) -> Iterator[Claimant]:
    for words in find_briefers(sentence):
        found = claimants.named(words, sentence.article_id)
        if found is not None:
            yield found


def _holds(claim: Claim, measured: Measured) -> bool:
    return any(part.covers(measured.figure.passage) for part in claim.content)


def _places(claim: Claim) -> tuple[Passage, ...]:
    if claim.content:
        return claim.content
    if claim.cue is not None:
        return (claim.cue,)
    return (claim.speaker.passage,) if claim.speaker is not None else ()


def _words_inside(claim: Claim, sentences: Sequence[AnnotatedSentence]) -> Iterator[Word]:
    if len(claim.content) == 1 and len(sentences) == 1:
        first, last = sentences[0].reach(claim.content[0].start, claim.content[0].end)
        yield from sentences[0].words[first:last]
        return
    seen: set[int] = set()
    for sentence in sentences:
        parts = [sentence.reach(part.start, part.end) for part in claim.content if part.part == sentence.part]
        for first, last in sorted(parts):
            for word in sentence.words[first:last]:
                if word.start not in seen:
                    seen.add(word.start)
                    yield word


class _SentenceIndex:
    """Finds the sentences of a passage without walking through the article."""

    def __init__(self, reading: Reading) -> None:
        self._by_part = {part: reading.annotated.sentences_of(part) for part in Part}
        self._starts = {part: [sentence.start for sentence in found] for part, found in self._by_part.items()}

    def over(self, passage: Passage) -> tuple[AnnotatedSentence, ...]:
        """Return the sentences that share at least a character with the passage, in order."""
        sentences = self._by_part[passage.part]
        first = max(0, bisect_right(self._starts[passage.part], passage.start) - 1)
        last = bisect_right(self._starts[passage.part], max(passage.start, passage.end - 1))
        return tuple(sentence for sentence in sentences[first:last] if sentence.end > passage.start)
