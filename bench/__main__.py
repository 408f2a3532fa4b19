"""Measure every layer and hold the scores to their floors.

    python -m bench [--fast] [--only NAME ...] [--floors floors.json] [--raise] [--data ../shared/data] [--jobs 2]

Prints a row a score. Exit 1 if a score falls below its floor (or rises above its ceiling), or the data is not the data
the floor was measured on. Absent data is said and not measured. With --raise the floors of what was
measured are raised to it; none is ever lowered so.
"""

import argparse
import hashlib
import importlib
import json
import multiprocessing
import pkgutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any, cast

import bench
from bench.layer import PART, Layer, measured

SLACK = 0.004
"""What a score may fall, as a share: processors differ in the last digits of a parse, and a few sentences with them."""

LOWER_IS_BETTER = ("redundancy", "dangling", "unsaid", "alarms", "lost")
"""A metric with one of these words in its name has a ceiling instead of a floor."""

UNPINNED = ("per_second", "seconds", "time_ratio", "kilobytes", "in_time", "ms_")
"""Metrics of time and memory: they are printed, never held, since machines differ."""


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
            elif sign * (scores[metric] - limit) < -SLACK * max(1.0, abs(limit)):
                yield f"{metric} is {scores[metric]:.3f}, {kind.replace('_', ' ')} {limit:.3f}"


def limit_words(metric: str, floors: Mapping[str, Mapping[str, float]]) -> str:
    for kind, sign in (("at_least", ">="), ("at_most", "<=")):
        if metric in floors.get(kind, {}):
            return f"{sign} {floors[kind][metric]:.3f}"
    return ""


def raised(scores: Mapping[str, float], floors: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Return the floors moved up, and the ceilings down, to the scores."""
    kept = {kind: dict(floors.get(kind, {})) for kind in ("at_least", "at_most")}
    for metric, score in scores.items():
        if any(word in metric for word in UNPINNED):
            continue
        kind, better = ("at_most", min) if any(word in metric for word in LOWER_IS_BETTER) else ("at_least", max)
        kept[kind][metric] = round(better(score, kept[kind].get(metric, score)), 3)
    return {kind: limits for kind, limits in kept.items() if limits}


def hold(
    layer: Layer, scores: dict[str, float], data: Path, floors: dict[str, Any], *, raise_floors: bool
) -> list[str]:
    """Print the rows of one layer, return what is broken; raise its floors in place if asked."""
    for metric, score in scores.items():
        print(f"{layer.NAME:12s} {metric:34s} {score:10.3f}   {limit_words(metric, floors)}", flush=True)
    faults = [f"{layer.NAME}: {fault}" for fault in broken(scores, floors)]
    if raise_floors:
        floors.update(raised(scores, floors), data=data_hash(data, layer.NEEDS))
        return []
    pinned = str(floors.get("data", ""))
    if pinned and pinned != data_hash(data, layer.NEEDS):
        faults.append(f"{layer.NAME}: the data is not that of the floors ({pinned})")
    return faults


def of_part(floors: Mapping[str, Any]) -> dict[str, Any]:
    """Return the floors of a layer's part alone, with the hash of its data."""
    return {
        key: {metric: limit for metric, limit in limits.items() if metric.startswith(PART)}
        if key in ("at_least", "at_most")
        else limits
        for key, limits in floors.items()
    }


def run(
    chosen: Sequence[Layer], data: Path, floors: dict[str, Any], *, jobs: int, raise_floors: bool, fast: bool
) -> list[str]:
    """Measure layers, as many at once as there are jobs, and return what is broken."""
    faults: list[str] = []
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        waiting: list[tuple[Layer, Future[tuple[dict[str, float], float]]]] = []
        for layer in chosen:
            absent = [name for name in layer.NEEDS if not (data / name).exists()]
            if absent:
                print(f"{layer.NAME:12s} NOT MEASURED: no {', '.join(absent)} in {data}", flush=True)
            else:
                waiting.append((layer, pool.submit(measured, layer.__name__.rpartition(".")[2], data, fast=fast)))
        for layer, future in waiting:
            scores, seconds = future.result()
            limits = floors.setdefault(layer.NAME, {})
            if fast and hasattr(layer, "measure_part") and not raise_floors:
                limits = of_part(limits)
            faults += hold(layer, scores, data, limits, raise_floors=raise_floors)
            print(f"{layer.NAME:12s} measured in {seconds:.0f} s", flush=True)
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    parser.add_argument("--floors", type=Path, help="JSON file of the floors")
    parser.add_argument(
        "--fast", action="store_true", help="only the layers that take under a minute, and of some a part"
    )
    parser.add_argument("--raise", action="store_true", dest="raise_floors", help="raise the floors to the scores")
    parser.add_argument("--jobs", type=int, default=1, help="layers measured at once")
    parser.add_argument("--only", nargs="*", help="names of layers")
    options = parser.parse_args()
    floors = json.loads(options.floors.read_text(encoding="utf-8")) if options.floors else {}
    chosen = [
        layer for layer in layers() if (layer.NAME in options.only if options.only else layer.FAST or not options.fast)
    ]
    faults = run(chosen, options.data, floors, jobs=options.jobs, raise_floors=options.raise_floors, fast=options.fast)
    if options.raise_floors and options.floors:
        kept = {name: limits for name, limits in sorted(floors.items()) if limits}
        options.floors.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    for fault in faults:
        print(f"FALLEN {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
