"""How surely a claim is made: the lowest of what its cue, its adverbs, its modals and its conditions allow."""

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.cues import Cue, verb_cue
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.negation import certainty_if_negated
from reportedly.claims.phrases import FINITE
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty

__all__ = ["certainty_of", "certainty_of_words", "lowest"]

ORDER = (
    Certainty.STATED,
    Certainty.EXPECTED,
    Certainty.HEDGED,
    Certainty.CONDITIONAL,
    Certainty.DENIED,
    Certainty.DECLINED,
)
WITHOUT_WORDS = frozenset({"refusal", "unreached", "no_comment"})
"""Rules whose claims are declined whatever their cue."""

LOWERING = (Certainty.HEDGED, Certainty.CONDITIONAL)


def lowest(*found: Certainty) -> Certainty:
    """Return the least sure of found."""
    return max(found, key=ORDER.index, default=Certainty.STATED)


def certainty_of(draft: Draft, cue: Cue | None) -> Certainty:
    """Return how surely the draft's speaker makes its claim."""
    own = Certainty(draft.certainty) if draft.certainty else (cue.certainty if cue else Certainty.STATED)
    group = _words_in(draft.sentence, (draft.cue,))
    if cue is not None and draft.rule not in WITHOUT_WORDS:
        own = certainty_if_negated(draft, cue) or own
    modal = lowest(*(_modal(word) for word in group if word.tag == "MD" and word.text.lower() not in ("would", "will")))
    if own in (Certainty.DENIED, Certainty.DECLINED):
        return own
    inside = certainty_of_words(draft.sentence, _words_in(draft.sentence, draft.content))
    return lowest(own, modal, inside)


def certainty_of_words(sentence: AnnotatedSentence, words: Sequence[Word]) -> Certainty:
    """Return how surely a stretch of a sentence is said, by its main verb, its adverbs and its conditions."""
    if not words:
        return Certainty.STATED
    inside = {word.i for word in words}
    found = [Certainty.STATED]
    heads = [word for word in words if word.head not in inside or word.head == word.i]
    for head in heads:
        found.extend(_head_certainties(sentence, head, inside))
    for clause in _clauses_below(sentence, heads, inside):
        below = _head_certainties(sentence, clause, inside)
        counted = LOWERING if clause.dep != "conj" else (*LOWERING, Certainty.EXPECTED)
        found.extend(certainty for certainty in below if certainty in counted)
    return lowest(*found)


def _clauses_below(sentence: AnnotatedSentence, heads: Sequence[Word], inside: set[int]) -> list[Word]:
    """Return the verbs joined to heads or said by them; a hedge on one of them is a hedge on the whole."""
    found: dict[int, Word] = {}
    waiting = list(heads)
    while waiting:
        for child in sentence.children(waiting.pop(), "conj", "ccomp", "xcomp", "parataxis"):
            if child.i in inside and child.i not in found:
                found[child.i] = child
                waiting.append(child)
    return list(found.values())


def _head_certainties(sentence: AnnotatedSentence, head: Word, inside: set[int]) -> list[Certainty]:
    hedges = load_lexicon("hedges")
    found = []
    for word in (head, *sentence.children(head)):
        if word.i not in inside:
            continue
        key = word.text.lower()
        if word.tag == "MD":
            found.append(_modal_of(sentence, head, word))
        elif word.dep == "advmod" and key in hedges["adverbs"]:
            found.append(Certainty(hedges["adverbs"][key]["certainty"]))
        elif word.dep in ("acomp", "oprd") and key in hedges["adjectives"] and _is_hedge(sentence, word):
            found.append(Certainty(hedges["adjectives"][key]["certainty"]))
        elif word.dep == "amod" and word.i > head.i and key in hedges["adjectives"] and _is_hedge(sentence, word):
            found.append(Certainty(hedges["adjectives"][key]["certainty"]))  # a heading leaves "is" out
        elif word.dep in ("acomp", "attr", "oprd") and key in hedges["denials"]:
            found.append(Certainty.DENIED)
        elif word.dep == "xcomp" and _is_to_come(sentence, head, word):
            found.append(Certainty.EXPECTED)
        elif word.dep == "advcl" and _conditional(sentence, word) and not _is_question(sentence, word):
            found.append(Certainty.CONDITIONAL)
    found.append(_verb(sentence, head))
    if _is_headline_future(sentence, head, inside):
        found.append(Certainty.EXPECTED)
    return found


def _is_to_come(sentence: AnnotatedSentence, head: Word, verb: Word) -> bool:
    """Say whether "is to cut" is a plan; "her job is to cut" is not."""
    if head.lemma != "be" or sentence.children(head, "acomp", "attr") or not _has_to(sentence, verb):
        return False
    subjects = sentence.children(head, "nsubj")
    return bool(subjects) and subjects[0].lemma.lower() not in load_lexicon("hedges")["acts_named"]


def _is_headline_future(sentence: AnnotatedSentence, head: Word, inside: set[int]) -> bool:
    """Say whether a heading tells what is to come by "to" alone: "Lender to cut 900 jobs"."""
    near = (head, *sentence.children(head, "acl", "relcl", "xcomp", "advcl"))
    verbs = [word for word in near if word.i in inside and word.tag == "VB" and _has_to(sentence, word)]
    if not verbs or any(word.tag in FINITE for word in sentence.words if word.i in inside):
        return False
    own = [noun for noun in sentence.children(verbs[0], "nsubj") if noun.i in inside]
    if not own and verbs[0].dep in ("acl", "relcl") and head.i == sentence.root.i:
        own = [head]
    opens = bool(own) and own[0].i < verbs[0].i and _first_of(sentence, own[0]) <= min(inside)
    return opens and not sentence.children(own[0], "det")


def _first_of(sentence: AnnotatedSentence, word: Word) -> int:
    return sentence.subtree(word)[0].i


def _has_to(sentence: AnnotatedSentence, verb: Word) -> bool:
    return any(word.tag == "TO" for word in sentence.children(verb, "aux"))


def _modal_of(sentence: AnnotatedSentence, head: Word, modal: Word) -> Certainty:
    """Return what a modal makes of its verb: "could not" is a fact, "would have" a condition that was not met."""
    text = modal.text.lower()
    if text == "could" and sentence.children(head, "neg"):
        return Certainty.STATED
    if text == "would" and any(aux.text.lower() == "have" for aux in sentence.children(head, "aux")):
        return Certainty.CONDITIONAL
    return _modal(modal)


def _is_hedge(sentence: AnnotatedSentence, word: Word) -> bool:
    """ "Ready to move" is a plan, "ready" is not."""
    certainty = load_lexicon("hedges")["adjectives"][word.text.lower()]["certainty"]
    return certainty != Certainty.EXPECTED or bool(sentence.children(word, "xcomp"))


def _modal(word: Word) -> Certainty:
    entry = load_lexicon("hedges")["modals"].get(word.text.lower())
    return Certainty(entry["certainty"]) if entry else Certainty.STATED


def _conditional(sentence: AnnotatedSentence, clause: Word) -> bool:
    conditions = load_lexicon("hedges")["conditions"]
    return any(word.text.lower() in conditions for word in sentence.children(clause, "mark", "advmod"))


def _is_question(sentence: AnnotatedSentence, clause: Word) -> bool:
    """ "Asked the witness if she was there": "if" opens what was asked."""
    return sentence.head(clause).lemma.lower() in load_lexicon("cues")["asking"]


def _verb(sentence: AnnotatedSentence, head: Word) -> Certainty:
    hedges = load_lexicon("hedges")
    key = head.text.lower()
    if key in hedges["passives"] and sentence.children(head, "auxpass"):
        return Certainty(hedges["passives"][key]["certainty"])
    if head.lemma.lower() in hedges["raising"]:
        return Certainty(hedges["raising"][head.lemma.lower()]["certainty"])
    if key in hedges["adjectives"] and sentence.children(head, "auxpass"):
        return Certainty(hedges["adjectives"][key]["certainty"])
    cue = verb_cue(head.lemma.lower()) if head.pos == "VERB" else None
    if cue is None or cue.kind != "thinking" or not sentence.children(head, "ccomp", "xcomp"):
        return Certainty.STATED
    return cue.certainty if cue.certainty in (Certainty.HEDGED, Certainty.EXPECTED) else Certainty.STATED


def _words_in(sentence: AnnotatedSentence, spans: Sequence[Span]) -> list[Word]:
    starts = [word.start for word in sentence.words]
    return [
        word for start, end in spans for word in sentence.words[bisect_left(starts, start) : bisect_left(starts, end)]
    ]
