"""Commands that are imported when they are called say the same before and after."""

import subprocess
import sys

import pytest

from reportedly.serve.later import COMMANDS


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_says_of_itself_what_the_list_of_commands_says(command):
    own = command.load()
    assert own.name == command.name
    assert " ".join((own.help or "").split()).startswith(command.help)


def test_the_help_imports_no_stage():
    code = "import sys; from reportedly.serve.cli import main; main(['--help'], standalone_mode=False); print(sorted(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "'reportedly.serve.later'" in said
    assert "'spacy'" not in said
    assert "'reportedly.pipeline'" not in said
