"""One brief or several, in each form."""

import json

import click
import pytest
from lxml import etree

from brief_render.sample_brief import SAMPLE, single_brief
from reportedly.serve.forms import FORMS, PAGES, refuse_several, render_all

BOTH = (SAMPLE, single_brief())


def several(form):
    return "".join(render_all(BOTH, form, to_file=True))


@pytest.mark.parametrize("form", ["json", "ninjs", "jsonld"])
def test_several_briefs_in_json_are_one_a_line(form):
    lines = several(form).splitlines()
    alone = ["".join(render_all([brief], form, to_file=True)) for brief in BOTH]
    assert [json.loads(line) for line in lines] == [json.loads(document) for document in alone]


def test_several_briefs_make_one_feed():
    assert len(etree.fromstring(several("rss").encode()).findall("channel/item")) == 2
    assert len(json.loads(several("feed"))["items"]) == 2


@pytest.mark.parametrize("form", FORMS)
def test_a_page_holds_one_brief(form):
    refuse_several(form, 1)
    if form not in PAGES:
        refuse_several(form, 2)
        return
    with pytest.raises(click.BadParameter, match="--story"):
        refuse_several(form, 2)
