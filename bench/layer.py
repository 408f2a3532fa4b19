"""What a module of bench holds, and its run: apart from the command, so that other processes find it by name."""

import importlib
import time
from pathlib import Path
from typing import Protocol, cast

__all__ = ["Layer", "measured"]


class Layer(Protocol):
    """What a module of bench holds."""

    __name__: str
    NAME: str
    NEEDS: tuple[str, ...]
    FAST: bool

    def measure(self, data: Path) -> dict[str, float]: ...


def measured(name: str, data: Path) -> tuple[dict[str, float], float]:
    """Measure the layer of a module of bench; return its scores and the seconds it took."""
    began = time.monotonic()
    layer = cast(Layer, importlib.import_module(f"bench.{name}"))
    return layer.measure(data), time.monotonic() - began
