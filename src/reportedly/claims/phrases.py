"""Groups of words around a head: the verb group of a cue, the noun group of a source."""

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.drafts import Span
from reportedly.claims.spans import cover

__all__ = ["noun_group", "subject_of", "verb_group"]

GROUP_DEPS = ("aux", "auxpass", "neg", "prt")
AFTER_NOUN = frozenset({"relcl", "appos", "acl", "punct", "advcl", "cc", "parataxis", "dep", "ccomp"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def verb_group(sentence: AnnotatedSentence, verb: Word, top: Word | None = None) -> Span:
    """Return the verb with its auxiliaries, negation, particle and the adverbs inside the group.

    top: the verb the group hangs from ("went" in "went on to say").
    """
    words = [verb, *_satellites(sentence, verb)]
    if top is not None and top.i < verb.i:
        words += [top, *_satellites(sentence, top)]
    return cover(words)


def _satellites(sentence: AnnotatedSentence, verb: Word) -> list[Word]:
    near = [child for child in sentence.children(verb, *GROUP_DEPS) if child.i < verb.i or child.dep == "prt"]
    first = min([word.i for word in near] + [verb.i])
    for child in sentence.children(verb, "advmod"):
        if child.i < verb.i and (child.i >= first - 1 or child.i == verb.i - 1) and not sentence._children[child.i]:
            near.append(child)
    return near


def noun_group(sentence: AnnotatedSentence, noun: Word, *, stop: int | None = None) -> Span:
    """Return the noun with what stands before it and its short prepositional phrases; no clause, no apposition.

    stop: index of a word the group must not reach.
    """
    words = [noun]
    waiting = [noun]
    while waiting:
        head = waiting.pop()
        for child in sentence.children(head):
            if child.dep in AFTER_NOUN and not _joined(sentence, child):
                continue
            if stop is not None and (child.i >= stop > noun.i or child.i <= stop < noun.i):
                continue
            words.append(child)
            waiting.append(child)
    return cover(_contiguous(sentence, noun, words))


def _joined(sentence: AnnotatedSentence, child: Word) -> bool:
    """Say whether an "and" or a hyphen inside a name keeps the group together."""
    if child.dep == "cc":
        return any(w.dep == "conj" for w in sentence.children(sentence.head(child)))
    return child.dep == "punct" and child.text in "-–'’&/" and child.i > 0


def _contiguous(sentence: AnnotatedSentence, noun: Word, words: list[Word]) -> list[Word]:
    """Keep the words that hang together with noun without a gap of other words."""
    indexes = {word.i for word in words}
    first = last = noun.i
    while first - 1 in indexes:
        first -= 1
    while last + 1 in indexes or (
        last + 2 in indexes
        and last + 1 < len(sentence.words)
        and sentence.words[last + 1].pos == "PUNCT"
        and sentence.words[last + 1].text == ","
        and sentence.words[last + 2].dep in ("conj", "cc")
    ):
        last += 1
    return list(sentence.words[first : last + 1])


def subject_of(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    """Return the word that heads the subject of verb, by its own child or that of the verb it is joined to."""
    seen = 0
    while seen < 6:
        seen += 1
        own = sentence.children(verb, *SUBJECTS)
        if own:
            return own[0] if len(own) == 1 else _best_subject(own, verb)
        if verb.dep in ("acl", "relcl") and verb.head != verb.i:
            return sentence.head(verb)
        if (
            verb.dep not in ("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "parataxis")
            or verb.head == verb.i
        ):
            return None
        verb = sentence.head(verb)
    return None


def _best_subject(subjects: tuple[Word, ...], verb: Word) -> Word:
    return min(subjects, key=lambda word: abs(word.i - verb.i))
