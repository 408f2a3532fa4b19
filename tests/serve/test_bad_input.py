"""Whatever comes in: a clear message with the file's name and the reason, the good ones still make the brief, no traceback."""

import gzip

import pytest
from click.testing import CliRunner

from reportedly import codec
from reportedly.records import Brief
from reportedly.serve.cli import main

GOOD = """---
url: https://herald.example/dam
outlet: Valley Herald
title: Mayor says valley was emptied
published: "2024-05-06T18:20:00+02:00"
---
As many as 1,200 people left the valley, Mayor Ada Lund said on Monday.

The dam had risen to 12 metres, according to the water board. Lund said the road would reopen on Friday.
"""
FRENCH = """---
title: Le barrage menace la vallée
outlet: Courrier
published: "2024-05-06T18:20:00+02:00"
---
Le maire de la commune a annoncé lundi que près de mille deux cents personnes avaient quitté la vallée. Selon les autorités,
le niveau de l'eau continue de monter et la route restera fermée jusqu'à vendredi. Les habitants attendent de nouvelles consignes.
"""
UKRAINIAN = """---
title: Долину евакуйовано
outlet: Вісник
published: "2024-05-06T18:20:00+02:00"
---
Мер міста повідомила в понеділок, що долину залишили близько тисячі двохсот людей. За даними водної служби, рівень води
продовжує підніматися, а дорога залишатиметься закритою до п'ятниці. Жителі чекають на нові вказівки влади.
"""
NO_DATE = (
    "<html lang=en><head><title>Road to reopen - Valley Post</title></head><body><article><h1>Road to reopen</h1>"
    + "<p>The road through the valley will reopen soon, Mayor Ada Lund said after a meeting with engineers at the dam.</p>"
    + "<p>Engineers inspected the wall on the northern side and found no damage, according to the water board in the city.</p>"
    + "<p>Families who left their homes are to return once the lower bridge has been cleared of mud and fallen trees.</p>"
    + "</article></body></html>"
)
LATIN = (
    NO_DATE.replace("engineers at", "ingénieurs à").encode("latin-1").replace(b"<head>", b"<head><meta charset=utf-8>")
)


@pytest.fixture
def run():
    def invoke(*arguments, **options):
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], **options)
        assert "Traceback" not in result.output
        assert "fault of its own" not in result.output
        return result

    return invoke


BAD = {
    "empty.html": b"",
    "paper.html": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF",
    "nested.html": b"<html><body>" + b"<div>" * 4_000_000 + b"words",
    "french.md": FRENCH.encode(),
    "ukrainian.md": UKRAINIAN.encode(),
    "bomb.html.gz": gzip.compress(b"<p>" + b"a" * 30_000_000),
    "not-gzip.html.gz": b"plain words",
    "image.png": b"\x89PNG\r\n\x1a\n",
    "front.md": b"---\ntitle: [unclosed\n---\nwords",
    "lines.jsonl": b'{"id": 3}\nnot json\n',
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_file_alone_is_said(run, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(BAD[name])
    result = run("brief", path)
    assert result.exit_code == 1
    assert name in result.stderr
    assert result.stdout == ""


def test_an_empty_folder_is_said(run, tmp_path):
    result = run("brief", tmp_path)
    assert result.exit_code == 1
    assert tmp_path.name in result.stderr


def test_a_missing_file_is_said(run, tmp_path):
    result = run("brief", tmp_path / "nowhere.html")
    assert result.exit_code == 1
    assert "nowhere.html" in result.stderr


def test_one_good_file_among_forty_bad_makes_the_brief(run, tmp_path):
    for number in range(4):
        for name, body in BAD.items():
            if name not in ("nested.html", "bomb.html.gz"):
                (tmp_path / f"{number}-{name}").write_bytes(body)
    for number in range(8):
        (tmp_path / f"cut-{number}.html").write_bytes(b"<html><head><title>x</title>")
    (tmp_path / "good.md").write_text(GOOD)
    result = run("brief", tmp_path, "--json")
    assert result.exit_code == 0
    brief = codec.decode(result.stdout, Brief)
    assert [source.outlet for source in brief.sources] == ["Valley Herald"]
    assert len(brief.unread) >= 32
    assert len({aside.why for aside in brief.left_aside}) == 8
    assert "1,200" in result.stdout


@pytest.mark.parametrize(("name", "body"), [("no-date.html", NO_DATE.encode()), ("latin.html", LATIN)])
def test_odd_but_readable_pages_make_a_brief(run, tmp_path, name, body):
    (tmp_path / name).write_bytes(body)
    result = run("brief", tmp_path / name, "--json")
    assert result.exit_code == 0, result.output
    brief = codec.decode(result.stdout, Brief)
    assert brief.sources[0].published is None
    assert f"no date: {tmp_path / name}" in result.stderr
    assert "�" not in result.stdout


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/x", "http://[::1]/x", "http://10.0.0.1/", "file:///etc/passwd", "http://localhost/"]
)
def test_private_addresses_are_refused(run, url):
    result = run("brief", url)
    assert result.exit_code == 1
    assert url in result.stderr
