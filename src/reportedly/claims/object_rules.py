"""Rules for cues whose content is an object, an infinitive or what a preposition leads to."""

from collections.abc import Iterator

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.clause_rules import addressee_of
from reportedly.claims.cues import Cue
from reportedly.claims.drafts import Draft
from reportedly.claims.extent import object_indexes, trailing_indexes
from reportedly.claims.frame import cue_verbs, draft_of, fits_speaker, indexes_of, is_asked, source_of, top_of
from reportedly.claims.phrases import noun_group, subject_of, verb_group
from reportedly.lexicon import load_lexicon

__all__ = ["described", "infinitive", "objects", "passive_by", "prepositions"]


def infinitive(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb with to + verb: "promised to rebuild", "urged both sides to stop", "wants wages to rise"."""
    for verb, cue in cue_verbs(sentence):
        if not cue.takes & {"infinitive", "raised", "gerund"}:
            continue
        if sentence.children(verb, "auxpass"):
            continue
        for child in sentence.children(verb, "xcomp", "ccomp"):
            if child.i > verb.i and _fits(sentence, child, cue):
                head, span, below = source_of(sentence, verb)
                if not fits_speaker(sentence, cue, head) and not is_asked(sentence, verb):
                    continue
                group = verb_group(sentence, verb, top_of(sentence, verb))
                outside = below | indexes_of(sentence, group)
                if "raised" not in cue.takes:
                    outside |= addressee_of(sentence, verb)
                indexes = frozenset(w.i for w in sentence.subtree(child)) - outside
                if "raised" not in cue.takes:
                    indexes -= frozenset(w.i for s in sentence.children(child, "nsubj") for w in sentence.subtree(s))
                indexes |= trailing_indexes(sentence, verb, sentence.subtree(child)[-1].i) - outside
                yield from draft_of("infinitive", number, sentence, verb, indexes, cue=group, source=(head, span))


def _fits(sentence: AnnotatedSentence, child: Word, cue: Cue) -> bool:
    if child.tag == "VBG":
        return "gerund" in cue.takes
    return any(w.tag == "TO" for w in sentence.children(child, "aux")) and bool(cue.takes & {"infinitive", "raised"})


def _strayed_as(sentence: AnnotatedSentence, verb: Word, parts: list[Word]) -> frozenset[int]:
    """Words up to the end of an "as" the parse hung from something else: "described it on Monday as a mistake"."""
    if any(part.lemma == "as" for part in parts):
        return frozenset()
    below = [word for word in sentence.subtree(verb) if word.i > parts[0].i]
    found = next((word for word in below if word.text.lower() == "as" and word.dep in ("prep", "mark")), None)
    if found is None:
        return frozenset()
    phrase = sentence.subtree(found if found.dep == "prep" else sentence.head(found))
    return frozenset(range(sentence.subtree(parts[0])[0].i, phrase[-1].i + 1))


def _leads(cue: Cue) -> frozenset[str]:
    """The prepositions between what is described and its description."""
    likened = load_lexicon("cues")["describing"]
    return cue.preps | {"as"} if "accused" in cue.takes else frozenset(likened)


def described(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb that describes somebody or something: "called the ruling a disgrace", "described it as a mistake"."""
    for verb, cue in cue_verbs(sentence):
        if not cue.takes & {"as", "accused"} or sentence.children(verb, "auxpass"):
            continue
        parts = [
            c
            for c in sentence.children(verb, "dobj", "oprd", "prep", "ccomp", "xcomp", "dative", "nsubj")
            if c.i > verb.i
        ]
        parts = [c for c in parts if c.dep != "prep" or c.lemma in _leads(cue)]
        parts = [c for c in parts if c.dep != "nsubj" or c.i > verb.i + 1]
        named = any(c.dep in ("dobj", "ccomp", "oprd", "xcomp") for c in parts)
        if not named and not _named_elsewhere(sentence, verb, parts):
            continue
        head, span, below = source_of(sentence, verb)
        if not fits_speaker(sentence, cue, head):
            continue
        group = verb_group(sentence, verb, top_of(sentence, verb))
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c)) | _strayed_as(sentence, verb, parts)
        indexes -= below
        yield from draft_of("described", number, sentence, verb, indexes, cue=group, source=(head, span))


def _named_elsewhere(sentence: AnnotatedSentence, verb: Word, parts: list[Word]) -> bool:
    """Say whether what is described stands elsewhere: "what he described as a raid", "dismissed as a lie a report"."""
    if not parts:
        return False
    before = [noun for noun in sentence.children(verb, "dobj") if noun.i < verb.i and noun.tag in ("WP", "WDT")]
    after = [noun for noun in sentence.children(parts[0], "pobj") if sentence.children(noun, "appos")]
    return bool(before or after)


def objects(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb whose object names what is said: "denied the allegation", "announced a recall"."""
    for verb, cue in cue_verbs(sentence):
        if "object" not in cue.takes or sentence.children(verb, "auxpass"):
            continue
        for child in sentence.children(verb, "dobj"):
            if child.i < verb.i or (child.tag == "PRP" and cue.kind == "speech" and cue.stance != "negative"):
                continue
            if not _can_be_said(sentence, child, cue):
                continue
            if "person" in cue.takes and len(sentence.children(verb, "dobj", "dative")) < 2:
                continue
            head, span, below = source_of(sentence, verb)
            if not fits_speaker(sentence, cue, head):
                continue
            group = verb_group(sentence, verb, top_of(sentence, verb))
            indexes = object_indexes(sentence, child, below)
            if child.text.lower() == "that" and child.i <= verb.i + 2 and not sentence.children(child):
                indexes = frozenset(range(child.i + 1, len(sentence.words)))  # a that-clause the parse gave up on
            indexes |= trailing_indexes(sentence, verb, sentence.subtree(child)[-1].i) - below
            yield from draft_of("objects", number, sentence, verb, indexes, cue=group, source=(head, span))


def _can_be_said(sentence: AnnotatedSentence, noun: Word, cue: Cue) -> bool:
    """Say whether the cue, which means other things too, can have this object: "claim credit", not "claim a seat"."""
    lemma = noun.lemma.lower()
    quoted = any(word.tag == "``" for word in sentence.subtree(noun))
    return lemma not in cue.never and (not cue.objects or lemma in cue.objects or quoted)


def prepositions(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb that leads to its content by a preposition: "called for a truce", "referred to the strike"."""
    for verb, cue in cue_verbs(sentence):
        if sentence.children(verb, "auxpass"):
            continue
        for prep in sentence.children(verb, "prep"):
            if prep.i > verb.i and prep.lemma.lower() in cue.preps and not _is_time(sentence, prep):
                head, span, below = source_of(sentence, verb)
                if not fits_speaker(sentence, cue, head) and not is_asked(sentence, verb):
                    continue
                group = verb_group(sentence, verb, top_of(sentence, verb))
                indexes = frozenset(w.i for w in sentence.subtree(prep)) - {prep.i} - below
                indexes |= trailing_indexes(sentence, verb, sentence.subtree(prep)[-1].i) - below
                cue_span = (group[0], prep.end if prep.i <= verb.i + 2 else group[1])
                yield from draft_of("prepositions", number, sentence, verb, indexes, cue=cue_span, source=(head, span))
                break


def _is_time(sentence: AnnotatedSentence, prep: Word) -> bool:
    """ "Reported on Wednesday" tells when."""
    times = {i for e in sentence.entities if e.label in ("DATE", "TIME") for i in range(e.first, e.last)}
    nouns = sentence.children(prep, "pobj")
    return bool(nouns) and all(noun.i in times for noun in nouns)


def _first_of(sentence: AnnotatedSentence, agent: Word) -> int | None:
    """Index of an "of" that leads to what somebody is accused of, not to whom the accuser belongs to."""
    return next((prep.i for prep in sentence.children(agent, "prep") if sentence.children(prep, "pcomp")), None)


def passive_by(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A passive with its agent: "The minister was accused by the opposition of hiding the report"."""
    for verb, cue in cue_verbs(sentence):
        agents = [p for a in sentence.children(verb, "agent") for p in sentence.children(a, "pobj")]
        if not agents or cue.kind == "manner" or not fits_speaker(sentence, cue, agents[0]):
            continue
        by = sentence.head(agents[0])
        source = noun_group(sentence, agents[0], stop=_first_of(sentence, agents[0]))
        group = verb_group(sentence, verb)
        outside = indexes_of(sentence, group) | indexes_of(sentence, source) | {by.i}
        subject = subject_of(sentence, verb)
        parts = [c for c in sentence.children(verb, "xcomp", "ccomp", "oprd", "prep") if c.i > verb.i]
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c))
        indexes |= frozenset(
            w.i
            for c in sentence.children(agents[0], "prep")
            for w in sentence.subtree(c)
            if sentence.children(c, "pcomp")
        )
        if subject is not None and subject.head == verb.i:
            indexes |= frozenset(w.i for w in sentence.subtree(subject))
        elif verb.dep == "acl" and verb.i == sentence.head(verb).i + 1:  # "measures rejected by the council"
            indexes |= indexes_of(sentence, noun_group(sentence, sentence.head(verb)))
        yield from draft_of(
            "passive_by", number, sentence, verb, indexes - outside, cue=group, source=(agents[0], source)
        )
