"""How well copies of a text are found, and how fast.

Real texts are edited here: trimmed to their first half, given another title, their sentences re-ordered, their spelling
and punctuation localised, a third of them embedded in a text on something else. Credit lines are stripped first. All
edits and all originals, among them many independent reports of one event, are then looked through together.
"""

import json
import random
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportedly.records import Article
from reportedly.stories import find_copies

__all__ = ["FAST", "NAME", "NEEDS", "edited", "measure"]

NAME = "copies"
NEEDS = ("ecb-stories.jsonl", "same-event-truth", "five-outlets.jsonl")
FAST = True

SHORTEST = 600
"""Letters an original has at least: half of it must still be a report."""
SHINGLE = 8
MORNING, EVENING = "2024-05-01T06:00:00+00:00", "2024-05-01T18:00:00+00:00"
CREDIT = re.compile(r"\((?:AP|Reuters|AFP|UPI|Xinhua)\)\s*(?:[-—–]+\s*)?|^By [A-Z][^\n]{0,60}\n", re.MULTILINE)
SPELLINGS = (
    (re.compile(r"\b(col|hon|lab|fav|neighb|harb|hum|rum)or", re.IGNORECASE), r"\1our"),
    (re.compile(r"\b(\w{3,})iz(?=e|ing|ation)"), r"\1is"),
    (re.compile(r"\b(cent|theat|met)er\b"), r"\1re"),
    (re.compile(r"\b(def|off|lic)ense"), r"\1ence"),
)
WHOLE = ("trimmed", "retitled", "reordered", "localised")
HOST_EVERY = 5
"""Every fifth text only serves to embed others, and is not looked through itself."""


def measure(data: Path) -> dict[str, float]:
    """Score the finding of copies.

    whole.recall: trimmed, re-titled, re-ordered and localised copies that are led back to their original or to another
    copy of it. embedded.recall: the same for texts that embed a third. precision: articles said to be copies, whose
    originals share their text. per_second: articles looked through in a second of one core.
    """
    texts = list(_originals(data))
    hosts, originals = texts[::HOST_EVERY], [text for index, text in enumerate(texts) if index % HOST_EVERY]
    copies = list(edited(originals, hosts, random.Random(5)))
    articles = [*originals, *(copy for _, _, copy in copies)]
    began = time.process_time()
    found = {copy.article_id: copy.original_id for copy in find_copies(articles)}
    seconds = time.process_time() - began
    right = _right(found, copies, _kin(texts))
    kinds = {copy.id: kind for kind, _, copy in copies}
    groups = {"whole": set(WHOLE), **{kind: {kind} for kind in (*WHOLE, "embedded")}}
    scores = {}
    for group, members in groups.items():
        wanted = [article for article, kind in kinds.items() if kind in members]
        scores[f"{group}.recall"] = sum(article in right for article in wanted) / len(wanted)
    scores["precision"] = len(right) / max(len(found), 1)
    scores["per_second"] = len(articles) / seconds
    return scores


def _right(
    found: dict[str, str], copies: Sequence[tuple[str, tuple[str, ...], Article]], kin: set[tuple[str, str]]
) -> set[str]:
    """Return the copies whose original shares a text with them; an embedding text has two sources."""
    sources = {copy.id: names for _, names, copy in copies}
    return {
        article
        for article, original in found.items()
        if any(
            one == other or (one, other) in kin
            for one in sources.get(article, (article,))
            for other in sources.get(original, (original,))
        )
    }


def edited(
    originals: Sequence[Article], hosts: Sequence[Article], chance: random.Random
) -> Iterator[tuple[str, tuple[str, ...], Article]]:
    """Yield (kind of edit, ids of the texts it is made of, the copy) for five edits of each original."""
    for index, original in enumerate(originals):
        sentences = _sentences(original.text)
        host = hosts[index % len(hosts)]
        texts = {
            "trimmed": " ".join(sentences[: max(len(sentences) // 2, 1)]),
            "retitled": original.text,
            "reordered": " ".join(chance.sample(sentences, len(sentences))),
            "localised": _localised(original.text),
            "embedded": _embedded(sentences, _sentences(host.text), chance),
        }
        for kind, text in texts.items():
            made_of = (original.id, host.id) if kind == "embedded" else (original.id,)
            title = f"{kind} {original.id}"
            copy = replace(original, id=f"{original.id}/{kind}", title=title, text=text, published=EVENING)
            yield kind, made_of, copy


def _originals(data: Path) -> Iterator[Article]:
    for line in (data / "ecb-stories.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield from _long_enough(row["id"], row["text"])
    for path in sorted((data / "same-event-truth").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield from _long_enough(row["file"], row["text"])
    for line in (data / "five-outlets.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield from _long_enough(row["id"], " ".join(sentence["text"] for sentence in row["sentences"]))


def _long_enough(name: str, text: str) -> Iterator[Article]:
    text = CREDIT.sub("", text)
    if len(text) >= SHORTEST:
        yield Article(id=name, text=text, published=MORNING)


def _kin(originals: Sequence[Article]) -> set[tuple[str, str]]:
    """Return the pairs of originals that share text by nature: a tenth of the shorter one's word 8-grams."""
    shingles = {original.id: _shingles(original.text) for original in originals}
    holders: dict[tuple[str, ...], list[str]] = {}
    for name, grams in shingles.items():
        for gram in grams:
            holders.setdefault(gram, []).append(name)
    shared: dict[tuple[str, str], int] = {}
    for names in holders.values():
        for one in names:
            for other in names:
                shared[one, other] = shared.get((one, other), 0) + 1
    return {
        (one, other)
        for (one, other), count in shared.items()
        if count >= 0.1 * min(len(shingles[one]), len(shingles[other]))
    }


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1)}


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence]


def _localised(text: str) -> str:
    for pattern, british in SPELLINGS:
        text = pattern.sub(british, text)
    return text.replace('"', "”").replace("'", "’").replace(" - ", " — ").replace("percent", "per cent")


def _embedded(sentences: Sequence[str], host: Sequence[str], chance: random.Random) -> str:
    size = max(len(sentences) // 3, 1)
    start = chance.randrange(len(sentences) - size + 1)
    middle = len(host) // 2
    return " ".join([*host[:middle], *sentences[start : start + size], *host[middle:]])
