"""The command `schema`."""

import json

import click

from reportedly import codec

__all__ = ["schema"]


@click.command()
@click.option("--json", "as_json", is_flag=True, help="JSON, which is the only form there is.")
def schema(as_json: bool) -> None:
    """Print the JSON Schema of every record.

    \b
    Example:
      reportedly schema
    """
    click.echo(json.dumps(codec.schema(), indent=2, ensure_ascii=False))
