"""Templates of Jinja2 that escape all they are given: pages, sites and charts are made with these.

folders of templates --> one environment
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jinja2


def environment_of(*folders: str) -> "jinja2.Environment":
    """An environment without filters of ours.

    Args:
        folders: of `instret/templates`, "" for that itself; the first that has a template gives it.
    """
    import jinja2

    return jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.PackageLoader("instret", f"templates/{folder}") for folder in folders]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
