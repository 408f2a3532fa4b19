"""Words of articles stay words in every form: never markup, a command, an address that loads, or a terminal's code."""

import json
import re
import unicodedata

import jsonschema
import pytest
from click.testing import CliRunner
from lxml import etree, html
from markdown_it import MarkdownIt

from reportedly import codec, pipeline
from reportedly.serve.cli import main
from reportedly.serve.forms import FORMS, render_all
from reportedly.settings import Settings
from robustness.hostile_articles import MARK, TRICKS, article_lines, write_lines

XML_FORMS = ("rss", "atom")
LOADING = ("src", "srcset", "href", "action", "style", "data", "poster", "formaction", "background")
TAMED = {"Cc", "Cs", "Co", "Cn"}


@pytest.fixture(scope="module", params=TRICKS)
def forms(request, annotator, tmp_path_factory):
    """Every form of the brief over one kind of hostile article, by name."""
    path = write_lines(tmp_path_factory.mktemp(request.param) / "in.jsonl", article_lines(request.param))
    gathered = pipeline.gather([str(path)], Settings())
    stories = pipeline.find_stories(gathered.articles)
    brief = pipeline.write_brief(stories[0], stories, gathered, annotator)
    return {form: written(brief, form) for form in FORMS if form != "pdf"}


def written(brief, form):
    chunks = render_all([brief], form, to_file=True)
    return "".join(chunk if isinstance(chunk, str) else chunk.decode() for chunk in chunks)


def hidden_signs(text):
    """Return what a terminal would act on, or an eye would not see."""
    return {f"U+{ord(sign):04X}" for sign in text if sign not in "\n" and unicodedata.category(sign) in TAMED} | {
        f"U+{ord(sign):04X}" for sign in text if sign in "\u202a\u202b\u202d\u202e\u2066\u2067\u200b\ufeff\u2060"
    }


def refuse_markup(page):
    """Fail if the tree has an element, handler or address that came from an article."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            assert MARK not in (element.text or ""), "a comment of an article's words"
            continue
        assert MARK not in element.tag
        assert element.tag not in ("img", "iframe", "object", "embed", "base", "form", "link")
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), (element.tag, name)
            assert name not in LOADING or MARK not in value.lower(), (element.tag, name, value[:80])
            assert name not in ("href", "src") or not value.lower().startswith(("javascript:", "data:"))


def test_the_page_parses_and_nothing_in_it_acts(forms):
    page = html.document_fromstring(forms["html"])
    refuse_markup(page)
    scripts = list(page.iter("script"))
    assert {script.get("type") for script in scripts} <= {"application/ld+json"}
    for script in scripts:
        json.loads(script.text)
    assert not hidden_signs(forms["html"])


@pytest.mark.parametrize("form", XML_FORMS)
def test_a_feed_is_xml_and_its_content_is_tame(forms, form):
    root = etree.fromstring(forms[form].encode())
    assert not [element for element in root.iter() if etree.QName(element).localname == MARK]
    for element in root.iter("{*}encoded", "{*}content"):
        refuse_markup(etree.fromstring(f"<div>{element.text}</div>"))


@pytest.mark.parametrize("form", ["jsonld", "ninjs", "feed", "json"])
def test_a_json_form_is_json(forms, form):
    found = json.loads(forms[form])
    assert isinstance(found, dict)
    assert "</script" not in forms["jsonld"].lower()


def test_the_record_fits_the_schema(forms):
    schema = codec.schema()
    jsonschema.validate(json.loads(forms["json"]), {**schema, "$ref": "#/$defs/Brief"})


def test_the_markdown_makes_no_markup_of_the_words(forms):
    page = html.document_fromstring(MarkdownIt("commonmark").render(forms["md"]) or "<p></p>")
    refuse_markup(page)
    assert not list(page.iter("script"))


@pytest.mark.parametrize("form", ["text", "md"])
def test_no_sign_reaches_the_terminal_that_acts(forms, form):
    assert not hidden_signs(forms[form])


@pytest.mark.parametrize("trick", ["escape", "bidi", "separators", "zero"])
@pytest.mark.parametrize("command", ["read", "claims", "figures", "stories", "ledger", "timeline", "brief"])
def test_no_command_prints_a_code_of_the_terminal(command, trick, tmp_path):
    path = write_lines(tmp_path / "in.jsonl", article_lines(trick))
    result = CliRunner().invoke(main, [command, str(path)])
    assert result.exit_code == 0, result.output
    assert not hidden_signs(result.stdout)
    assert not hidden_signs(result.stderr)


def test_no_file_name_prints_a_code_of_the_terminal(tmp_path):
    (tmp_path / "a\x1b[2J\u202e.png").write_bytes(b"x")
    (tmp_path / "b\x1b[2J\n.md").write_text("---\ntitle: [\n---\nwords")
    for command in ("read", "brief"):
        result = CliRunner().invoke(main, [command, str(tmp_path)])
        assert result.exit_code == 1
        assert not hidden_signs(result.output)
        assert len(re.findall(r"(?m)^unread: ", result.stderr)) == 2
        assert result.stderr.count("\n") == 3
