"""Measures of quality, one module a layer, over data given by its path."""

import os

# As in the commands; it counts only before numpy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
