"""The headline: the main development in at most 14 words, no stronger than its evidence."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from reportedly.brief.candidates import Candidate
from reportedly.brief.choose import likeness
from reportedly.brief.eligible import is_run_together
from reportedly.brief.lead import MOST_WORDS, opens_with_quote, shortened
from reportedly.brief.scribe import Scribe, distinct
from reportedly.brief.support import MOST_PASSAGES
from reportedly.brief.titles import bears_out, find_title, tells
from reportedly.claims import Reading
from reportedly.records import Certainty, Part, Passage, Sentence, SentenceKind, Series

__all__ = ["write_headline"]

LESS_NEAR = 0.3
"""Likeness to the lead of a sentence that may head the brief for it, the likest first."""

TITLED = 0.3
"""Share of the only article's title that a sentence must hold to stand in its place."""

EARLY = 8
"""Sentences at the head of an article that may head the brief."""


def write_headline(
    leads: Sequence[Candidate],
    pool: Sequence[Candidate],
    readings: Sequence[Reading],
    series: Iterable[Series] = (),
    people: Collection[str] = (),
    gone: Collection[Passage] = (),
) -> Sentence:
    """Return the headline: a title its report bears out, else the main development's own words, else a bare title.

    Args:
        leads: sentences that tell the main development, the best first.
        series: the story's figures.
        people: names that the articles use for people.
        gone: passages whose words did not hold; no title among them is taken.
    """
    if not leads:
        return _bare_headline(readings, "")
    scribe, lead = Scribe(pool, readings=readings, series=series), leads[0]
    titled = find_title(lead, readings, people, gone)
    if titled is not None:
        written = scribe.write(lead)
        speaker = titled.voice or _title_speaker(titled.title, readings)
        passages = distinct([titled.title, titled.ground, *written.passages])[:MOST_PASSAGES]
        return replace(written, text=titled.text, speaker=speaker, passages=passages)
    near = [c for c in pool if likeness(c, lead) >= LESS_NEAR and c.place < EARLY and not (c.needs or c.hollow)]
    near = [c for c in near if not is_run_together(c.grounds) and not opens_with_quote(c)]
    ranked = [lead, *sorted(near, key=lambda c: (-likeness(c, lead), c.length))]
    if len(readings) == 1 and lead.title:
        ranked = [c for c in ranked if bears_out(lead.title, c.sentence.text) >= TITLED]
    else:
        ranked += [c for c in leads if not (c.needs or c.hollow or c.passages or opens_with_quote(c))]
    for candidate in ranked:
        text = shortened(candidate, MOST_WORDS)
        if text is not None:
            return replace(scribe.write(candidate), text=text)
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
    every = [s for reading in readings for s in reading.annotated.sentences_of(Part.TITLE)]
    titles = [s.passage for s in every if tells(s.words)] or [s.passage for s in every]
    texts = [s.passage for reading in readings for s in reading.annotated.sentences if s.part != Part.TITLE]
    blank = [reading.article.passage(0, 0) for reading in readings]
    titles = [title for title in titles if len(title.text.split()) <= MOST_WORDS] or titles
    passage = max(titles, key=lambda title: bears_out(title.text, text), default=(texts or blank)[0])
    return Sentence(
        text=" ".join(passage.text.split()[:MOST_WORDS]).removesuffix("."),
        passages=(passage,),
        kind=SentenceKind.SOURCE,
        speaker=None,
        certainty=Certainty.STATED,
        origins=1,
        entry_ids=(),
    )
