"""The whole brief, part by part, in reading order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportedly.brief.candidates import Candidate, find_candidates
from reportedly.brief.choose import Choice, choose, likeness
from reportedly.brief.computed import find_ranges, with_computed
from reportedly.brief.headline import MOST_WORDS, find_lead, shortened
from reportedly.brief.lengths import PROFILES, Profile
from reportedly.brief.listing import as_of, find_sources, missing_parts
from reportedly.brief.parts import is_background, story_year, tells_context, tells_outlook
from reportedly.brief.people import find_people
from reportedly.brief.scribe import Scribe, distinct
from reportedly.brief.support import MOST_PASSAGES
from reportedly.brief.terms import term_weights
from reportedly.brief.themes import find_themes, heading_of
from reportedly.brief.titles import bears_out, find_title
from reportedly.claims import Reading
from reportedly.errors import RecordError
from reportedly.records import (
    CONTRACT,
    Brief,
    Certainty,
    LeftAside,
    Part,
    Passage,
    Section,
    Sentence,
    SentenceKind,
    Story,
    Unread,
)

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

__all__ = ["compose_brief", "compose_to"]

ANY = 10_000
"""Words: no limit."""

EARLY = 8
"""Sentences at the head of an article that may stand in the standfirst."""

STANDFIRST_WORDS = range(9, 31)
"""Words of a sentence of the standfirst or the closing."""
WHOLE = 0.5
"""Worth of a sentence that needs no other."""

NEAR, RETOLD = 0.35, 0.25
"""Likeness to the lead of a sentence that may head the brief for it, and of one that may close the brief with it."""


def compose_brief(
    story: Story,
    ledger: "Ledger",
    readings: Sequence[Reading],
    *,
    length: str = "standard",
    left_aside: Sequence[LeftAside] = (),
    unread: Sequence[Unread] = (),
) -> Brief:
    """Write the brief of a story.

    Args:
        ledger: of the story; its entries give origins and standing, its series the figures.
        readings: of the story's articles; others are passed over.
        length: "flash", "short", "standard" or "long".
    Returns:
        every part of the anatomy; one with nothing to say is empty and named in notes.
    Raises:
        KeyError: no such length.
        RecordError: readings holds no article of the story.
    """
    return compose_to(PROFILES[length], story, ledger, readings, left_aside=left_aside, unread=unread)


@dataclass(frozen=True)
class _Draft:
    """What was chosen for each part, before it is written."""

    standfirst: list[Candidate]
    body: list[tuple[str, list[Candidate]]]
    context: list[Candidate]
    outlook: list[Candidate]
    closing: list[Candidate]


def compose_to(
    profile: Profile,
    story: Story,
    ledger: "Ledger",
    readings: Sequence[Reading],
    *,
    left_aside: Sequence[LeftAside] = (),
    unread: Sequence[Unread] = (),
) -> Brief:
    """Write the brief of a story to the size of a profile."""
    members = set(story.article_ids)
    readings = [reading for reading in readings if reading.article.id in members]
    if not readings:
        raise RecordError(
            f"No reading of an article of story {story.id}: read its articles before its brief is written."
        )
    people = find_people(readings)
    pool = list(find_candidates(story, ledger.entries, readings, people))
    weights = term_weights([(candidate.origin, candidate.terms) for candidate in pool])
    lead = find_lead(pool, weights)
    draft = _draft(pool, weights, lead, profile)
    scribe = Scribe(pool)
    headline = _headline(lead, pool, readings)
    standfirst = scribe.write_all(draft.standfirst)
    origins = {candidate.sentence.article_id: candidate.origin for candidate in pool}
    computed = list(find_ranges(ledger.series, readings, ledger.entries, origins))
    sections = with_computed(
        [
            Section(
                heading=heading_of(term, members, pool, people),
                event_ids=tuple(dict.fromkeys(candidate.event_id for candidate in members)),
                sentences=scribe.write_all(members),
            )
            for term, members in draft.body
        ],
        computed,
    )
    context, outlook = scribe.write_all(draft.context), scribe.write_all(draft.outlook)
    closing = scribe.write_all(draft.closing)
    articles = [reading.article for reading in readings]
    parts = (
        ("figures", bool(ledger.series), "a counted quantity that can be compared"),
        ("context", bool(context) or not profile.context, "what came before or a cause"),
        (
            "outlook",
            bool(outlook) or not profile.outlook,
            "a named source's expectation, a date ahead or an open question",
        ),
        ("closing", bool(closing) or not profile.closing, "more than is said above"),
    )
    newest = as_of(articles)
    return Brief(
        contract=CONTRACT,
        story_id=story.id,
        headline=headline,
        standfirst=standfirst,
        sections=sections,
        figures=tuple(ledger.series),
        context=context,
        outlook=outlook,
        in_short=closing,
        sources=find_sources(story, articles),
        left_aside=tuple(left_aside),
        unread=tuple(unread),
        notes=(*((f"as_of {newest}",) if newest else ()), *missing_parts(parts)),
        omitted=0,
    )


def _draft(pool: Sequence[Candidate], weights: Mapping[str, float], lead: Candidate | None, profile: Profile) -> _Draft:
    if lead is None:
        return _Draft([], [], [], [], [])
    year = story_year(pool)
    now = [candidate for candidate in pool if not is_background(candidate, year)]
    taken = Choice(weights, taken=[lead])

    def is_context(candidate: Candidate) -> bool:
        return is_background(candidate, year) or tells_context(candidate)

    sentences = len({candidate.sentence.passage for candidate in now})

    def choose_standfirst() -> list[Candidate]:
        early = [c for c in now if c.place < EARLY and _may_stand_out(c)]
        return [lead, *choose(early, taken.afresh(lead), profile.standfirst - lead.length, most=min(3, sentences // 6))]

    outlook = choose(now, taken, ANY, most=min(profile.outlook, 1 + sentences // 12), accept=tells_outlook)
    small = _half(now) < profile.body
    # Where there is little to choose from the body must not take it all; else the body comes first, for what
    # origins share belongs there.
    context = choose(pool, taken, ANY, most=min(profile.context, sentences // 8), accept=is_context) if small else []
    standfirst = choose_standfirst() if small else []
    closing = _closing(now, taken, lead, min(profile.closing, sentences // 8)) if small else []
    chosen = choose(now, taken.afresh(), min(profile.body, _half(now))) if profile.sections else []
    groups = find_themes(chosen, weights, min(profile.sections, max(1, round(len(chosen) / 4)))) if chosen else []
    standfirst = standfirst or choose_standfirst()
    closing = closing or _closing(now, taken, lead, profile.closing)
    context += choose(pool, taken, ANY, most=profile.context - len(context), accept=is_context)
    return _Draft(standfirst, groups, context, outlook, closing)


def _half(pool: Sequence[Candidate]) -> int:
    """Return half the words there are to choose from: a short article keeps some for the other parts."""
    shortest: dict[Passage, int] = {}
    for candidate in pool:
        passage = candidate.sentence.passage
        shortest[passage] = min(candidate.length, shortest.get(passage, candidate.length))
    return sum(shortest.values()) // 2


def _may_stand_out(candidate: Candidate) -> bool:
    """Say whether a sentence may stand in the standfirst or the closing: of a fit length, and needing no other."""
    fits = candidate.length in STANDFIRST_WORDS and candidate.worth >= WHOLE
    return fits and not tells_outlook(candidate)


def _closing(pool: Sequence[Candidate], choice: Choice, lead: Candidate, most: int) -> list[Candidate]:
    """The main development as another sentence tells it, then the heaviest that is not said yet."""
    if not most:
        return []
    others = [c for c in pool if c.place < 2 * EARLY and _may_stand_out(c)]
    told = [c for c in others if likeness(c, lead) >= RETOLD and c.sentence.passage != lead.sentence.passage]
    told = [c for c in told if not choice.repeats(c)]
    first = max(told, key=lambda c: (likeness(c, lead) * c.worth, -c.length), default=None)
    if first is not None:
        choice.take(first)
    return [*([first] if first else []), *choose(others, choice, ANY, most=most - bool(first))]


def _headline(lead: Candidate | None, pool: Sequence[Candidate], readings: Sequence[Reading]) -> Sentence:
    if lead is None:
        return _bare_headline(readings, "")
    titled = find_title(lead, readings)
    if titled is not None:
        written = Scribe(pool).write(lead)
        speaker = titled.voice or _title_speaker(titled.title, readings)
        passages = distinct([titled.title, titled.ground, *written.passages])[:MOST_PASSAGES]
        return replace(written, text=titled.text, speaker=speaker, passages=passages)
    near = [c for c in pool if likeness(c, lead) >= NEAR and c.place < EARLY]
    for candidate in (lead, *sorted(near, key=lambda c: (-likeness(c, lead), c.length))):
        text = shortened(candidate, MOST_WORDS)
        if text is not None:
            return replace(Scribe(pool).write(candidate), text=text)
    return _bare_headline(readings, lead.sentence.text)


def _title_speaker(title: Passage, readings: Sequence[Reading]) -> str | None:
    """Return the speaker the title names, if it names one."""
    for reading in readings:
        for claim in reading.claims if reading.article.id == title.article_id else ():
            name = (claim.speaker.name or claim.speaker.text) if claim.speaker is not None else ""
            if name and re.search(rf"\b{re.escape(name.split()[-1])}\b", title.text):
                return name
    return None


def _bare_headline(readings: Sequence[Reading], text: str) -> Sentence:
    """Where no sentence is short enough: the title most like text, or else the first words there are."""
    titles = [s.passage for reading in readings for s in reading.annotated.sentences_of(Part.TITLE)]
    texts = [s.passage for reading in readings for s in reading.annotated.sentences if s.part != Part.TITLE]
    blank = [reading.article.passage(0, 0) for reading in readings]
    passage = max(titles, key=lambda title: bears_out(title.text, text), default=(texts or blank)[0])
    return Sentence(
        text=" ".join(passage.text.split()[:MOST_WORDS]),
        passages=(passage,),
        kind=SentenceKind.SOURCE,
        speaker=None,
        certainty=Certainty.STATED,
        origins=1,
        entry_ids=(),
    )
