"""Numbers that count nothing: dates, ages, clock times, places in an order, results, names.

Each rule says whether an amount is such a number; RULES is their order.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.annotate.times import TimeExpression
from reportedly.claims.figures.amounts import Amount
from reportedly.claims.figures.tokens import Token, phrase_after, phrase_before
from reportedly.lexicon import load_lexicon
from reportedly.records import FigureKind, Part

__all__ = ["Site", "is_no_figure"]

PHONE = re.compile(
    r"(?<![\w.,])(?:\+?\d{1,4}[\s().-]{1,2}){2,5}\d{3,6}(?![\w,])|(?<!\w)0\d{2,4}[ -]\d{3,8}(?: \d{3,4})?"
)
SCORE_LARGEST = 150


@dataclass(frozen=True)
class Site:
    """Where an amount stands: the sentence, its tokens, the words of the parse that cover the amount."""

    sentence: AnnotatedSentence
    tokens: Sequence[Token]
    amount: Amount
    words: tuple[Word, ...]
    times: tuple[TimeExpression, ...] = ()

    @property
    def before(self) -> Token | None:
        return self.tokens[self.amount.first - 1] if self.amount.first else None

    @property
    def after(self) -> Token | None:
        return self.tokens[self.amount.last] if self.amount.last < len(self.tokens) else None

    def word_of(self, token: Token) -> Word | None:
        """The word of the parse that covers a token."""
        start = token.start + self.sentence.start
        return next((word for word in self.sentence.words if word.start <= start < word.end), None)

    @property
    def digits(self) -> str:
        return self.tokens[self.amount.first_number].text


Rule = Callable[[Site], bool]


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("notfigures")[table]["words"])


def is_no_figure(site: Site) -> bool:
    """Say whether any rule takes the amount for something else than a figure."""
    return any(rule(site) for rule in RULES)


def glued_to_letters(site: Site) -> bool:
    """ "F-16", "5G", "X-Pro3", "21st", "1990s"."""
    first = site.tokens[site.amount.first]
    if not site.tokens[site.amount.first_number].number:
        return False
    if first.glued and (site.before is not None and _name_before(site)):
        return True
    after = site.after
    return after is not None and after.glued and after.text[0].isalpha()


def _name_before(site: Site) -> bool:
    place = site.amount.first - 1
    token = site.tokens[place]
    if token.text in "-–‑":
        return token.glued and place > 0 and _letters(site.tokens[place - 1]) and site.tokens[place - 1].lower != "sub"
    return _letters(token)


def _letters(token: Token) -> bool:
    return token.text[-1].isalpha()


def ordinal(site: Site) -> bool:
    return site.after is not None and site.after.glued and site.after.lower in _words("ordinals")


def month_beside(site: Site) -> bool:
    """ "28 October", "October 28", "5-7 May"."""
    if site.amount.high > 31 or not site.amount.bare:
        return False
    before, after = site.before, site.after
    if after is not None and after.lower in _words("months") and after.text[0].isupper():
        return True
    return before is not None and _is_month(site, before)


def _is_month(site: Site, before: Token) -> bool:
    if before.text == "." and site.amount.first > 1:
        before = site.tokens[site.amount.first - 2]
    return before.lower in _words("months") and before.text[0].isupper()


def inside_time(site: Site) -> bool:
    """A number that is part of a date: "8 to 13 October", "the 28th", "2019-2022"."""
    if site.amount.kind != FigureKind.COUNT or site.amount.unit or site.amount.scale > 1 or site.amount.vague:
        return False
    start = site.sentence.start + site.tokens[site.amount.first_number].start
    end = site.sentence.start + site.tokens[site.amount.last - 1].end
    return any(time.passage.start <= start and end <= time.passage.end for time in site.times)


def year(site: Site) -> bool:
    if not re.fullmatch(r"1[0-9]{3}|20[0-9]{2}|21[0-4][0-9]", site.digits) or not site.amount.bare:
        return False
    before = site.before
    if before is not None and before.lower in _words("year_before"):
        return _dated(site) or not _counts_plural(site)
    head = site.words[-1].head if site.words else None
    if head is None or site.words[-1].dep != "nummod":
        return True
    noun = site.sentence.words[head]
    following = site.sentence.words[site.words[-1].i + 1 : site.words[-1].i + 2]
    if any(word.tag == "NN" for word in following):
        return True
    return not (noun.tag == "NNS" and noun.i > site.words[-1].i and not _determined(site))


def _dated(site: Site) -> bool:
    start = site.words[0].i if site.words else -1
    return any(entity.label == "DATE" and entity.first <= start < entity.last for entity in site.sentence.entities)


def _counts_plural(site: Site) -> bool:
    """Whether a plural noun stands right behind the number."""
    last = site.words[-1].i if site.words else 0
    return any(word.tag == "NNS" and word.head <= word.i for word in site.sentence.words[last + 1 : last + 2])


def _determined(site: Site) -> bool:
    return site.before is not None and site.before.lower in ("the", "a", "an", "its", "his", "their")


def date_written(site: Site) -> bool:
    """ "2024-10-28", "28/10/2024", "9/11"."""
    around = site.tokens[max(0, site.amount.first - 2) : site.amount.last + 2]
    spelled = "".join(token.text for token in around)
    if not site.amount.bare:
        return False
    return bool(re.search(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}", spelled)) or bool(
        site.after is not None and site.after.text == "/" and site.after.glued
    )


def clock(site: Site) -> bool:
    around = "".join(token.text for token in site.tokens[max(0, site.amount.first - 2) : site.amount.last + 2])
    if re.search(r"(?<!\d)\d{1,2}[:]\d{2}(?!\d)", around):
        return True
    return site.amount.bare and phrase_after(site.tokens, site.amount.last, _words("clock")) is not None


def age(site: Site) -> bool:
    """ "34-year-old", "34 years old", ", 34,", "aged 52"."""
    start = site.amount.last - (site.amount.kind == FigureKind.DURATION)
    for place in (start, site.amount.last):
        skip = place + (place < len(site.tokens) and site.tokens[place].text in "-‑")
        if phrase_after(site.tokens, skip, _words("ages")) is not None:
            return True
    if not site.amount.bare or site.amount.high > 120:
        return False
    if phrase_before(site.tokens, site.amount.first, _words("ages_before")) is not None:
        return True
    return _between_commas(site)


def _between_commas(site: Site) -> bool:
    """ ", 34," behind a name."""
    if site.before is None or site.before.text not in ",(" or site.amount.words or site.amount.first < 2:
        return False
    closes = site.after is None or site.after.text in ",.;)"
    name = site.tokens[site.amount.first - 2]
    return closes and name.text[0].isupper() and name.text.isalpha()


def decade(site: Site) -> bool:
    return site.after is not None and site.after.glued and site.after.lower in _words("decades")


def phone(site: Site) -> bool:
    token = site.tokens[site.amount.first_number]
    if not token.number:
        return False
    return any(match.start() <= token.start < match.end() for match in PHONE.finditer(site.sentence.text))


def score(site: Site) -> bool:
    """ "won 3-1", "6-4, 6-3", "voted 52-48"."""
    place = site.amount.last
    if site.amount.low == site.amount.high:
        dashed = _dash_and_number(site, place) or _number_and_dash(site, site.amount.first)
        return dashed and site.amount.high <= SCORE_LARGEST
    spelled = site.sentence.text[site.tokens[site.amount.first].start : site.tokens[place - 1].end]
    if not re.fullmatch(r"\d{1,3}[-–]\d{1,3}", spelled):
        return False
    near = site.sentence.words
    return any(word.lemma.lower() in _words("sports") for word in near if abs(word.i - site.words[0].i) <= 4)


def _dash_and_number(site: Site, place: int) -> bool:
    tokens = site.tokens
    return place + 1 < len(tokens) and tokens[place].text in "-–" and tokens[place].glued and tokens[place + 1].number


def _number_and_dash(site: Site, place: int) -> bool:
    tokens = site.tokens
    return place > 1 and tokens[place - 1].text in "-–" and tokens[place - 2].number and tokens[place].glued


def labelled(site: Site) -> bool:
    """ "Flight 370", "Article 5", "No. 7", "case number 12"."""
    if not site.amount.bare or site.before is None or (site.amount.words and not site.before.text[0].isupper()):
        return False
    end = site.amount.first - (site.before.text in "#" or site.before.text == ".")
    if site.before.text == "#":
        return True
    place = phrase_before(site.tokens, end, _words("labels"))
    if place is None:
        return False
    name = site.tokens[place]
    if name.lower in _words("labels_keep"):
        return (name.text[0].isupper() and place > 0) or _determiner_less(site, place)
    return True


def _determiner_less(site: Site, place: int) -> bool:
    return name_follows_nothing(site) and site.tokens[place].lower == "number"


def name_follows_nothing(site: Site) -> bool:
    """Whether no counted noun stands behind the number."""
    last = site.words[-1] if site.words else None
    return last is None or last.dep != "nummod" or last.head < last.i


def address(site: Site) -> bool:
    if not site.amount.bare:
        return False
    near = site.tokens[site.amount.last : site.amount.last + 3]
    names = [token for token in near if token.text[0].isupper()]
    return bool(names) and names[0] == near[0] and any(token.lower in _words("streets") for token in names[1:])


def model(site: Site) -> bool:
    """ "A Boeing 737 landed", "the iPhone 14", "Apollo 11"."""
    before = site.before
    if not site.amount.bare or before is None or "," in site.digits or not site.digits.isdecimal():
        return False
    if site.amount.high >= 10_000 or not any(char.isupper() for char in before.text) or not before.text.isalpha():
        return False
    word = site.word_of(before)
    if word is None or word.pos != "PROPN":
        return False
    return name_follows_nothing(site) or word.dep in ("compound", "nmod") or site.words[-1].head == word.i


def name_of_one(site: Site) -> bool:
    """ "The 787 Dreamliner", "two new 737 Max jets": a number and a name for one thing."""
    after = site.after
    if not site.amount.bare or site.amount.words or after is None or "," in site.digits or site.amount.high < 2:
        return False
    word = site.word_of(after)
    if word is None or word.pos != "PROPN" or after.glued:
        return False
    if _counted_already(site):
        return True
    following = site.sentence.words[word.i + 1 : word.i + 3]
    alone = not any(w.pos in ("NOUN", "PROPN") or w.tag in ("HYPH", "POS") for w in following[:1])
    return alone and word.tag == "NNP" and not word.text.endswith("s") and _of_one(site)


def _of_one(site: Site) -> bool:
    return _determined(site) or (site.before is not None and site.before.lower == "own")


def _counted_already(site: Site) -> bool:
    """Whether a number just before counts the same noun: "two new 737 Max jets"."""
    if not site.words or site.words[-1].dep not in ("nummod", "compound", "nmod"):
        return False
    near = site.sentence.words[max(0, site.words[0].i - 2) : site.words[0].i]
    return any(word.pos == "NUM" for word in near) and all(word.pos in ("NUM", "ADJ") for word in near[1:])


def capital_name(site: Site) -> bool:
    """ "The Kick Six", "the Big Three": a number that is part of a name."""
    token = site.tokens[site.amount.first_number]
    if not site.amount.words or site.before is None or not token.text[0].isupper() or site.sentence.part == Part.TITLE:
        return False
    word = site.word_of(site.before)
    return word is not None and word.pos == "PROPN" and site.before.text[0].isupper()


def baker(site: Site) -> bool:
    """ "A baker's dozen"."""
    before = site.before
    return site.tokens[site.amount.first_number].lower == "dozen" and before is not None and before.lower.endswith("s")


def pronoun(site: Site) -> bool:
    """ "No one", "one must", "on the one hand"."""
    if site.tokens[site.amount.first_number].lower != "one" or site.amount.last - site.amount.first_number > 1:
        return False
    if not site.amount.bare:
        return (
            site.before is not None and site.before.lower in ("no", "the") and site.amount.kind == FigureKind.DURATION
        )
    if site.before is not None and site.before.lower in _words("pronoun_one"):
        return True
    if site.after is None or site.after.lower in _words("one_idioms"):
        return True
    return bool(site.words) and site.words[-1].tag in ("PRP", "NN") and site.after.lower not in ("of",)


def idiom(site: Site) -> bool:
    for start in range(max(0, site.amount.first - 3), site.amount.first + 1):
        end = phrase_after(site.tokens, start, _words("idioms"))
        if end is not None and end > site.amount.first_number:
            return True
    return False


def bare_half(site: Site) -> bool:
    """ "Scores" as a verb: "nobody scores there"."""
    lower = site.tokens[site.amount.first_number].lower
    return lower == "scores" and bool(site.words) and site.words[0].pos == "VERB"


RULES: tuple[Rule, ...] = (
    glued_to_letters,
    ordinal,
    month_beside,
    inside_time,
    year,
    date_written,
    clock,
    age,
    decade,
    phone,
    score,
    labelled,
    address,
    model,
    name_of_one,
    capital_name,
    baker,
    pronoun,
    idiom,
    bare_half,
)
