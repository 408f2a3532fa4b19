"""Rules for those who would not say: a claim of certainty declined, with or without a content."""

from collections.abc import Iterator

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.cues import verb_cue
from reportedly.claims.drafts import Draft
from reportedly.claims.frame import cue_verbs, source_of
from reportedly.claims.phrases import verb_group
from reportedly.claims.spans import cover
from reportedly.lexicon import load_lexicon

__all__ = ["no_comment", "refusal", "unreached"]


def refusal(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb of saying with "not" and nothing said: "The firm did not respond", "She would not elaborate"."""
    refusals = load_lexicon("hedges")["refusals"]
    for verb in sentence.words:
        lemma = verb.lemma.lower()
        if verb.pos != "VERB" or lemma not in refusals or not sentence.children(verb, "neg"):
            continue
        needs = refusals[lemma].get("needs")
        objects = [child.lemma.lower() for child in sentence.children(verb, "dobj")]
        if refusals[lemma].get("passive") or (needs and not set(needs) & set(objects)):
            continue
        yield from _declined("refusal", number, sentence, verb, ())
    for verb, cue in cue_verbs(sentence):
        if cue.refusal and not sentence.children(verb, "xcomp"):
            yield from _declined("refusal", number, sentence, verb, ())


def unreached(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """ "Could not be reached", "was not available for comment"."""
    refusals = load_lexicon("hedges")["refusals"]
    for word in sentence.words:
        passive = refusals.get(word.lemma.lower(), {}).get("passive") and sentence.children(word, "auxpass")
        if passive and sentence.children(word, "neg"):
            yield from _declined("unreached", number, sentence, word, ())
        elif word.text.lower() in load_lexicon("hedges")["at_hand"] and _for_comment(sentence, word):
            verb = sentence.head(word)
            negative = load_lexicon("hedges")["at_hand"][word.text.lower()].get("negative", False)
            if negative or sentence.children(verb, "neg"):
                yield from _declined("unreached", number, sentence, verb, (word,))


def _for_comment(sentence: AnnotatedSentence, word: Word) -> bool:
    return word.dep == "acomp" and any(
        noun.lemma.lower() in load_lexicon("hedges")["asked_for"]
        for prep in sentence.children(word, "prep")
        for noun in sentence.children(prep, "pobj")
    )


def no_comment(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """ "Had no comment", "gave no details", "made no comment"."""
    hedges = load_lexicon("hedges")
    for verb in sentence.words:
        if verb.lemma.lower() not in hedges["giving"]:
            continue
        for noun in sentence.children(verb, "dobj"):
            negated = any(word.text.lower() == "no" for word in sentence.children(noun, "det"))
            if negated and noun.lemma.lower() in hedges["answers"]:
                yield from _declined("no_comment", number, sentence, verb, (noun,))


def _declined(
    rule: str, number: int, sentence: AnnotatedSentence, verb: Word, more: tuple[Word, ...]
) -> Iterator[Draft]:
    head, span, _ = source_of(sentence, verb)
    if head is None:
        return
    group = verb_group(sentence, verb)
    if more:
        last = cover(more)
        group = min(group[0], last[0]), max(group[1], last[1])
    known = verb_cue(verb.lemma.lower())
    yield Draft(
        rule=rule,
        number=number,
        sentence=sentence,
        head=verb,
        cue=group,
        source=span,
        source_head=head,
        content=(),
        lemma=known.lemma if known else verb.lemma.lower(),
        certainty="declined",
    )
