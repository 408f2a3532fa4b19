"""What a module of bench holds, and its run: apart from the command, so that other processes find it by name.

A layer that is fast but for its size may have a measure_part besides: a fixed part of its data, measured alone where
only fast layers are. Its scores are named "part: …", and measure gives these same scores, too.
"""

import importlib
import time
from pathlib import Path
from typing import Protocol, cast

__all__ = ["PART", "Layer", "measured"]

PART = "part: "
"""What the names of the scores of a part begin with."""


class Layer(Protocol):
    """What a module of bench holds."""

    __name__: str
    NAME: str
    NEEDS: tuple[str, ...]
    FAST: bool

    def measure(self, data: Path) -> dict[str, float]: ...


def measured(name: str, data: Path, *, fast: bool = False) -> tuple[dict[str, float], float]:
    """Measure the layer of a module of bench, or its part if fast; return its scores and the seconds it took."""
    began = time.monotonic()
    layer = cast(Layer, importlib.import_module(f"bench.{name}"))
    measure = getattr(layer, "measure_part", layer.measure) if fast else layer.measure
    return measure(data), time.monotonic() - began
