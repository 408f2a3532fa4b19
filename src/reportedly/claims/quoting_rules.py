"""Rules for one source quoted by another: "quoted the mayor as saying", "was quoted by the agency as saying"."""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.conduits import CITING
from reportedly.claims.cues import verb_cue
from reportedly.claims.drafts import Draft
from reportedly.claims.frame import draft_of, source_of
from reportedly.claims.phrases import noun_group, subject_of, verb_group

__all__ = ["quoted_as"]


def quoted_as(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """ "The paper quoted the mayor as saying he would go"; "She was cited by the agency as saying ..."."""
    for verb in sentence.words:
        if verb.lemma.lower() not in CITING or verb.pos != "VERB":
            continue
        saying = _saying(sentence, verb)
        if saying is None:
            continue
        clauses = sentence.children(saying, "ccomp", "dobj")
        speaker, conduit = _voices(sentence, verb)
        if not clauses or speaker is None:
            continue
        indexes = frozenset(word.i for child in clauses for word in sentence.subtree(child))
        group = verb_group(sentence, verb)
        for draft in draft_of(
            "quoted_as",
            number,
            sentence,
            saying,
            indexes,
            cue=(group[0], saying.end) if group[0] < saying.end else group,
            source=(speaker, noun_group(sentence, speaker, stop=saying.i)),
        ):
            yield _through(sentence, draft, conduit)


def _through(sentence: AnnotatedSentence, draft: Draft, conduit: Word | None) -> Draft:
    return draft if conduit is None else replace(draft, conduits=((conduit, noun_group(sentence, conduit)),))


def _saying(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    for word in sentence.subtree(verb):
        cue = verb_cue(word.lemma.lower()) if word.tag == "VBG" else None
        before = sentence.words[word.i - 1].text.lower() if word.i else ""
        if cue is not None and word.i > verb.i and before == "as":
            return word
    return None


def _voices(sentence: AnnotatedSentence, verb: Word) -> tuple[Word | None, Word | None]:
    """Return who is quoted, and who quotes."""
    agents = [noun for by in sentence.children(verb, "agent") for noun in sentence.children(by, "pobj")]
    if sentence.children(verb, "auxpass"):
        return subject_of(sentence, verb), agents[0] if agents else None
    objects = sentence.children(verb, "dobj")
    return (objects[0] if objects else None), source_of(sentence, verb)[0]
