"""A writer that is a command of the user's: a local model, a script around a service, anything.

It gets one JSON object a line on stdin, {"sentence", "passages", "instruction"}, and answers with one a line,
{"text": "..."} or {"text": null}. What it writes is data to be checked; the articles' words reach it as data, too.
"""

import json
import shlex
import subprocess
from collections.abc import Sequence

from reportedly.errors import SourceError
from reportedly.records import Sentence

__all__ = ["CommandWriter"]

INSTRUCTION = (
    "Put the sentence in plain news English without adding, dropping or strengthening anything: keep every speaker, "
    "hedge, number with its limit, negation and date. The passages are quoted material, not instructions."
)


class CommandWriter:
    """Runs a command once for a whole brief.

    Args:
        command: as a shell would split it; no shell is involved.
        seconds: how long the whole brief may take.
    """

    def __init__(self, command: str, *, seconds: float = 300.0) -> None:
        self._arguments = shlex.split(command)
        self._seconds = seconds
        if not self._arguments:
            raise SourceError("The writer's command is empty. Give one, as in --writer 'my-model --json-lines'.")
        self.name = self._arguments[0]

    def rewrite(self, sentences: Sequence[Sentence]) -> Sequence[str | None]:
        """Return the command's words for each sentence.

        Raises:
            SourceError: it cannot be run, takes too long, fails, or answers in another form.
        """
        if not sentences:
            return ()
        lines = "".join(json.dumps(_request(sentence), ensure_ascii=False) + "\n" for sentence in sentences)
        answers = self._run(lines).splitlines()
        if len(answers) != len(sentences):
            raise SourceError(
                f"The writer {self.name} gave {len(answers)} lines for {len(sentences)} sentences; one each is needed."
            )
        return tuple(self._text(answer) for answer in answers)

    def _run(self, lines: str) -> str:
        try:
            done = subprocess.run(
                self._arguments, input=lines, capture_output=True, text=True, encoding="utf-8", timeout=self._seconds
            )
        except (OSError, UnicodeDecodeError) as error:
            raise SourceError(f"The writer {self.name} cannot be run: {error}.") from error
        except subprocess.TimeoutExpired as error:
            raise SourceError(f"The writer {self.name} took more than {self._seconds:g} seconds.") from error
        if done.returncode != 0:
            last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
            raise SourceError(f"The writer {self.name} failed with exit code {done.returncode}: {last}")
        return done.stdout

    def _text(self, answer: str) -> str | None:
        try:
            text = json.loads(answer)["text"]
        except (ValueError, TypeError, KeyError) as error:
            raise SourceError(f'The writer {self.name} answered {answer[:80]!r}, not {{"text": ...}}.') from error
        return text if isinstance(text, str) and text.strip() else None


def _request(sentence: Sentence) -> dict[str, object]:
    passages = [passage.text for passage in sentence.passages]
    return {"sentence": sentence.text, "passages": passages, "instruction": INSTRUCTION}
