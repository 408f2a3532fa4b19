"""Figures with their bounds, and whether two of them count the same thing."""

from reportedly.claims.figures.compare import Comparison, Known, compare_figures, values_agree
from reportedly.claims.figures.find import find_figures
from reportedly.claims.figures.plain import render_figure

__all__ = ["Comparison", "Known", "compare_figures", "find_figures", "render_figure", "values_agree"]
