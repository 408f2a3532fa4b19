"""From an annotated article to its figures."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence
from reportedly.claims.figures.amounts import Amount, find_amounts
from reportedly.claims.figures.bounds import Limit, find_limit
from reportedly.claims.figures.change import find_change, tells_change
from reportedly.claims.figures.counted import find_counted, find_period, find_place
from reportedly.claims.figures.excluded import Site, is_no_figure
from reportedly.claims.figures.numerals import plain_number
from reportedly.claims.figures.tokens import Token, tokens_of
from reportedly.records import Bound, Figure, Number, content_id

__all__ = ["find_figures"]


def find_figures(annotated: AnnotatedArticle) -> tuple[Figure, ...]:
    """Return every figure of title, standfirst and text, in reading order; claim_id is None.

    A figure's passage covers its bound words, numeral, scale word, currency sign and unit; what it counts stands in
    `counted`, where in `place` ("in Kursk"), over what time in `period` ("since January"), each as written.
    """
    return tuple(figure for sentence in annotated.sentences for figure in _figures_of(sentence, annotated))


def _figures_of(sentence: AnnotatedSentence, annotated: AnnotatedArticle) -> Iterator[Figure]:
    tokens = tokens_of(sentence.text)
    for amount in find_amounts(tokens, lambda place: tells_change(sentence, tokens, place)):
        site = _site(sentence, tokens, amount)
        if not is_no_figure(site):
            yield _figure(site, find_limit(site), annotated)


def _site(sentence: AnnotatedSentence, tokens: Sequence[Token], amount: Amount) -> Site:
    start = tokens[amount.first_number].start + sentence.start
    end = tokens[amount.last - 1].end + sentence.start
    words = tuple(word for word in sentence.words if word.start < end and start < word.end)
    return Site(sentence, tokens, amount, words)


def _figure(site: Site, limit: Limit, annotated: AnnotatedArticle) -> Figure:
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
        change=find_change(site, limit),
        negated=limit.negated,
        place=find_place(site),
        period=find_period(site),
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
        return Bound.VAGUE, low, None
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return bound, low, None
    if bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return bound, None, high
    return bound, low, high
