"""Short phrases all forms share."""

from reportedly.brief.render.marks import DENIAL, DISPUTED, EARLIER, Mark
from reportedly.brief.render.times import newest, show_day, show_time
from reportedly.brief.render.view import SentenceView, SourceView, View
from reportedly.records import Brief, LeftAside

__all__ = [
    "as_of_words",
    "counts_words",
    "in_quotes",
    "label_of",
    "left_aside_words",
    "notes_of",
    "numbers_words",
    "outlet_words",
    "source_words",
]


FEW = 3
"""Numbers of sources a mark names."""


def plural(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def counts_words(view: View) -> str:
    """Return "9 articles of 7 outlets, 5 independent origins · 1 unread · 2 left aside".

    Of one report it says that all rests on it: its sentences are not marked one by one.
    """
    counts = view.counts
    read = plural(counts.articles, "article")
    outlets = f" of {plural(counts.outlets, 'outlet')}" if counts.outlets else ""
    origins = f", {plural(counts.origins, 'independent origin')}"
    if counts.articles == 1:
        origins = ": every sentence rests on it alone"
    rest = [
        f"{number} {label}"
        for number, label in ((counts.unread, "unread"), (counts.left_aside, "left aside"))
        if number
    ]
    return " · ".join([read + outlets + origins, *rest])


def as_of_words(view: View) -> str:
    """Return "as of 14 Mar 2031, 17:40 UTC"; "" where no source has a time."""
    return f"as of {show_time(view.as_of)}" if view.as_of else ""


def numbers_words(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def few_words(numbers: tuple[int, ...]) -> str:
    """Return "4, 191 and 4 more"."""
    rest = len(numbers) - FEW
    return numbers_words(numbers) if rest <= 1 else f"{numbers_words(numbers[:FEW])} and {rest} more"


def label_of(mark: Mark, shown: SentenceView) -> str:
    """Return a mark's word, with the sources on the other side where there are any."""
    if mark is DENIAL and shown.denies:
        return f"denies {few_words(shown.denies)}"
    if mark is DISPUTED and shown.denied_by:
        return f"denied by {few_words(shown.denied_by)}"
    if mark is EARLIER:
        days = (one.source.source.published for one in shown.evidence if one.source is not None)
        return show_day(newest(days)) or mark.label
    return mark.label


def source_words(line: SourceView) -> tuple[str, ...]:
    """Return outlet, title in quotation marks, time and credit, those a source has; not yet made safe."""
    source = line.source
    credit = source.credit if source.credit and source.credit != source.outlet else None
    parts = (
        outlet_words(line),
        in_quotes(source.title),
        show_time(source.published) or "no date",
        f"credit: {credit}" if credit else None,
    )
    return tuple(part for part in parts if part)


def outlet_words(line: SourceView) -> str:
    """Return the outlet; where nothing names the report, its id."""
    source = line.source
    unnamed = not (source.outlet or source.title or source.url)
    return f"article {source.article_id}, outlet not given" if unnamed else source.outlet or "outlet not given"


def in_quotes(words: str | None) -> str | None:
    """Return words in quotation marks; in single ones where they hold double ones themselves."""
    if not words:
        return words
    return f"‘{words}’" if any(sign in words for sign in '“”"') else f"“{words}”"


def left_aside_words(line: LeftAside, view: View) -> str:
    """Return the outlet and title of an article left aside where the brief lists it, its id otherwise."""
    source = view.source(line.article_id)
    known = (source.source.outlet, in_quotes(source.source.title)) if source else ()
    return ", ".join(filter(None, known)) or f"article {line.article_id}"


def notes_of(brief: Brief) -> tuple[str, ...]:
    """Return the notes without the time every form shows at its head, and how many sentences the check took out."""
    notes = tuple(note for note in brief.notes if not note.startswith("as_of "))
    if not brief.omitted:
        return notes
    many = "1 sentence was" if brief.omitted == 1 else f"{brief.omitted} sentences were"
    return (*notes, f"{many} left out: the check did not find them supported.")
