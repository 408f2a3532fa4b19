"""Measures of quality, one module a layer, over data given by its path."""
