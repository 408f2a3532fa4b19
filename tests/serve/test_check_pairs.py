"""`reportedly check --pairs`: a line in, a line out, whatever the line."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from reportedly import pipeline
from reportedly.check import CheckedPair
from reportedly.records import Unread, Verdict
from reportedly.serve.checking.waiting import lines_of, ready_lines
from reportedly.serve.cli import main
from reportedly.settings import Settings

EVIDENCE = "As many as 40 people left the valley, Mayor Ada Lund said."
FINE = {
    "id": "1",
    "text": "As many as 40 people left the valley, Lund said.",
    "evidence": [EVIDENCE],
    "published": None,
}
WRONG = FINE | {"id": "2", "text": "At least 90 people left the valley, Lund said."}
FRENCH = "Le maire de la commune a annoncé lundi que près de mille deux cents personnes avaient quitté la vallée."


@pytest.fixture
def run(tmp_path):
    def invoke(*pairs, raw=None):
        path = tmp_path / "pairs.jsonl"
        path.write_bytes(raw if raw is not None else "".join(json.dumps(pair) + "\n" for pair in pairs).encode())
        result = CliRunner().invoke(main, ["check", "--pairs", str(path), "--json"])
        assert "Traceback" not in result.output
        assert "fault of its own" not in result.output
        return result

    return invoke


def answers(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_pair_is_answered_in_its_place(run):
    result = run(FINE, WRONG, FINE | {"id": "3"})
    found = answers(result)
    assert [(answer["id"], answer["verdict"]) for answer in found] == [
        ("1", "supported"),
        ("2", "contradicted"),
        ("3", "supported"),
    ]
    assert all(set(answer) == {"id", "verdict", "findings"} for answer in found)
    assert {passage["article_id"] for finding in found[1]["findings"] for passage in finding["evidence"]} <= {"0"}
    assert result.exit_code == 1


def test_all_supported_is_exit_0(run):
    assert run(FINE, FINE).exit_code == 0


def test_keys_that_are_not_known_and_empty_lines_are_passed_over(run):
    line = json.dumps(FINE | {"more": [1, {"a": None}]})
    assert len(answers(run(raw=f"\n{line}\r\n\n{line}".encode()))) == 2


def test_an_id_comes_back_as_it_was(run):
    assert [answer["id"] for answer in answers(run(FINE | {"id": 7}, FINE | {"id": "é"}))] == [7, "é"]


def test_published_may_be_left_away(run):
    pair = {key: value for key, value in FINE.items() if key != "published"}
    assert answers(run(pair))[0]["verdict"] == "supported"


BAD = [
    (b"not json", "malformed"),
    (b'{"id": "1"}', "missing required field `text`"),
    (b'{"id": "1", "text": "a", "evidence": "b"}', "Expected `array`"),
    (b'{"id": null, "text": "a", "evidence": []}', "`$.id`"),
    (b'{"id": "1", "text": "a", "evidence": [null]}', "$.evidence"),
    (b'["1"]', "Expected `object`"),
    (b'{"id": "1", "text": "\xff", "evidence": []}', "utf-8"),
    (b'{"id": "1", "text": "\\ud800", "evidence": []}', "surrogate"),
    (b"[" * 100_000, "not a pair"),
    (b"\x00\x01\x02", "malformed"),
]


@pytest.mark.parametrize(("line", "reason"), BAD, ids=range(len(BAD)))
def test_a_bad_line_is_said_with_its_number_and_the_others_are_answered(run, line, reason):
    good = json.dumps(FINE).encode()
    result = run(raw=b"\n".join((good, line, good)))
    assert [answer["verdict"] for answer in answers(result)] == ["supported", "supported"]
    assert "pairs.jsonl, line 2: not a pair" in result.stderr
    assert reason.casefold() in result.stderr.casefold()
    assert result.exit_code == 1


@pytest.mark.parametrize("raw", [b"", b"\n \n", b"nothing\n"])
def test_no_pair_at_all_is_exit_1_and_shows_the_form(run, raw):
    result = run(raw=raw)
    assert (result.exit_code, result.stdout) == (1, "")
    assert '{"id": "1", "text"' in result.stderr


def test_a_missing_file_is_said():
    result = CliRunner().invoke(main, ["check", "--pairs", "nowhere.jsonl"])
    assert result.exit_code == 1
    assert "nowhere.jsonl: No such file" in result.stderr


NOTHING = [
    (FINE | {"evidence": []}, "No evidence"),
    (FINE | {"evidence": ["", " \n"]}, "No evidence"),
    (FINE | {"text": ""}, "empty"),
    (FINE | {"text": "\n\t"}, "empty"),
    (FINE | {"text": FRENCH}, "language 'fr'"),
]


@pytest.mark.parametrize(("pair", "why"), NOTHING, ids=range(len(NOTHING)))
def test_what_cannot_be_checked_is_not_supported_and_says_why(run, pair, why):
    [answer] = answers(run(pair))
    assert answer["verdict"] == "unsupported"
    [found] = answer["findings"]
    assert why in found["why"]
    assert found["hard"]


def test_one_piece_of_evidence_among_empty_ones_is_used(run):
    assert answers(run(FINE | {"evidence": ["", EVIDENCE]}))[0]["verdict"] == "supported"


def test_a_text_too_long_is_said_and_not_parsed(annotator):
    settings = Settings(max_text_characters=100)
    lines = [json.dumps(FINE), json.dumps(FINE | {"evidence": ["Rain. " * 40]}), None]
    first, *others = pipeline.check_pairs(lines, annotator, settings)
    assert isinstance(first, CheckedPair)
    assert [other.source for other in others if isinstance(other, Unread)] == ["line 2", "line 3"]
    assert "more than the 100" in others[0].reason


def test_groups_make_no_difference(annotator):
    lines = [json.dumps(pair | {"id": str(n)}) for n in range(10) for pair in (FINE, WRONG)]
    together = list(pipeline.check_pairs(lines, annotator, Settings()))
    single = [one for line in lines for one in pipeline.check_pairs([line], annotator, Settings())]
    assert together == single
    assert {pair.verdict for pair in together} == {Verdict.SUPPORTED, Verdict.CONTRADICTED}


class Slow(io.RawIOBase):
    """A stream that gives a few bytes at a time, as a pipe may."""

    def __init__(self, body, step):
        self._body, self._step = body, step

    def readable(self):
        return True

    def read(self, size=-1):
        given_now, self._body = self._body[: self._step], self._body[self._step :]
        return given_now


@given(
    st.lists(st.binary(max_size=40).map(lambda b: b.replace(b"\n", b"")), max_size=20),
    st.integers(1, 50),
    st.booleans(),
)
def test_lines_are_those_of_the_stream_however_it_comes(lines, step, ends):
    body = b"\n".join(lines) + (b"\n" if ends and lines else b"")
    expected = [line if len(line) <= 30 else None for line in body.split(b"\n")]
    if not expected[-1] and expected[-1] is not None:
        expected.pop()
    assert list(lines_of(Slow(body, step), 30)) == expected
    groups = list(ready_lines(Slow(body, step), longest=30, most=4))
    assert [line for group in groups for line in group] == expected
    assert all(1 <= len(group) <= 4 for group in groups)


COMMAND = [sys.executable, "-m", "reportedly", "check", "--pairs", "-", "--json"]


def test_a_program_that_waits_for_each_answer_gets_it():
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for pair in (FINE, WRONG):
            process.stdin.write(json.dumps(pair).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == pair["id"]
        process.stdin.close()
        assert process.stdout.read() == b""
    assert process.returncode == 1


def test_a_reader_that_goes_away_ends_it_quietly():
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdin.write((json.dumps(FINE) + "\n").encode() * 3)
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        errors = b""
        try:
            for _ in range(200):
                process.stdin.write((json.dumps(FINE) + "\n").encode())
                process.stdin.flush()
        except OSError:
            pass
        errors = process.stderr.read()
    assert errors == b""
    assert process.returncode == 1


def test_output_goes_whole_into_a_file(tmp_path):
    path, out = tmp_path / "pairs.jsonl", tmp_path / "out.jsonl"
    path.write_text(json.dumps(FINE) + "\n")
    result = CliRunner().invoke(main, ["check", "--pairs", str(path), "-o", str(out)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert len(out.read_text().splitlines()) == 1
    assert {name.name for name in Path(tmp_path).iterdir()} == {"pairs.jsonl", "out.jsonl"}
    assert os.access(out, os.R_OK)
