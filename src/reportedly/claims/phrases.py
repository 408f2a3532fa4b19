"""Groups of words around a head: the verb group of a cue, the noun group of a source."""

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.cues import verb_cue
from reportedly.claims.drafts import Span
from reportedly.claims.spans import cover
from reportedly.claims.voices import can_hold_views, is_document

__all__ = [
    "FINITE",
    "comma_before",
    "finite_tag",
    "noun_after",
    "noun_before",
    "noun_group",
    "outer_cue",
    "subject_of",
    "verb_group",
]

GROUP_DEPS = ("aux", "auxpass", "neg", "prt")
AFTER_NOUN = frozenset({"relcl", "appos", "acl", "punct", "advcl", "cc", "parataxis", "dep", "ccomp"})
SHARES_SUBJECT = frozenset({"acl", "relcl", "conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "parataxis"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BELOW_NOUN = frozenset(
    {"appos", "conj", "pobj", "prep", "relcl", "acl", "dobj", "compound", "nummod", "amod", "poss", "attr"}
    | {"advcl", "xcomp", "pcomp"}
)
"""Ways up from the last word of a noun group to its head."""

QUOTE_TAGS = frozenset({"``", "''"})
ENDS_CLAUSE = frozenset({":", ";"})
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
    kept = _contiguous(sentence, noun, words)
    return cover(kept[:-1] if len(kept) > 1 and kept[-1].tag == "POS" else kept)  # "the union's claim": the union


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
    for _ in range(8):
        own = sentence.children(verb, *SUBJECTS)
        if own:
            return own[0] if len(own) == 1 else _best_subject(own, verb)
        if verb.head == verb.i or verb.dep not in SHARES_SUBJECT:
            return noun_before(sentence, verb)
        outer = outer_cue(sentence, verb)
        told = _told(sentence, verb)
        if told is not None:
            return told
        if outer is not None:
            verb = outer
        elif verb.dep == "acl" and verb.tag == "VBG" and sentence.head(verb).dep == "dobj":
            verb = sentence.head(sentence.head(verb))  # "put out a statement saying"
        elif _is_loose(sentence, verb) or _is_addressed(sentence, verb):
            verb = _clause_above(sentence, verb)
        elif verb.dep in ("acl", "relcl"):
            return sentence.head(verb)
        else:
            verb = sentence.head(verb)
    return None


def _is_loose(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether a participle hangs from a thing behind a comma: "Hale took up the vote, telling ..."."""
    noun = sentence.head(verb)
    free = verb.dep == "acl" and verb.tag == "VBG" and comma_before(sentence, verb)
    return free and not can_hold_views(sentence, noun) and not is_document(noun)


def _is_addressed(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether a participle hangs from who is written to: "sent a message to members saying ..."."""
    to = sentence.head(sentence.head(verb))
    if verb.dep != "acl" or verb.tag != "VBG" or sentence.head(verb).dep != "pobj" or to.text.lower() != "to":
        return False
    above = sentence.head(to)
    return is_document(above) or any(is_document(noun) for noun in sentence.children(above, "dobj"))


def _clause_above(sentence: AnnotatedSentence, verb: Word) -> Word:
    found = (w for w in sentence.ancestors(verb) if w.pos in ("VERB", "AUX") and sentence.children(w, *SUBJECTS))
    return next(found, sentence.head(verb))


def noun_before(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    """Whoever stands right before a finite verb that the parse gave no subject: "In Oslo, Hale, the owner, said"."""
    if finite_tag(sentence, verb) not in FINITE:
        return None
    misread = [clause for clause in sentence.children(verb, "ccomp") if clause.i < verb.i]
    if misread and any(clause.i > verb.i for clause in sentence.children(verb, "ccomp")):
        subjects = [noun for noun in sentence.children(misread[0], *SUBJECTS) if can_hold_views(sentence, noun)]
        return subjects[0] if subjects else None
    at = min([child.i for child in sentence.children(verb, *GROUP_DEPS) if child.i < verb.i] + [verb.i]) - 1
    while at >= 0 and (sentence.words[at].pos in ("PUNCT", "SPACE", "ADV")):
        if sentence.words[at].tag in QUOTE_TAGS or sentence.words[at].text in ENDS_CLAUSE:
            return None
        at -= 1
    found, word = None, sentence.words[at] if at >= 0 else verb
    while word.i <= at:
        if word.pos in ("NOUN", "PROPN", "PRON", "NUM") and can_hold_views(sentence, word):
            found = word
        if word.head == word.i or word.dep not in BELOW_NOUN:
            break
        word = sentence.head(word)
    return found


def _told(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    """Whoever is asked or urged to do what verb says: "asked them to support"."""
    if verb.dep != "xcomp" or verb.tag != "VB":
        return None
    between = [noun for noun in sentence.children(sentence.head(verb), "dobj") if noun.i < verb.i]
    return between[0] if between and between[0].i > verb.head else None


def noun_after(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    """Return the head of the noun group right after a verb, up to a mark or another verb: “...,” tweeted a user."""
    head = None
    for word in sentence.words[verb.i + 1 : verb.i + 12]:
        if word.pos in ("PUNCT", "VERB", "AUX", "ADP", "SCONJ") and not (word.pos == "VERB" and head is None):
            break
        if word.pos in ("NOUN", "PROPN", "PRON"):
            head = word
    return head


def outer_cue(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    """Return the cue that verb is joined to although the parse hangs it inside what that cue says.

    "He said the vote was fair and added that ...": "added" goes with "said", whose tense it has and "was" has not.
    "She said the road was shut, adding that ...": so does a participle after a comma.
    "Saying it was safe and arguing that ...": so does a participle joined to a finite verb below another.
    """
    if sentence.children(verb, *SUBJECTS):
        return None
    if verb.dep == "advcl" and verb.tag == "VBG" and comma_before(sentence, verb):
        return _outermost(sentence, verb)
    if verb.dep == "conj" and verb.tag == "VBG" and not sentence.children(verb, "aux"):
        head = sentence.head(verb)
        outer = _saying(sentence, head) if head.tag != "VBG" else None
        return outer if outer is not None and outer.tag == "VBG" else None
    if verb.dep == "conj" and finite_tag(sentence, verb) in FINITE:
        head = sentence.head(verb)
        outer = _saying(sentence, head)
        return outer if outer is not None and finite_tag(sentence, outer) == finite_tag(sentence, verb) else None
    return None


def _outermost(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    """The verb of the main clause, where the participle hangs from a clause below it."""
    found = None
    for above in sentence.ancestors(verb):
        if above.pos in ("VERB", "AUX") and above.dep in ("ROOT", "conj", "parataxis", "relcl"):
            found = above
            if above.dep != "conj":
                break
    return found if found is not None and found.i != verb.head else None


def _saying(sentence: AnnotatedSentence, word: Word) -> Word | None:
    """The cue whose clause word heads."""
    while word.dep == "conj" and word.head != word.i:
        word = sentence.head(word)
    if word.dep != "ccomp" or word.head == word.i:
        return None
    outer = sentence.head(word)
    cue = verb_cue(outer.lemma.lower())
    return outer if cue is not None and "clause" in cue.takes and outer.i < word.i else None


def finite_tag(sentence: AnnotatedSentence, verb: Word) -> str:
    """Return the tag of the word that carries the verb group's tense."""
    for child in sentence.children(verb, "aux", "auxpass"):
        if child.tag in FINITE:
            return child.tag
    return verb.tag


def comma_before(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether a comma stands before the verb or the adverbs that open its phrase."""
    at = verb.i - 1
    while at >= 0 and sentence.words[at].dep in ("advmod", "cc", "neg", "mark") and sentence.words[at].text != ",":
        at -= 1
    return at >= 0 and sentence.words[at].text in (",", "—", "–", "--", "-", "”", '"', "''", "’")


def _best_subject(subjects: tuple[Word, ...], verb: Word) -> Word:
    return min(subjects, key=lambda word: abs(word.i - verb.i))
