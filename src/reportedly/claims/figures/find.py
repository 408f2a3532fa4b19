"""From an annotated article to its figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Word
from reportedly.annotate.times import TimeExpression, find_times
from reportedly.claims.figures.amounts import Amount, find_amounts
from reportedly.claims.figures.bounds import Limit, find_limit
from reportedly.claims.figures.change import find_change, tells_change
from reportedly.claims.figures.counted import find_counted
from reportedly.claims.figures.excluded import is_no_figure
from reportedly.claims.figures.numerals import plain_number
from reportedly.claims.figures.site import Site
from reportedly.claims.figures.tokens import Token, tokens_of
from reportedly.claims.figures.whereabouts import find_period, find_place
from reportedly.records import Bound, Change, ChangeDirection, ChangeRole, Figure, FigureKind, Number, content_id

__all__ = ["find_figures"]


def find_figures(annotated: AnnotatedArticle) -> tuple[Figure, ...]:
    """Return every figure of title, standfirst and text, in reading order; claim_id is None.

    A figure's passage covers its bound words, numeral, scale word, currency sign and unit; what it counts stands in
    `counted`, where in `place` ("in Kursk"), over what time in `period` ("since January"), each as written.
    """
    return tuple(figure for sentence in annotated.sentences for figure in _figures_of(sentence, annotated))


def _figures_of(sentence: AnnotatedSentence, annotated: AnnotatedArticle) -> Iterator[Figure]:
    found = _directed(list(_found_in(sentence)))
    yield from _shared([_figure(said.site, said.limit, said.change, annotated) for said in found])


def _shared(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Give a denied number what its neighbour counts: "not 500 but 50 people", "30 tonnes, not 50"."""
    for i, figure in enumerate(figures):
        near = [*figures[i + 1 : i + 2], *figures[max(0, i - 1) : i]]
        other = next((f for f in near if f.kind == figure.kind and not f.negated and f.counted), None)
        lacks = figure.negated and figure.counted is None and other is not None
        yield replace(figure, counted=other.counted) if lacks and other is not None else figure


def _found_in(sentence: AnnotatedSentence) -> Iterator["_Said"]:
    tokens = tokens_of(sentence.text)
    said: _Said | None = None
    times: tuple[TimeExpression, ...] | None = None
    for amount in find_amounts(tokens, lambda place: tells_change(sentence, tokens, place)):
        times = find_times(sentence, None) if times is None else times
        site = _site(sentence, tokens, amount, times)
        if is_no_figure(site):
            continue
        limit = find_limit(site)
        change = find_change(site, limit)
        if said is not None and _says_again(tokens, said.site.amount, amount):
            limit, change = _carried(said, limit), change or said.change
        elif said is not None and change is None and _goes_on(said, site):
            change = said.change
        elif said is not None and change is None and _leads_to(said, site, limit):
            change = replace(said.change, role=ChangeRole.TO) if said.change else None
        said = _Said(site, limit, change)
        yield said


@dataclass(frozen=True, slots=True)
class _Said:
    """What the figure before was, for one that says the same in another unit."""

    site: Site
    limit: Limit
    change: Change | None


def _says_again(tokens: Sequence[Token], a: Amount, b: Amount) -> bool:
    """Whether b gives a in another unit: "8 miles (13 km)", "190 points, or 0.6%"."""
    between = "".join(token.lower for token in tokens[a.last : b.first])
    if between == "(":
        return (a.kind, a.unit, a.currency) != (b.kind, b.unit, b.currency)
    if len(tokens[a.last : b.first]) > 5 or not between.endswith((",or", "or")) or between.count(",") > 1:
        return False
    return a.kind != b.kind and b.kind == FigureKind.PERCENT


def _leads_to(said: "_Said", site: Site, limit: Limit) -> bool:
    """Whether the number is what a multiple led to: "grew sevenfold to 3,150"."""
    between = [token.lower for token in site.tokens[said.site.amount.last : limit.first]]
    return said.site.amount.kind == FigureKind.MULTIPLE and said.change is not None and between == ["to"]


def _goes_on(said: "_Said", site: Site) -> bool:
    """Whether a list goes on with the verb of the figure before: "gas fell 2% and oil 3%"."""
    a, b = said.site.amount, site.amount
    if said.change is None or said.change.role != ChangeRole.BY or (a.kind, a.unit) != (b.kind, b.unit):
        return False
    if a.kind != FigureKind.PERCENT or not 2 <= b.first - a.last <= 7:
        return False
    start = site.tokens[a.last - 1].end + site.sentence.start
    between = [word for word in site.sentence.words if start <= word.start < site.words[0].start]
    named = any(word.pos in ("NOUN", "PROPN") for word in between)
    alone = {word.pos for word in between} <= {"ADV", "CCONJ"} and any(word.pos == "CCONJ" for word in between)
    return (
        (named or alone)
        and all(word.pos not in ("VERB", "AUX", "SCONJ") for word in between)
        and _no_prepositions(between)
    )


def _no_prepositions(words: Sequence[Word]) -> bool:
    return all(word.pos != "ADP" or word.text.lower() == "by" for word in words)


def _directed(found: list["_Said"]) -> list["_Said"]:
    """Give "went from 12 to 43" the direction its numbers show."""
    for i, (a, b) in enumerate(pairwise(found)):
        roles = [said.change.role if said.change else None for said in (a, b)]
        if roles == [ChangeRole.FROM, ChangeRole.TO] and b.change is not None and b.change.direction is None:
            rises = b.site.amount.low > a.site.amount.low
            direction = ChangeDirection.RISE if rises else ChangeDirection.FALL
            found[i] = replace(a, change=Change(role=ChangeRole.FROM, direction=direction))
            found[i + 1] = replace(b, change=Change(role=ChangeRole.TO, direction=direction))
    return found


def _carried(said: _Said, limit: Limit) -> Limit:
    bound = said.limit.bound if limit.bound == Bound.EXACT else limit.bound
    return replace(limit, bound=bound, negated=said.limit.negated)


def _site(
    sentence: AnnotatedSentence, tokens: Sequence[Token], amount: Amount, times: tuple[TimeExpression, ...]
) -> Site:
    start = tokens[amount.first_number].start + sentence.start
    end = tokens[amount.last - 1].end + sentence.start
    words = tuple(word for word in sentence.words if word.start < end and start < word.end)
    return Site(sentence, tokens, amount, words, times)


def _figure(site: Site, limit: Limit, change: Change | None, annotated: AnnotatedArticle) -> Figure:
    sentence, amount = site.sentence, site.amount
    passage = sentence.cut(
        sentence.start + site.tokens[limit.first].start, sentence.start + site.tokens[limit.last - 1].end
    )
    bound, low, high = _interval(amount, limit.bound)
    return Figure(
        id=content_id("figure", passage.article_id, passage.part, passage.start, passage.end),
        claim_id=None,
        passage=passage,
        low=low,
        high=high,
        bound=bound,
        kind=amount.kind,
        unit=amount.unit,
        counted=find_counted(site, limit),
        currency=amount.currency,
        change=change,
        negated=limit.negated,
        place=find_place(site),
        period=find_period(site, change),
        quoted=any(
            quote.part == passage.part and quote.start <= passage.start and passage.end <= quote.end
            for quote in annotated.quotes
        ),
    )


def _interval(amount: Amount, bound: Bound) -> tuple[Bound, Number | None, Number | None]:
    low, high = plain_number(amount.low), plain_number(amount.high)
    if amount.low != amount.high:
        return Bound.RANGE, low, high
    if amount.vague:
        # "Up to several hundred" sets a limit that has no number: nothing is known of the least either.
        return Bound.VAGUE, 0 if bound in (Bound.AT_MOST, Bound.LESS_THAN) else low, None
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return bound, low, None
    if bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return bound, None, high
    return bound, low, high
