"""Every sentence that a brief may take, cut to what it says."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.days import find_days
from reportedly.brief.edits import Edit, apply_edits, as_sentence, clear_of, count_words
from reportedly.brief.eligible import is_eligible
from reportedly.brief.guards import Grounds
from reportedly.brief.halves import find_halves
from reportedly.brief.openers import leans_back, open_pronouns
from reportedly.brief.people import Mention, Person, find_mentions
from reportedly.brief.phrases import holds_phrase
from reportedly.brief.pronouns import PERSONAL, find_antecedent
from reportedly.brief.speech import Quoting, whole_quotes
from reportedly.brief.standing import article_voice, has_open_subject, leans_on_noun, leans_on_pronoun
from reportedly.brief.terms import sentence_terms, term_of
from reportedly.brief.trim import LIGHT, TRIMS, trim
from reportedly.claims import Reading
from reportedly.records import Certainty, Entry, Part, Passage, Story

__all__ = ["Candidate", "find_candidates"]


@dataclass(frozen=True)
class Candidate:
    """A source sentence as the brief would give it, but for the form of its names.

    edits: of the sentence; offsets of the part.
    mentions: people named in what stays.
    passages: what it rests on besides its own sentence.
    place: index of the sentence among those of its article's text.
    origin: the first article of the group of copies it belongs to.
    worth: 0 to 1, less for a sentence that needs another and for an article that argues.
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
    worth: float

    @property
    def sentence(self) -> AnnotatedSentence:
        return self.grounds.sentence

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
        """Lemmas of the content words that stay."""
        return frozenset(word.lemma.casefold() for word in self.words if word.pos in CONTENT)

    @cached_property
    def source_terms(self) -> tuple[str, ...]:
        """Terms of the whole source sentence: one step from what the brief prints."""
        return sentence_terms(self.sentence)

    @cached_property
    def length(self) -> int:
        return count_words(self.text)


MOST_SENTENCES = 300
"""Sentences of an article that are looked at; news stands at the head."""

FEWEST_WORDS = 5
CONTENT = ("PROPN", "NOUN", "VERB", "ADJ", "NUM")

LEANING = 0.2
"""Worth of a sentence whose subject an earlier sentence introduced."""


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
    for reading in readings:
        article, nouns = reading.article, set[str]()
        all_grounds = list(_all_grounds(reading))
        voice = article_voice(all_grounds)
        for place, grounds in enumerate(all_grounds):
            leans = leans_on_noun(grounds.sentence, nouns) or _points_back(grounds.sentence)
            nouns.update(word.lemma.casefold() for word in grounds.sentence.words if word.pos == "NOUN")
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
                    worth=voice * (LEANING if leans else 1.0),
                )
                if _stands_alone(candidate):
                    yield candidate if not _needs_another(candidate) else replace(candidate, worth=voice * LEANING)


def _stands_alone(candidate: Candidate) -> bool:
    """Say whether the finished sentence is long enough and opens, quote and all, on nothing said before."""
    if candidate.length < FEWEST_WORDS or leans_back(candidate.text):
        return False
    if candidate.mentions and candidate.mentions[0].words == "" and leans_back(candidate.sentence.text):
        return False
    return not has_open_subject(candidate.words, candidate.sentence, candidate.grounds.quotes)


def _needs_another(candidate: Candidate) -> bool:
    """Say whether a pronoun in it stands for something it does not say."""
    # A denial is told beside what it denies, "such reports" and all.
    if any(claim.certainty == Certainty.DENIED for claim in candidate.grounds.claims):
        return False
    return leans_on_pronoun(candidate.words, candidate.sentence, candidate.grounds.quotes)


def _points_back(sentence: AnnotatedSentence) -> bool:
    """Say whether it tells a time, a place or a pair that an earlier sentence named."""
    there = any(word.text.casefold() == "there" and word.dep == "advmod" for word in sentence.words)
    return there or holds_phrase(sentence.text, "brief_openers", "pointers") is not None


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
    for cuts in _cuttings(grounds):
        resolved = _resolve(grounds, reading, people, cuts)
        if resolved is not None:
            mentions = tuple(sorted(resolved, key=lambda mention: mention.start))
            passages = tuple(m.passage for m in mentions if m.passage is not None)
            days = [day for day in find_days(grounds.sentence, published, grounds.quotes) if clear_of(day, cuts)]
            yield (*cuts, *days, *quoting.edits), mentions, (*quoting.passages, *passages)


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
