"""The checks, by the name their findings carry. Each takes a sentence and its evidence and yields doubts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from reportedly.check.checks.alignment import check_alignment
from reportedly.check.checks.attribution import check_attribution
from reportedly.check.checks.bindings import check_binding
from reportedly.check.checks.causes import check_cause
from reportedly.check.checks.certainty import check_certainty
from reportedly.check.checks.chains import check_chain
from reportedly.check.checks.dates import check_date
from reportedly.check.checks.deeds import check_predicate
from reportedly.check.checks.figures import check_bound, check_number
from reportedly.check.checks.material import check_material, check_widened
from reportedly.check.checks.names import check_entity
from reportedly.check.checks.plurals import check_plural
from reportedly.check.checks.polarity import check_negation, check_opposite, check_turned
from reportedly.check.checks.quantifiers import check_part, check_quantifier
from reportedly.check.checks.quotes import check_quote
from reportedly.check.checks.roles import check_roles
from reportedly.check.checks.sayings import check_verb
from reportedly.check.checks.status import check_status
from reportedly.check.checks.titles import check_title
from reportedly.check.checks.units import check_unit
from reportedly.check.checks.voices import check_speaker
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement

__all__ = ["CHECKS", "COMPARING"]

Check = Callable[[Statement, Sequence[Statement]], Iterator[Doubt]]

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "number": check_number,
        "bound": check_bound,
        "unit": check_unit,
        "quote": check_quote,
        "entity": check_entity,
        "title": check_title,
        "speaker": check_speaker,
        "attribution": check_attribution,
        "chain": check_chain,
        "plural": check_plural,
        "verb": check_verb,
        "certainty": check_certainty,
        "negation": check_negation,
        "opposite": check_opposite,
        "turned": check_turned,
        "roles": check_roles,
        "binding": check_binding,
        "status": check_status,
        "quantifier": check_quantifier,
        "part": check_part,
        "date": check_date,
        "cause": check_cause,
        "predicate": check_predicate,
        "widened": check_widened,
        "material": check_material,
        "alignment": check_alignment,
    }
)

COMPARING = frozenset(
    {
        "unit",
        "speaker",
        "attribution",
        "negation",
        "opposite",
        "turned",
        "roles",
        "date",
        "predicate",
        "widened",
        "material",
    }
)
"""Checks that first have to find what the passage says in the place of the sentence's words.

The others look for a word, number or name and need no counterpart; a cause that no passage has, and a rung it does
not reach, are found wrongly no more often where few words are kept.
"""
