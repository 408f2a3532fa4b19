"""Context, outlook and closing: which sentences may stand there."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from reportedly.annotate import Word
from reportedly.brief.candidates import Candidate
from reportedly.brief.certainties import sentence_certainty
from reportedly.brief.phrases import find_phrases, holds_phrase, phrases
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, Claim, ClaimKind, SpeakerKind

__all__ = [
    "is_background",
    "is_open",
    "story_year",
    "tells_context",
    "tells_generally",
    "tells_outlook",
    "tells_silence",
]

YEAR = re.compile(r"(?<![\d$£€.,-])(1[5-9]\d\d|20\d\d)(?![\d%.,]\d|\d|%)")
SINCE = re.compile(rf"\bsince\b(?:\s+[\w’'-]+){{0,6}}?\s+{YEAR.pattern}", re.IGNORECASE)
"""What has gone on since a year goes on now."""

INNER_QUOTE = re.compile(r"[‘'](?=\w)[^’']*(?:[’'](?=\w)[^’']*)*[’'](?!\w)")
"""Words somebody else said within what is said: what they look ahead to may be past."""

NOT_SAID = re.compile(r"\b(?:not|n['’]t|never) say (?!how|when|whether|what|which|who|why|if|where)", re.IGNORECASE)
"""What somebody did not say was so is no open question."""

MARKS = '“"‘«'
MOSTLY = 0.5
DUE = "due to"
GENERAL = ("VBZ", "VBP")
PARTICULAR = ("PERSON", "ORG", "GPE", "DATE", "TIME", "MONEY", "EVENT", "FAC", "CARDINAL", "PERCENT", "QUANTITY")
"""Entities of what happened once."""

COUNTED = ("CARDINAL", "PERCENT", "QUANTITY")
"""Of what can happen, a share may be told, too."""

DIGIT = re.compile(r"\d")
CENTURY = re.compile(r"\b\d\dth[ -]century|centur(?:y|ies)\b")


def is_background(candidate: Candidate, this_year: int | None) -> bool:
    """Say whether the sentence dates what it tells before the story's own time."""
    years, century = _dated(candidate.text)
    if century or this_year is None or not years:
        return century
    main = _main_verbs(candidate)
    dating = [
        int(word.text)
        for word in candidate.words
        if word.text in years and not _says_of_what_kind(word, candidate) and _verb_above(word, candidate) in main
    ]
    return bool(dating) and max(dating) < this_year


@lru_cache(maxsize=10_000)
def _dated(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the years a text names, and whether it speaks of centuries."""
    years = YEAR.findall(SINCE.sub(" ", text)) if DIGIT.search(text) else []
    return tuple(years), CENTURY.search(text) is not None


def _says_of_what_kind(word: Word, candidate: Candidate) -> bool:
    """Say whether a year only says which one of its kind a thing is: the 1922 fireplace, the 1898 case."""
    head = candidate.sentence.head(word)
    dated = any(e.label == "DATE" and e.first <= head.i < e.last for e in candidate.sentence.entities)
    return word.dep in ("nummod", "compound", "amod") and head.i > word.i and head.pos == "NOUN" and not dated


def tells_generally(candidate: Candidate) -> bool:
    """Say whether it tells how things are at all times ("plague is treated with antibiotics"), not what happened."""
    sentence, root = candidate.sentence, candidate.sentence.root
    if root not in candidate.words:
        return False  # only a half of the sentence stays
    verbs = sentence.children(root, "aux", "auxpass") or (root,)
    able = any(word.text.casefold() == "can" for word in verbs)
    if not able and not any(word.tag in GENERAL for word in verbs):
        return False
    if any(word.tag == "VBD" or (word.tag == "MD" and not able) for word in verbs) or root.tag == "VBG":
        return False
    if holds_phrase(candidate.text, "brief_context", "forecasts") is not None:
        return False
    if any(word.tag == "VBN" for word in (root,)) and any(word.lemma == "have" for word in verbs):
        return False
    if holds_phrase(candidate.text, "brief_context", "always") is not None:
        return True
    if any(claim.kind != ClaimKind.NARRATION for claim in candidate.grounds.claims):
        return False
    stays = {word.i for word in candidate.words}
    particular = set(PARTICULAR) - (set(COUNTED) if able else set())
    if any(entity.label in particular and entity.first in stays for entity in sentence.entities):
        return False
    subjects = sentence.children(root, "nsubj", "nsubjpass")
    return (
        bool(subjects)
        and all(subject.pos != "PROPN" for subject in subjects)
        and not any(sentence.children(subject, "det", "poss") for subject in subjects)
    )


def story_year(pool: Sequence[Candidate]) -> int | None:
    """Return the earliest year an article of the story was published in; None where none says."""
    years = [int(c.published[:4]) for c in pool if c.published is not None and c.published[:4].isdigit()]
    return min(years, default=None)


def tells_context(candidate: Candidate) -> bool:
    """Say whether the sentence tells what came before, or a stated cause of what is no news of these days."""
    before = _is_dated_back(candidate) or (_gives_cause(candidate) and not _is_of_these_days(candidate))
    return (before or _is_pluperfect(candidate)) and not tells_outlook(candidate)


def is_spoken(candidate: Candidate) -> bool:
    """Say whether it opens with somebody's words in quotation marks, or is mostly such: a comment, no event."""
    if candidate.text[:1] in MARKS:
        return True
    quotes = candidate.grounds.quotes
    said = [w for w in candidate.words if any(q.start <= w.start < q.end for q in quotes)]
    return len(said) > MOSTLY * len(candidate.words)


def _gives_cause(candidate: Candidate) -> bool:
    """Say whether what the sentence tells has its cause in it; of what should be, a cause is an argument."""
    main = _main_verbs(candidate)
    helpers = {w.text.casefold() for verb in main for w in candidate.sentence.children(verb, "aux")}
    return helpers.isdisjoint(phrases("brief_context", "demands")) and _is_at(candidate, "causes", main)


def _is_of_these_days(candidate: Candidate) -> bool:
    """Say whether the main verb has a weekday beside it: what happened on Monday is news."""
    sentence, weekdays = candidate.sentence, load_lexicon("times")["weekdays"]["values"]
    return any(
        word.text.casefold() in weekdays and _verb_above(word, candidate) in _main_verbs(candidate)
        for word in sentence.words
    )


def _main_verbs(candidate: Candidate) -> list[Word]:
    sentence, root = candidate.sentence, candidate.sentence.root
    return [root, *sentence.children(root, "ccomp", "conj")]


def _verb_above(word: Word, candidate: Candidate) -> Word | None:
    sentence = candidate.sentence
    return next((w for w in (word, *sentence.ancestors(word)) if w.pos in ("VERB", "AUX")), None)


def _is_at(candidate: Candidate, table: str, verbs: Sequence[Word]) -> bool:
    """Say whether a phrase of the context's lexicon stays in the sentence and hangs on one of the verbs."""
    sentence = candidate.sentence
    allowed = {verb.i for verb in verbs}
    for start, end in find_phrases(sentence.text, "brief_context", table):
        word = next((w for w in candidate.words if start <= w.start - sentence.start < end), None)
        verb = word and _verb_above(word, candidate)
        if (
            word is not None
            and verb is not None
            and (verb.i in allowed or _opens_clause_of(word, verb, candidate, allowed))
        ):
            return True
    return False


def _opens_clause_of(word: Word, verb: Word, candidate: Candidate, allowed: AbstractSet[int]) -> bool:
    """Say whether a word like "because" opens a clause that belongs to one of the verbs."""
    return word.dep in ("mark", "advmod", "prep") and verb.dep == "advcl" and verb.head in allowed


def _is_dated_back(candidate: Candidate) -> bool:
    """Say whether a time before the story is that of what the sentence tells, not of a clause beside it."""
    return _is_at(candidate, "before", _main_verbs(candidate)) and not _is_this_week(candidate)


def _is_this_week(candidate: Candidate) -> bool:
    """Say whether the only time before is one of these days: in the past week."""
    return holds_phrase(candidate.text, "brief_context", "these_days") is not None


def _is_pluperfect(candidate: Candidate) -> bool:
    """Say whether its main verb is one of "had done"."""
    root = candidate.sentence.root
    return any(w.lemma == "have" and w.tag == "VBD" for w in candidate.sentence.children(root, "aux"))


def is_open(candidate: Candidate) -> bool:
    """Say whether it tells that something was not known, not confirmed or not commented on when it was reported."""
    declined = sentence_certainty(candidate.grounds) == Certainty.DECLINED and not NOT_SAID.search(candidate.text)
    return declined or holds_phrase(candidate.text, "brief_outlook", "open") is not None


def tells_silence(candidate: Candidate) -> bool:
    """Say whether it tells that somebody would not speak or was not reached."""
    return holds_phrase(candidate.text, "brief_outlook", "silence") is not None


def tells_outlook(candidate: Candidate) -> bool:
    """Say whether it is scheduled, left open, or foreseen by somebody who is named."""
    text = candidate.text
    scheduled = holds_phrase(text, "brief_outlook", "scheduled")
    if holds_phrase(text, "brief_outlook", "rules") is not None:
        scheduled = None
    if (scheduled and scheduled != DUE) or holds_phrase(text, "brief_outlook", "open"):
        return True
    if scheduled == DUE and _is_due(candidate):
        return True
    if holds_phrase(text, "brief_outlook", "behind") or _was_said_in_a_year(candidate):
        return False
    return any(_looks_ahead(claim, candidate) for claim in candidate.grounds.claims)


def _was_said_in_a_year(candidate: Candidate) -> bool:
    """Say whether it is dated by its year, beside a verb of the past: what was promised in 2016 is no news."""
    return candidate.sentence.root.tag == "VBD" and YEAR.search(candidate.text) is not None


def _is_due(candidate: Candidate) -> bool:
    """Say whether something is due to happen; what is due to a storm has its cause in it."""
    words = candidate.words
    return any(
        (one.text.casefold(), other.text) == ("due", "to") and after.tag == "VB"
        for one, other, after in zip(words, words[1:], words[2:], strict=False)
    )


def _looks_ahead(claim: Claim, candidate: Candidate) -> bool:
    """Say whether a named speaker's claim is of what is to come, by what stays of it."""
    speaker = claim.speaker
    if speaker is None or not speaker.name or speaker.kind in (SpeakerKind.UNNAMED, SpeakerKind.GROUP):
        return False
    if claim.certainty != Certainty.EXPECTED:
        return False
    stays = " ".join(w.text for w in candidate.words if any(p.start <= w.start < p.end for p in claim.content))
    return holds_phrase(INNER_QUOTE.sub(" ", stays), "brief_outlook", "ahead") is not None
