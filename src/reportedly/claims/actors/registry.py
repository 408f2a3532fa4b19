"""The actors of a story, and who words or a speaker mean among them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.annotate.kept import cached_property
from reportedly.claims.actors.actor import Actor
from reportedly.claims.actors.bodies import body_key, is_acronym
from reportedly.claims.actors.countries import capital_countries, country_names, seat_countries
from reportedly.claims.actors.descriptions import description_key, fits_description
from reportedly.claims.actors.folding import fold_letters
from reportedly.claims.actors.names import Name, is_bare_form, is_given_form, may_be_one, read_name
from reportedly.claims.actors.references import Reference, find_references, fits_office, is_bare
from reportedly.claims.actors.titles import offices_in
from reportedly.claims.actors.vocabulary import listed, title_words
from reportedly.claims.voices import word_set
from reportedly.records import Part, Passage, Speaker, SpeakerKind

__all__ = ["Actors", "Known", "Site"]

NOBODY = frozenset({SpeakerKind.GROUP, SpeakerKind.DOCUMENT})
REACH = 2
"""Sentences back in which the holder of an office that several have is looked for."""

NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Site:
    """Where an article names an actor or says what it is. start, end: offsets in the part."""

    start: int
    end: int
    actor: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an actor beside its record.

    full: names of two or more words of a person. held: its offices, former ones too. genders: "f", "m" as far as said.
    described: keys of its roles. offices: keys of the words of each role that say what somebody is.
    key: of a body's name; country: of a government or body.
    """

    full: tuple[Name, ...] = ()
    held: frozenset[str] = frozenset()
    genders: frozenset[str] = frozenset()
    described: tuple[frozenset[str], ...] = ()
    offices: tuple[frozenset[str], ...] = ()
    key: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True)
class Actors:
    """The actors of a story, those named most first."""

    actors: tuple[Actor, ...]
    _known: tuple[Known, ...] = field(repr=False, compare=False)
    _named: Mapping[tuple[str, Part], Sequence[Site]] = field(repr=False, compare=False)
    _described: Mapping[tuple[str, Part], Sequence[Site]] = field(repr=False, compare=False)
    _sentences: Mapping[tuple[str, Part], Sequence[AnnotatedSentence]] = field(repr=False, compare=False)

    @cached_property
    def _asked(self) -> dict[tuple[str, str | None], Actor | None]:
        return {}

    @cached_property
    def _people(self) -> tuple[int, ...]:
        return tuple(number for number, actor in enumerate(self.actors) if actor.kind == SpeakerKind.PERSON)

    @cached_property
    def _forms(self) -> Mapping[str, Mapping[int, None]]:
        """The actors that go by each name."""
        forms: dict[str, dict[int, None]] = defaultdict(dict)
        for number, actor in enumerate(self.actors):
            for name in actor.names:
                forms[_form(name)][number] = None
        return forms

    @cached_property
    def _local(self) -> Mapping[str, Mapping[int, None]]:
        """The actors that each article names."""
        local: dict[str, dict[int, None]] = defaultdict(dict)
        for number, actor in enumerate(self.actors):
            for mention in actor.mentions:
                local[mention.article_id][number] = None
        return local

    @cached_property
    def _holders(self) -> Mapping[str, Mapping[int, None]]:
        """The actors who have each word in a role."""
        holders: dict[str, dict[int, None]] = defaultdict(dict)
        for number, known in enumerate(self._known):
            for role in known.described:
                for word in role:
                    holders[word][number] = None
        return holders

    def of_speaker(self, speaker: Speaker, article_id: str) -> Actor | None:
        """Return who a speaker is; None for groups, two together, the unnamed, and where it would be a guess."""
        if speaker.kind in NOBODY:
            return None
        head, alone = self._head(speaker, article_id)
        if not alone:
            return None
        number = None if head is None else self._at(article_id, speaker.passage.part, head.start)
        if number is None and speaker.name is not None:
            return self.named(speaker.name, article_id)
        if number is None:
            number = self._by_description(speaker.text, article_id)
        return None if number is None else self.actors[number]

    def named(self, words: str, article_id: str | None = None) -> Actor | None:
        """Return whom the words name, as the article would mean it; None rather than a guess."""
        key = words, article_id
        if key not in self._asked:
            self._asked[key] = self._find_named(words, article_id)
        return self._asked[key]

    def _find_named(self, words: str, article_id: str | None) -> Actor | None:
        plain = _without_ends(words)
        if not plain:
            return None
        number = self._government(plain)
        if number is None:
            number = self._person(plain, article_id)
        if number is None:
            number = self._body(plain)
        if number is None:
            number = self._by_description(plain, article_id)
        return None if number is None else self.actors[number]

    def country_of(self, actor: Actor) -> str:
        """Return the country of a government or body, as far as the articles say it; "" where they do not."""
        return next((known.country for own, known in zip(self.actors, self._known, strict=True) if own is actor), "")

    def references(self) -> Iterator[tuple[int, Passage]]:
        """Yield who is meant by each description of the story, and its words; those of nobody or of two left out."""
        for (article_id, part), sentences in self._sentences.items():
            for place, sentence in enumerate(sentences):
                near = sentences[max(0, place - REACH) : place + 1]
                for found in find_references(sentence, partial(self._at, article_id, part)):
                    number = self._meant(found, near)
                    if number is not None:
                        yield number, found.passage

    def _meant(self, found: Reference, near: Sequence[AnnotatedSentence]) -> int | None:
        """Return whom a description means; an office alone its one holder in the article, or the one just named."""
        article_id = found.passage.article_id
        here = [n for n in self._local.get(article_id, {}) if self.actors[n].kind == SpeakerKind.PERSON]
        if is_bare(found.key):
            holders = [n for n in here if fits_office(found.key, self._known[n].offices)]
            return self._only(holders) if len(holders) < 2 else self._last_named(found, holders, near)
        fitting = self._fitting(found.key)
        return self._only([n for n in fitting if n in here] or fitting)

    def _last_named(self, found: Reference, holders: Sequence[int], near: Sequence[AnnotatedSentence]) -> int | None:
        """Return the only one of several holders named in the nearest sentence, a few back, that names any."""
        sites = self._named.get((found.passage.article_id, found.passage.part), ())
        for sentence in reversed(near):
            end = min(sentence.end, found.passage.start)
            named = {site.actor for site in sites if sentence.start <= site.start < end} & set(holders)
            if named:
                return self._only(sorted(named))
        return None

    def _fitting(self, key: frozenset[str]) -> list[int]:
        """Return those one of whose roles a description with an office fits; each of its words is in the role."""
        held = [self._holders.get(word, {}) for word in key]
        fewest: Mapping[int, None] = min(held, key=len, default={})
        return [n for n in fewest if any(fits_description(key, role) for role in self._known[n].described)]

    def _head(self, speaker: Speaker, article_id: str) -> tuple[Word | None, bool]:
        """Return the main word of a speaker's words, and whether no other speaker is joined to it."""
        passage = speaker.passage
        sentence = self._sentence(article_id, passage.part, passage.start)
        if sentence is None or passage.article_id != article_id:
            return None, True
        words = [w for w in sentence.words if passage.start <= w.start and w.end <= passage.end]
        inside = {word.i for word in words}
        head = next((w for w in words if (w.head not in inside or w.head == w.i) and w.pos in NOUNS), None)
        joined = [w for w in words if w.dep == "conj" and w.pos in NOUNS and head is not None and w.head == head.i]
        return head, not joined

    def _at(self, article_id: str, part: Part, offset: int) -> int | None:
        """Return whom the word at the offset names, or describes as an apposition."""
        for sites in (self._named, self._described):
            found = _site_at(sites.get((article_id, part), ()), offset)
            if found is not None:
                return found.actor
        return None

    def _sentence(self, article_id: str, part: Part, offset: int) -> AnnotatedSentence | None:
        sentences = self._sentences.get((article_id, part), ())
        at = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
        return sentences[at] if at >= 0 and offset < sentences[at].end else None

    def _government(self, plain: str) -> int | None:
        folded = plain.casefold().replace("’", "'")
        country = country_names().get(folded) or seat_countries().get(folded) or capital_countries().get(folded)
        if country is None:
            return self._only(self._forms_of(plain, SpeakerKind.GOVERNMENT))
        found = (n for n, a in enumerate(self.actors) if a.kind == SpeakerKind.GOVERNMENT)
        return self._only([n for n in found if self._known[n].country == country])

    def _forms_of(self, plain: str, *kinds: SpeakerKind) -> list[int]:
        return [n for n in self._forms.get(_form(plain), ()) if self.actors[n].kind in kinds]

    @staticmethod
    def _only(found: Sequence[int]) -> int | None:
        return found[0] if len(found) == 1 else None

    def _person(self, plain: str, article_id: str | None) -> int | None:
        before, name_text = _split_titles(plain)
        if not name_text:
            return None
        name, offices = read_name(name_text), offices_in(before)
        genders = {g for g in ("female", "male") if set(before.casefold().replace(".", "").split()) & word_set(g)}
        people = [n for n in self._people if self._suits(n, offices, {g[0] for g in genders})]
        here = self._local.get(article_id, {}) if article_id is not None else {}
        for within in ([n for n in people if n in here], people):
            if len(name.words) > 1:
                found = [n for n in within if any(may_be_one(name, other) for other in self._known[n].full)]
                exact = [n for n in found if any(name.joined == other.joined for other in self._known[n].full)]
                found = exact if len(exact) == 1 else found
            else:
                found = [n for n in within if self._goes_by(n, name)]
                found = found or [n for n in within if within is not people and self._given(n, name)]
            if found:
                return self._only(found)
        return None

    def _suits(self, number: int, offices: frozenset[str], genders: set[str]) -> bool:
        known = self._known[number]
        if genders and known.genders and not genders & known.genders:
            return False
        standing = offices & listed("standing")
        return not standing or bool(known.held & standing)

    def _goes_by(self, number: int, name: Name) -> bool:
        known = self._known[number]
        if known.full:
            return any(is_bare_form(name.words, other) for other in known.full)
        return any(read_name(text).words == name.words for text in self.actors[number].names)

    def _given(self, number: int, name: Name) -> bool:
        return any(is_given_form(name.words, other) for other in self._known[number].full)

    def _body(self, plain: str) -> int | None:
        same = self._forms_of(plain, SpeakerKind.ORGANISATION)
        if same or is_acronym(plain):
            return self._only(same)
        key, country = body_key(plain)
        found = [
            n
            for n, known in enumerate(self._known)
            if known.key and known.key == key and (not country or known.country == country)
        ]
        return self._only(found)

    def _by_description(self, words: str, article_id: str | None) -> int | None:
        key = description_key(words)
        here = self._local.get(article_id, {}) if article_id is not None else {}
        fitting = self._fitting(key)
        local = [n for n in fitting if n in here]
        return self._only(local or fitting)


def _form(text: str) -> str:
    return fold_letters(text.casefold().removeprefix("the "))


def _without_ends(words: str) -> str:
    """Cut an apposition, an article and a possessive ending off."""
    plain = words.split(",")[0].strip().strip("\"'“”‘’")
    for ending in ("'s", "’s"):
        plain = plain.removesuffix(ending)
    return plain[4:] if plain[:4].casefold() == "the " else plain


def _split_titles(plain: str) -> tuple[str, str]:
    """Return what stands before a name, and the name; "" where the words end in none."""
    tokens = plain.split()
    start = len(tokens)
    while start and (tokens[start - 1][:1].isupper() or _is_inner(tokens, start - 1)):
        start -= 1
    while 0 < start < len(tokens) and tokens[start - 1].casefold() in listed("particles"):
        start -= 1
    for i in range(start, len(tokens) - 1):
        word = tokens[i].casefold().strip(".")
        if word in title_words() and tokens[start].casefold() not in listed("given"):
            start = i + 1
    before = tokens[:start]
    if before and not _names_office(before):
        return "", ""
    return " ".join(before), " ".join(tokens[start:])


def _is_inner(tokens: Sequence[str], i: int) -> bool:
    return 0 < i < len(tokens) - 1 and tokens[i].casefold() in listed("particles") and tokens[i - 1][:1].isupper()


def _names_office(before: Sequence[str]) -> bool:
    last = before[-1].casefold().strip(".")
    return last in title_words() or last in listed("courtesies")


def _site_at(sites: Sequence[Site], offset: int) -> Site | None:
    at = bisect_right(sites, offset, key=lambda site: site.start) - 1
    return sites[at] if at >= 0 and offset < sites[at].end else None
