"""The commands."""

import click


@click.group()
def main() -> None:
    """Write news briefs that can be checked."""
