"""How far the content of a cue reaches, decided by evidence the sentence shows."""

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.cues import verb_cue
from reportedly.claims.phrases import outer_cue
from reportedly.lexicon import load_lexicon

__all__ = ["clause_indexes", "drop_marks", "object_indexes", "split_indexes", "trailing_indexes"]

OWN_WORDS = ("VBG", "WP", "WDT")
QUOTES = frozenset({"“", "”", '"', "''", "‘", "’", "»"})
ENDS = frozenset(",?!")
TRAILING = ("prep", "advcl", "npadvmod", "oprd", "acomp", "xcomp", "ccomp", "acl", "dobj", "advmod", "agent")


def clause_indexes(sentence: AnnotatedSentence, verb: Word, clause: Word, outside: frozenset[int]) -> frozenset[int]:
    """Return the words of the clause that verb attributes.

    outside: words of the cue and its source, never content.
    """
    if clause.i < verb.i:
        return _before(sentence, verb, clause, outside)
    return _after(sentence, verb, clause, outside)


def _before(sentence: AnnotatedSentence, verb: Word, clause: Word, outside: frozenset[int]) -> frozenset[int]:
    own = {word.i for word in sentence.subtree(clause)}
    edge = min([i for i in outside if i > clause.i] or [verb.i])
    start = _start_of(sentence, verb)
    found = set(range(start, edge))
    if _ends_quote(sentence, edge):  # “It is over,” he said as he left
        return frozenset(found - outside)
    found |= {i for i in own if i > verb.i}
    found |= _coordinated(sentence, verb, max(outside | {verb.i}))
    found |= _resumed(sentence, verb, clause, outside)
    return frozenset(found - outside)


def _ends_quote(sentence: AnnotatedSentence, edge: int) -> bool:
    """Say whether a closing mark behind a comma stands right before the frame, and no quote opens behind it."""
    before = [word.text for word in sentence.words[max(0, edge - 2) : edge]]
    closes = any(mark in QUOTES for mark in before) and any(mark in ENDS for mark in before)
    return closes and not any(word.text in QUOTES for word in sentence.words[edge:])


def _resumed(sentence: AnnotatedSentence, verb: Word, clause: Word, outside: frozenset[int]) -> set[int]:
    """What follows a cue put between commas: "The plan would be helped, he said, by the calendar"."""
    frame = {w.i for w in sentence.words if w.i > clause.i and (w.i in outside)}
    last = max(frame | {verb.i})
    for child in sentence.children(verb, "npadvmod", "prep", "advmod", "dobj"):
        below = sentence.subtree(child)
        if below[0].i == last + 1:
            last = below[-1].i
    after = sentence.words[last + 1 : last + 3]
    before = sentence.words[min(frame | {verb.i}) - 1]
    if (
        len(after) < 2
        or after[0].text != ","
        or before.text != ","
        or after[1].tag in (*OWN_WORDS, "``")
        or after[1].text.lower() in load_lexicon("cues")["own_words"]
    ):
        return set()
    end = len(sentence.words)
    for w in sentence.words[last + 1 :]:
        if w.text in ("“", '"', "''", "--", "—", "–", ";") or (
            w.pos == "VERB" and _is_cue(w) and w.tag in ("VBG", "VBD")
        ):
            return set()
    return set(range(last + 1, end))


def _start_of(sentence: AnnotatedSentence, verb: Word) -> int:
    """Index of the first word of the verb's own clause, after the word that joins it to what stands before."""
    first = sentence.subtree(verb)[0].i
    if verb.dep == "conj":
        head = sentence.head(verb)
        first = max(first, head.i + 1)
    return first


def _after(sentence: AnnotatedSentence, verb: Word, clause: Word, outside: frozenset[int]) -> frozenset[int]:
    own = [word.i for word in sentence.subtree(clause) if word.i > verb.i and word.i not in outside]
    if not own:
        return frozenset()
    first = own[0]
    if not _has_subject(sentence, clause):
        lost = [below.i for noun in sentence.children(verb, "dobj") for below in sentence.subtree(noun)]
        if lost and lost[0] > verb.i and lost[-1] < first and first - lost[-1] <= 2:
            first = lost[0]  # the parse took the clause's subject for the cue's object
            outside -= frozenset(lost)
    found = set(range(first, own[-1] + 1))
    found |= {word.i for word in sentence.subtree(clause) if word.i < verb.i}  # the half before an interrupting cue
    for child in sentence.children(verb):
        if child.i > own[-1] and _goes_on(sentence, verb, child):
            found |= {word.i for word in sentence.subtree(child)}
    found -= outside | _next_cues(sentence, verb, found)
    return frozenset(found - _asides(sentence, verb, found))


def _asides(sentence: AnnotatedSentence, verb: Word, found: set[int]) -> set[int]:
    """Words at the end of a content that are the outlet's own, set off by a comma: ", which opened in May"."""
    last = max(found, default=-1)
    for i in sorted(found):
        word = sentence.words[i]
        if not _is_aside(sentence, word):
            continue
        below = {w.i for w in sentence.subtree(word)}
        first = min(below)
        quoted = any(sentence.words[j].tag in ("``", "''") for j in below)
        if first - 1 in found and sentence.words[first - 1].text == "," and last in below and not quoted:
            return {j for j in found if j >= first}
    return set()


def _is_aside(sentence: AnnotatedSentence, word: Word) -> bool:
    if word.dep == "advcl":
        return any(child.text.lower() in load_lexicon("cues")["contrasts"] for child in sentence.children(word, "mark"))
    return word.dep == "relcl" and sentence.subtree(word)[0].tag in ("WDT", "WP", "WP$", "WRB")


def _next_cues(sentence: AnnotatedSentence, verb: Word, found: set[int]) -> set[int]:
    """Words of cues joined to verb that the parse hung inside its clause: "... and added that ..."."""
    dropped: set[int] = set()
    for i in sorted(found):
        word = sentence.words[i]
        if word.pos == "VERB" and word.i > verb.i + 1 and _is_cue(word) and outer_cue(sentence, word) is not None:
            dropped |= {below.i for below in sentence.subtree(word)}
    return dropped


def _goes_on(sentence: AnnotatedSentence, verb: Word, child: Word) -> bool:
    """Say whether what hangs from the cue after its clause is part of what was said."""
    if child.dep in ("advcl", "prep", "npadvmod", "advmod"):
        return not _is_cue(child)
    if child.dep == "conj":
        return _has_subject(sentence, child) and not _is_cue(child) and not _comma_before(sentence, child)
    return child.dep in ("ccomp", "cc") and not _is_cue(child)


def _comma_before(sentence: AnnotatedSentence, child: Word) -> bool:
    first = sentence.subtree(child)[0].i
    return any(word.text in ",;" for word in sentence.words[max(0, first - 2) : first])


def _coordinated(sentence: AnnotatedSentence, verb: Word, after: int) -> set[int]:
    """A clause joined on after a cue between commas goes on with what was said: "..., he said, and ..."."""
    found: set[int] = set()
    for child in sentence.children(verb, "conj", "advcl"):
        if child.i > after and not _is_cue(child) and _joins(sentence, child):
            found |= {word.i for word in sentence.subtree(child)}
    return found


def _joins(sentence: AnnotatedSentence, child: Word) -> bool:
    if child.dep == "advcl":
        return bool(sentence.children(child, "mark")) and child.tag != "VBG"
    return _has_subject(sentence, child)


def _has_subject(sentence: AnnotatedSentence, verb: Word) -> bool:
    return bool(sentence.children(verb, "nsubj", "nsubjpass", "expl", "csubj"))


def _is_cue(word: Word) -> bool:
    cue = verb_cue(word.lemma.lower())
    return (word.pos == "VERB" and cue is not None and cue.kind in ("speech", "writing")) or word.lemma.lower() in (
        "accord",
        "according",
    )


def split_indexes(sentence: AnnotatedSentence, verb: Word, outside: frozenset[int]) -> frozenset[int]:
    """Return the content around a cue put into it: "The talks, officials said, will resume"."""
    own = {word.i for word in sentence.subtree(verb)}
    found = {word.i for word in sentence.subtree(sentence.head(verb))} - own - outside
    if verb.head < verb.i:  # what was said is whole before the cue
        found -= _own_words(sentence, {i for i in found if i > verb.i})
    return frozenset(found)


def _own_words(sentence: AnnotatedSentence, tail: set[int]) -> set[int]:
    """Words after an inserted cue that are the outlet's: ", he said, wiping his brow", ", he said, a rare step"."""
    first = next((sentence.words[i] for i in sorted(tail) if sentence.words[i].pos not in ("PUNCT", "SPACE")), None)
    if first is None:
        return set()
    top = max((word for word in (first, *sentence.ancestors(first)) if word.i in tail), key=lambda w: w.dep == "appos")
    dash = sentence.words[first.i - 1].text in ("—", "–", "--", "-")
    apart = first.tag in OWN_WORDS or first.text.lower() in load_lexicon("cues")["own_words"]
    return tail if dash or apart or top.dep == "appos" else set()


def object_indexes(sentence: AnnotatedSentence, noun: Word, outside: frozenset[int]) -> frozenset[int]:
    """Return the noun phrase with everything that hangs from it."""
    return frozenset({word.i for word in sentence.subtree(noun)} - outside)


def trailing_indexes(sentence: AnnotatedSentence, verb: Word, after: int) -> frozenset[int]:
    """Return what follows an object or infinitive of verb and goes with it, but for a mere time.

    "warned against the forces once again at work in the north", not "announced a recall on Monday".
    """
    times = {i for e in sentence.entities if e.label in ("DATE", "TIME") for i in range(e.first, e.last)}
    found: set[int] = set()
    for child in sentence.children(verb, *TRAILING):
        if child.i <= after:
            continue
        below = [word.i for word in sentence.subtree(child)]
        if below[0] != after + 1 or sentence.words[below[0] - 1].text == ",":
            continue
        if child.dep == "advcl" and _is_cue(child):
            continue
        if any(i in times for i in below[:3]):
            continue
        found |= set(below)
        after = below[-1]
    return frozenset(found)


def drop_marks(sentence: AnnotatedSentence, indexes: frozenset[int]) -> frozenset[int]:
    """Leave out the joining word at the front and marks at both ends."""
    kept = sorted(indexes)
    while kept and _opens(sentence, sentence.words[kept[0]]):
        kept = kept[1:]
    while kept and sentence.words[kept[-1]].pos in ("PUNCT", "SPACE", "CCONJ"):
        kept = kept[:-1]
    return frozenset(kept)


def _opens(sentence: AnnotatedSentence, word: Word) -> bool:
    if word.pos in ("PUNCT", "SPACE"):
        return True
    return word.text.lower() == "that" and word.dep == "mark"
