"""Whatever the number and however its digits are grouped, the bound keeps its direction and no wording is lost."""

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reportedly.annotate import Annotator
from reportedly.claims.figures import find_figures, render_figure
from reportedly.claims.figures.bounds import bound_wordings
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, Change, Figure, FigureKind, Passage

BEFORE = sorted(wording for wording in bound_wordings("before") if wording != "sub-")
AFTER = sorted(wording for wording in bound_wordings("after") if wording not in ("odd", "and more"))
GROUPINGS = ("12,000", "12\u202f000", "12\u00a0000", "12 000", "12'000", "12.000", "1,20,000", "12000")
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def grouped(value: int, form: str) -> str:
    """The digits of a value grouped as in one of GROUPINGS."""
    if form == "12000":
        return str(value)
    if form == "1,20,000":
        lakhs, rest = divmod(value, 1000)
        pairs = re.sub(r"(?<=\d)(?=(?:\d\d)+$)", ",", str(lakhs))
        return f"{pairs},{rest:03d}"
    return f"{value:,}".replace(",", form.removeprefix("12").removesuffix("000"))


def only(annotator: Annotator, text: str) -> Figure:
    [figure] = find_figures(annotator.annotate_text(text))
    return figure


def limits(value: int, bound: Bound) -> tuple[int | None, int | None]:
    low = None if bound in (Bound.AT_MOST, Bound.LESS_THAN) else value
    return low, None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else value


@pytest.mark.parametrize("wording", BEFORE)
def test_each_wording_in_front_sets_its_bound(wording: str, annotator: Annotator) -> None:
    figure = only(annotator, f"They said {wording} 4,300 soldiers fled.")
    assert figure.passage.text == f"{wording} 4,300"
    assert figure.bound == bound_wordings("before")[wording]
    assert (figure.low, figure.high) == limits(4300, figure.bound)


@pytest.mark.parametrize("wording", AFTER)
def test_each_wording_behind_sets_its_bound(wording: str, annotator: Annotator) -> None:
    glue = "" if wording[0] in "-+" else " "
    figure = only(annotator, f"The crowd numbered 4,300{glue}{wording}.")
    assert figure.passage.text == f"4,300{glue}{wording}"
    assert figure.bound == bound_wordings("after")[wording]


@settings(FEW, max_examples=120)
@example(8290, "approx", "12'000")  # in these the parser began a sentence with the number
@example(7776, "approx.", "12'000")
@example(743937, "gone past", "12'000")
@given(st.integers(3000, 10**9), st.sampled_from(BEFORE), st.sampled_from(GROUPINGS))
def test_no_grouping_turns_a_bound(annotator: Annotator, value: int, wording: str, form: str) -> None:
    value = value // 1000 * 1000 if form == "12.000" and value < 10**6 else value  # 12.345 is a decimal
    number = grouped(value, form)
    figure = only(annotator, f"They said {wording} {number} soldiers fled.")
    assert figure.passage.text == f"{wording} {number}"
    assert (figure.low, figure.high) == limits(value, bound_wordings("before")[wording])


SCALED = (
    ("$1.2bn", 1_200_000_000),
    ("€3m", 3_000_000),
    ("4.5 million", 4_500_000),
    ("3 lakh", 300_000),
    ("2 crore", 20_000_000),
)


@pytest.mark.parametrize(("number", "value"), SCALED)
@pytest.mark.parametrize("wording", [wording for wording in BEFORE if wording.isascii() and wording[0].isalpha()])
def test_no_scale_or_currency_turns_a_bound(wording: str, number: str, value: int, annotator: Annotator) -> None:
    figure = only(annotator, f"They said {wording} {number} was lost.")
    assert figure.passage.text == f"{wording} {number}"
    assert (figure.low, figure.high) == limits(value, bound_wordings("before")[wording])


def made(bound: Bound, low: float, high: float, kind: FigureKind, unit: str | None, currency: str | None) -> Figure:
    open_low = bound in (Bound.AT_MOST, Bound.LESS_THAN)
    open_high = bound in (Bound.AT_LEAST, Bound.MORE_THAN)
    passage = Passage(article_id="a", part="text", start=0, end=1, text="x")  # type: ignore[arg-type]
    return Figure(
        id="f",
        claim_id=None,
        passage=passage,
        low=None if open_low else low,
        high=None if open_high else (high if bound == Bound.RANGE else low) if not open_low else low,
        bound=bound,
        kind=kind,
        unit=unit,
        counted=None,
        currency=currency,
        change=None,
        negated=False,
        place=None,
        period=None,
        quoted=False,
    )


UNITS = sorted(
    (unit, FigureKind(table["kind"]))
    for name, table in load_lexicon("units").items()
    if "kind" in table
    for unit in table["units"]
)
KINDS = st.one_of(
    st.just((FigureKind.COUNT, None, None)),
    st.just((FigureKind.PERCENT, "%", None)),
    st.just((FigureKind.PERCENT, "percentage point", None)),
    st.sampled_from(["USD", "EUR", "GBP", "CHF", "UAH", "AUD"]).map(lambda code: (FigureKind.MONEY, None, code)),
    st.sampled_from(UNITS).map(lambda unit: (unit[1], unit[0], None)),
)
BOUNDS = st.sampled_from([bound for bound in Bound if bound != Bound.VAGUE])


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BOUNDS, st.integers(2, 1000) | st.decimals(1, 99, places=1).map(float), st.integers(1, 500), KINDS)
@example(Bound.AT_MOST, 1.5, 1, (FigureKind.MONEY, None, "EUR"))
def test_a_figure_rendered_and_read_is_the_same(
    annotator: Annotator, bound: Bound, low: float, more: int, kind: tuple[FigureKind, str | None, str | None]
) -> None:
    wanted = made(bound, int(low) if low == int(low) else low, int(low) + more + 1, *kind)
    figure = only(annotator, f"The total was {render_figure(wanted)}.")
    fields = ("low", "high", "bound", "kind", "unit", "currency")
    assert [getattr(figure, name) for name in fields] == [getattr(wanted, name) for name in fields]


@pytest.mark.parametrize("words", ["dozens", "tens of thousands", "several hundred", "a handful"])
def test_vague_figures_keep_their_words(words: str, annotator: Annotator) -> None:
    assert render_figure(only(annotator, f"They counted {words} of them.")).startswith(words)


def test_figures_in_quotes_are_marked(annotator: Annotator) -> None:
    text = "“At least 40 men died,” the mayor said. He had 12 boats."
    first, second = find_figures(annotator.annotate_text(text))
    assert (first.quoted, second.quoted) == (True, False)


def test_a_limit_without_a_number_asserts_nothing(annotator: Annotator) -> None:
    figure = only(annotator, "Up to several thousand men may leave.")
    assert (figure.bound, figure.low, figure.high) == (Bound.VAGUE, 0, None)


@FEW
@given(st.text(max_size=80) | st.text(alphabet="0123456789.,- %$€mbnk()to andhalf\u202f½×/:", max_size=60))
@example("1" * 5000)
@example("million " * 400)
@example("1e999 × 10^999 $" + "9" * 23 + "bn")
def test_any_text_gives_figures_or_none(annotator: Annotator, text: str) -> None:
    for figure in find_figures(annotator.annotate_text(text)):
        assert figure.passage.text == text[figure.passage.start : figure.passage.end]
        assert figure.change is None or isinstance(figure.change, Change)
