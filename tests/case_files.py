"""Cases as data: tests/cases/**.txt, one case a line, `text => expected`, `#` starts a comment line."""

from pathlib import Path

CASES = Path(__file__).parent / "cases"


def read_cases(name: str) -> list[tuple[str, str]]:
    """Return (text, expected) of each line of tests/cases/<name>; both stripped, expected "" where there is no =>."""
    cases = []
    for line in (CASES / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            text, _, expected = line.rpartition(" => ") if " => " in line else (line, "", "")
            cases.append((text.strip(), expected.strip()))
    if not cases:
        raise ValueError(f"No cases in {name}.")
    return cases
