"""Every sentence that a brief may take, cut to what it says."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from reportedly.brief.agreed import Agreed
from reportedly.brief.candidate import Candidate
from reportedly.brief.days import day_of, find_days
from reportedly.brief.edits import Edit, clear_of
from reportedly.brief.eligible import is_eligible
from reportedly.brief.frames import find_framed
from reportedly.brief.guards import Grounds
from reportedly.brief.halves import find_halves
from reportedly.brief.needing import has_open_subject, noun_of
from reportedly.brief.openers import leans_back, open_pronouns, speaks_of_somebody
from reportedly.brief.people import Mention, Person, find_mentions, person_called
from reportedly.brief.phrases import phrases
from reportedly.brief.pronouns import PERSONAL, find_antecedent
from reportedly.brief.speech import Quoting, plain_cues, whole_quotes
from reportedly.brief.standing import article_voice, quoted_runs, repeats_quote
from reportedly.brief.trim import LIGHT, TRIMS, trim
from reportedly.brief.voices import find_voices
from reportedly.claims import Reading
from reportedly.records import Entry, Part, Passage, Story

__all__ = ["Candidate", "find_candidates"]

MOST_SENTENCES = 300
"""Sentences of an article that are looked at; news stands at the head."""

FEWEST_WORDS = 5

HALF_LIFE = 10
"""Days after which a report counts half."""

SHARED = 0.5
"""Share of the origins that must use a noun for it to mean the same in all of them."""


def find_candidates(
    story: Story,
    entries: Sequence[Entry],
    readings: Sequence[Reading],
    people: Mapping[str, Person],
    agreed: Agreed | None = None,
) -> Iterator[Candidate]:
    """Yield every variant of every sentence that may stand in a brief, in reading order.

    Args:
        agreed: the story's figures, to know those that several reports count.
    """
    agreed = agreed or Agreed()
    origins = {a: group[0] for event in story.events for group in event.origins for a in group}
    events = {a: event.id for event in story.events for a in event.article_ids}
    by_claim: dict[str, list[Entry]] = {}
    for entry in entries:
        for claim_id in entry.claims:
            by_claim.setdefault(claim_id, []).append(entry)
    days = [day for reading in readings if (day := day_of(reading.article.published)) is not None]
    shared, quoted = _shared_nouns(readings, origins), quoted_runs(readings)
    for reading in readings:
        article, nouns = reading.article, set[str]()
        recency = _recency(day_of(article.published), days)
        all_grounds = list(_all_grounds(reading))
        voice = article_voice(all_grounds, article.url)
        framed = list(find_framed(all_grounds, article.published))
        for place, grounds in enumerate(all_grounds):
            eligible = is_eligible(grounds) and not repeats_quote(grounds, quoted)
            eligible = eligible and not speaks_of_somebody(grounds.sentence, grounds.quotes)
            before = frozenset(nouns if eligible else ())
            nouns.update([noun_of(word) for word in grounds.sentence.words if word.pos == "NOUN"])
            if not eligible:
                continue
            found = {entry.id: entry for claim in grounds.claims for entry in by_claim.get(claim.id, ())}
            given, reports = agreed.given(grounds.figures), agreed.most_reports(grounds.figures)
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
                    given=given,
                    reports=reports,
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
    article = reading.article
    every_day = list(find_days(grounds.sentence, article.published, grounds.quotes, article.modified))
    for cuts in _cuttings(grounds):
        resolved = _resolve(grounds, reading, people, cuts)
        if resolved is not None:
            mentions = tuple(sorted(resolved, key=lambda mention: mention.start))
            passages = tuple(m.passage for m in mentions if m.passage is not None)
            days = list(_once(day for day in every_day if clear_of(day, cuts)))
            voices = list(find_voices(grounds, reading, people, cuts))
            names = [edit for edit, _, _ in voices if edit is not None]
            taken = {mention.start for mention in mentions}
            called = [mention for _, mention, _ in voices if mention is not None and mention.start not in taken]
            mentions = tuple(sorted((*mentions, *called), key=lambda mention: mention.start))
            sources = tuple(passage for _, _, passage in voices)
            plain = [edit for edit in plain_cues(grounds) if clear_of(edit, (*cuts, *days, *names))]
            edits = (*cuts, *days, *names, *plain, *quoting.edits)
            yield edits, mentions, tuple(dict.fromkeys((*quoting.passages, *passages, *sources)))


def _once(days: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the first edit to each date: "on Sunday 24 May" makes a later "Sunday" clear."""
    told: set[str] = set()
    for day in sorted(days, key=lambda day: day.start):
        date_words = day.words.removeprefix("on ")
        if date_words not in told:
            yield day
        told.add(date_words)


def _spoken(grounds: Grounds, quoting: Quoting, people: Mapping[str, Person]) -> Variant:
    """Put the speaker in front of words that are all quoted: as a person's mention if the story knows the person."""
    start, voice = grounds.sentence.passage.start, quoting.voice or ""
    person = person_called(voice, people)
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
