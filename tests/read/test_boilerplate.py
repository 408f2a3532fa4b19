"""Lines that are the page's and not the article's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import read_cases
from reportedly.read.boilerplate import without_boilerplate

LEAD = "The council said on Monday that the bridge would stay closed until the repairs were done, whatever they cost."
SECOND = "Nobody could say on Monday how long that would take, or whether the old ferry might run again before winter."


@pytest.mark.parametrize(("line", "expected"), read_cases("read/boilerplate.txt"))
def test_line_is_kept_or_dropped(line, expected):
    found = without_boilerplate([LEAD, line, SECOND])
    assert found == ([LEAD, line, SECOND] if expected == "kept" else [LEAD, SECOND])


def test_nothing_follows_a_heading_of_other_pages_links():
    links = ["More from Example Herald", "Rain to ease on Sunday", "School closes for a day"]
    assert without_boilerplate([LEAD, SECOND, *links]) == [LEAD, SECOND]


def test_such_a_heading_in_the_midst_of_an_article_ends_nothing():
    long = " ".join([LEAD, SECOND])
    assert without_boilerplate([LEAD, SECOND, "Popular", "Ferry prices", long]) == [LEAD, SECOND, "Ferry prices", long]


def test_credits_go_at_the_foot_alone():
    credit = "(Reporting by Ana Souza; Editing by Lin Wei)"
    assert without_boilerplate([LEAD, SECOND, credit]) == [LEAD, SECOND]
    body = [LEAD] * 6
    assert without_boilerplate([credit, *body]) == [credit, *body]


def test_a_heading_with_nothing_under_it_goes():
    assert without_boilerplate([LEAD, "What comes next", SECOND, "Share your view"]) == [
        LEAD,
        "What comes next",
        SECOND,
    ]
    countries = ["Four countries signed:", "Norway", "Chile"]
    assert without_boilerplate([LEAD, *countries]) == [LEAD, *countries]


@given(st.lists(st.text(max_size=80), max_size=12))
def test_what_is_kept_is_a_subsequence(lines):
    rest = iter(lines)
    assert all(line in rest for line in without_boilerplate(lines))
