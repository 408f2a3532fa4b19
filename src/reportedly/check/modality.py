"""How surely a verb is told where it stands: as done, as awaited, as doubtful, or under a condition.

Read from the verb's helpers, its adverbs, the verbs and adjectives it hangs on, and the conditions that hang on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.ledger.terms import is_negator
from reportedly.lexicon import load_lexicon

__all__ = [
    "AWAITED",
    "DONE",
    "DOUBTFUL",
    "EXPECTED",
    "Modality",
    "is_denying",
    "is_finite_beside",
    "is_forbidden",
    "listed",
    "modality_of",
]

DONE, AWAITED, EXPECTED, DOUBTFUL = 0, 1, 2, 3
GOVERNED = ("xcomp", "ccomp", "pcomp", "acomp", "conj", "oprd")
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Modality:
    """How surely one verb is told.

    rank: DONE, AWAITED (it will), EXPECTED (it is to, it is planned) or DOUBTFUL; None where the form tells nothing
        (a participle, a purpose).
    conditional: a condition hangs on it. negated: an odd number of words turn it.
    """

    rank: int | None
    conditional: bool
    negated: bool


@cache
def listed(table: str) -> frozenset[str]:
    """Return a table of the lexicon as a set."""
    return frozenset(load_lexicon("check_modality")[table]["words"])


def modality_of(sentence: AnnotatedSentence, verb: Word) -> Modality:
    """Return how surely the verb is told in its sentence."""
    chain = list(_above(sentence, verb))
    ranks = [rank for word, governs in chain for rank in _ranks(sentence, word, governs)]
    conditional = any(_has_condition(sentence, word) for word, _ in chain) or _is_condition(sentence, verb)
    told = chain if not _asks(sentence, verb) else [(word, governs) for word, governs in chain if not governs]
    turned = sum(_turns(sentence, word, governs) for word, governs in told)
    bare = verb.tag in ("VBG", "VBN", "VB") and not sentence.children(verb, "aux", "auxpass") and len(chain) == 1
    purpose = len(chain) == 1 and any(w.tag == "TO" for w in sentence.children(verb, "aux"))
    at_a_time = not ranks and _is_at_a_time(sentence, verb)
    describes = verb.dep == "amod"
    rank = None if ((bare or purpose) and not ranks) or at_a_time or describes else max(ranks, default=DONE)
    return Modality(DOUBTFUL if conditional else rank, conditional, turned % 2 == 1)


def _is_at_a_time(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether a present tense only says when: is to be freed when the judge hands down her sentence."""
    marks = {child.text.casefold() for child in sentence.children(verb, "mark", "advmod")}
    helpers = [child for child in sentence.children(verb, "aux", "auxpass") if child.tag != "TO"]
    present = (helpers[0] if helpers else verb).tag in ("VBZ", "VBP")
    return verb.dep in ("advcl", "relcl") and present and bool(marks & listed("times"))


def _asks(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether the verb's clause is a question put into the sentence: did not know when it would close."""
    return any(child.tag in ("WRB", "WP", "WDT") for child in sentence.children(verb)) and verb.dep in GOVERNED


def _above(sentence: AnnotatedSentence, verb: Word) -> Iterator[tuple[Word, bool]]:
    """Yield the verb, then the verbs and adjectives it hangs on up to one of saying; True for those above it."""
    yield verb, False
    word = verb
    for _ in range(DEEPEST):
        above = sentence.head(word)
        if word.dep == "pcomp" and above.pos == "ADP":
            if above.text.casefold() in listed("apart"):
                return
            above = _verb_over(sentence, above)
        reported = word.dep in ("acl", "relcl") and above.lemma.casefold() in listed("reports")
        asked = word.dep == "advcl" and word.tag == "VB" and above.lemma.casefold() in listed("calling")
        if reported and above.dep == "dobj" and is_denying(sentence, sentence.head(above)):
            yield sentence.head(above), True  # rejects the claim that it did
        if (word.dep not in GOVERNED and not reported and not asked) or word.head == word.i:
            return
        if word.dep == "conj":
            if any(sentence.children(word, "nsubj", "nsubjpass")) or is_finite_beside(word, above):
                return
            # Joined verbs without a subject of their own share what governs the first.
            word = above
            for helper in sentence.children(above, "aux"):
                if helper.tag == "MD" and not sentence.children(verb, "aux"):
                    yield above, False
                    break
            continue
        # A clause before its verb of speech, or beside another statement, is not governed by it.
        governs = word.dep != "ccomp" or (word.i > above.i and above.lemma.casefold() not in listed("calling"))
        governs = governs or (word.i < above.i and above.lemma.casefold() in listed("thinking"))
        if governs:
            yield above, True
        word = above


def is_finite_beside(word: Word, above: Word) -> bool:
    """Say whether a joined verb is in the past, the first in its bare form: felt he should not go out but lost it."""
    return word.tag == "VBD" and above.tag == "VB"


def _verb_over(sentence: AnnotatedSentence, preposition: Word) -> Word:
    """Return what a preposition hangs on; the verb of speech where it hangs on that verb's own noun: suspect him of."""
    above = sentence.head(preposition)
    verb = sentence.head(sentence.head(above)) if above.dep == "pobj" else sentence.head(above)
    of = preposition.text.casefold() == "of" and verb.lemma.casefold() in listed("thinking") | {"accuse"}
    if of and above.pos in ("NOUN", "PROPN", "PRON"):
        return verb
    return above


def _ranks(sentence: AnnotatedSentence, word: Word, governs: bool) -> Iterator[int]:
    for child in sentence.children(word, "aux", "auxpass", "advmod"):
        text = child.text.casefold()
        if child.dep != "advmod" and text in listed("modals"):
            if not is_forbidden(sentence, word):
                yield DOUBTFUL
        elif child.dep != "advmod" and text in listed("awaited"):
            yield AWAITED
        elif child.dep != "advmod" and text in listed("obliged"):
            yield EXPECTED
        elif text in listed("adverbs"):
            yield DOUBTFUL
    if governs:
        if {word.lemma.casefold(), word.text.casefold()} & listed("decided"):
            yield AWAITED
        elif {word.lemma.casefold(), word.text.casefold()} & listed("expected"):
            yield EXPECTED
        elif word.lemma.casefold() == "be" and word.pos == "AUX" and not sentence.children(word, "attr", "acomp"):
            yield AWAITED  # the bridge is to close
        elif _leaves_open(sentence, word):
            yield DOUBTFUL


def is_forbidden(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether a "may not" forbids: the court ruled that the state may not close it."""
    refused = sentence.children(verb, "neg")
    return bool(refused) and any(w.lemma.casefold() in listed("ruling") for w in sentence.ancestors(verb))


def _leaves_open(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether a word above a verb leaves the verb open: believed to, reports that, did not confirm that."""
    names = {word.lemma.casefold(), word.text.casefold()}
    passive = bool(sentence.children(word, "auxpass", "nsubjpass")) or word.pos == "ADJ" or word.tag == "VBN"
    doubted = names & listed("hedged") and (passive or bool(names & listed("thinking")))
    held = {child.lemma.casefold() for child in sentence.children(word, "acomp", "attr")}
    doubted = doubted or held & listed("hedged")
    refused = sentence.children(word, "neg", "preconj") or _is_too(sentence, word)
    unvouched = names & listed("vouching") and refused
    return bool(doubted or unvouched or names & listed("reports"))


def _is_too(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether something is too much or not enough for a verb: too small to prove it."""
    above = sentence.head(word)
    return above.pos == "ADJ" and any(w.text.casefold() == "too" for w in sentence.children(above, "advmod"))


def _has_condition(sentence: AnnotatedSentence, word: Word) -> bool:
    clauses = sentence.children(word, "advcl", "prep", "dep")
    return any(_marked(sentence, clause) for clause in clauses)


def _is_condition(sentence: AnnotatedSentence, verb: Word) -> bool:
    return (verb.dep == "advcl" and _marked(sentence, verb)) or any(
        child.text.casefold() == "whether" for child in sentence.children(verb, "mark")
    )


def _marked(sentence: AnnotatedSentence, clause: Word) -> bool:
    words = [child for child in sentence.children(clause, "mark", "advmod") if not _is_as_if(sentence, child)]
    marks = {word.text.casefold() for word in words}
    below = {clause.text.casefold(), *(child.text.casefold() for child in sentence.children(clause))}
    own = {"provided", "providing", "assuming"} & below
    if _is_turned_round(sentence, clause):
        return True
    return bool((marks & listed("conditions")) - {"until", "once"}) or bool(own)


def _is_turned_round(sentence: AnnotatedSentence, clause: Word) -> bool:
    """Say whether a helper before its subject makes a condition: should the rain go on, had it gone on."""
    helpers = sentence.children(clause, "aux")
    subjects = sentence.children(clause, "nsubj", "nsubjpass")
    before = bool(helpers and subjects) and helpers[0].i < subjects[0].i
    return before and clause.dep == "advcl" and helpers[0].text.casefold() in listed("turned_round")


def _is_as_if(sentence: AnnotatedSentence, mark: Word) -> bool:
    """Say whether an "if" only compares: felt as if she was flying."""
    return mark.text.casefold() == "if" and bool(mark.i) and sentence.words[mark.i - 1].text.casefold() in ("as",)


def is_denying(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether a verb turns what it governs: denied that it was so, ruled it out; not ruled that it was."""
    out = verb.lemma.casefold() != "rule" or any(w.text.casefold() == "out" for w in sentence.children(verb))
    return out and verb.lemma.casefold() in listed("denying")


def _bounds(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether a "no" only sets a bound: no fewer than 38."""
    after = sentence.words[word.i + 1].text.casefold() if word.i + 1 < len(sentence.words) else ""
    compared = after in ("fewer", "less", "more", "later", "sooner", "earlier")
    counted = after[:1].isdigit()  # the No 1 goalkeeper
    return (
        compared
        or counted
        or (after == "longer" and any(w.text.casefold() == "than" for w in sentence.words[word.i + 2 : word.i + 4]))
    )


def _is_kept_from(sentence: AnnotatedSentence, preposition: Word) -> bool:
    """Say whether a preposition turns its clause: without paying, barred from voting, kept from reaching the town."""
    form = preposition.text.casefold()
    above = sentence.head(preposition)
    return form == "without" or (form == "from" and above.lemma.casefold() in listed("keeping"))


def _contrasts(sentence: AnnotatedSentence, verb: Word, negator: Word) -> bool:
    """Say whether a "not" behind the verb only turns the noun it stands before: hotels are hiring, not factories."""
    behind = sentence.words[negator.i + 1 : negator.i + 2]
    before = sentence.words[negator.i - 1].text if negator.i else ""
    return verb.i < negator.i and before == "," and bool(behind) and behind[0].pos in ("NOUN", "PROPN", "ADP", "DET")


def _turns(sentence: AnnotatedSentence, word: Word, governs: bool) -> bool:
    near = [*sentence.children(word, "neg", "advmod", "preconj", "det")]
    nouns = sentence.children(word, "nsubj", "nsubjpass", "dobj")
    nouns += sentence.children(word, "attr") if sentence.children(word, "expl") else ()  # there was no sign
    near += [det for noun in nouns for det in (noun, *sentence.children(noun, "det", "neg", "preconj"))]
    near += [neg for adverb in near if adverb.text.casefold() == "longer" for neg in sentence.children(adverb, "neg")]
    turned = sum(
        is_negator(child) and not _bounds(sentence, child) and not _contrasts(sentence, word, child) for child in near
    )
    nor = word.dep == "conj" and any(
        w.text.casefold() == "nor" and w.i < word.i for w in sentence.children(sentence.head(word), "cc")
    )
    yet = word.lemma.casefold() == "have" and any(w.text.casefold() == "yet" for w in sentence.children(word))
    turned += yet  # have yet to see it
    turned += not governs and any(w.text.casefold() == "unless" for w in sentence.children(word, "mark"))
    turned += nor and not governs
    turned += word.dep == "pcomp" and not governs and _is_kept_from(sentence, sentence.head(word))
    turned += governs and is_denying(sentence, word)
    return turned % 2 == 1
