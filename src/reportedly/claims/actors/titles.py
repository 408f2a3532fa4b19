"""What a sentence says a person is: the title before the name, the apposition on either side of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.actors.vocabulary import listed, office_of, person_words

__all__ = ["Description", "find_descriptions", "offices_in"]

LONGEST = 14
"""Words of a role; what is longer tells a story."""
LEFT = frozenset({"NOUN", "PROPN", "ADJ"})
OWNERS = frozenset({"PRP$", "WP$"})
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
STOPS = frozenset({",", ";", ":", "–", "—", "(", ")", '"', "“", "”", "."})


@dataclass(frozen=True, slots=True)
class Description:
    """words[first:last] of the sentence say what the person is.

    head: its noun. alone: it can be read away from its sentence, as "his wife" cannot.
    """

    first: int
    last: int
    head: int
    alone: bool = True


def find_descriptions(sentence: AnnotatedSentence, title: int, first: int, last: int) -> Iterator[Description]:
    """Yield what is said of the person named by words[first:last].

    title: where titles in capitals before the name begin; first where there are none.
    """
    before = _before(sentence, title, first) or _set_before(sentence, title, last)
    if before is not None:
        yield before
    after = _set_after(sentence, last)
    if after is not None:
        yield after


def offices_in(words: str) -> frozenset[str]:
    """Return the offices a role names: "US Defense Secretary" gives "secretary"."""
    found = (office_of(word) for word in words.replace("-", " ").split())
    return frozenset(office for office in found if office in person_words())


def _is_person_noun(word: Word) -> bool:
    if word.text == "pm":  # at 5 pm
        return False
    return word.lemma.casefold().strip(".") in person_words() or office_of(word.text) in person_words()


def _before(sentence: AnnotatedSentence, title: int, first: int) -> Description | None:
    """Return the title right before the name: "the Kremlin spokesman Dmitry Peskov"."""
    heads = [i for i in range(title, first) if _is_person_noun(sentence.words[i])]
    if not heads and (title != first or first == 0 or not _is_title_word(sentence.words[first - 1])):
        return None
    head = heads[-1] if heads else first - 1
    return _described(sentence, _leftmost(sentence, min(head, title), first), first, head)


def _is_title_word(word: Word) -> bool:
    return word.pos in ("NOUN", "PROPN") and word.tag != "NNS" and _is_person_noun(word)


def _leftmost(sentence: AnnotatedSentence, i: int, last: int) -> int:
    """Return where the noun phrase around word i begins, its article left out; all of it hangs on words before last."""
    words = sentence.words
    while i > 0:
        word = words[i - 1]
        dash = word.tag == "HYPH" or (word.text == "-" and word.end == words[i].start)
        part = word.tag == "VBN" and word.dep == "amod"
        aged = word.pos == "NUM" and words[i].text == "-"  # 10-year-old
        if word.tag == "PRP$" or not (word.pos in LEFT or word.tag == "POS" or part or dash or aged):
            break
        owner = words[i].tag == "POS"
        if word.pos in LEFT and not owner and not i <= word.head < last:
            break
        i -= 1
    return i


def _set_before(sentence: AnnotatedSentence, title: int, last: int) -> Description | None:
    """Return the noun phrase before a comma that the name explains: "Ukraine's president, Volodymyr Lind"."""
    words = sentence.words
    if title < 2 or words[title - 1].text != "," or not _closes(sentence, last):
        return None
    named = words[last - 1]
    head = words[named.head] if named.dep == "appos" else words[title - 2]
    if head.i >= title - 1 or not _is_title_word(head):
        return None
    between = words[head.i + 1 : title - 1]
    if any(word.text in STOPS or word.pos in ("VERB", "AUX") for word in between):
        return None
    return _described(sentence, _leftmost(sentence, head.i, last), title - 1, head.i)


def _closes(sentence: AnnotatedSentence, last: int) -> bool:
    """Say whether the apposition ends after the name: with a comma, a stop, or the sentence."""
    rest = sentence.words[last : last + 1]
    return not rest or rest[0].pos == "PUNCT"


def _set_after(sentence: AnnotatedSentence, last: int) -> Description | None:
    """Return the apposition after the name: "Mark Lind, NATO's secretary general,"."""
    words = sentence.words
    if last + 1 >= len(words) or words[last].text not in (",", "–", "—", "("):
        return None
    end = last + 1
    while end < len(words) and end - last <= LONGEST and not _is_stop(words, end):
        end += 1
    chunk = words[last + 1 : end]
    head = next((w for w in chunk if not last < w.head < end or w.head == w.i), None)
    if head is None or end - last > LONGEST or not _is_title_word(head) or _titles_another(sentence, head, end):
        return None
    if end < len(words) and head.dep not in ("appos", "conj") and words[end].text not in (",", ")", "–", "—", "."):
        return None
    for word in chunk[chunk.index(head) + 1 :]:  # a clause below the noun is not the role
        if word.dep in CLAUSES or word.tag in ("WP", "WP$", "WDT", "WRB") or word.pos in ("VERB", "AUX"):
            end = _clause_start(chunk, word)
            break
    return _described(sentence, last + 1, end, head.i)


def _is_stop(words: tuple[Word, ...], i: int) -> bool:
    return words[i].text in STOPS or (words[i].text == "-" and words[i - 1].end < words[i].start)


def _can_go(words: tuple[Word, ...], i: int) -> bool:
    """Say whether a role loses nothing with the word it begins with: "the", "its", "now"."""
    word = words[i]
    adverb = word.pos == "ADV" and words[word.head].pos != "ADJ"
    return adverb or word.pos in ("DET", "PUNCT", "PRON") or word.tag in (*OWNERS, "POS")


def _titles_another(sentence: AnnotatedSentence, head: Word, end: int) -> bool:
    """Say whether the noun is the title of somebody named right after it: a list goes on."""
    after = head.i + 1
    if after < end and head.text[0].isupper() and sentence.words[after].text[0].isupper():
        return True
    return after < end and any(e.first == after and e.label == "PERSON" for e in sentence.entities)


def _clause_start(chunk: tuple[Word, ...], word: Word) -> int:
    first = word.i
    while first - 1 > chunk[0].i and chunk[first - 1 - chunk[0].i].pos in ("PRON", "ADV", "CCONJ", "PART"):
        first -= 1
    return first


def _described(sentence: AnnotatedSentence, first: int, last: int, head: int) -> Description | None:
    """Cut articles, owners and courtesies off; None where nothing that stands alone is left."""
    words = sentence.words
    owned = False
    while first < last and _can_go(words, first):
        owned = owned or words[first].tag in OWNERS
        first += 1
    while last > first and words[last - 1].pos == "PUNCT" and not words[last - 1].text.endswith("."):
        last -= 1
    told = [w for w in words[first:last] if w.text.casefold().strip(".") not in listed("courtesies")]
    if not first <= head < last or not told or last - first > LONGEST:
        return None
    kin = office_of(words[head].lemma) in listed("kin") and (owned or last - first == 1)
    while first < last - 1 and words[first].text.casefold().strip(".") in listed("courtesies"):
        first += 1
    return Description(first, last, head, not kin)
