"""Numbers of dates, clocks, ages and telephones."""

import re
from functools import cache

from reportedly.claims.figures.site import Site, determined, excluding_words
from reportedly.claims.figures.tokens import Token, phrase_after
from reportedly.lexicon import load_lexicon
from reportedly.records import FigureKind

__all__ = ["clock", "date_written", "decade", "inside_time", "month_beside", "phone", "spoken_clock", "year"]

PHONE = re.compile(
    r"(?<![\w.,])(?:\+?\d{1,4}[\s().-]{1,2}){2,5}\d{3,6}(?![\w,])|(?<!\w)0\d{2,4}[ -]\d{3,8}(?: \d{3,4})?"
)
SHORT_PHONE = re.compile(
    r"(?<![\w.,-])\d{3}-0\d{3}(?![\w,])|(?i:\b(?:call|dial|phone|telephone|tel|hotline|text|fax|helpline)\b\D{0,16})\d{3}-\d{4}(?!\w)"
    r"|(?i:\b(?:dial|telephone|tel|hotline|helpline)\b\D{0,16})\d{3}(?: \d{3}){1,2}(?!\w)"
)
"""A number of seven digits counts nothing where it is dialled, or where its second part opens with a nought."""


def month_beside(site: Site) -> bool:
    """ "28 October", "October 28", "5-7 May"."""
    if site.amount.high > 31 or not site.amount.bare:
        return False
    before, after = site.before, site.after
    if after is not None and after.lower in excluding_words("months") and after.text[0].isupper():
        return True
    return before is not None and _is_month(site, before)


def _is_month(site: Site, before: Token) -> bool:
    if before.text == "." and site.amount.first > 1:
        before = site.tokens[site.amount.first - 2]
    return before.lower in excluding_words("months") and before.text[0].isupper()


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
    if before is not None and before.lower in excluding_words("year_before"):
        return _dated(site) or not _counts_plural(site)
    head = site.words[-1].head if site.words else None
    if head is None or site.words[-1].dep != "nummod":
        return True
    noun = site.sentence.words[head]
    following = site.sentence.words[site.words[-1].i + 1 : site.words[-1].i + 2]
    if any(word.tag == "NN" for word in following):
        return True
    return not (noun.tag == "NNS" and noun.i > site.words[-1].i and not determined(site))


def _dated(site: Site) -> bool:
    start = site.words[0].i if site.words else -1
    return any(entity.label == "DATE" and entity.first <= start < entity.last for entity in site.sentence.entities)


def _counts_plural(site: Site) -> bool:
    """Whether a plural noun stands right behind the number."""
    last = site.words[-1].i if site.words else 0
    return any(word.tag == "NNS" and word.head <= word.i for word in site.sentence.words[last + 1 : last + 2])


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
    """ "6 p.m.", "18:30", "it opens at 9.30", "the 9.15 from Harrow"."""
    around = "".join(token.text for token in site.tokens[max(0, site.amount.first - 2) : site.amount.last + 2])
    if re.search(r"(?<!\d)\d{1,2}[:]\d{2}(?!\d)", around):
        return True
    if not site.amount.bare:
        return False
    return phrase_after(site.tokens, site.amount.last, excluding_words("clock")) is not None or _dotted_clock(site)


def spoken_clock(site: Site) -> bool:
    """Both numbers of "at half past six", "a quarter to 9"; "a quarter to a third of homes" has no hour behind."""
    first = site.amount.first_number
    for place in range(max(0, first - 2), first + 2):
        words = [token.lower for token in site.tokens[place : place + 3]]
        if len(words) == 3 and " ".join(words[:2]) in excluding_words("spoken_clock") and words[2] in _hours():
            return not _counts_plural(site)
    return False


@cache
def _hours() -> frozenset[str]:
    small = {word for word, value in load_lexicon("numbers")["units"]["values"].items() if 0 < value <= 12}
    return frozenset(small | {str(hour) for hour in range(1, 13)})


def _dotted_clock(site: Site) -> bool:
    if not re.fullmatch(r"(?:[01]?\d|2[0-3])\.[0-5]\d", site.digits) or site.before is None:
        return False
    if site.before.lower == "the":
        return site.after is not None and site.after.lower in ("from", "to")
    above = site.sentence.ancestors(site.words[-1]) if site.words else ()
    return site.before.lower == "at" and any(word.lemma.lower() in excluding_words("clock_verbs") for word in above)


def decade(site: Site) -> bool:
    return site.after is not None and site.after.glued and site.after.lower in excluding_words("decades")


def phone(site: Site) -> bool:
    token = site.tokens[site.amount.first_number]
    if not token.number:
        return False
    if any(match.start() <= token.start < match.end() for match in SHORT_PHONE.finditer(site.sentence.text)):
        return True
    matches = (match for match in PHONE.finditer(site.sentence.text) if match.start() <= token.start < match.end())
    return any(match.start() < token.start or token.end < match.end() or token.text[0] == "0" for match in matches)
