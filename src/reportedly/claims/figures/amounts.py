"""Numerals with their currency, per cent or unit, and the ranges they form."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from reportedly.claims.figures.numerals import Numeral, read_numerals
from reportedly.claims.figures.tokens import Token, phrase_after
from reportedly.lexicon import load_lexicon
from reportedly.records import FigureKind

__all__ = ["Amount", "find_amounts"]

LARGEST = Decimal(10) ** 40


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: tokens[first:last].

    first_number: the token where the numeral itself begins, behind a currency sign.
    low, high: equal unless it is a range.
    """

    first: int
    last: int
    first_number: int
    low: Decimal
    high: Decimal
    kind: FigureKind
    unit: str | None = None
    currency: str | None = None
    vague: bool = False
    words: bool = False
    scale: int = 1

    @property
    def bare(self) -> bool:
        """Whether it is a plain number, without unit, sign or scale word."""
        return self.kind == FigureKind.COUNT and self.unit is None and self.scale == 1 and not self.vague


Rule = Callable[[Sequence[Token], Amount], Amount | None]


def find_amounts(tokens: Sequence[Token], changes: Callable[[int], bool] = lambda place: False) -> tuple[Amount, ...]:
    """Return the amounts of a sentence in order; "3,000 to 5,000" is one.

    changes: says whether the words in front of a token tell of a change, so that "from 3 to 5" there is no range.
    """
    amounts: list[Amount] = []
    for numeral in read_numerals(tokens):
        if not amounts or amounts[-1].last <= numeral.first:
            amounts.append(_with_unit(tokens, numeral))
    return tuple(_joined(tokens, [amount for amount in amounts if amount.high < LARGEST], changes))


def _with_unit(tokens: Sequence[Token], numeral: Numeral) -> Amount:
    plain = Amount(
        first=numeral.first,
        last=numeral.last,
        first_number=numeral.first,
        low=numeral.value,
        high=numeral.value,
        kind=numeral.kind or FigureKind.COUNT,
        vague=numeral.vague,
        words=numeral.words,
        scale=numeral.scale,
    )
    if numeral.kind == FigureKind.MULTIPLE:
        return plain
    amount = next((found for rule in UNIT_RULES if (found := rule(tokens, plain)) is not None), plain)
    return _signed(tokens, _per_what(tokens, amount))


@cache
def _currency(table: str) -> Mapping[str, str]:
    lists = load_lexicon("currencies")[table]
    if table == "codes":
        return {code.lower(): code for code in lists["words"]}
    return {sign.lower(): code for sign, code in lists["values"].items()}


def _currency_sign(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Read "$40", "US$ 40m", "RM79", "EUR 40 million"."""
    for start in range(max(0, amount.first - 4), amount.first):
        spelled = "".join(token.text for token in tokens[start : amount.first])
        glued = all(token.glued for token in tokens[start + 1 : amount.first])
        code = _currency("signs").get(spelled.lower()) or _currency("codes").get(spelled.lower())
        if code and glued and _is_sign(spelled, tokens[start], tokens[start - 1] if start else None):
            last = amount.last
            if (name := _currency_name(tokens, replace(amount, first=start))) is not None:
                return replace(name, first=start, currency=code if len(spelled) > 1 else name.currency)
            return replace(amount, first=start, last=last, kind=FigureKind.MONEY, currency=code)
    return None


def _is_sign(spelled: str, token: Token, before: Token | None) -> bool:
    """A sign of letters needs its own case, and nothing glued in front."""
    if not spelled[0].isalpha():
        return True
    return (before is None or not token.glued) and (spelled[0].isupper() or spelled == "kr")


def _currency_name(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Read "40 million Australian dollars", "30 cents", "164p", "500 EUR", "1,200€"."""
    place = _behind_hyphen(tokens, amount.last)
    place += place < len(tokens) and tokens[place].lower == "of" and amount.vague
    if place >= len(tokens):
        return None
    for table in ("nations", "names", "parts"):
        end = phrase_after(tokens, place, _plural(table))
        if end is not None:
            return _in_currency(tokens, amount, place, end, table)
    word = tokens[place]
    code = _currency("codes").get(word.lower) if word.text.isupper() else None
    opens = place + 1 < len(tokens) and tokens[place + 1].number and tokens[place + 1].glued  # "$1.2bn-$1.5bn"
    code = code or (_currency("signs").get(word.text) if not word.text.isalpha() and not opens else None)
    if code:
        return replace(amount, last=place + 1, kind=FigureKind.MONEY, currency=code)
    if word.lower in load_lexicon("currencies")["pence_suffix"]["words"] and word.glued and amount.scale == 1:
        return _hundredth(replace(amount, last=place + 1, currency="GBP"))
    return None


def _in_currency(tokens: Sequence[Token], amount: Amount, place: int, end: int, table: str) -> Amount | None:
    spelled = " ".join(token.lower for token in tokens[place:end])
    if spelled.startswith("pound") and _is_weight(tokens, end):
        return replace(amount, last=end, kind=FigureKind.MEASURE, unit="pound")
    if spelled in ("won", "real") and not amount.scale > 1 and amount.low < 1000:
        return None
    found = replace(amount, last=end, kind=FigureKind.MONEY, currency=_plural(table)[spelled])
    return _hundredth(found) if table == "parts" else found


def _is_weight(tokens: Sequence[Token], place: int) -> bool:
    context = load_lexicon("currencies")["weight_context"]["words"]
    near = [token.lower for token in tokens[max(0, place - 10) : place + 3]]
    return tokens[place : place + 1] != () and any(word.startswith(tuple(context)) for word in near)


def _hundredth(amount: Amount) -> Amount:
    return replace(amount, kind=FigureKind.MONEY, low=amount.low / 100, high=amount.high / 100)


@cache
def _plural(table: str) -> Mapping[str, str]:
    names = _currency(table)
    if table != "nations":
        return names
    return {form: code for name, code in names.items() for form in (name, f"{name}s")}


def _percent(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Read "5%", "5 per cent", "5 percentage points"."""
    words = load_lexicon("units")
    place = _behind_hyphen(tokens, amount.last)
    inner = phrase_after(tokens, place, ("a", "of a", "of one")) if amount.kind == FigureKind.FRACTION else None
    end = phrase_after(tokens, inner or place, words["percent_points"]["words"])
    if end is not None:
        return replace(amount, last=end, kind=FigureKind.PERCENT, unit="percentage point")
    end = phrase_after(tokens, place, words["percent"]["words"])
    if end is None or (tokens[place].lower in ("pc", "pct") and amount.kind != FigureKind.COUNT):
        return None
    return replace(amount, last=end, kind=FigureKind.PERCENT, unit="%")


@cache
def _units() -> Mapping[str, tuple[str, FigureKind]]:
    found: dict[str, tuple[str, FigureKind]] = {}
    for table in load_lexicon("units").values():
        for name, forms in table.get("units", {}).items() if "kind" in table else ():
            found |= {form: (name, FigureKind(table["kind"])) for form in forms}
    return found


def _measure(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Read "5 km", "70-kilometre", "40g", "three weeks", "half an hour"."""
    place = _behind_hyphen(tokens, amount.last)
    if amount.kind == FigureKind.FRACTION:
        place += place < len(tokens) and tokens[place].lower in ("a", "an")
    elif amount.vague:
        place += place < len(tokens) and tokens[place].lower == "of"
    end = phrase_after(tokens, place, _units())
    if end is None:
        return _metres(tokens, amount)
    spelled = _spelled(tokens, place, end)
    if spelled in load_lexicon("units")["attached"]["words"] and not (tokens[place].glued and end == place + 1):
        return _metres_apart(tokens, amount)
    name, kind = _units()[spelled]
    return replace(amount, last=end, kind=kind, unit=name)


def _spelled(tokens: Sequence[Token], start: int, end: int) -> str:
    return tokens[start].lower + "".join(
        token.lower if token.glued else f" {token.lower}" for token in tokens[start + 1 : end]
    )


def _metres(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Take the m of "the 30m tall mast" for metres, of "35m devices" for millions."""
    suffix = tokens[amount.last - 1]
    if suffix.text != "m" or not suffix.glued or amount.scale != 1_000_000:
        return None
    metres = amount.low / 1_000_000
    if amount.last >= len(tokens):
        high = _stands_high(tokens, amount, metres)
        return (
            replace(amount, low=metres, high=metres, scale=1, kind=FigureKind.MEASURE, unit="metre") if high else None
        )
    if tokens[amount.last].glued and (power := {"2": "square", "3": "cubic"}.get(tokens[amount.last].text)):
        found = replace(amount, low=metres, high=metres, scale=1, kind=FigureKind.MEASURE, unit=f"{power} metre")
        return replace(found, last=amount.last + 1)
    place = amount.last + (tokens[amount.last].text == "-")
    behind = place < len(tokens) and tokens[place].lower in load_lexicon("units")["metres"]["words"]
    if not behind and not _stands_high(tokens, amount, metres):
        return None
    return replace(amount, low=metres, high=metres, scale=1, kind=FigureKind.MEASURE, unit="metre")


def _stands_high(tokens: Sequence[Token], amount: Amount, metres: Decimal) -> bool:
    """Whether something that has a height stands in front and nothing counted behind: "the river rises 4m"."""
    ends = amount.last >= len(tokens) or tokens[amount.last].text in ".,;:" or tokens[amount.last].lower in ("in", "by")
    near = tokens[max(0, amount.first - 6) : amount.first]
    return ends and metres < 500 and any(token.lower in load_lexicon("units")["heights"]["words"] for token in near)


def _metres_apart(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Take the m of "1.2 m wide" for metres."""
    place = amount.last
    if not amount.bare or amount.words or place + 1 >= len(tokens) or tokens[place].text != "m" or tokens[place].glued:
        return None
    if tokens[place + 1].lower not in load_lexicon("units")["metres"]["words"]:
        return None
    return replace(amount, last=place + 1, kind=FigureKind.MEASURE, unit="metre")


UNIT_RULES: tuple[Rule, ...] = (_currency_sign, _currency_name, _percent, _measure)


def _behind_hyphen(tokens: Sequence[Token], place: int) -> int:
    hyphen = place + 1 < len(tokens) and tokens[place].text in "-‑" and tokens[place].glued and tokens[place + 1].glued
    return place + 1 if hyphen else place


def _per_what(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Add "a barrel", "per day" to the unit."""
    words = load_lexicon("units")
    place = amount.last
    if amount.kind not in (FigureKind.MONEY, FigureKind.MEASURE) or place + 1 >= len(tokens):
        return amount
    if tokens[place].lower not in words["per"]["words"] and tokens[place].text != "/":
        return amount
    end = phrase_after(tokens, place + 1, words["per_units"]["words"])
    if end is None:
        return amount
    what = f"per {_spelled(tokens, place + 1, end)}"
    return replace(amount, last=end, unit=f"{amount.unit} {what}" if amount.unit else what)


def _signed(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Read "minus 5" and "-5"."""
    if not amount.first:
        return amount
    before = tokens[amount.first - 1]
    place = amount.first - 1
    if before.text == "-" and before.glued and place and tokens[place - 1].lower == "minus":
        before, place = tokens[place - 1], place - 1
    dash = before.text in ("-", "−") and not before.glued and tokens[amount.first].glued
    if before.lower != "minus" and not dash:
        return amount
    return replace(amount, first=place, low=-amount.low, high=-amount.high)


def _joined(tokens: Sequence[Token], amounts: Sequence[Amount], changes: Callable[[int], bool]) -> Iterator[Amount]:
    """Join two amounts with "to", "or", "-" or "and" between them into a range where they form one."""
    waiting = list(reversed(amounts))
    while waiting:
        amount = waiting.pop()
        joined = None
        if waiting and _said_twice(tokens, amount, waiting[-1]):
            joined = replace(waiting[-1], first=amount.first, first_number=amount.first_number)
        elif waiting and _moves(tokens, amount, waiting[-1], changes):
            amount = _like(amount, waiting[-1])
        elif waiting:
            joined = _range_of(tokens, amount, waiting[-1])
        if joined is not None:
            waiting.pop()
        yield joined or amount


def _said_twice(tokens: Sequence[Token], a: Amount, b: Amount) -> bool:
    """ "Dozens and dozens", "hundreds upon hundreds": one number, said with weight."""
    between = [token.lower for token in tokens[a.last : b.first]]
    return a.vague and b.vague and (a.low, a.kind) == (b.low, b.kind) and between in (["and"], ["upon"], ["on"])


def _moves(tokens: Sequence[Token], a: Amount, b: Amount, changes: Callable[[int], bool]) -> bool:
    """Whether "from 3 to 5" is the way from one value to another, as in "rose from 3 to 5", "fell $3 to $5"."""
    if FigureKind.MULTIPLE in (a.kind, b.kind):
        return True
    if tokens[b.first - 1].lower != "to" or not a.first:
        return False
    said = tokens[a.first - 1].lower
    if said == "by":
        return changes(a.first - 1) and _outgrows(a, b)
    return changes(a.first - 1) if said == "from" else changes(a.first) and not a.bare and said != "up"


STEP = 3
"""How many times the step the level is in "rose by six to 40"; "rose by 5 to 7" is a range."""


def _outgrows(a: Amount, b: Amount) -> bool:
    """Whether "by 6 to 40" is a step and the level it led to, since a range does not reach so far."""
    if a.kind not in (b.kind, FigureKind.COUNT) or b.kind in (FigureKind.PERCENT, FigureKind.FRACTION):
        return False
    shared = a.bare and a.scale == 1 and b.scale > 1 and a.low * b.scale <= b.low * STEP
    return b.low > a.low * STEP and not (shared and a.low * b.scale * STEP >= b.low)


def _like(a: Amount, b: Amount) -> Amount:
    """Give the 3 of "from 3 to 5 million tonnes" the scale and unit said once."""
    if not a.bare or b.kind == FigureKind.MULTIPLE or not a.low or not b.low:
        return a
    near = Decimal("0.1") <= a.low / (b.low / b.scale) <= 10
    factor = b.scale if b.scale > 1 and near else 1
    return replace(a, low=a.low * factor, high=a.high * factor, kind=b.kind, unit=b.unit, currency=b.currency)


DASHES = ("-", "–", "—", "‑", "−")


def _range_of(tokens: Sequence[Token], a: Amount, b: Amount) -> Amount | None:
    between = [token.lower for token in tokens[a.last : b.first]]
    if b.low < 0 and a.low >= 0 and tokens[b.first].text in DASHES:
        b = replace(b, first=b.first + 1, low=-b.low, high=-b.high)
        between = ["-"]
    before = tokens[a.first - 1].lower if a.first else ""
    if between == ["up", "to"] and before == "from":  # "from 450 up to 900"
        between = ["to"]
    if between == ["-", "to", "-"]:  # "two-to-three hundred"
        between = ["to"]
    if len(between) != 1 or a.vague or b.vague or a.low != a.high or b.low != b.high:
        return None
    word = between[0]
    if word == "and" and before != "between":
        return None
    if word == "or" and not _alternatives(a, b):
        return None
    if word not in ("to", "and", "or", *DASHES):
        return None
    return _spread(tokens, a, b, before, word)


def _alternatives(a: Amount, b: Amount) -> bool:
    """ "Two or three men" is a range, "5 points, or 3%" is not."""
    return a.bare and a.low < b.low <= a.low * 2 + 2


def _spread(tokens: Sequence[Token], a: Amount, b: Amount, before: str, word: str) -> Amount | None:
    """Give both ends the scale and unit that are said once."""
    low, scale = a.low, b.scale
    if a.bare and b.scale > 1 and a.low * b.scale <= b.low and _shares_scale(a, b):
        low = a.low * b.scale
    if a.kind == FigureKind.MONEY and a.scale == 1 and b.scale > 1 and low * scale <= b.low and low < 1000:
        low *= scale
    if b.kind == FigureKind.COUNT and a.kind == FigureKind.MONEY:
        b = replace(b, kind=a.kind, currency=a.currency)
    if b.bare and a.kind == FigureKind.PERCENT:
        return None
    same = a.kind == b.kind or (a.kind == FigureKind.COUNT and a.unit is None) or (b.bare and not _is_share(a))
    high = b.high
    if not same or low >= high:
        return None
    if (a.currency and b.currency and a.currency != b.currency) or (a.unit and b.unit and a.unit != b.unit):
        return None
    first = a.first - 1 if before in ("between", "from") and word in ("and", "to") else a.first
    return replace(b, first=first, first_number=a.first_number, low=low, high=high, words=a.words and b.words)


def _is_share(a: Amount) -> bool:
    """ "Rose by a third to 900": a part of something is no end of a range of numbers."""
    return a.kind in (FigureKind.FRACTION, FigureKind.MULTIPLE)


def _shares_scale(a: Amount, b: Amount) -> bool:
    return a.low < 1000
