"""Numbers that count nothing: dates, ages, clock times, places in an order, results, names.

Each rule says whether an amount is such a number; RULES is their order.
"""

from collections.abc import Callable

from reportedly.claims.figures.excluded_ages import age, age_of_person, age_set
from reportedly.claims.figures.excluded_names import (
    address,
    baker,
    capital_name,
    glued_to_letters,
    identifier,
    idiom,
    kind_of_thing,
    labelled,
    model,
    name_of_one,
    ordinal,
    pronoun,
    score,
    scores_verb,
    tolerance,
)
from reportedly.claims.figures.excluded_times import (
    clock,
    date_written,
    decade,
    inside_time,
    month_beside,
    phone,
    spoken_clock,
    year,
)
from reportedly.claims.figures.site import Site

__all__ = ["is_no_figure"]

Rule = Callable[[Site], bool]


def is_no_figure(site: Site) -> bool:
    """Say whether any rule takes the amount for something else than a figure."""
    return any(rule(site) for rule in RULES)


RULES: tuple[Rule, ...] = (
    glued_to_letters,
    identifier,
    ordinal,
    month_beside,
    inside_time,
    year,
    date_written,
    clock,
    spoken_clock,
    age,
    age_set,
    age_of_person,
    decade,
    phone,
    score,
    labelled,
    address,
    model,
    name_of_one,
    capital_name,
    baker,
    pronoun,
    idiom,
    kind_of_thing,
    scores_verb,
    tolerance,
)
