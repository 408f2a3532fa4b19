"""What every test may use."""

import pytest
from hypothesis import settings

from reportedly.annotate import Annotator

# A run of the tests says the same twice; `pytest --hypothesis-profile fresh` looks for new examples.
settings.register_profile("same", derandomize=True)
settings.register_profile("fresh", derandomize=False)
if settings.get_current_profile_name() != "fresh":
    settings.load_profile("same")


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """The one parser of a test run: loading it takes a second."""
    return Annotator()
