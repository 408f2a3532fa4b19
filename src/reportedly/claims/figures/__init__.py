"""Figures with their bounds, and whether two of them count the same thing."""

from reportedly.claims.figures.compare import Comparison, compare_figures, values_agree
from reportedly.claims.figures.find import find_figures

__all__ = ["Comparison", "compare_figures", "find_figures", "values_agree"]
