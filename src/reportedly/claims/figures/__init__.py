"""Figures with their bounds, and whether two of them count the same thing."""

from reportedly.claims.figures.compare import (
    Comparison,
    Known,
    compare_figures,
    compare_sides,
    side_of,
    values_agree,
)
from reportedly.claims.figures.find import find_figures
from reportedly.claims.figures.plain import render_figure
from reportedly.claims.figures.sides import Side

__all__ = [
    "Comparison",
    "Known",
    "Side",
    "compare_figures",
    "compare_sides",
    "find_figures",
    "render_figure",
    "side_of",
    "values_agree",
]
