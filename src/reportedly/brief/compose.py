"""The whole brief, part by part, in reading order."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from reportedly.brief.acronyms import find_acronyms
from reportedly.brief.agreed import Agreed
from reportedly.brief.candidates import Candidate, find_candidates
from reportedly.brief.computed import find_ranges, with_computed
from reportedly.brief.gate import Supported
from reportedly.brief.headline import write_headline
from reportedly.brief.lead import rank_leads
from reportedly.brief.lengths import PROFILES, Profile
from reportedly.brief.listing import find_notes, find_sources
from reportedly.brief.news import find_news
from reportedly.brief.people import find_people
from reportedly.brief.plan import plan_brief
from reportedly.brief.quantities import shown_series
from reportedly.brief.refill import fill, holding_all
from reportedly.brief.scribe import Scribe
from reportedly.brief.sections import Theme
from reportedly.brief.terms import term_weights
from reportedly.claims import Reading
from reportedly.errors import RecordError
from reportedly.ledger import Ledger
from reportedly.records import (
    CONTRACT,
    Brief,
    LeftAside,
    Passage,
    Section,
    Story,
    Unread,
)

__all__ = ["compose_brief", "compose_to"]


def compose_brief(
    story: Story,
    ledger: Ledger,
    readings: Sequence[Reading],
    *,
    length: str = "standard",
    since: str | None = None,
    left_aside: Sequence[LeftAside] = (),
    unread: Sequence[Unread] = (),
    supported: Supported = holding_all,
) -> Brief:
    """Write the brief of a story.

    Args:
        ledger: of the story; its entries give origins and standing, its series the figures.
        readings: of the story's articles; others are passed over.
        length: "flash", "short", "standard" or "long".
        supported: says which sentences hold; one that does not gives its place to the next best.
        since: ISO 8601; the brief tells what is new since then, and what was known before as context alone.
    Returns:
        every part of the anatomy; one with nothing to say is empty and named in notes.
    Raises:
        KeyError: no such length.
        RecordError: readings holds no article of the story, or nothing is new since the time.
    """
    return compose_to(
        PROFILES[length],
        story,
        ledger,
        readings,
        since=since,
        left_aside=left_aside,
        unread=unread,
        supported=supported,
    )


def compose_to(
    profile: Profile,
    story: Story,
    ledger: Ledger,
    readings: Sequence[Reading],
    *,
    since: str | None = None,
    left_aside: Sequence[LeftAside] = (),
    unread: Sequence[Unread] = (),
    supported: Supported = holding_all,
) -> Brief:
    """Write the brief of a story to the size of a profile."""
    wanted = set(story.article_ids)
    readings = [reading for reading in readings if reading.article.id in wanted]
    if not readings:
        raise RecordError(
            f"No reading of an article of story {story.id}: read its articles before its brief is written."
        )
    people = find_people(readings)
    pool = list(find_candidates(story, ledger.entries, readings, people, Agreed(ledger.series)))
    weights = term_weights([(candidate.origin, candidate.terms) for candidate in pool])
    news = find_news(pool, ledger, readings, since) if since is not None else None
    told, series = (news.fresh, news.series) if news is not None else (pool, ledger.series)
    acronyms = find_acronyms(readings)
    origins = {candidate.sentence.article_id: candidate.origin for candidate in pool}
    ranges = list(find_ranges(series, readings, ledger.entries, origins))
    articles = [reading.article for reading in readings]

    def write(told: Sequence[Candidate], gone: Collection[Passage], plain: Collection[Passage]) -> Brief:
        leads = rank_leads(told, weights)
        lead = next(iter(leads), None)
        plan = plan_brief(told, weights, lead, profile, people, known=news.known if news is not None else ())
        scribe = Scribe(pool, acronyms, readings, ledger.series, plain)
        # Written in reading order: the first naming of a person is the full one.
        headline = write_headline(leads, told, readings, ledger.series, people, gone)
        standfirst = scribe.write_all(plan.standfirst)
        return Brief(
            contract=CONTRACT,
            story_id=story.id,
            headline=headline,
            standfirst=standfirst,
            sections=with_computed([_section(theme, scribe) for theme in plan.body], ranges),
            figures=(),
            context=scribe.write_all(plan.context),
            outlook=scribe.write_all(plan.outlook),
            in_short=scribe.write_all(plan.closing),
            sources=find_sources(story, articles),
            left_aside=tuple(left_aside),
            unread=tuple(unread),
            notes=(),
            omitted=0,
        )

    brief = fill(write, told, supported)
    figures = shown_series(series, brief.sentences()) if profile.sections else ()
    notes = find_notes(replace(brief, figures=figures), profile, articles, hidden=len(ledger.series) - len(figures))
    changes = news.notes() if news is not None else ()
    return replace(brief, figures=figures, notes=(*notes, *changes))


def _section(theme: Theme, scribe: Scribe) -> Section:
    heading, members = theme
    return Section(
        heading=heading,
        event_ids=tuple(dict.fromkeys(candidate.event_id for candidate in members)),
        sentences=scribe.write_all(members),
    )
