"""What a figure counts, where, and over what time."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import AnnotatedSentence, Entity, Word
from reportedly.claims.figures.bounds import Limit
from reportedly.claims.figures.excluded import Site
from reportedly.records import FigureKind

__all__ = ["find_counted", "find_period", "find_place"]

MODIFIERS = ("ADJ", "NOUN", "PROPN")
OPENERS = ("amod", "compound", "nmod", "poss")
PLACES = ("GPE", "LOC", "FAC")
PLACE_PREPOSITIONS = (
    "in",
    "at",
    "near",
    "across",
    "inside",
    "outside",
    "around",
    "along",
    "on",
    "from",
    "throughout",
    "into",
    "to",
)
PERIOD_PREPOSITIONS = (
    "since",
    "in",
    "over",
    "during",
    "within",
    "for",
    "by",
    "until",
    "between",
    "from",
    "before",
    "after",
    "on",
    "through",
)
SUBJECTS = ("nsubj", "nsubjpass")
OUTSIDE_CLAUSE = ("ccomp", "parataxis", "conj")


def find_counted(site: Site, limit: Limit) -> str | None:
    """Return the noun phrase that is counted, as written; None where there is none."""
    if site.amount.kind == FigureKind.MULTIPLE:
        return _subject(site)
    span = _phrase_behind(site, site.amount.last) or _phrase_behind(site, limit.last)
    if span is not None:
        return span
    return _head_noun(site) or _subject(site)


def _words_from(site: Site, place: int) -> tuple[Word, ...]:
    """The words of the parse from token `place` on."""
    if place >= len(site.tokens):
        return ()
    start = site.tokens[place].start + site.sentence.start
    return tuple(word for word in site.sentence.words if word.start >= start)


def _phrase_behind(site: Site, place: int) -> str | None:
    words = list(_words_from(site, place))
    if not words:
        return None
    if words[0].text.lower() == "of":
        return _partitive(site, words)
    if site.amount.kind in (FigureKind.MONEY, FigureKind.PERCENT):
        return None
    if words[0].text == "-" or words[0].tag == "HYPH":
        words = words[1:]
    end = _noun_phrase_end(words)
    return _cut(site.sentence, words[0], words[end]) if end is not None else None


def _partitive(site: Site, words: Sequence[Word]) -> str | None:
    """Read "of people" as people, "of them" and "of the soldiers" with their "of": a part of something named."""
    rest = words[1:]
    if not rest:
        return None
    if rest[0].pos == "PRON" and rest[0].tag in ("PRP", "DT", "WP", "WDT"):
        return _cut(site.sentence, words[0], rest[0])
    definite = rest[0].pos in ("DET", "PRON")
    numbered = definite or rest[0].pos == "NUM"
    skip = next((i for i, word in enumerate(rest) if word.pos not in ("DET", "PRON", "NUM", "SYM", "ADV")), None)
    end = _noun_phrase_end(rest[skip:]) if skip is not None and skip < 7 else None
    if end is None or skip is None:
        return None
    return _cut(site.sentence, words[0] if numbered else rest[0], rest[skip + end])


def _noun_phrase_end(words: Sequence[Word]) -> int | None:
    """Return the index of the last noun of the phrase that begins here; None if it holds no noun."""
    end = None
    for i, word in enumerate(words[:10]):
        if word.pos in ("NOUN", "PROPN"):
            end = i
        elif not _inside_phrase(word, words, i):
            break
    return end


def _inside_phrase(word: Word, words: Sequence[Word], i: int) -> bool:
    following = words[i + 1].pos if i + 1 < len(words) else ""
    if word.pos == "ADJ" or word.tag in ("POS", "HYPH") or word.text == "-":
        return True
    if word.pos == "VERB":
        return word.dep == "amod" and following in MODIFIERS
    if word.pos == "CCONJ":
        return i > 0 and words[i - 1].pos in ("ADJ", "PROPN") and following in ("ADJ", "PROPN")
    return word.pos == "ADV" and following == "ADJ"


def _cut(sentence: AnnotatedSentence, first: Word, last: Word) -> str:
    return sentence.text[first.start - sentence.start : last.end - sentence.start]


def _head_noun(site: Site) -> str | None:
    """Read "the 10,000 or so troops": the noun the number modifies, further on."""
    if not site.words or site.amount.kind not in (FigureKind.COUNT,):
        return None
    last = site.words[-1]
    head = site.sentence.head(last)
    if last.dep != "nummod" or head.pos not in ("NOUN", "PROPN") or not 0 < head.i - last.i <= 6:
        return None
    first = next((word for word in site.sentence.words[last.i + 1 : head.i + 1] if word.pos in MODIFIERS), head)
    return _cut(site.sentence, first, head)


def _subject(site: Site) -> str | None:
    """Read "the death toll" in "the death toll rose to 40"."""
    if not site.words:
        return None
    start = site.words[-1]
    chain = (start, *site.sentence.ancestors(start))
    for word in chain:
        found = site.sentence.children(word, *SUBJECTS) if word.pos in ("VERB", "AUX") else ()
        if found:
            subject = found[-1]
            inside = start.i in {w.i for w in site.sentence.subtree(subject)}
            return None if inside or subject.pos == "PRON" or subject.i > start.i else _short(site.sentence, subject)
    return None


def _short(sentence: AnnotatedSentence, noun: Word) -> str:
    """The noun with its modifiers and its "of" phrase."""
    words = [noun, *(w for child in sentence.children(noun, *OPENERS) for w in sentence.subtree(child))]
    for prep in sentence.children(noun, "prep"):
        if prep.text.lower() == "of" and len(sentence.subtree(prep)) <= 8:
            words += sentence.subtree(prep)
    return _cut(sentence, min(words, key=lambda w: w.i), max(words, key=lambda w: w.i))


def find_place(site: Site) -> str | None:
    """Return the nearest "in Kursk" that belongs to the amount's clause, as written."""
    found = [entity for entity in site.sentence.entities if entity.label in PLACES]
    return _nearest(site, _phrases(site.sentence, found, PLACE_PREPOSITIONS))


def find_period(site: Site) -> str | None:
    """Return the nearest "since January", "in the past week", "on Tuesday" of the amount's clause, as written."""
    found = [entity for entity in site.sentence.entities if entity.label == "DATE" and not _covers(site, entity)]
    return _nearest(site, _phrases(site.sentence, found, PERIOD_PREPOSITIONS, bare=True))


def _covers(site: Site, entity: Entity) -> bool:
    start = site.tokens[site.amount.first].start + site.sentence.start
    return entity.start <= start < entity.end


Phrase = tuple[Word, Word, Word]


def _phrases(
    sentence: AnnotatedSentence, entities: Sequence[Entity], prepositions: Sequence[str], *, bare: bool = False
) -> Iterator[Phrase]:
    """Yield (first word, last word, word it hangs on) of each entity with its preposition."""
    for entity in entities:
        last = sentence.words[entity.last - 1]
        top = _top(sentence, entity)
        noun, first = top, sentence.words[entity.first]
        prep = sentence.head(noun)
        for _ in range(2):
            if prep.dep != "prep" and prep.pos in ("NOUN", "PROPN") and noun.dep in ("poss", "compound", "nmod"):
                noun, prep = prep, sentence.head(prep)
        last = noun if noun.i > last.i else last
        if prep.pos in ("ADP", "SCONJ") and prep.text.lower() in prepositions and prep.i < first.i <= prep.i + 5:
            yield prep, last, sentence.head(prep)
        elif bare and noun.dep in ("npadvmod", "nmod"):
            yield first, last, sentence.head(noun)


def _top(sentence: AnnotatedSentence, entity: Entity) -> Word:
    inside = range(entity.first, entity.last)
    words = sentence.words[entity.first : entity.last]
    return next((word for word in words if word.head not in inside), words[-1])


def _nearest(site: Site, phrases: Iterator[Phrase]) -> str | None:
    """Return the words of the phrase of the amount's own clause that stands nearest behind it, else before it."""
    clause = _clause(site)
    own = [phrase for phrase in phrases if _same_clause(site.sentence, phrase[2], clause)]
    if not own or not site.words:
        return None
    here = site.words[-1].i
    best = min(own, key=lambda phrase: (abs(phrase[0].i - here), phrase[0].i))
    return _cut(site.sentence, best[0], best[1])


def _clause(site: Site) -> Word | None:
    if not site.words:
        return None
    return _verb_above(site.sentence, site.words[-1])


def _verb_above(sentence: AnnotatedSentence, word: Word) -> Word:
    if word.pos in ("VERB", "AUX"):
        return word
    above = word
    for above in sentence.ancestors(word):
        if above.pos in ("VERB", "AUX") and above.dep not in ("amod", "acl"):
            return above
    return above


def _same_clause(sentence: AnnotatedSentence, word: Word, clause: Word | None) -> bool:
    return clause is not None and _verb_above(sentence, word).i == clause.i
