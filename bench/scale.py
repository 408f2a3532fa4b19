"""What a hundred times more articles do to quality, speed and memory of the grouping into events.

The articles are replicas of the labelled ones: in each every name, place and figure is exchanged for another, so
that its events are new events told in the same words. They arrive shuffled, without times: nothing can be closed, the
hardest case. No layer of `make bench`, because it takes minutes: `make scale`, python -m bench.scale [../shared/data]
"""

import gc
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from bench.stories import Labelled, read_labelled, scorer
from reportedly.records import Article
from reportedly.stories import EventFinder
from reportedly.stories.background import UNUSUAL_SHARE, usual_share
from reportedly.stories.stems import stem

__all__ = ["replicas", "scores_at_scale"]

SIZES = (1_000, 10_000, 100_000)
NAME_OR_NUMBER = re.compile(r"\b[A-Z][A-Za-z]+|\d+")
SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "xi",
    "yo",
    "zu",
    "bra",
    "cle",
    "dri",
    "flo",
    "gru",
    "sta",
    "tre",
    "vli",
    "spo",
    "kna",
]


def scores_at_scale(data: Path) -> dict[str, float]:
    """Score 1,000, 10,000 and 100,000 articles: BCubed F1, articles a CPU second, bytes an article.

    b3.lost: BCubed F1 at the smallest less that at the largest. speed.kept: speed at the largest over the smallest.
    """
    score = scorer(data)
    labelled = read_labelled(data)
    scores: dict[str, float] = {}
    for size in SIZES:
        for key, value in _run(size, labelled, score.bcubed).items():
            scores[f"{key}.{size}"] = value
            print(f"{key}.{size} {value:.4f}", file=sys.stderr, flush=True)
    scores["b3.lost"] = scores[f"b3.{SIZES[0]}"] - scores[f"b3.{SIZES[-1]}"]
    scores["speed.kept"] = scores[f"per_second.{SIZES[-1]}"] / scores[f"per_second.{SIZES[0]}"]
    return scores


def _run(size: int, labelled: list[Labelled], bcubed: Callable[..., tuple[float, float, float]]) -> dict[str, float]:
    order = [(number, place) for number in range(-(-size // len(labelled))) for place in range(len(labelled))][:size]
    random.Random(1).shuffle(order)
    gc.collect()
    finder, before, seconds = EventFinder(), _resident(), 0.0
    gold: dict[str, str] = {}
    for number, place in order:
        article, event, _ = labelled[place]
        gold[f"{number}/{article.id}"] = f"{number}/{event}"
        replica = replicas(article, number)
        began = time.process_time()
        finder.add(replica)
        seconds += time.process_time() - began
    began = time.process_time()
    events = finder.events()
    seconds += time.process_time() - began
    found = {article_id: index for index, event in enumerate(events) for article_id in event}
    f1 = bcubed([gold[name] for name in found], list(found.values()))[2]
    return {"b3": f1, "per_second": size / seconds, "bytes": (_resident() - before) / size}


def replicas(article: Article, number: int) -> Article:
    """Return the article with names and figures exchanged, alike in all of a replica; 0 is the original."""
    if number == 0:
        return replace(article, id=f"0/{article.id}")

    def exchanged(match: re.Match[str]) -> str:
        word = match.group()
        code = crc32(f"{number} {word.lower()}".encode())
        if word.isdigit():
            return str(10 ** (len(word) - 1) + code % (9 * 10 ** (len(word) - 1))) if len(word) < 9 else word
        return word if usual_share(stem(word.lower())) > UNUSUAL_SHARE else "".join(_syllables(code)).capitalize()

    title = NAME_OR_NUMBER.sub(exchanged, article.title or "")
    return replace(article, id=f"{number}/{article.id}", title=title, text=NAME_OR_NUMBER.sub(exchanged, article.text))


def _syllables(code: int) -> Iterator[str]:
    for _ in range(4):
        code, rest = divmod(code, len(SYLLABLES))
        yield SYLLABLES[rest]


def _resident() -> int:
    """Return the bytes of memory the process holds; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096
    except FileNotFoundError:
        return 0


if __name__ == "__main__":
    for metric, value in scores_at_scale(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")).items():
        print(f"{metric:24s} {value:12.4f}")
