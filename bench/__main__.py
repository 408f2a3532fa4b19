"""Measure every layer and hold the scores to their floors.

    python -m bench [--fast] [--only NAME ...] [--floors floors.json] [--data ../shared/data]

Prints a row a score. Exit 1 if a score falls below its floor (or rises above its ceiling), or the data is not the data
the floor was measured on. Absent data is said and not measured.
"""

import argparse
import hashlib
import importlib
import json
import pkgutil
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol, cast

import bench

SLACK = 0.0005
"""Scores are printed and kept to three decimals."""


class Layer(Protocol):
    """What a module of bench holds."""

    NAME: str
    NEEDS: tuple[str, ...]
    FAST: bool

    def measure(self, data: Path) -> dict[str, float]: ...


def layers() -> Iterator[Layer]:
    for module in sorted(pkgutil.iter_modules(bench.__path__), key=lambda module: module.name):
        found = importlib.import_module(f"bench.{module.name}") if not module.name.startswith("_") else None
        if found is not None and hasattr(found, "measure"):
            yield cast(Layer, found)


def data_hash(data: Path, needs: tuple[str, ...]) -> str:
    """Return one SHA-256 over every file below the named paths, with their names."""
    digest = hashlib.sha256()
    for name in needs:
        root = data / name
        for path in sorted(p for p in (root.rglob("*") if root.is_dir() else [root]) if p.is_file()):
            digest.update(path.relative_to(data).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def broken(scores: Mapping[str, float], floors: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Yield a line for each score beyond its floor or ceiling, or that was not measured."""
    for kind, sign in (("at_least", 1), ("at_most", -1)):
        for metric, limit in floors.get(kind, {}).items():
            if metric not in scores:
                yield f"{metric} was not measured"
            elif sign * (scores[metric] - limit) < -SLACK:
                yield f"{metric} is {scores[metric]:.3f}, {kind.replace('_', ' ')} {limit:.3f}"


def limit_words(metric: str, floors: Mapping[str, Mapping[str, float]]) -> str:
    for kind, sign in (("at_least", ">="), ("at_most", "<=")):
        if metric in floors.get(kind, {}):
            return f"{sign} {floors[kind][metric]:.3f}"
    return ""


def run(layer: Layer, data: Path, floors: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Measure one layer, print its rows, return what is broken."""
    absent = [name for name in layer.NEEDS if not (data / name).exists()]
    if absent:
        print(f"{layer.NAME:12s} NOT MEASURED: no {', '.join(absent)} in {data}", flush=True)
        return []
    began = time.monotonic()
    scores = layer.measure(data)
    for metric, score in scores.items():
        print(f"{layer.NAME:12s} {metric:34s} {score:10.3f}   {limit_words(metric, floors)}", flush=True)
    print(f"{layer.NAME:12s} measured in {time.monotonic() - began:.0f} s", flush=True)
    faults = [f"{layer.NAME}: {fault}" for fault in broken(scores, floors)]
    pinned = str(floors.get("data", ""))
    if pinned and pinned != data_hash(data, layer.NEEDS):
        faults.append(f"{layer.NAME}: the data is not that of the floors ({pinned})")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    parser.add_argument("--floors", type=Path, help="JSON file of the floors")
    parser.add_argument("--fast", action="store_true", help="only the layers that take under a minute")
    parser.add_argument("--only", nargs="*", help="names of layers")
    options = parser.parse_args()
    floors = json.loads(options.floors.read_text(encoding="utf-8")) if options.floors else {}
    faults: list[str] = []
    for layer in layers():
        if (options.only and layer.NAME not in options.only) or (options.fast and not layer.FAST):
            continue
        faults += run(layer, options.data, floors.get(layer.NAME, {}))
    for fault in faults:
        print(f"FALLEN {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
