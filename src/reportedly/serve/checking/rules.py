"""The rules and the checks that findings name, each in one line; docs/contract.md has the same table of rules."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["FAULTS", "RULES"]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "R1": "carry its attribution, if it has one origin or its source attributes it",
        "R2": "put the speaker before a contested claim",
        "R3": "not speak of several sources or officials where there is one",
        "R4": "keep the fullest description of an unnamed source",
        "R5": "give conflicting figures as a range, or each with its claimant and time",
        "R6": 'keep "estimated", and who estimated',
        "R7": "keep the direction of a bound",
        "R8": "be no more certain than the least certain passage it cites",
        "R9": "put between quotation marks only what stands in one piece in the passage, and give it to that speaker",
        "R10": "not raise a legal or casualty status: arrested, charged, convicted; missing, dead",
        "R11": 'keep "could not be independently verified"',
        "R12": "name the outlet that information was taken from",
        "R13": 'resolve "Monday" and "today" by the date of the cited article',
        "R14": "not widen a quantity or its scope",
        "R15": "give a superseded figure only as superseded",
        "R16": 'say "said", unless the source says more',
    }
)
"""Rule -> what a sentence must do."""

FAULTS: Mapping[str, str] = MappingProxyType(
    {
        "number": "a number that no passage gives",
        "bound": 'a limit ("up to", "at least") that the passage does not set, or the other way round',
        "unit": "a number of another unit, or of another thing, place or time",
        "quote": "words in quotation marks that no passage has so",
        "entity": "a name that no passage has",
        "title": "another office, or one with a limit lost or gained",
        "speaker": "words given to somebody else",
        "attribution": "a claim told as fact",
        "chain": "an outlet or person between left out",
        "plural": "one source told as several",
        "verb": "a verb that vouches or doubts where the passage only says",
        "certainty": "told more surely than the passage tells it",
        "negation": "a negation lost or gained",
        "opposite": "the opposite of what the passage says",
        "turned": "for told as against, or against as for",
        "roles": "who did it and to whom exchanged",
        "binding": "a number or place moved to another statement",
        "status": "a legal or casualty status raised",
        "quantifier": "some told as most or all",
        "part": "a part told as the whole",
        "date": "another day or stretch of time, or a finer one",
        "cause": "a cause or effect that no passage states",
        "predicate": "another deed of the same people or thing",
        "widened": "wider than the passage: the whole for a part, the first for a later one",
        "material": "a thing or quality that no passage has",
        "alignment": "little of it stands in the passages",
        "link": "no passage says anything of it",
        "input": "a text that cannot be checked",
    }
)
"""Check -> what is wrong with a sentence it finds."""
