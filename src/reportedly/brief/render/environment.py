"""Templates whose every word is escaped, and in which a name that is missing is an error."""

from jinja2 import Environment, PackageLoader, StrictUndefined

__all__ = ["templates_of"]


def templates_of(package: str) -> Environment:
    """Return the templates that lie in the folder `templates` of a package."""
    return Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
