"""What every form of a checked text says in the same words."""

from collections.abc import Mapping
from types import MappingProxyType

from reportedly.brief.render.times import show_time
from reportedly.brief.render.visible import clipped
from reportedly.brief.render.words import in_quotes
from reportedly.records import Finding, Part, Verdict
from reportedly.serve.checking.view import CheckView, EvidenceView, SourceView

__all__ = ["MEANINGS", "SIGNS", "finding_words", "part_words", "source_words", "summary_words"]

MEANINGS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.SUPPORTED: "says what a passage says, no more strongly",
        Verdict.UNATTRIBUTED: "leaves out whose words they are",
        Verdict.STRONGER: "is more certain, or wider, than its passage",
        Verdict.UNSUPPORTED: "says something that no passage says",
        Verdict.CONTRADICTED: "says otherwise than its passage",
    }
)

SIGNS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.SUPPORTED: "✓",
        Verdict.UNATTRIBUTED: "“?”",
        Verdict.STRONGER: "▲",
        Verdict.UNSUPPORTED: "∅",
        Verdict.CONTRADICTED: "≠",
    }
)


def summary_words(view: CheckView) -> str:
    """Return how many sentences there are, and how many of each verdict."""
    total = sum(many for _, many in view.counts)
    counts = ", ".join(f"{many} {verdict}" for verdict, many in view.counts)
    return f"{total} sentence{'' if total == 1 else 's'}: {counts or 'nothing to check'}"


def source_words(source: SourceView) -> tuple[str, ...]:
    """Return outlet, title in quotation marks and time, those a source has; not yet made safe."""
    article = source.article
    named = (clipped(article.outlet or ""), in_quotes(clipped(article.title or "")))
    known = (*named, show_time(article.published))
    return tuple(part for part in known if part) or (source.origin or f"article {article.id}",)


def part_words(evidence: EvidenceView) -> str:
    """Return where in the article a passage stands, if not in its text."""
    return "" if evidence.passage.part == Part.TEXT else f"in the {evidence.passage.part}"


def finding_words(finding: Finding) -> str:
    """Return what kind of finding it is: "bound (R7)", "material (R1, soft)"."""
    return f"{finding.check} ({finding.rule}{'' if finding.hard else ', soft'})"
