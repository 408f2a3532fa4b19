"""Every wording of a bound as a table, for the reader of the docs."""

from reportedly.lexicon import load_lexicon
from reportedly.records import Bound

__all__ = ["bound_table"]

PLACES = {
    "before": "in front of the number",
    "after": "behind the number or what it counts",
    "verbs": "the verb",
    "passing": "behind a verb of rising",
}


def bound_table() -> str:
    """Return a Markdown table of the lexicon's bound wordings: bound, place, wording, example."""
    lexicon = load_lexicon("bounds")
    rows = [
        f"| `{bound}` | {where} | {wording.replace('|', '¦')} | {entry['example']} |"
        for bound in Bound
        for place, where in PLACES.items()
        for wording, entry in lexicon[place].items()
        if entry["bound"] == bound
    ]
    return "\n".join(["| bound | place | wording | example |", "|---|---|---|---|", *rows])
