"""What every test may use."""

import pytest

from reportedly.annotate import Annotator


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """The one parser of a test run: loading it takes a second."""
    return Annotator()
