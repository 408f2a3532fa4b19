"""Where people and programs come in: parse, call pipeline, print."""

__all__: list[str] = []
