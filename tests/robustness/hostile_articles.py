"""Articles whose every word tries to be something else. Places, people and outlets are invented."""

import json
from pathlib import Path

__all__ = ["MARK", "TRICKS", "article_lines", "plain_line", "write_lines"]

MARK = "evil"
"""Stands in every address and call below, so that a test can look for it where it must not be."""

TRICKS = {
    "script": "<script>evil()</script>",
    "handler": '"><img src=https://evil.example/x onerror=evil()>',
    "cdata": "]]><evil/><![CDATA[",
    "template": "{{ evil }}{% evil %}${evil}",
    "escape": "\x1b[2J\x1b]0;evil\x07\x9b31m",
    "bidi": "\u202egpj.evil\u202c\u2066\u2069",
    "zero": "e\u200bv\u200ci\u200dl\ufeff\u2060",
    "markdown": "[evil](javascript:evil()) ![](https://evil.example/x) `evil` | # **evil**",
    "comment": "--><evil><!--",
    "entity": "&lt;script&gt;evil()&#60;/script&#62; &evil;",
    "title": "</title></style></script><script>evil()</script>",
    "long": "Evil" * 3_000,
    "right_to_left": "עיתון evil صحيفة",
    "separators": "evil\u2028evil\u2029evil\x85evil\x0bevil\x00evil",
    "combining": "e" + "\u0301" * 400 + "vil",
    "address": "javascript:evil() data:text/html,evil",
}


def plain_line(number: int, **fields: object) -> dict[str, object]:
    """Return an article of three sentences as `reportedly read --json` would print it."""
    text = (
        f"As many as {1_200 + number} people left the valley, Mayor Ada Lund said on Monday.\n\n"
        "The dam had risen to 12 metres, according to the water board. Lund said the road would reopen on Friday."
    )
    return {
        "id": f"a{number}",
        "text": text,
        "title": f"Mayor says valley was emptied, report {number}",
        "outlet": f"Outlet {number}",
        "language": "en",
        "published": "2031-05-06T18:20:00+02:00",
    } | fields


def article_lines(trick: str) -> list[dict[str, object]]:
    """Return two articles with the trick in every field that holds words."""
    words = TRICKS[trick]
    spoken = (
        f"As many as 1,200 people left the {words} valley, Mayor {words} Ada Lund said on Monday.\n\n"
        f"“The {words} dam had risen to 12 metres,” the water board {words} said.\n\n"
        f"{words}\n\nLund said the road would reopen on Friday {words}."
    )
    common = {"standfirst": f"The valley {words}", "byline": [words], "credit": words, "published_raw": words}
    return [
        plain_line(1, text=spoken, title=f"Mayor says valley {words} was emptied", outlet=f"Herald {words}", **common),
        plain_line(2, text=spoken.replace("1,200", "1,300"), title=words, outlet=words, url=words, **common),
    ]


def write_lines(path: Path, lines: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=True) + "\n" for line in lines), encoding="utf-8")
    return path
