"""Who a speaker is, by what the article itself says: the fullest name and role, or None rather than a guess."""

from dataclasses import dataclass, field

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Entity, Word
from reportedly.claims.drafts import Span
from reportedly.claims.voices import word_set
from reportedly.lexicon import load_lexicon
from reportedly.records import Speaker, SpeakerKind

__all__ = ["People", "build_people", "speaker_kind"]


@dataclass(slots=True)
class Person:
    """What the article says of one person. first: order of the first mention."""

    name: str
    role: str | None = None
    gender: str | None = None
    mentions: list[int] = field(default_factory=list)


@dataclass(slots=True)
class People:
    """The people and bodies of an article, by the last word of their name."""

    by_surname: dict[str, list[Person]]

    def full_name(self, words: str) -> Person | None:
        """Return the only person a name or surname can mean here, else None."""
        parts = [part for part in words.split() if part.strip(".").lower() not in word_set("honorifics")]
        if not parts:
            return None
        found = [p for p in self.by_surname.get(parts[-1].lower(), []) if _fits(p.name, parts)]
        return found[0] if len(found) == 1 else None


def _fits(name: str, parts: list[str]) -> bool:
    held = [word.lower() for word in name.split()]
    return all(part.lower() in held for part in parts)


def build_people(annotated: AnnotatedArticle) -> People:
    """Collect the people an article names, longest name first for each surname."""
    people: dict[str, list[Person]] = {}
    for sentence in annotated.sentences:
        for entity in sentence.entities:
            if entity.label == "PERSON":
                _note(people, sentence, entity)
    return People(people)


def _note(people: dict[str, list[Person]], sentence: AnnotatedSentence, entity: Entity) -> None:
    name = _bare(entity.text)
    parts = [part for part in name.split() if part.strip(".").lower() not in word_set("honorifics")]
    if not parts:
        return
    known = people.setdefault(parts[-1].lower(), [])
    match = next((p for p in known if _fits(p.name, parts) or _fits(" ".join(parts), p.name.split())), None)
    if match is None:
        match = Person(" ".join(parts))
        known.append(match)
    elif len(parts) > len(match.name.split()):
        match.name = " ".join(parts)
    match.mentions.append(sentence.start)
    if match.role is None:
        match.role = _role(sentence, entity)


def _bare(name: str) -> str:
    name = name.strip()
    return name[:-2] if name.endswith(("'s", "’s")) else name


def _role(sentence: AnnotatedSentence, entity: Entity) -> str | None:
    """Return the title before the name ("German Foreign Minister") or the apposition after it."""
    words = sentence.words
    first = entity.first
    while (
        first > 0
        and words[first - 1].tag in ("NNP", "NN", "JJ", "NNPS")
        and words[first - 1].dep in ("compound", "amod", "nmod")
    ):
        first -= 1
    before = words[first : entity.first]
    if before and before[-1].lemma.lower() in word_set("persons"):
        return sentence.text[before[0].start - sentence.start : before[-1].end - sentence.start]
    head = next(
        (
            w
            for w in words[entity.first : entity.last]
            if w.head < entity.first or w.head >= entity.last or w.head == w.i
        ),
        None,
    )
    for child in sentence.children(head, "appos") if head is not None else ():
        if child.lemma.lower() in word_set("persons"):
            below = [w for w in sentence.subtree(child) if w.dep not in ("relcl", "punct")]
            return sentence.text[below[0].start - sentence.start : below[-1].end - sentence.start]
    return None


def find_speaker(
    annotated: AnnotatedArticle, people: People, sentence: AnnotatedSentence, head: Word, span: Span
) -> Speaker:
    """Return the speaker the words of span name, with the fullest name and role the article gives."""
    passage = annotated.article.passage(span[0], span[1], sentence.part)
    kind = speaker_kind(sentence, head)
    person = None
    if head.pos == "PROPN":
        entity = next((e for e in sentence.entities if e.first <= head.i < e.last), None)
        name = _bare(entity.text) if entity is not None else head.text
        person = people.full_name(name)
        if person is not None:
            return Speaker(
                text=passage.text, name=person.name, role=person.role, kind=SpeakerKind.PERSON, passage=passage
            )
        return Speaker(text=passage.text, name=name, role=None, kind=kind, passage=passage)
    return Speaker(text=passage.text, name=None, role=None, kind=kind, passage=passage)


def speaker_kind(sentence: AnnotatedSentence, head: Word) -> SpeakerKind:
    """Say what kind of speaker the head word is."""
    lemma, text = head.lemma.lower(), head.text.lower()
    if head.text in load_lexicon("titles")["capitals"] or text in word_set("governments"):
        return SpeakerKind.GOVERNMENT
    if head.pos == "PROPN":
        entity = next((e for e in sentence.entities if e.first <= head.i < e.last), None)
        return _entity_kind(entity)
    if text in word_set("groups"):
        return SpeakerKind.GROUP
    if lemma in word_set("documents"):
        return SpeakerKind.DOCUMENT
    if lemma in word_set("organisations"):
        return SpeakerKind.ORGANISATION
    if lemma in word_set("unnamed"):
        return SpeakerKind.UNNAMED if head.tag == "NN" else SpeakerKind.GROUP
    return SpeakerKind.PERSON


def _entity_kind(entity: Entity | None) -> SpeakerKind:
    if entity is None or entity.label == "PERSON":
        return SpeakerKind.PERSON
    if entity.label in ("GPE", "LOC"):
        return SpeakerKind.GOVERNMENT
    if entity.label in ("NORP",):
        return SpeakerKind.GROUP
    if entity.label in ("LAW", "WORK_OF_ART"):
        return SpeakerKind.DOCUMENT
    return SpeakerKind.ORGANISATION
