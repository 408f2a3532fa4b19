"""Does a sentence say by itself what it speaks of, or does it lean on one that the brief may not hold?"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.annotate.kept import cached_property
from reportedly.brief.guards import Grounds, outside
from reportedly.brief.phrases import holds_phrase, phrases
from reportedly.records import Figure, SpeakerKind

__all__ = ["BARE", "DEFINITE", "NEUTER", "SUBJECTS", "Told", "keeps_day", "leans"]

BARE = ("det", "punct", "nummod", "amod", "compound", "predet", "cc", "conj", "appos")
"""What may stand under a noun and still not say which one is meant."""

OF_NOBODY = ("npadvmod", "relcl")
"""What may stand under "the 55-year-old" besides."""

SUBJECTS = ("nsubj", "nsubjpass")
DEFINITE = ("the", "this", "these", "those", "that", "both")
NEUTER = ("it", "them", "they")
OWNED = ("its", "their")
PRONOUNS = frozenset({*NEUTER, *OWNED})
POINTING = frozenset({"this", "that", "these", "those", "such"})
OBJECTS = ("dobj", "dative", "pobj")
HUMAN = (SpeakerKind.PERSON, SpeakerKind.GROUP, SpeakerKind.UNNAMED)
COMPARATIVES = ("JJR", "RBR")
CLAUSES = ("ccomp", "xcomp", "csubj", "advcl", "acl")
FIRST_WORDS = 2
"""Words of a sentence within which a linking adverb is an opener, which is cut away."""


@dataclass(frozen=True)
class Told:
    """A sentence as the brief would give it, and what its article said before it.

    words: those of the sentence that stay, outside quotes.
    before: the nouns (noun_of) of the article's earlier sentences.
    persons: indexes of words that stand for people. voices: of words that stand for who speaks. named: of those that
    name a person here, whom the brief may put in other words.
    """

    sentence: AnnotatedSentence
    words: tuple[Word, ...]
    before: Collection[str]
    persons: frozenset[int]
    figures: tuple[Figure, ...]
    voices: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()

    def children(self, word: Word) -> list[Word]:
        """Words under a word that stay."""
        return [child for child in self.sentence.children(word) if child.i in self._stays]

    @cached_property
    def texts(self) -> frozenset[str]:
        """The words without regard to capitals: most rules look for one that is not there."""
        return frozenset([word.text.casefold() for word in self.words])

    @cached_property
    def lemmas(self) -> frozenset[str]:
        return frozenset([word.lemma.casefold() for word in self.words])

    @cached_property
    def _stays(self) -> frozenset[int]:
        return frozenset([word.i for word in self.words])

    @staticmethod
    def of(words: Sequence[Word], grounds: Grounds, before: Collection[str] = (), named: Iterable[int] = ()) -> "Told":
        return Told(
            sentence=grounds.sentence,
            words=outside(tuple(words), grounds.quotes),
            before=before,
            persons=frozenset(_persons(grounds)),
            figures=grounds.figures,
            voices=frozenset(_voices(grounds)),
            named=frozenset(named),
        )


def _persons(grounds: Grounds) -> Iterator[int]:
    sentence = grounds.sentence
    for entity in sentence.entities:
        if entity.label == "PERSON":
            yield from range(entity.first, entity.last)
    for claim in grounds.claims:
        if claim.speaker is not None and claim.speaker.kind in HUMAN:
            passage = claim.speaker.passage
            words = [w for w in sentence.words if passage.start <= w.start < passage.end]
            # A bare name may be a company's.
            yield from (w.i for w in words if any(w.pos == "NOUN" for w in words))


def _voices(grounds: Grounds) -> Iterator[int]:
    spoken = [v.passage for claim in grounds.claims for v in (*claim.chain, claim.speaker) if v is not None]
    for passage in spoken:
        yield from (w.i for w in grounds.sentence.words if passage.start <= w.start < passage.end)


Rule = Callable[[Told], bool]


def points_with_this(told: Told) -> bool:
    """This decision, such reports: what they point at stands elsewhere."""
    for word in told.words if not told.texts.isdisjoint(POINTING) else ():
        text = word.text.casefold()
        head = told.sentence.head(word)
        points = word.tag == "DT" and text in POINTING and text != "such" and word.i < head.i
        if points and head.lemma.casefold() not in phrases("brief_leaning", "times"):
            return True
        if text == "such" and word.dep in ("amod", "predet"):
            return True
    return False


def has_empty_pronoun(told: Told) -> bool:
    """An "it", "they" or "their" that nothing before it can be."""
    if told.texts.isdisjoint(PRONOUNS):
        return False
    times = {i for e in told.sentence.entities if e.label in ("DATE", "TIME") for i in range(e.first, e.last)}
    for word in told.words:
        text = word.text.casefold()
        if not word.tag.startswith("PRP") or text not in PRONOUNS or _says_nothing(told, word):
            continue
        many = text in ("they", "them", "their")
        own = _own_subject(told.sentence, word) if word.dep in OBJECTS else set()
        own |= times
        before = [w for w in told.words if w.i < word.i and w.pos in ("NOUN", "PROPN") and w.i not in own]
        if not any(_is_many(w) if many else not _is_many(w) and w.i not in told.persons for w in before):
            return True
    return False


def _says_nothing(told: Told, pronoun: Word) -> bool:
    """Say whether an "it" only holds the place of a clause: it is likely that, it made no sense to."""
    verb = told.sentence.head(pronoun)
    things = told.sentence.children(verb, "dobj", "attr", "acomp")
    held = [child for head in (verb, *things) for child in told.sentence.children(head, *CLAUSES)]
    return pronoun.dep == "expl" or (pronoun.dep in SUBJECTS and bool(held))


def _own_subject(sentence: AnnotatedSentence, pronoun: Word) -> set[int]:
    """Words of the subject of the pronoun's own verb, which is somebody else."""
    return {w.i for s in sentence.children(sentence.head(pronoun), *SUBJECTS) for w in sentence.subtree(s)}


def counts_unsaid(told: Told) -> bool:
    """Put the number at 900: of what stands elsewhere."""
    counts = phrases("brief_leaning", "counts")
    for word in told.words if not told.lemmas.isdisjoint(counts) else ():
        if word.pos == "NOUN" and word.lemma.casefold() in counts and word.tag == "NN":
            below = told.children(word)
            owned = any(c.text.casefold() in DEFINITE or c.dep == "poss" for c in below)
            if owned and not any(c.dep in ("prep", "relcl", "acl", "compound") for c in below):
                return True
    return False


def leaves_out_counted(told: Told) -> bool:
    """Spoke of around 10,000: of what stands elsewhere."""
    for figure in told.figures:
        bare = figure.counted is None and figure.currency is None and figure.unit is None
        last = [w for w in told.words if figure.passage.start <= w.start < figure.passage.end]
        if bare and last and last[-1].dep in ("pobj", "dobj", "attr"):
            return True
    return False


def compares_with_nothing(told: Told) -> bool:
    """Was more careful, is higher: than what stands elsewhere."""
    for word in told.words if "than" not in told.texts else ():
        if word.tag in COMPARATIVES and word.dep in ("acomp", "advmod", "ROOT"):
            head = told.sentence.head(word)
            higher = head if word.dep == "advmod" and head.dep == "acomp" else word
            if higher.dep in ("acomp", "ROOT") and not {"no", "any"} & {
                c.text.casefold() for c in told.children(higher)
            }:
                return True
    return False


def leaves_out_object(told: Told) -> bool:
    """Took part, did so: in what was told before."""
    words = told.sentence.words
    stays = {word.i for word in told.words}
    for end in told.words:
        closes = end.i + 1 >= len(words) or words[end.i + 1].text in (".", ",", ";")
        if closes and any(_is_elided(words[end.i - back : end.i + 1]) for back in range(3) if end.i - back in stays):
            return True
    return False


def _is_elided(words: Sequence[Word]) -> bool:
    said = " ".join(word.text.casefold() for word in words)
    return said in phrases("brief_leaning", "elided")


def ties_with_adverb(told: Told) -> bool:
    """Then acted, was there: an adverb in mid sentence that points back."""
    listed = phrases("brief_leaning", "backward")
    return not told.texts.isdisjoint(listed) and any(
        word.text.casefold() in listed
        and word.dep == "advmod"
        and (told.sentence.head(word).pos in ("VERB", "AUX") or word.text.casefold() == "there")
        for word in told.words
        if word.i >= FIRST_WORDS or word.text.casefold() == "there"
    )


def names_nobody(told: Told) -> bool:
    """The 55-year-old, the first, the person: one that is named elsewhere."""
    for word in told.words:
        if word.dep not in SUBJECTS:
            continue
        below = told.children(word)
        if any(child.text.casefold() == "the" for child in below):
            said = word.text.casefold().rpartition("-")[2]
            if word.pos == "ADJ" and word.tag == "JJ" and not any(c.dep in ("prep", "relcl") for c in below):
                return said not in phrases("brief_leaning", "many")
            if said in phrases("brief_leaning", "nobodies") and all(c.dep in (*BARE, *OF_NOBODY) for c in below):
                return True
    return False


def counts_of_others(told: Told) -> bool:
    """One is a school, a large number moved: of those that were told of before."""
    for word in told.words:
        said = word.text.casefold()
        if said == "others" and any(c.dep == "expl" for c in told.children(told.sentence.head(word))):
            return True  # there are others, whatever is said of them
        if word.dep in SUBJECTS and not any(c.dep in ("prep", "relcl", "acl") for c in told.children(word)):
            if said in phrases("brief_leaning", "of_others") and word.pos != "PROPN":
                return True
            if said == "number" and any(c.text.casefold() == "a" for c in told.children(word)):
                return True
    return False


def speaks_for_others(told: Told) -> bool:
    """Other officials said: than those told of before."""
    return any(
        word.i in told.voices
        and any(child.text.casefold() in ("other", "another") for child in told.children(word))
        and not any(w.lemma == word.lemma and w.i < word.i for w in told.words)
        and "than" not in {w.text for w in told.words}
        for word in told.words
        if word.pos == "NOUN" and word.dep != "conj"
    )


def stands_against_others(told: Told) -> bool:
    """The company itself had, the deal's other signatories: beside others that stand elsewhere."""
    for word in told.words:
        below = told.children(word) if word.dep in SUBJECTS and word.pos != "PRON" else []
        itself = any(c.text.casefold() in ("itself", "themselves") and c.i == word.i + 1 for c in below)
        other = any(c.text.casefold() == "other" for c in below)
        owned = any(c.dep == "poss" or c.text.casefold() == "the" for c in below)
        if itself or (other and owned and "than" not in told.texts):
            return True
    return False


def is_of_something(told: Told) -> bool:
    """Symptoms include fever: of what stands elsewhere."""
    relational = phrases("brief_leaning", "relational")
    return any(
        word.dep in SUBJECTS
        and word.i == told.words[0].i
        and word.lemma.casefold() in relational
        and not told.children(word)
        for word in told.words[:1]
    )


def doubts_unsaid(told: Told) -> bool:
    """The estimates could not be verified: which ones stands elsewhere."""
    return any(
        word.dep == "nsubjpass"
        and word.pos == "NOUN"
        and any(child.text.casefold() in DEFINITE for child in told.children(word))
        and not any(child.dep in ("relcl", "acl") for child in told.children(word))
        and told.sentence.head(word).lemma.casefold() in phrases("brief_leaning", "verifying")
        and any(child.dep == "neg" for child in told.sentence.children(told.sentence.head(word)))
        for word in told.words
    )


def announces(told: Told) -> bool:
    """Three questions will decide: what they are, the article goes on to say."""
    announcing = phrases("brief_leaning", "announcing")
    return not told.lemmas.isdisjoint(announcing) and any(
        word.dep in SUBJECTS
        and word.lemma.casefold() in announcing
        and any(child.dep == "nummod" for child in told.children(word))
        and not any(child.dep in ("relcl", "prep") for child in told.children(word))
        for word in told.words
    )


def answers_unsaid(told: Told) -> bool:
    """The union answered that: what it answered stands elsewhere."""
    answering = phrases("brief_leaning", "answering")
    return not told.lemmas.isdisjoint(answering) and any(
        word.lemma.casefold() in answering
        and word.pos == "VERB"
        and any(child.dep in ("ccomp", "parataxis") for child in told.sentence.children(word))
        and not any(child.dep in ("dobj", "dative", "prep", "advcl") for child in told.children(word))
        for word in told.words
    )


def recalls_unsaid(told: Told) -> bool:
    """Called earlier reports false: reports of what stands elsewhere."""
    recalled = phrases("brief_leaning", "recalled")
    return not told.lemmas.isdisjoint(recalled) and any(
        word.lemma.casefold() in recalled
        and any(child.text.casefold() in phrases("brief_leaning", "recalling") for child in told.children(word))
        and not any(child.dep in ("prep", "acl", "relcl", "ccomp") for child in told.children(word))
        for word in told.words
    )


def points_at_time(told: Told) -> bool:
    """The next day, that night: counted from a day that stands elsewhere."""
    return holds_phrase(told.sentence.text, "brief_openers", "pointers") is not None


def keeps_day(told: Told) -> bool:
    """Today, left as it is: of a day the reader does not see."""
    return not told.texts.isdisjoint(phrases("brief_days", "unresolved"))


RULES: tuple[Rule, ...] = (
    points_with_this,
    has_empty_pronoun,
    counts_unsaid,
    leaves_out_counted,
    compares_with_nothing,
    leaves_out_object,
    ties_with_adverb,
    names_nobody,
    counts_of_others,
    speaks_for_others,
    stands_against_others,
    is_of_something,
    doubts_unsaid,
    announces,
    answers_unsaid,
    recalls_unsaid,
    points_at_time,
)


def leans(told: Told) -> bool:
    """Say whether the sentence leans on another in a way that no sentence of the brief could mend."""
    return any(rule(told) for rule in RULES)


def _is_many(word: Word) -> bool:
    return word.tag in ("NNS", "NNPS") or word.dep == "conj" or word.lemma == "people"
