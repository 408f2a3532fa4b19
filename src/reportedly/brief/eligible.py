"""Which sentences a brief may take: whole statements of the report itself."""

from collections.abc import Callable

from reportedly.annotate import Quote, Word
from reportedly.brief.edits import count_words
from reportedly.brief.guards import Grounds
from reportedly.brief.phrases import holds_phrase, phrases

__all__ = ["is_eligible"]

FEWEST_WORDS = 6
MOST_WORDS = 70
FINITE = ("VBD", "VBZ", "VBP", "MD")

Rule = Callable[[Grounds], bool]


def has_length(grounds: Grounds) -> bool:
    return FEWEST_WORDS <= count_words(grounds.sentence.text) <= MOST_WORDS


def is_statement(grounds: Grounds) -> bool:
    """It ends as a sentence does, and asks nothing."""
    text = grounds.sentence.text.strip()
    closed = text.rstrip("”\"’')» ")
    return "?" not in text and (closed[-1:] in (".", "!", ",", "…") or text[-1:] in '”"')


def starts_whole(grounds: Grounds) -> bool:
    """It begins where a sentence begins."""
    first = next((w.text for w in grounds.sentence.words if w.text[:1].isalnum()), "")
    return first[:1].isupper() or first[:1].isdigit()


def has_subject(grounds: Grounds) -> bool:
    """Its root is a finite verb with a subject."""
    root = grounds.sentence.root
    auxiliaries = grounds.sentence.children(root, "aux", "auxpass")
    if root.pos not in ("VERB", "AUX") or not any(word.tag in FINITE for word in auxiliaries or (root,)):
        return False
    return bool(grounds.sentence.children(root, "nsubj", "nsubjpass", "expl", "csubj"))


def is_report(grounds: Grounds) -> bool:
    """It is not the page's furniture."""
    text = grounds.sentence.text
    return holds_phrase(text, "brief_furniture", "phrases") is None and "http" not in text and "@" not in text


def speaks_of_others(grounds: Grounds) -> bool:
    """Outside quotation marks it is never the writer or the reader who acts."""
    own = phrases("brief_furniture", "persons")
    words = (w for w in grounds.sentence.words if not _quoted(w, grounds.quotes))
    return not any(w.text.casefold() in own and w.text != "US" for w in words)


def has_known_quotes(grounds: Grounds) -> bool:
    """Every quotation mark in it belongs to a quote that was found: nothing inside one is ever changed."""
    edges = {q.start for q in grounds.quotes} | {q.end - 1 for q in grounds.quotes}
    edges |= {q.inner_start - 1 for q in grounds.quotes} | {q.inner_end for q in grounds.quotes}
    start = grounds.sentence.start
    return all(start + i in edges for i, mark in enumerate(grounds.sentence.text) if mark in '“”"«»')


RULES: tuple[Rule, ...] = (
    has_length,
    is_statement,
    starts_whole,
    has_subject,
    is_report,
    speaks_of_others,
    has_known_quotes,
)


def is_eligible(grounds: Grounds) -> bool:
    return all(rule(grounds) for rule in RULES)


def _quoted(word: Word, quotes: tuple[Quote, ...]) -> bool:
    return any(quote.start <= word.start < quote.end for quote in quotes)
