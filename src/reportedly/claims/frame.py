"""What every rule needs to know of a sentence: its cue words, who speaks, and a draft made of both."""

from collections.abc import Iterator

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.cues import Cue, verb_cue
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.extent import drop_marks
from reportedly.claims.phrases import noun_group, subject_of
from reportedly.claims.spans import runs
from reportedly.claims.voices import can_hold_views, is_document

__all__ = ["clause_of", "cue_verbs", "draft_of", "fits_speaker", "indexes_of", "is_asked", "source_of", "top_of"]


def cue_verbs(sentence: AnnotatedSentence) -> tuple[tuple[Word, Cue], ...]:
    """Return the verbs that can tell of words or knowledge: every rule goes through them."""
    return sentence.keep("cue verbs", lambda: tuple(_find_cue_verbs(sentence)))


def _find_cue_verbs(sentence: AnnotatedSentence) -> Iterator[tuple[Word, Cue]]:
    for word in sentence.words:
        if word.pos in ("VERB", "AUX", "NOUN"):
            cue = verb_cue(word.lemma.lower())
            if cue is None or word.dep in ("amod", "compound") or _is_purpose(sentence, word):
                continue
            if word.pos == "VERB" or word.dep in ("ROOT", "ccomp", "relcl", "parataxis"):
                yield word, cue


def _is_purpose(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether "to say" tells only what a thing is for: "a way to say that"."""
    if verb.dep not in ("acl", "relcl") or not any(word.tag == "TO" for word in sentence.children(verb, "aux")):
        return False
    noun = sentence.head(verb)
    return noun.pos == "NOUN" and not (can_hold_views(sentence, noun) or is_document(noun))


def source_of(sentence: AnnotatedSentence, verb: Word) -> tuple[Word | None, Span | None, frozenset[int]]:
    """Return the head, the words and the indexes of whoever speaks."""
    head = None if is_asked(sentence, verb) else subject_of(sentence, verb)
    if head is None or head.dep == "expl" or _is_expletive(sentence, verb, head):
        return None, None, frozenset()
    span = noun_group(sentence, head, stop=verb.i)
    below = frozenset(word.i for word in sentence.subtree(head)) if head.head == verb.i else frozenset()
    return head, span, below | frozenset(w.i for w in sentence.words if span[0] <= w.start < span[1])


def _is_expletive(sentence: AnnotatedSentence, verb: Word, head: Word) -> bool:
    """ "It was revealed that": "it" is nobody."""
    return head.text.lower() == "it" and bool(sentence.children(verb, "auxpass"))


def is_asked(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether a participle is passive, so that what it hangs from is not who spoke: "Asked whether ..."."""
    return verb.tag == "VBN" and verb.dep in ("advcl", "acl") and not sentence.children(verb, "aux", "auxpass")


def top_of(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    """Return the verb the group hangs from: "went" in "went on to say"; no other cue, none with an object."""
    top = verb
    while top.dep == "xcomp" and top.head < top.i and sentence.head(top).pos == "VERB":
        above = sentence.head(top)
        cue = verb_cue(above.lemma.lower())
        if (cue is not None and cue.takes & {"infinitive", "raised"}) or sentence.children(above, "dobj"):
            break
        top = above
    return top if top is not verb else None


def indexes_of(sentence: AnnotatedSentence, span: Span) -> frozenset[int]:
    return frozenset(word.i for word in sentence.words if span[0] <= word.start < span[1])


def fits_speaker(sentence: AnnotatedSentence, cue: Cue, head: Word | None) -> bool:
    """Say whether the subject can do what the cue says; wishes and attacks need somebody who has views."""
    if head is None:
        return False
    if cue.human is False:
        return is_document(head)
    return cue.kind not in ("act", "thinking") or can_hold_views(sentence, head) or is_document(head)


def draft_of(
    rule: str,
    number: int,
    sentence: AnnotatedSentence,
    verb: Word,
    indexes: frozenset[int],
    *,
    cue: Span,
    source: tuple[Word | None, Span | None],
    certainty: str | None = None,
) -> Iterator[Draft]:
    content = runs(sentence, drop_marks(sentence, indexes))
    if content:
        yield Draft(
            rule=rule,
            number=number,
            sentence=sentence,
            head=verb,
            cue=cue,
            source=source[1],
            source_head=source[0],
            content=content,
            lemma=verb.lemma.lower(),
            certainty=certainty,
        )


def clause_of(sentence: AnnotatedSentence, word: Word) -> Word:
    """Return the verb that heads the clause word stands in."""
    for ancestor in sentence.ancestors(word):
        if ancestor.pos in ("VERB", "AUX") and ancestor.dep in ("ROOT", "conj", "ccomp", "advcl", "relcl", "parataxis"):
            return ancestor
    return sentence.root
