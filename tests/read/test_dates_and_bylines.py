"""Dates and bylines as pages write them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import read_cases
from reportedly.read.bylines import find_credit, read_byline
from reportedly.read.dates import iso_date


def arrow_cases(name: str) -> list[tuple[str, str]]:
    """Cases whose expected side may be empty: "yesterday =>"."""
    return [(text.removesuffix(" =>").removesuffix("=>").strip(), expected) for text, expected in read_cases(name)]


@pytest.mark.parametrize(("raw", "expected"), arrow_cases("read/dates.txt"))
def test_date_as_written(raw, expected):
    assert (iso_date(raw) or "") == expected


@given(st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(2100, 12, 31)))
def test_an_iso_time_comes_back_whole(moment):
    assert iso_date(moment.isoformat()) == moment.replace(microsecond=0).isoformat()


@given(st.text(max_size=120))
def test_any_words_give_a_date_or_none(raw):
    assert iso_date(raw) is None or iso_date(raw)[:4].isdigit()


@pytest.mark.parametrize(("written", "expected"), arrow_cases("read/bylines.txt"))
def test_byline_as_written(written, expected):
    assert " + ".join(read_byline([written], "Example Herald").names) == expected


def test_agencies_of_a_byline_are_its_credit_too():
    byline = read_byline(["Ana Souza and AP"], "Example Herald")
    assert byline.credit == "Associated Press"
    assert read_byline(["Ana Souza and agencies"], None).credit == "with agencies"
    assert read_byline(["Ana Souza"], None).credit is None


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("GENEVA (AP) — Talks went on.", ("Associated Press",)),
        ("GENEVA, May 3 (Reuters) - Talks went on.", ("Reuters",)),
        ("Berlin (dpa) - Talks went on.", ("Deutsche Presse-Agentur",)),
        ("Talks went on.\n\nAdditional reporting by Reuters", ("Reuters",)),
        ("Talks went on.\n\n(AFP)", ("Agence France-Presse",)),
        ("Talks went on (AP) in Geneva.", ()),
        ("Talks went on, Reuters reported.", ()),
        ("GENEVA, Oct 18 (Example Wire) - Talks went on.", ("Example Wire",)),
        ("PORT OSTREL (Example Wire) — Talks went on.", ("Example Wire",)),
        ("Geneva (Example Wire) - Talks went on.", ()),
        ("The union (UNIA) - the largest - agreed.", ()),
        ("", ()),
    ],
)
def test_credit_of_dateline_or_last_lines(text, agencies):
    assert find_credit(text) == agencies


@given(st.text(max_size=400))
def test_any_words_give_a_byline(written):
    byline = read_byline([written], None)
    assert all(name.strip() for name in byline.names)
