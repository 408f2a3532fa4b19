"""Every record has one JSON form: the fixtures are read, written and held against the schema."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import codec
from reportedly.errors import RecordError
from reportedly.records import Article, Bound, Figure, FigureKind, Part, Passage, content_id

EXAMPLES = json.loads((Path(__file__).parent / "examples.json").read_text(encoding="utf-8"))
RECORDS = {record.__name__: record for record in codec.CONTRACT_RECORDS}


def test_there_is_an_example_of_every_record():
    assert set(EXAMPLES) == set(RECORDS)


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_fits_the_schema(name):
    schema = codec.schema()
    jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{name}"}).validate(EXAMPLES[name])


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_missing_key_does_not_fit_the_schema(name):
    schema = codec.schema()
    less = dict(list(EXAMPLES[name].items())[1:])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{name}"}).validate(less)


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_comes_back_as_it_went_in(name):
    record = codec.decode(json.dumps(EXAMPLES[name]), RECORDS[name])
    assert json.loads(codec.encode(record)) == EXAMPLES[name]
    assert list(json.loads(codec.encode(record))) == list(EXAMPLES[name])


def test_schema_says_its_contract():
    assert codec.schema()["contract"] == 1


def test_a_broken_record_is_said():
    with pytest.raises(RecordError, match="Not a Article"):
        codec.decode('{"id": 1}', Article)


@given(st.text(min_size=1), st.data())
def test_every_passage_is_verbatim(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passage = Article(id="a", text=text).passage(start, end)
    assert passage.text == text[start:end]


def test_a_passage_that_does_not_fit_its_offsets_is_refused():
    with pytest.raises(RecordError, match="holds 3 characters, not 2"):
        Passage(article_id="a", part=Part.TEXT, start=0, end=2, text="abc")


def test_a_passage_outside_its_article_is_refused():
    with pytest.raises(RecordError, match="it has 3 characters"):
        Article(id="a", text="abc").passage(0, 4)


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [(Bound.AT_MOST, 5, 5), (Bound.AT_LEAST, 5, 5), (Bound.EXACT, None, 5), (Bound.VAGUE, 24, 30)],
)
def test_a_figure_cannot_contradict_its_bound(bound, low, high):
    words = Passage(article_id="a", part=Part.TEXT, start=0, end=1, text="5")
    with pytest.raises(RecordError, match="high is null for"):
        Figure(
            id="f",
            claim_id=None,
            passage=words,
            low=low,
            high=high,
            bound=bound,
            kind=FigureKind.COUNT,
            unit=None,
            counted=None,
            currency=None,
            change=None,
            negated=False,
            place=None,
            period=None,
            quoted=False,
        )


@given(st.lists(st.text(), min_size=2, max_size=3, unique=True))
def test_ids_depend_on_where_a_field_ends(fields):
    joined = "".join(fields)
    assert content_id(*fields) != content_id(joined)
    assert content_id(*fields) == content_id(*fields)
