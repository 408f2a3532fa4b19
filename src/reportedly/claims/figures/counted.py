"""What a figure counts."""

from collections.abc import Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.figures.bounds import Limit
from reportedly.claims.figures.site import Site, cut_words
from reportedly.lexicon import load_lexicon
from reportedly.records import FigureKind

__all__ = ["find_counted"]

MODIFIERS = ("ADJ", "NOUN", "PROPN")
OPENERS = ("amod", "compound", "nmod", "poss")
SUBJECTS = ("nsubj", "nsubjpass")


def find_counted(site: Site, limit: Limit) -> str | None:
    """Return the noun phrase that is counted, as written; None where there is none."""
    if site.amount.kind == FigureKind.MULTIPLE:
        return _subject(site)
    hyphened = limit.last > site.amount.last and site.tokens[site.amount.last].text == "-"  # "sixty-odd villagers"
    behind = None if hyphened else _phrase_behind(site, site.amount.last)
    behind = behind or _phrase_behind(site, limit.last)
    return behind or _worth_of(site) or _valued(site) or _head_noun(site) or _owner(site) or _subject(site)


def _worth_of(site: Site) -> str | None:
    """Read "$725m worth of missiles" as missiles; None where no such words follow."""
    words = _words_from(site, site.amount.last)
    if len(words) < 3 or words[0].lemma.lower() not in _words("valuing") or words[1].text.lower() != "of":
        return None
    return _partitive(site, words[1:])


def _valued(site: Site) -> str | None:
    """Read "equipment worth €650m", "a firm, worth $3bn," as the noun in front; None where a verb says it."""
    above = site.sentence.ancestors(site.words[-1]) if site.words else ()
    value = next((word for word in above if word.lemma.lower() in _words("valuing")), None)
    if value is None or value.dep not in ("amod", "prep", "acl") or value.i > site.words[0].i:
        return None
    noun = site.sentence.head(value)
    if noun.pos not in ("NOUN", "PROPN") or noun.i > value.i:
        return None
    return cut_words(site.sentence, min(_own_words(site.sentence, noun), key=lambda w: w.i), noun)


def _words_from(site: Site, place: int) -> tuple[Word, ...]:
    """The words of the parse from token `place` on, up to a time: "five primaries next week" counts primaries."""
    if place >= len(site.tokens):
        return ()
    start = site.tokens[place].start + site.sentence.start
    end = min((time.passage.start for time in site.times if time.passage.start >= start), default=site.sentence.end)
    return tuple(word for word in site.sentence.words if start <= word.start < end)


def _phrase_behind(site: Site, place: int) -> str | None:
    words = list(_words_from(site, place))
    if not words:
        return None
    if words[0].text.lower() == "of":
        return _partitive(site, words)
    if site.amount.kind in (FigureKind.MONEY, FigureKind.PERCENT):
        return None
    if _names_victims(words):
        return words[0].text
    if words[0].text == "-" or words[0].tag == "HYPH":
        words = words[1:]
    end = _noun_phrase_end(words)
    return cut_words(site.sentence, words[0], words[end]) if end is not None else None


def _names_victims(words: Sequence[Word]) -> bool:
    """ "40 wounded", "three dead": people named by what became of them."""
    following = words[1].pos if len(words) > 1 else ""
    return words[0].text.lower() in _words("victims") and following not in MODIFIERS


def _partitive(site: Site, words: Sequence[Word]) -> str | None:
    """Read "of people" as people, "of them" and "of the soldiers" with their "of": a part of something named."""
    rest = words[1:]
    if not rest:
        return None
    if rest[0].pos == "PRON" and rest[0].tag in ("PRP", "DT", "WP", "WDT"):
        return cut_words(site.sentence, words[0], rest[0])
    definite = rest[0].pos in ("DET", "PRON")
    numbered = definite or rest[0].pos == "NUM"
    skip = next((i for i, word in enumerate(rest) if word.pos not in ("DET", "PRON", "NUM", "SYM", "ADV")), None)
    end = _noun_phrase_end(rest[skip:]) if skip is not None and skip < 7 else None
    if end is None or skip is None:
        return None
    return cut_words(site.sentence, words[0] if numbered else rest[0], rest[skip + end])


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
    if i + 1 < len(words) and words[i + 1].text == "-" and words[i + 1].start == word.end:  # "two in-person talks"
        return True
    if word.text == "-":  # "bomb-making kits", not "the scholars - Mr Tarn"
        return i == 0 or words[i - 1].end == word.start
    if word.pos == "ADJ" or word.tag in ("POS", "HYPH"):
        return True
    if word.pos == "VERB":
        return word.dep == "amod" and following in MODIFIERS
    if word.pos == "CCONJ":
        return i > 0 and words[i - 1].pos in ("ADJ", "PROPN") and following in ("ADJ", "PROPN")
    return word.pos == "ADV" and (following == "ADJ" or (following == "VERB" and words[i + 1].dep == "amod"))


def _head_noun(site: Site) -> str | None:
    """Read "the 10,000 or so troops", "a $500m aid package": the noun the number modifies, further on."""
    if not site.words:
        return None
    last = site.words[-1]
    head = next((word for word in (last, *site.sentence.ancestors(last)) if word.i > last.i), None)
    if head is None or head.pos not in ("NOUN", "PROPN") or head.i - last.i > 6 or _verb_between(site, last, head):
        return None
    if any(time.passage.start <= head.start < time.passage.end for time in site.times):  # "more than 20 last year"
        return None
    first = next((word for word in site.sentence.words[last.i + 1 : head.i + 1] if word.pos in MODIFIERS), head)
    return cut_words(site.sentence, first, head)


def _verb_between(site: Site, first: Word, last: Word) -> bool:
    return any(
        word.pos in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ", "DET")
        for word in site.sentence.words[first.i + 1 : last.i]
    )


def _owner(site: Site) -> str | None:
    """Read "a fine of $5m", "put the number of soldiers at 11,000", "fined the firm $5m"."""
    if not site.words:
        return None
    for word in (site.words[0], *site.sentence.ancestors(site.words[0])):
        above = site.sentence.head(word)
        if word.dep == "prep" and word.text.lower() == "of" and above.pos == "NOUN" and above.i < site.words[0].i:
            if _points_back(site) or above.lemma.lower() in _words("marks"):
                return None
            return _short(site.sentence, above, of=False)
        if word.pos == "VERB" and site.amount.kind == FigureKind.DURATION:
            return None
        if word.pos == "VERB":
            objects = [w for w in site.sentence.children(word, "dobj", "dative") if w.i < _opening(site).i]
            found = [w for w in objects if w.pos in ("NOUN", "PROPN") and w.lemma.lower() not in _words("marks")]
            found = [w for w in found if not _is_suffix(site.sentence, w)]
            return _short(site.sentence, found[0]) if found else None
        if word.dep in ("nsubj", "nsubjpass", "conj"):
            return None
    return None


def _points_back(site: Site) -> bool:
    """Whether "the other two" names some told before, of whom the noun in front says something else."""
    before = site.tokens[max(0, site.amount.first - 2) : site.amount.first]
    return any(token.lower in _words("pointing") for token in before)


def _opening(site: Site) -> Word:
    """The first word of the amount, a currency sign in front of the number with it."""
    return site.word_of(site.tokens[site.amount.first]) or site.words[0]


def _subject(site: Site) -> str | None:
    """Read "the death toll" in "the death toll rose to 40"; a verb of doing has its number for an object."""
    if not site.words:
        return None
    start = site.words[-1]
    for word in (start, *site.sentence.ancestors(start)):
        found = site.sentence.children(word, *SUBJECTS) if word.pos in ("VERB", "AUX") else ()
        if not found:
            continue
        subject = found[-1]
        measured = word.lemma.lower() in _words("measuring") | _moving() or subject.dep == "nsubjpass"
        measured = measured or (site.amount.kind == FigureKind.PERCENT and _measures_share(site, word))
        if site.amount.kind == FigureKind.DURATION:
            measured = word.lemma.lower() in _words("lasting")
        inside = start.i in {w.i for w in site.sentence.subtree(subject)}
        measured = measured and not _held_aside(site, start, word)
        apart = inside or subject.pos == "PRON" or subject.i > start.i or not measured
        return None if apart else _short(site.sentence, subject)
    return None


def _held_aside(site: Site, start: Word, verb: Word) -> bool:
    """Whether a preposition keeps a number from being the subject's: "no stranger to deals, with more than 20"."""
    between = [word for word in (start, *site.sentence.ancestors(start)) if word.i > verb.i]
    return any(word.dep == "prep" and word.text.lower() in _words("aside") for word in between)


def _measures_share(site: Site, verb: Word) -> bool:
    """ "The stock lost 7 per cent", "homes became 3% cheaper": the share is that of the subject."""
    by_more = any(word.dep == "npadvmod" and site.sentence.head(word).tag == "JJR" for word in site.words)
    return by_more or verb.lemma.lower() in _words("losing_shares")


@cache
def _moving() -> frozenset[str]:
    changes = load_lexicon("changes")
    objects = frozenset(changes["count_objects"]["words"])
    return frozenset([*changes["rise_verbs"]["words"], *changes["fall_verbs"]["words"]]) - objects | {
        "expand",
        "shrink",
    }


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


def _short(sentence: AnnotatedSentence, noun: Word, *, of: bool = True) -> str:
    """The noun with its modifiers and, where wanted, its "of" phrase: of "people killed in the crash" the people."""
    words = _own_words(sentence, noun)
    for prep in sentence.children(noun, "prep") if of else ():
        below = sentence.children(prep, "pobj")
        if prep.text.lower() == "of" and len(sentence.subtree(prep)) <= 8:
            words += sentence.subtree(prep)
        elif prep.text.lower() == "of" and below:
            words += [prep, *_own_words(sentence, below[0])]
    return cut_words(sentence, min(words, key=lambda w: w.i), max(words, key=lambda w: w.i))


def _own_words(sentence: AnnotatedSentence, noun: Word) -> list[Word]:
    """A noun and its modifiers."""
    words = [noun, *(w for child in sentence.children(noun, *OPENERS) for w in sentence.subtree(child))]
    return [word for word in words if word.i == noun.i or not _is_suffix(sentence, word)]


def _is_suffix(sentence: AnnotatedSentence, word: Word) -> bool:
    """The m of "1.9m passengers", which the parse makes a word of its own."""
    return sentence.text[: word.start - sentence.start][-1:].isdigit()
