"""An interrupt, a full disk, a closed pipe: no half file, and a message for people."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly.errors import OutputError
from reportedly.serve import commands
from reportedly.serve.cli import main
from reportedly.serve.output import write_result
from robustness.hostile_articles import plain_line, write_lines

FULL = Path("/dev/full")


def broken_after(words, error):
    yield words
    raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), RuntimeError("fault")])
@pytest.mark.parametrize("before", [None, "old"])
def test_a_stop_in_the_middle_leaves_what_was_there(tmp_path, error, before):
    path = tmp_path / "brief.html"
    if before is not None:
        path.write_text(before)
    with pytest.raises(type(error)):
        write_result(broken_after("half", error), str(path), force=True)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == ([("brief.html", before)] if before else [])


def test_an_interrupt_of_the_command_leaves_no_file(tmp_path, monkeypatch):
    path = write_lines(tmp_path / "in.jsonl", [plain_line(1)])
    monkeypatch.setattr(commands, "render_all", lambda *_, **__: broken_after("half", KeyboardInterrupt()))
    result = CliRunner().invoke(main, ["brief", str(path), "-o", str(tmp_path / "out.html")])
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert [one.name for one in tmp_path.iterdir()] == ["in.jsonl"]


def test_a_disk_that_fills_up_is_said_and_leaves_no_file(tmp_path):
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    with pytest.raises(OutputError, match="No space left on device"):
        write_result(broken_after("half", full), str(tmp_path / "out"), force=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["nowhere/out", "x" * 300, ".", "in.jsonl/out", "in.jsonl"])
def test_a_file_that_cannot_be_written_is_one_line(tmp_path, name):
    path = write_lines(tmp_path / "in.jsonl", [plain_line(1)])
    result = CliRunner().invoke(main, ["brief", str(path), "-o", str(tmp_path / name)])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert [
        line for line in result.stderr.splitlines() if line.startswith("reportedly: ")
    ] == result.stderr.splitlines()


def process(*arguments, **streams):
    return subprocess.Popen(
        [sys.executable, "-m", "reportedly", *arguments], stderr=subprocess.PIPE, text=True, **streams
    )


# /dev/full is of Linux; nowhere else can a device be had that takes nothing.
@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_a_full_device_is_said():
    with FULL.open("w") as full, process("schema", stdout=full) as running:
        said = running.stderr.read()
    assert running.returncode == 1
    assert said.startswith("reportedly: the system says: No space left on device")
    assert said.count("\n") == 1


def test_a_closed_pipe_is_quiet():
    with process("schema", stdout=subprocess.PIPE) as running:
        running.stdout.close()
        said = running.stderr.read()
    assert said == ""
