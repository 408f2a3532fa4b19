"""Every sentence that a brief may take, cut to what it says."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.certainties import is_denial
from reportedly.brief.days import day_of, find_days
from reportedly.brief.edits import Edit, apply_edits, as_sentence, clear_of, count_words
from reportedly.brief.eligible import is_eligible
from reportedly.brief.frames import find_framed
from reportedly.brief.guards import Grounds
from reportedly.brief.halves import find_halves
from reportedly.brief.leaning import Told, find_hollow, find_needs, has_open_subject, keeps_day, leans, noun_of
from reportedly.brief.openers import leans_back, open_pronouns
from reportedly.brief.people import Mention, Person, find_mentions
from reportedly.brief.phrases import phrases
from reportedly.brief.pronouns import PERSONAL, find_antecedent
from reportedly.brief.speech import Quoting, whole_quotes
from reportedly.brief.standing import article_voice, insists, is_attributed
from reportedly.brief.terms import sentence_terms, term_of
from reportedly.brief.trim import LIGHT, TRIMS, trim
from reportedly.brief.voices import find_voices
from reportedly.claims import Reading
from reportedly.records import Entry, Part, Passage, RelationKind, Story

__all__ = ["Candidate", "find_candidates"]


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
    recency: above 0 to 1; 1 for the story's newest article, half for one that is HALF_LIFE days older.
    voice: 0 to 1, less for an article that argues.
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

    @property
    def sentence(self) -> AnnotatedSentence:
        return self.grounds.sentence

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
        return tuple(w for w in self.sentence.words if not any(c.start <= w.start < c.end for c in cuts))

    @cached_property
    def terms(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(term for word in self.words if (term := term_of(word))))

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
        words = [w for w in self.words if not any(start <= w.start < end for start, end in given)]
        return Told.of(words, self.grounds, self.before)

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


MOST_SENTENCES = 300
"""Sentences of an article that are looked at; news stands at the head."""

FEWEST_WORDS = 5
MOST_WORDS = 45
"""Words of a sentence, cut as far as it can be, that nobody takes in at one reading."""

CONTENT = ("PROPN", "NOUN", "VERB", "ADJ", "NUM")

HALF_LIFE = 10
"""Days after which a report counts half."""

A_FEW = 4
QUOTED_RUN = 6
"""Words in a row that two sentences do not share by chance."""

SHARED = 0.5
"""Share of the origins that must use a noun for it to mean the same in all of them."""

INSISTING = 0.6
"""Worth of a sentence in which the outlet itself insists: nobody, clearly, must."""

HALF = 0.7
"""Share of its sentence below which a candidate without its first word is a second half."""

LEANING = 0.2
"""Worth of a sentence that leans on one before it."""


def find_candidates(
    story: Story, entries: Sequence[Entry], readings: Sequence[Reading], people: Mapping[str, Person]
) -> Iterator[Candidate]:
    """Yield every variant of every sentence that may stand in a brief, in reading order."""
    origins = {a: group[0] for event in story.events for group in event.origins for a in group}
    events = {a: event.id for event in story.events for a in event.article_ids}
    by_claim: dict[str, list[Entry]] = {}
    for entry in entries:
        for claim_id in entry.claims:
            by_claim.setdefault(claim_id, []).append(entry)
    days = [day for reading in readings if (day := day_of(reading.article.published)) is not None]
    shared = _shared_nouns(readings, origins)
    for reading in readings:
        article, nouns = reading.article, set[str]()
        recency = _recency(day_of(article.published), days)
        all_grounds = list(_all_grounds(reading))
        voice = article_voice(all_grounds, article.url)
        framed = list(find_framed(all_grounds, article.published))
        for place, grounds in enumerate(all_grounds):
            before = frozenset(nouns)
            nouns.update(noun_of(word) for word in grounds.sentence.words if word.pos == "NOUN")
            if not is_eligible(grounds):
                continue
            found = {entry.id: entry for claim in grounds.claims for entry in by_claim.get(claim.id, ())}
            for edits, mentions, passages in _variants(grounds, reading, people):
                candidate = Candidate(
                    grounds=grounds,
                    edits=edits,
                    mentions=mentions,
                    passages=passages,
                    entries=tuple(found.values()),
                    place=place,
                    origin=origins.get(article.id, article.id),
                    event_id=events.get(article.id, story.id),
                    outlet=article.outlet or article.id,
                    title=article.title,
                    published=article.published,
                    before=before,
                    shared=shared,
                    framed=framed[place],
                    recency=recency,
                    voice=voice,
                )
                if _stands_alone(candidate):
                    yield candidate


def _recency(day: date | None, days: Sequence[date]) -> float:
    """Return how new an article is among those of some days; one without a date may be the oldest."""
    return 1 / (1 + (max(days) - (day or min(days))).days / HALF_LIFE) if days else 1.0


def _stands_alone(candidate: Candidate) -> bool:
    """Say whether the finished sentence is long enough and opens, quote and all, on nothing said before."""
    if candidate.length < FEWEST_WORDS or leans_back(candidate.text):
        return False
    if candidate.mentions and candidate.mentions[0].words == "" and leans_back(candidate.sentence.text):
        return False
    return not has_open_subject(candidate.words, candidate.sentence, candidate.grounds.quotes)


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


def _shared_nouns(readings: Sequence[Reading], origins: Mapping[str, str]) -> frozenset[str]:
    """Return the nouns that SHARED of the origins use: what the whole story speaks of is the same thing in all."""
    users: dict[str, set[str]] = {}
    for reading in readings:
        for sentence in reading.annotated.sentences_of(Part.TEXT):
            for word in sentence.words:
                if word.pos == "NOUN":
                    users.setdefault(noun_of(word), set()).add(origins.get(reading.article.id, reading.article.id))
    every = {origins.get(reading.article.id, reading.article.id) for reading in readings}
    persons = phrases("brief_leaning", "anywhere")
    most = [noun for noun, found in users.items() if len(found) >= max(2, SHARED * len(every))]
    return frozenset(noun for noun in most if noun.rstrip("+") not in persons)


def _of_article(noun: str, article_id: str) -> str:
    return f"{noun} of {article_id}"


def _token(article_id: str, place: int) -> str:
    """Stand for the words of one sentence among what a later one needs: the one right before it."""
    return f"{article_id} {place}"


def _all_grounds(reading: Reading) -> Iterator[Grounds]:
    """Yield the first MOST_SENTENCES sentences of the text, each with the claims, figures and quotes it holds."""
    sentences = reading.annotated.sentences_of(Part.TEXT)[:MOST_SENTENCES]
    starts = [sentence.start for sentence in sentences]

    def held(spans: Iterable[tuple[int, int]]) -> list[list[int]]:
        """For each sentence, the indexes of the spans that share a character with it."""
        found: list[list[int]] = [[] for _ in sentences]
        for i, (start, end) in enumerate(spans):
            for at in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
                if start < sentences[at].end and sentences[at].start < end:
                    found[at].append(i)
        return found

    contents = [(i, p) for i, claim in enumerate(reading.claims) for p in claim.content if p.part == Part.TEXT]
    figures = [figure for figure in reading.figures if figure.passage.part == Part.TEXT]
    quotes = [quote for quote in reading.annotated.quotes if quote.part == Part.TEXT]
    by_claim = held((p.start, p.end) for _, p in contents)
    by_figure = held((figure.passage.start, figure.passage.end) for figure in figures)
    by_quote = held((quote.start, quote.end) for quote in quotes)
    for at, sentence in enumerate(sentences):
        yield Grounds(
            sentence,
            tuple(reading.claims[i] for i in dict.fromkeys(contents[j][0] for j in by_claim[at])),
            tuple(figures[i] for i in by_figure[at]),
            tuple(quotes[i] for i in by_quote[at]),
        )


Variant = tuple[tuple[Edit, ...], tuple[Mention, ...], tuple[Passage, ...]]


def _variants(grounds: Grounds, reading: Reading, people: Mapping[str, Person]) -> Iterator[Variant]:
    quoting = whole_quotes(grounds, reading)
    if quoting is None:
        return
    if quoting.voice is not None:
        yield _spoken(grounds, quoting, people)
        return
    published = reading.article.published
    every_day = list(find_days(grounds.sentence, published, grounds.quotes))
    for cuts in _cuttings(grounds):
        resolved = _resolve(grounds, reading, people, cuts)
        if resolved is not None:
            mentions = tuple(sorted(resolved, key=lambda mention: mention.start))
            passages = tuple(m.passage for m in mentions if m.passage is not None)
            days = [day for day in every_day if clear_of(day, cuts)]
            voices = list(find_voices(grounds, reading, people, cuts))
            names = [edit for edit, _, _ in voices if edit is not None]
            taken = {mention.start for mention in mentions}
            called = [mention for _, mention, _ in voices if mention is not None and mention.start not in taken]
            mentions = tuple(sorted((*mentions, *called), key=lambda mention: mention.start))
            sources = tuple(passage for _, _, passage in voices)
            edits = (*cuts, *days, *names, *quoting.edits)
            yield edits, mentions, tuple(dict.fromkeys((*quoting.passages, *passages, *sources)))


def _spoken(grounds: Grounds, quoting: Quoting, people: Mapping[str, Person]) -> Variant:
    """Put the speaker in front of words that are all quoted: as a person's mention if the story knows the person."""
    start, voice = grounds.sentence.passage.start, quoting.voice or ""
    person = next((people[part] for part in reversed(voice.split()) if part in people), None)
    if person is None:
        return (Edit(start, start, voice), *quoting.edits), (), quoting.passages
    return quoting.edits, (Mention(start, start, "", person, False, start),), quoting.passages


def _cuttings(grounds: Grounds) -> Iterator[tuple[Edit, ...]]:
    """Yield the ways to cut the sentence, each once: ties alone, all trims, and either half with all trims."""
    light, full = trim(grounds, LIGHT), trim(grounds, TRIMS)
    yield light
    if full != light:
        yield full
    for half in find_halves(grounds):
        rest = [edit for edit in full if clear_of(edit, [half])]
        yield tuple(sorted([*rest, half], key=lambda edit: edit.start))


def _resolve(
    grounds: Grounds,
    reading: Reading,
    people: Mapping[str, Person],
    cuts: Sequence[Edit],
) -> list[Mention] | None:
    """Return the people of what stays, a pronoun without a name before it made one; None if it cannot be."""
    sentence = grounds.sentence
    mentions = [
        mention
        for mention in find_mentions(sentence, people)
        if clear_of(Edit(mention.start, mention.end), cuts) and not _in_quote(mention.start, grounds)
    ]
    pronouns = open_pronouns(sentence, cuts, grounds.quotes)
    if not pronouns:
        return mentions
    if pronouns[0].text.casefold() not in PERSONAL:
        return None
    found = find_antecedent(pronouns[0], sentence, reading.annotated, grounds.claims, people)
    return None if found is None else [*mentions, found]


def _in_quote(offset: int, grounds: Grounds) -> bool:
    return any(quote.start <= offset < quote.end for quote in grounds.quotes)
