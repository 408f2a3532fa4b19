"""One source sentence as the brief would give it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.annotate.kept import cached_property
from reportedly.brief.agreed import Given
from reportedly.brief.certainties import is_denial
from reportedly.brief.edits import Edit, apply_edits, as_sentence, count_words
from reportedly.brief.guards import Grounds
from reportedly.brief.leaning import Told, keeps_day, leans
from reportedly.brief.needing import find_hollow, find_needs, noun_of
from reportedly.brief.people import Mention
from reportedly.brief.phrases import phrases
from reportedly.brief.standing import insists, is_attributed
from reportedly.brief.terms import sentence_terms, terms_by_word
from reportedly.records import Certainty, Entry, Passage, RelationKind, Status

__all__ = ["Candidate"]

MOST_WORDS = 45
"""Words of a sentence, cut as far as it can be, that nobody takes in at one reading."""

CONTENT = ("PROPN", "NOUN", "VERB", "ADJ", "NUM")

A_FEW = 4

QUOTED_RUN = 6
"""Words in a row that two sentences do not share by chance."""

INSISTING = 0.6
"""Worth of a sentence in which the outlet itself insists: nobody, clearly, must."""

HALF = 0.7
"""Share of its sentence below which a candidate without its first word is a second half."""

SURE = {Certainty.STATED: 1.0, Certainty.EXPECTED: 0.95}
LESS_SURE = 0.9

LONG = 30
"""Words of a sentence that is hard to take in."""

LEANING = 0.2
"""Worth of a sentence that leans on one before it."""


@dataclass(frozen=True)
class Candidate:
    """A source sentence as the brief would give it, but for the form of its names.

    edits: of the sentence; offsets of the part.
    mentions: people named in what stays.
    passages: what it rests on besides its own sentence.
    place: index of the sentence among those of its article's text.
    origin: the first article of the group of copies it belongs to.
    before: nouns (noun_of) that its article told of before. shared: nouns that the whole story speaks of.
    framed: it is understood only right behind the sentence before it.
    recency: above 0 to 1; 1 for the story's newest article, half for one that is some days older.
    voice: 0 to 1, less for an article that argues.
    given: its sentence's figures as those who give them do. reports: how many count what one of them counts.
    """

    grounds: Grounds
    edits: tuple[Edit, ...]
    mentions: tuple[Mention, ...]
    passages: tuple[Passage, ...]
    entries: tuple[Entry, ...]
    place: int
    origin: str
    event_id: str
    outlet: str
    title: str | None
    published: str | None
    before: frozenset[str]
    shared: frozenset[str]
    framed: bool
    recency: float
    voice: float
    given: frozenset[Given] = frozenset()
    reports: int = 0

    @cached_property
    def sentence(self) -> AnnotatedSentence:
        return self.grounds.sentence

    @cached_property
    def at(self) -> tuple[str, int]:
        """The article and the offset its sentence begins at: the same for every variant, and for no other sentence."""
        return self.sentence.article_id, self.sentence.start

    def is_of(self, other: "Candidate") -> bool:
        """Say whether both are of one source sentence."""
        return self.place == other.place and self.sentence.article_id == other.sentence.article_id

    @cached_property
    def text(self) -> str:
        return as_sentence(apply_edits(self.sentence.text, self.sentence.start, self.edits))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words that stay."""
        cuts = [edit for edit in self.edits if edit.start < edit.end and not edit.words]
        return _outside(self.sentence.words, [(cut.start, cut.end) for cut in cuts])

    @cached_property
    def terms(self) -> tuple[str, ...]:
        terms = terms_by_word(self.sentence)
        return tuple(dict.fromkeys([term for word in self.words if (term := terms[word.i]) is not None]))

    @cached_property
    def term_set(self) -> frozenset[str]:
        return frozenset(self.terms)

    @cached_property
    def content(self) -> frozenset[str]:
        """Lemmas of the content words that stay, apart from who says it: two may say the same."""
        claims = self.grounds.claims
        telling = [c.cue for c in claims if c.cue is not None]
        telling += [c.speaker.passage for c in claims if c.speaker is not None]
        words = [w for w in self.words if w.pos in CONTENT]
        told = [w for w in words if not any(p.start <= w.start < p.end for p in telling)]
        return frozenset(word.lemma.casefold() for word in (told or words))

    @cached_property
    def told(self) -> Told:
        """What stays without what the brief puts in other words."""
        given = [(e.start, e.end) for e in self.edits if e.words] + [(m.start, m.end) for m in self.mentions]
        named = [w.i for w in self.words if any(m.start <= w.start < m.end for m in self.mentions)]
        return Told.of(_outside(self.words, given), self.grounds, self.before, named)

    @cached_property
    def leaning(self) -> bool:
        """Whether it leans on a sentence before it in a way that no lemma tells."""
        return leans(self.told)

    @cached_property
    def torn(self) -> bool:
        """Whether it is the second half of a sentence and leans on its first."""
        first = next((word for word in self.sentence.words if word.text.isalnum()), None)
        short = first is not None and first not in self.words and self.length < HALF * self.sentence_length
        return short and self.leaning

    @cached_property
    def follows(self) -> frozenset[str]:
        """What must stand right before it: a sentence that is gone on from, or is denied."""
        return frozenset(_find_followed(self))

    @cached_property
    def needs(self) -> frozenset[str]:
        """Nouns (noun_of) that an earlier sentence of the brief must have said, and what it follows.

        With its article, unless the whole story speaks of such a thing. Found for those alone that may be chosen.
        """
        return self.follows | _find_needs(self)

    @cached_property
    def hollow(self) -> frozenset[str]:
        """Nouns that stand in it for what its article told of before."""
        return frozenset() if self.torn else find_hollow(self.told)

    @cached_property
    def worth(self) -> float:
        """0 to 1, less for a sentence that leans on what no lemma tells and for an article that argues."""
        if self.torn:
            return 0.0
        worth = self.voice * (LEANING if self.length > MOST_WORDS or keeps_day(self.told) else 1.0)
        if is_attributed(self.grounds):
            return worth
        # Of an article that argues, what it says itself is its opinion.
        worth *= LEANING if self.voice < 1 else 1.0
        return worth * (INSISTING if insists(self.grounds) else 1.0)

    @cached_property
    def standing(self) -> float:
        """How well it stands: corroborated above single, early above late, new above old, sure above hedged."""
        corroborated = any(entry.status == Status.CORROBORATED for entry in self.entries)
        sure = min([SURE.get(claim.certainty, LESS_SURE) for claim in self.grounds.claims], default=1.0)
        tidy = 0.8 if self.length > LONG else 1.0
        return (
            self.worth
            * self.recency
            * tidy
            * (1.2 if corroborated else 1.0)
            * sure
            * (0.7 + 0.3 / (1 + self.place / 10))
        )

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The nouns (noun_of) that stay and say which one is meant: what a later "the deal" can mean."""
        nouns = [word for word in self.words if word.pos == "NOUN"]
        told = {noun_of(w, of) for w in nouns for of in (None, self.sentence)}
        told = told - self.needs - self.hollow
        own = {_of_article(noun, self.sentence.article_id) for noun in told}
        own |= {_denial(r.entry_id) for e in self.entries for r in e.relations if r.kind == RelationKind.DENIAL}
        return frozenset(told | own | {_token(self.sentence.article_id, self.place)})

    @cached_property
    def counts(self) -> frozenset[tuple[str, str]]:
        """Figures of more than a few, each with the noun it counts."""
        return frozenset(
            (f"{figure.low}-{figure.high}", figure.counted.split()[-1].casefold())
            for figure in self.grounds.figures
            if figure.counted and max(figure.low or 0, figure.high or 0) > A_FEW
        )

    @cached_property
    def acts(self) -> frozenset[tuple[str, str]]:
        """Who does what, in what stays: the noun or name of the subject with its verb, outside of saying and being."""
        stays = {word.i for word in self.words}
        found = set[tuple[str, str]]()
        for word in self.words:
            verb = self.sentence.head(word)
            if word.dep in ("nsubj", "nsubjpass") and word.pos in CONTENT and verb.i in stays and verb.pos == "VERB":
                found.add((word.lemma.casefold(), verb.lemma.casefold()))
        return frozenset(act for act in found if act[1] not in phrases("brief_furniture", "reporting"))

    @cached_property
    def quoted(self) -> frozenset[tuple[str, ...]]:
        """Every QUOTED_RUN words in a row that stand in quotation marks."""
        quotes = self.grounds.quotes
        said = [w.text.casefold() for w in self.words if any(q.start <= w.start < q.end for q in quotes)]
        return frozenset(tuple(said[i : i + QUOTED_RUN]) for i in range(len(said) - QUOTED_RUN + 1))

    @cached_property
    def source_terms(self) -> tuple[str, ...]:
        """Terms of the whole source sentence: one step from what the brief prints."""
        return sentence_terms(self.sentence)

    @property
    def sentence_length(self) -> int:
        return count_words(self.sentence.text)

    @cached_property
    def length(self) -> int:
        return count_words(self.text)


def _outside(words: tuple[Word, ...], spans: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    """Return the words that begin in none of the stretches."""
    if not spans:
        return words
    return tuple([w for w in words if not any(start <= w.start < end for start, end in spans)])


def _find_followed(candidate: Candidate) -> Iterator[str]:
    right_before = _token(candidate.sentence.article_id, candidate.place - 1)
    if candidate.framed:
        yield right_before
    if candidate.leaning and not candidate.torn:
        # A denial is told beside what it denies, "such reports" and all.
        yield next(iter(_denials(candidate)), right_before)


def _find_needs(candidate: Candidate) -> frozenset[str]:
    """Return the nouns that must have been said; those of a denial are said by what it denies."""
    if candidate.torn or (candidate.leaning and next(iter(_denials(candidate)), None)):
        return frozenset()
    article_id = candidate.sentence.article_id
    found = find_needs(candidate.told)
    return frozenset(noun if noun in candidate.shared else _of_article(noun, article_id) for noun in found)


def _denials(candidate: Candidate) -> Iterator[str]:
    """Stand for what the candidate denies, where the ledger knows it."""
    if is_denial(candidate.grounds):
        for entry in candidate.entries:
            if any(relation.kind == RelationKind.DENIAL for relation in entry.relations):
                yield _denial(entry.id)


def _denial(entry_id: str) -> str:
    return f"what {entry_id} denies"


def _of_article(noun: str, article_id: str) -> str:
    return f"{noun} of {article_id}"


def _token(article_id: str, place: int) -> str:
    """Stand for the words of one sentence among what a later one needs: the one right before it."""
    return f"{article_id} {place}"
