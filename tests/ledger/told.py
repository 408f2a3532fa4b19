"""Small stories made by hand for tests: who said what in which outlet, without the claims stage."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportedly.annotate import AnnotatedArticle, Annotator
from reportedly.claims import Reading
from reportedly.claims.figures import find_figures
from reportedly.records import (
    Article,
    Certainty,
    Claim,
    ClaimKind,
    Event,
    Passage,
    Speaker,
    SpeakerKind,
    Story,
    content_id,
)

__all__ = ["Report", "Words", "read_reports", "story_of"]


@dataclass(frozen=True)
class Words:
    """One statement of a report. speaker: "-" for the outlet itself; "Yonhap < the NIS" for a chain."""

    speaker: str
    words: str
    certainty: Certainty = Certainty.STATED


@dataclass(frozen=True)
class Report:
    """One article. day: "10-18" or a whole ISO time."""

    outlet: str
    day: str
    said: Sequence[Words] = field(default_factory=tuple)

    @property
    def published(self) -> str:
        return self.day if len(self.day) > 5 else f"2024-{self.day}T12:00:00+00:00"


def read_reports(annotator: Annotator, reports: Sequence[Report]) -> list[Reading]:
    """Write each report as an article of one paragraph a statement, and read it with claims known beforehand."""
    articles = [_article(report) for report in reports]
    return [
        _reading(report, annotated) for report, annotated in zip(reports, annotator.annotate(articles), strict=True)
    ]


def story_of(readings: Sequence[Reading], origins: Sequence[Sequence[int]] = ()) -> Story:
    """Make one story of one event; origins: groups of copies by index, all others stand alone."""
    ids = [reading.article.id for reading in readings]
    grouped = {number for group in origins for number in group}
    groups = [tuple(ids[number] for number in group) for group in origins]
    groups += [(article_id,) for number, article_id in enumerate(ids) if number not in grouped]
    days = sorted(reading.article.published or "" for reading in readings)
    event = Event(
        id="event",
        title="",
        article_ids=tuple(ids),
        origins=tuple(groups),
        first=min(days, default=None),
        last=max(days, default=None),
    )
    return Story(
        id="story",
        title="",
        article_ids=tuple(ids),
        events=(event,),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _paragraph(said: Words) -> str:
    words = said.words[0].upper() + said.words[1:]
    if said.speaker == "-":
        return f"{words}."
    *conduits, speaker = said.speaker.split(" < ")
    citing = f"{conduits[0]}, citing {speaker}," if conduits else speaker
    return f"{words}, {citing} {_verb(said)}."


def _verb(said: Words) -> str:
    return "denied" if said.certainty is Certainty.DENIED else "said"


def _article(report: Report) -> Article:
    text = "\n\n".join(_paragraph(said) for said in report.said)
    return Article(
        id=content_id(report.outlet, report.day, text), outlet=report.outlet, published=report.published, text=text
    )


def _reading(report: Report, annotated: AnnotatedArticle) -> Reading:
    figures = find_figures(annotated)
    claims, start = [], 0
    for said in report.said:
        claim = _claim(annotated.article, said, start)
        inside = [figure.id for figure in figures if any(part.covers(figure.passage) for part in claim.content)]
        claims.append(replace(claim, figures=tuple(inside)))
        start += len(_paragraph(said)) + 2
    return Reading(annotated, tuple(claims), figures)


def _claim(article: Article, said: Words, start: int) -> Claim:
    content = article.passage(start, start + len(said.words))
    chain = _chain(article, said, content)
    paragraph_end = start + len(_paragraph(said))
    cue = article.passage(paragraph_end - 1 - len(_verb(said)), paragraph_end - 1) if chain else None
    return Claim(
        id=content_id(article.id, start, said.words),
        article_id=article.id,
        content=(content,),
        cue=cue,
        speaker=chain[-1] if chain else None,
        chain=chain,
        kind=ClaimKind.INDIRECT if chain else ClaimKind.NARRATION,
        certainty=said.certainty,
        confidence=0.95,
        figures=(),
    )


def _chain(article: Article, said: Words, content: Passage) -> tuple[Speaker, ...]:
    if said.speaker == "-":
        return ()
    found = []
    for name in said.speaker.split(" < "):
        start = article.text.index(name, content.end)
        passage = article.passage(start, start + len(name))
        found.append(Speaker(text=name, name=name, role=None, kind=SpeakerKind.UNNAMED, passage=passage))
    return tuple(found)
