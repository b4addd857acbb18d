"""The templates of a site, and what they may call.

folders of templates --> one environment of Jinja2 with our notation as filters
"""

import base64
import hashlib
import importlib.resources
from typing import TYPE_CHECKING

from instret import templating
from instret.charts import inline
from instret.sandbox.languages import LANGUAGES
from instret.site import notation
from instret.site.statements import code

if TYPE_CHECKING:
    import jinja2


def environment_of(*folders: str) -> "jinja2.Environment":
    """The environment of a site.

    Args:
        folders: as for `templating.environment_of`.
    """
    environment = templating.environment_of(*folders)
    environment.filters |= {
        "code": code,
        "drawn": inline,
        "exact": notation.exact,
        "growth": notation.growth,
        "language": lambda name: LANGUAGES[name].title if name in LANGUAGES else name,
        "memory": notation.memory,
        "several": notation.several,
        "signed": notation.signed,
        "times": notation.times,
        "words": notation.words,
    }
    return environment


def text(name: str, folder: str = "site") -> str:
    """A file beside the templates, as it is."""
    return importlib.resources.files("instret").joinpath("templates", folder, name).read_text("utf-8")


def script_digest(script: str) -> str:
    """For the policy of a page: the one script that may run, whatever a problem or a sample says."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
