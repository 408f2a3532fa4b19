"""The rules that findings name, each in one line; docs/contract.md has the same table."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["RULES"]

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
