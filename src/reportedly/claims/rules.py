"""The rules, in the order they are tried; the first that explains a cue word has it.

Each rule looks at one sentence and yields drafts. Every rule is described in docs/claims.md under its own name.
"""

from collections.abc import Callable, Iterator

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.cues import Cue, adjective_cue, noun_cue, verb_cue
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.extent import clause_indexes, drop_marks, object_indexes, split_indexes, trailing_indexes
from reportedly.claims.phrases import noun_after, noun_group, subject_of, verb_group
from reportedly.claims.spans import runs
from reportedly.claims.voices import can_hold_views, is_document
from reportedly.lexicon import load_lexicon

__all__ = ["RULES", "find_drafts"]

Rule = Callable[[int, AnnotatedSentence], Iterator[Draft]]


def find_drafts(number: int, sentence: AnnotatedSentence) -> list[Draft]:
    """Return the attributions of one sentence in the order of their cue; one for each cue word."""
    found: dict[int, Draft] = {}
    for rule in RULES:
        for draft in rule(number, sentence):
            found.setdefault(draft.head.i, draft)
    return [found[i] for i in sorted(found)]


def _cue_verbs(sentence: AnnotatedSentence) -> Iterator[tuple[Word, Cue]]:
    for word in sentence.words:
        if word.pos in ("VERB", "AUX", "NOUN"):
            cue = verb_cue(word.lemma.lower())
            if word.dep in ("amod", "compound"):
                continue
            if cue is not None and (word.pos == "VERB" or word.dep in ("ROOT", "ccomp", "relcl", "parataxis")):
                yield word, cue


def _source(sentence: AnnotatedSentence, verb: Word) -> tuple[Word | None, Span | None, frozenset[int]]:
    """Return the head, the words and the indexes of whoever speaks."""
    head = None if _is_asked(sentence, verb) else subject_of(sentence, verb)
    if head is None or head.dep == "expl":
        return None, None, frozenset()
    span = noun_group(sentence, head, stop=verb.i)
    below = frozenset(word.i for word in sentence.subtree(head)) if head.head == verb.i else frozenset()
    return head, span, below | frozenset(w.i for w in sentence.words if span[0] <= w.start < span[1])


def _is_asked(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether a participle is passive, so that what it hangs from is not who spoke: "Asked whether ..."."""
    return verb.tag == "VBN" and verb.dep in ("advcl", "acl") and not sentence.children(verb, "aux", "auxpass")


def _top(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    """Return the verb the group hangs from: "went" in "went on to say"."""
    top = verb
    while top.dep == "xcomp" and top.head < top.i and sentence.head(top).pos == "VERB":
        top = sentence.head(top)
    return top if top is not verb else None


def _group_indexes(sentence: AnnotatedSentence, span: Span) -> frozenset[int]:
    return frozenset(word.i for word in sentence.words if span[0] <= word.start < span[1])


def _fits_speaker(sentence: AnnotatedSentence, cue: Cue, head: Word | None) -> bool:
    """Say whether the subject can do what the cue says; wishes and attacks need somebody who has views."""
    if head is None:
        return False
    if cue.human is False:
        return is_document(head)
    return cue.kind not in ("act", "thinking") or can_hold_views(sentence, head) or is_document(head)


def _draft(
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


def clause(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb of saying with a clause: "The mayor said (that) the bridge would reopen"."""
    for verb, cue in _cue_verbs(sentence):
        if not cue.takes & {"clause", "quote"}:
            continue
        clauses = [c for c in sentence.children(verb, "ccomp", "xcomp") if c.dep == "ccomp" or _finite(sentence, c)]
        if not clauses:
            clauses = _strayed(sentence, verb)
        if not clauses:
            continue
        if any(c.i > verb.i for c in clauses):
            clauses = [c for c in clauses if c.i > verb.i or _is_quoted(sentence, c)]
        head, span, below = _source(sentence, verb)
        if head is None and clauses[0].i < verb.i and _is_quoted(sentence, clauses[0]):
            head = noun_after(sentence, verb)
            span = noun_group(sentence, head, stop=verb.i) if head is not None else None
            below = _group_indexes(sentence, span) if span else below
        group = verb_group(sentence, verb, _top(sentence, verb))
        outside = below | _group_indexes(sentence, group) | _addressee(sentence, verb)
        indexes: frozenset[int] = frozenset()
        for child in clauses:
            indexes |= clause_indexes(sentence, verb, child, outside)
        yield from _draft("clause", number, sentence, verb, indexes, cue=group, source=(head, span))


def _strayed(sentence: AnnotatedSentence, verb: Word) -> list[Word]:
    """A that-clause the parse hung from the time or place after the cue: "said on Friday at the port that ..."."""
    found = []
    for child in sentence.children(verb, "prep", "npadvmod", "advmod", "dobj", "advcl"):
        for word in sentence.subtree(child) if child.i > verb.i else ():
            if word.text.lower() == "that" and word.dep == "mark" and word.head != word.i:
                clause = sentence.head(word)
                if noun_cue(sentence.head(clause).lemma.lower()) is None and word.i > verb.i + 1:
                    found.append(clause)
    return found[:1]


def _is_quoted(sentence: AnnotatedSentence, clause: Word) -> bool:
    """Say whether a quotation mark stands before the clause."""
    first = sentence.subtree(clause)[0].i
    marks = sentence.words[max(0, first - 2) : first + 1]
    return any(word.tag in ("``", "''") or word.text in ("“", '"', "‘", "''") for word in marks)


def _finite(sentence: AnnotatedSentence, verb: Word) -> bool:
    return verb.tag in ("VBD", "VBP", "VBZ", "MD") or any(
        child.tag in ("VBD", "VBP", "VBZ", "MD") for child in sentence.children(verb, "aux", "auxpass")
    )


def _addressee(sentence: AnnotatedSentence, verb: Word) -> frozenset[int]:
    """Words for who is spoken to, and for where and when, between the cue and its clause."""
    below = [
        word.i
        for child in sentence.children(verb, "dobj", "dative", "iobj")
        if child.i > verb.i
        for word in sentence.subtree(child)
    ]
    return frozenset(below)


def inserted(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A cue put into or after what is said, without grammar of its own: "The talks, officials said, will resume"."""
    for verb, cue in _cue_verbs(sentence):
        if (
            verb.dep in ("parataxis", "advcl", "dep", "ccomp", "conj")
            and verb.head != verb.i
            and cue.takes & {"clause", "quote"}
        ):
            as_said = verb.dep == "advcl" and any(
                w.text.lower() == "as" for w in sentence.children(verb, "mark", "advmod")
            )
            if verb.dep != "parataxis" and not as_said and not _between_commas(sentence, verb):
                continue
            head, span, below = _source(sentence, verb)
            if head is None or head.head != verb.i or sentence.children(verb, "ccomp", "dobj", "xcomp"):
                continue
            group = verb_group(sentence, verb)
            indexes = split_indexes(sentence, verb, below | _group_indexes(sentence, group))
            yield from _draft("inserted", number, sentence, verb, indexes, cue=group, source=(head, span))


def _between_commas(sentence: AnnotatedSentence, verb: Word) -> bool:
    own = sentence.subtree(verb)
    before = own[0].i - 1
    return (before >= 0 and sentence.words[before].text in (",", "—", "–", "-", "”", '"')) or own[0].text == ","


def infinitive(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb with to + verb: "promised to rebuild", "urged both sides to stop", "wants wages to rise"."""
    for verb, cue in _cue_verbs(sentence):
        if not cue.takes & {"infinitive", "raised", "gerund"}:
            continue
        if sentence.children(verb, "auxpass"):
            continue
        for child in sentence.children(verb, "xcomp", "ccomp"):
            if child.i > verb.i and _fits(sentence, child, cue):
                head, span, below = _source(sentence, verb)
                if not _fits_speaker(sentence, cue, head) and not _is_asked(sentence, verb):
                    continue
                group = verb_group(sentence, verb, _top(sentence, verb))
                outside = below | _group_indexes(sentence, group)
                if "raised" not in cue.takes:
                    outside |= _addressee(sentence, verb)
                indexes = frozenset(w.i for w in sentence.subtree(child)) - outside
                if "raised" not in cue.takes:
                    indexes -= frozenset(w.i for s in sentence.children(child, "nsubj") for w in sentence.subtree(s))
                indexes |= trailing_indexes(sentence, verb, sentence.subtree(child)[-1].i) - outside
                yield from _draft("infinitive", number, sentence, verb, indexes, cue=group, source=(head, span))


def _fits(sentence: AnnotatedSentence, child: Word, cue: Cue) -> bool:
    if child.tag == "VBG":
        return "gerund" in cue.takes
    return any(w.tag == "TO" for w in sentence.children(child, "aux")) and bool(cue.takes & {"infinitive", "raised"})


def described(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb that describes somebody or something: "called the ruling a disgrace", "described it as a mistake"."""
    for verb, cue in _cue_verbs(sentence):
        if not cue.takes & {"as", "accused"} or sentence.children(verb, "auxpass"):
            continue
        parts = [
            c
            for c in sentence.children(verb, "dobj", "oprd", "prep", "ccomp", "xcomp", "dative", "nsubj")
            if c.i > verb.i
        ]
        parts = [c for c in parts if c.dep != "prep" or c.lemma in ("as", "of", "for")]
        parts = [c for c in parts if c.dep != "nsubj" or c.i > verb.i + 1]
        if not any(c.dep in ("dobj", "ccomp", "oprd", "xcomp") for c in parts):
            continue
        head, span, below = _source(sentence, verb)
        if not _fits_speaker(sentence, cue, head):
            continue
        group = verb_group(sentence, verb, _top(sentence, verb))
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c)) - below
        yield from _draft("described", number, sentence, verb, indexes, cue=group, source=(head, span))


def objects(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb whose object names what is said: "denied the allegation", "announced a recall"."""
    for verb, cue in _cue_verbs(sentence):
        if "object" not in cue.takes or sentence.children(verb, "auxpass"):
            continue
        for child in sentence.children(verb, "dobj"):
            if child.i < verb.i or (child.pos == "PRON" and child.tag == "PRP" and cue.kind == "speech"):
                continue
            if "person" in cue.takes and len(sentence.children(verb, "dobj", "dative")) < 2:
                continue
            head, span, below = _source(sentence, verb)
            if not _fits_speaker(sentence, cue, head):
                continue
            group = verb_group(sentence, verb, _top(sentence, verb))
            indexes = object_indexes(sentence, child, below)
            indexes |= trailing_indexes(sentence, verb, sentence.subtree(child)[-1].i) - below
            yield from _draft("objects", number, sentence, verb, indexes, cue=group, source=(head, span))


def prepositions(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb that leads to its content by a preposition: "called for a truce", "referred to the strike"."""
    for verb, cue in _cue_verbs(sentence):
        if sentence.children(verb, "auxpass"):
            continue
        for prep in sentence.children(verb, "prep"):
            if prep.i > verb.i and prep.lemma.lower() in cue.preps:
                head, span, below = _source(sentence, verb)
                if not _fits_speaker(sentence, cue, head) and not _is_asked(sentence, verb):
                    continue
                group = verb_group(sentence, verb, _top(sentence, verb))
                indexes = frozenset(w.i for w in sentence.subtree(prep)) - {prep.i} - below
                indexes |= trailing_indexes(sentence, verb, sentence.subtree(prep)[-1].i) - below
                cue_span = (group[0], prep.end if prep.i <= verb.i + 2 else group[1])
                yield from _draft("prepositions", number, sentence, verb, indexes, cue=cue_span, source=(head, span))
                break


def according(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """ "According to X" with all of its clause, before, after or in the middle."""
    for word in sentence.words:
        if word.text.lower() != "according":
            continue
        to = next((w for w in sentence.words[word.i + 1 : word.i + 2] if w.text.lower() == "to"), None)
        if to is None:
            continue
        nouns = sentence.children(to, "pobj", "pcomp")
        if not nouns:
            continue
        clause_root = _clause_of(sentence, word)
        if _set_off(sentence, word):
            clause_root = sentence.root
        source = noun_group(sentence, nouns[0])
        own = frozenset(w.i for w in sentence.subtree(word))
        indexes = frozenset(w.i for w in sentence.subtree(clause_root)) - own - {word.i}
        yield from _draft(
            "according", number, sentence, word, indexes, cue=(word.start, to.end), source=(nouns[0], source)
        )


def _set_off(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether the phrase opens the sentence or stands after a comma."""
    before = sentence.words[word.i - 1] if word.i else None
    return before is None or before.text in (",", "—", "–", "--", "”", '"', "''", ";")


def _clause_of(sentence: AnnotatedSentence, word: Word) -> Word:
    """Return the verb that heads the clause word stands in."""
    for ancestor in sentence.ancestors(word):
        if ancestor.pos in ("VERB", "AUX") and ancestor.dep in ("ROOT", "conj", "ccomp", "advcl", "relcl", "parataxis"):
            return ancestor
    return sentence.root


def passive_by(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A passive with its agent: "The minister was accused by the opposition of hiding the report"."""
    for verb, cue in _cue_verbs(sentence):
        agents = [p for a in sentence.children(verb, "agent") for p in sentence.children(a, "pobj")]
        if not agents:
            continue
        by = sentence.head(agents[0])
        source = noun_group(sentence, agents[0])
        group = verb_group(sentence, verb)
        outside = _group_indexes(sentence, group) | frozenset(w.i for w in sentence.subtree(by))
        subject = subject_of(sentence, verb)
        parts = [c for c in sentence.children(verb, "xcomp", "ccomp", "oprd", "prep") if c.i > verb.i]
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c))
        indexes |= frozenset(
            w.i
            for c in sentence.children(agents[0], "prep")
            for w in sentence.subtree(c)
            if c.text == "of" and cue.lemma == "accuse"
        )
        if subject is not None and subject.head == verb.i:
            indexes |= frozenset(w.i for w in sentence.subtree(subject))
        yield from _draft(
            "passive_by", number, sentence, verb, indexes - outside, cue=group, source=(agents[0], source)
        )


def passive_hedge(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A passive that names no source: "The firm is reported to have sold the plant"."""
    passives = load_lexicon("hedges")["passives"]
    for verb in sentence.words:
        entry = passives.get(verb.text.lower())
        if entry is None or verb.tag not in ("VBN", "VBD", "JJ") or sentence.children(verb, "agent"):
            continue
        if not sentence.children(verb, "auxpass"):
            continue
        parts = [c for c in sentence.children(verb, "xcomp", "ccomp", "oprd", "acomp", "prep") if c.i > verb.i]
        parts = [c for c in parts if c.dep != "prep" or c.lemma in ("as", "of")]
        if not parts:
            continue
        group = verb_group(sentence, verb)
        subject = subject_of(sentence, verb)
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c))
        if subject is not None and subject.head == verb.i and subject.text.lower() != "it":
            indexes |= frozenset(w.i for w in sentence.subtree(subject))
        yield from _draft(
            "passive_hedge",
            number,
            sentence,
            verb,
            indexes - _group_indexes(sentence, group),
            cue=group,
            source=(None, None),
            certainty=entry["certainty"],
        )


def adverb_hedge(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """An adverb that reports without a source: "The plant has reportedly been sold"."""
    adverbs = load_lexicon("hedges")["reporting_adverbs"]
    for word in sentence.words:
        entry = adverbs.get(word.text.lower())
        if entry is not None:
            root = _clause_of(sentence, word)
            indexes = frozenset(w.i for w in sentence.subtree(root)) - {word.i}
            yield from _draft(
                "adverb_hedge",
                number,
                sentence,
                word,
                indexes,
                cue=(word.start, word.end),
                source=(None, None),
                certainty=entry["certainty"],
            )


def raising(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """ "Appears to", "seems that": the outlet's own doubt, with no speaker."""
    verbs = load_lexicon("hedges")["raising"]
    for verb in sentence.words:
        entry = verbs.get(verb.lemma.lower())
        if entry is None or verb.pos != "VERB":
            continue
        parts = [c for c in sentence.children(verb, "xcomp", "ccomp", "oprd", "acomp") if c.i > verb.i]
        if not parts:
            continue
        group = verb_group(sentence, verb)
        subject = subject_of(sentence, verb)
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c))
        if subject is not None and subject.head == verb.i and subject.text.lower() not in ("it", "there"):
            indexes |= frozenset(w.i for w in sentence.subtree(subject))
        yield from _draft(
            "raising",
            number,
            sentence,
            verb,
            indexes - _group_indexes(sentence, group),
            cue=group,
            source=(None, None),
            certainty=entry["certainty"],
        )


def nouns(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A noun with a that-clause: "his claim that the vote was rigged"."""
    for word in sentence.words:
        cue = noun_cue(word.lemma.lower()) if word.pos == "NOUN" else None
        if cue is None:
            continue
        parts = [
            c
            for c in sentence.children(word, "acl", "ccomp", "relcl")
            if c.i > word.i and _says_that(sentence, word, c, cue)
        ]
        parts += [c for c in sentence.children(word, "prep") if c.text == "of" and "of" in cue.preps]
        if not parts:
            continue
        owner = next(iter(sentence.children(word, "poss")), None)
        span = noun_group(sentence, owner) if owner is not None else None
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c)) - {c.i for c in parts if c.dep == "prep"}
        yield from _draft("nouns", number, sentence, word, indexes, cue=(word.start, word.end), source=(owner, span))


def _says_that(sentence: AnnotatedSentence, noun: Word, clause: Word, cue: Cue) -> bool:
    first = sentence.subtree(clause)[0]
    if first.text.lower() == "that":
        return first.dep == "mark" or not any(
            w.dep in ("nsubj", "dobj") and w.i == first.i for w in sentence.children(clause)
        )
    return cue.infinitive and any(w.tag == "TO" for w in sentence.children(clause, "aux"))


def adjectives(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A state of mind with a clause: "was confident that they would win"."""
    for word in sentence.words:
        cue = adjective_cue(word.lemma.lower()) if word.pos in ("ADJ", "VERB") else None
        if cue is None or word.head == word.i:
            continue
        verb = sentence.head(word)
        parts = [
            c
            for c in (
                *sentence.children(word, "ccomp"),
                *(sentence.children(verb, "ccomp") if word.dep == "acomp" else ()),
            )
            if c.i > word.i
        ]
        if not parts or word.dep != "acomp":
            continue
        subject = subject_of(sentence, verb)
        if subject is None or subject.text.lower() == "it":
            continue
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c))
        group = verb_group(sentence, verb)
        yield from _draft(
            "adjectives",
            number,
            sentence,
            word,
            indexes,
            cue=(group[0], word.end),
            source=(subject, noun_group(sentence, subject, stop=verb.i)),
        )


RULES: tuple[Rule, ...] = (
    according,
    passive_by,
    passive_hedge,
    clause,
    inserted,
    described,
    infinitive,
    prepositions,
    objects,
    adjectives,
    nouns,
    raising,
    adverb_hedge,
)
