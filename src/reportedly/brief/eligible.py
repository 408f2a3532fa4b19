"""Which sentences a brief may take: whole statements of the report itself."""

import re
from collections.abc import Callable
from itertools import pairwise

from reportedly.annotate import Word
from reportedly.brief.edits import count_words
from reportedly.brief.guards import Grounds
from reportedly.brief.phrases import holds_phrase, phrases

__all__ = ["is_eligible", "is_run_together"]

FEWEST_WORDS = 6
MOST_WORDS = 70
FINITE = ("VBD", "VBZ", "VBP", "MD")

BRACKETS = (("(", ")"), ("[", "]"))
SHORT_FORM = re.compile(r"(?:[A-Z]\.){2,}")
SUBJECTS = ("nsubj", "nsubjpass")
ENDED = re.compile(r"\d(?:m|bn|k|%)?\.\s+[A-Z][a-z]")

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
    return bool(grounds.sentence.children(root, *SUBJECTS, "expl", "csubj"))


def is_report(grounds: Grounds) -> bool:
    """It is not the page's furniture."""
    text = grounds.sentence.text
    return holds_phrase(text, "brief_furniture", "phrases") is None and "http" not in text and "@" not in text


def speaks_of_others(grounds: Grounds) -> bool:
    """Outside quotation marks it is never the writer or the reader who acts."""
    return grounds.own_words.isdisjoint(phrases("brief_furniture", "persons"))


def has_known_quotes(grounds: Grounds) -> bool:
    """Every quotation mark in it belongs to a quote that was found: nothing inside one is ever changed."""
    edges = {q.start for q in grounds.quotes} | {q.end - 1 for q in grounds.quotes}
    edges |= {q.inner_start - 1 for q in grounds.quotes} | {q.inner_end for q in grounds.quotes}
    start = grounds.sentence.start
    return all(start + i in edges for i, mark in enumerate(grounds.sentence.text) if mark in '“”"«»')


def is_calm(grounds: Grounds) -> bool:
    """A report exclaims nothing in its own voice; what does is a post or a headline."""
    return grounds.own_words.isdisjoint(("!", "!!"))


def asks_nothing(grounds: Grounds) -> bool:
    """Its words are not turned round as in a question that ends with a full stop: “How did they know.”"""
    words = [w for w in grounds.sentence.words if w.text[:1].isalnum()]
    asks = words[0].tag in ("WRB", "WP") and words[0].dep not in SUBJECTS
    return not asks or words[1].tag not in FINITE or words[1].dep not in ("aux", "auxpass")


def has_whole_brackets(grounds: Grounds) -> bool:
    """Every bracket that it opens it closes: half of an aside is no sentence."""
    text = grounds.sentence.text
    return all(text.count(one) == text.count(other) for one, other in BRACKETS)


def follows_an_end(grounds: Grounds) -> bool:
    """It does not begin behind the stop of a short form: in "the U.S. have eased" the tensions have."""
    words = grounds.sentence.words
    return SHORT_FORM.fullmatch(words[0].text) is None or words[1].tag != "VBP"


def is_no_caption(grounds: Grounds) -> bool:
    """It does not tell in the present what a picture shows: the mayor greets guests as she arrives."""
    sentence, root = grounds.sentence, grounds.sentence.root
    if root.tag != "VBZ" or root.pos != "VERB" or root.lemma.casefold() in phrases("brief_furniture", "reporting"):
        return True
    if sentence.children(root, "aux", "ccomp", "xcomp", "neg"):
        return True
    marks = {
        c.text.casefold() for clause in sentence.children(root, "advcl") for c in sentence.children(clause, "mark")
    }
    places = {w.text.casefold() for w in sentence.children(root, "prep")}
    return "as" not in marks and not (places & {"during"} and any(e.label == "PERSON" for e in sentence.entities))


def is_one_sentence(grounds: Grounds) -> bool:
    """No quote in it ends with a full stop before the sentence goes on: such are two sentences, or a quote's end."""
    text, start = grounds.sentence.text, grounds.sentence.start
    for quote in grounds.quotes:
        inside = text[max(0, quote.inner_start - start) : max(0, quote.inner_end - start)].rstrip()
        rest = text[max(0, quote.end - start) :].strip(" ”\"'’).,")
        if inside.endswith(".") and len(inside.split()) >= FEWEST_WORDS and rest[:1].isupper():
            return False
    return True


def ends_once(grounds: Grounds) -> bool:
    """No number ends a sentence within it, which the parse went over: "gave 650m. Whether more follows"."""
    return ENDED.search(grounds.sentence.text) is None


def is_run_together(grounds: Grounds) -> bool:
    """Say whether a heading runs into the sentence: "Port closes after storm Members of the council met"."""
    words = grounds.sentence.words
    return any(
        before.pos in ("NOUN", "PROPN")
        and before.i + 1 == word.i
        and _opens(word)
        and not any(w.text[:1].isdigit() for w in words[word.i + 1 : word.i + 2])  # No 10
        for before, word in pairwise(grounds.outside)
    )


RULES: tuple[Rule, ...] = (
    has_length,
    is_statement,
    is_calm,
    asks_nothing,
    has_whole_brackets,
    follows_an_end,
    is_no_caption,
    is_one_sentence,
    ends_once,
    starts_whole,
    has_subject,
    is_report,
    speaks_of_others,
    has_known_quotes,
)


def is_eligible(grounds: Grounds) -> bool:
    return all(rule(grounds) for rule in RULES)


def _opens(word: Word) -> bool:
    """Say whether a word is written as one that opens a sentence: a common one with a capital."""
    return word.text[:1].isupper() and word.text[1:].islower() and word.pos in ("DET", "PRON", "NOUN", "VERB", "SCONJ")
