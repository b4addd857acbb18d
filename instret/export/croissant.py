"""croissant.json: the folder in Croissant 1.0, the JSON-LD that dataset searches and loaders read.

Specification: http://mlcommons.org/croissant/1.0. A list of records is a repeated field whose parts each take their
values out of the same column by a JSON path.
"""

import hashlib
import json
from typing import Any

from instret.export import facts as known
from instret.export.columns import Column, columns
from instret.export.facts import Facts

_RECORDS = "problems"
_TYPES = {"string": "sc:Text", "int64": "sc:Integer", "float64": "sc:Float"}
_TERMS = (
    "citeAs column equivalentProperty extract field fileObject fileProperty fileSet format includes isLiveDataset "
    "jsonPath key md5 parentField path recordSet references regex repeated replace samplingRate separator source "
    "subField transform"
)
_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{term: f"cr:{term}" for term in _TERMS.split()},
}


def croissant(facts: Facts, content: bytes, file: str, url: str) -> bytes:
    """The metadata as JSON-LD.

    Args:
        facts: of the exported problems.
        content: of the parquet file.
        file: its name from the root of the folder.
        url: where the folder will be published. The format requires it, and a date that only a release has: without
            them the metadata are not complete.
    """
    metadata = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": known.NAME,
        "description": facts.overview,
        "license": known.LICENSE_URL,
        "creator": {"@type": "sc:Organization", "name": known.AUTHORS},
        **_edition(facts),
        "inLanguage": "en",
        "keywords": ["benchmark", "code efficiency", "code generation", "instruction counting"],
        "citeAs": facts.bibtex,
        "isLiveDataset": False,
        **({"url": url} if url else {}),
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": file,
                "name": file.rpartition("/")[2],
                "description": f"The problems, one row each. Canary: {facts.canary}",
                "contentUrl": file,
                "contentSize": f"{len(content)} B",
                "encodingFormat": "application/x-parquet",
                "sha256": hashlib.sha256(content).hexdigest(),
            }
        ],
        "recordSet": [
            {
                "@type": "cr:RecordSet",
                "@id": _RECORDS,
                "name": _RECORDS,
                "description": "One record a problem.",
                "key": {"@id": f"{_RECORDS}/task_id"},
                "field": [_field(column, _RECORDS, file) for column in columns()],
            }
        ],
    }
    return json.dumps(metadata, indent=2, ensure_ascii=False).encode() + b"\n"


def _edition(facts: Facts) -> dict[str, str]:
    if facts.release is None:
        return {}
    # Semantic versions, which are asked for here, have no leading zeros: 2027.01 is 2027.1.
    version = ".".join(str(int(part)) for part in facts.release.version.split("."))
    return {"datePublished": str(facts.release.date), "version": version}


def _field(column: Column, owner: str, file: str) -> dict[str, Any]:
    identity = f"{owner}/{column.name}"
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": identity,
        "name": column.name,
        "description": column.about,
    }
    if column.repeated:
        field["repeated"] = True
    if column.parts:
        return field | {"subField": [_part(part, column, identity, file) for part in column.parts]}
    return field | {"dataType": _TYPES[column.kind], "source": _source(file, column.name)}


def _part(part: Column, column: Column, owner: str, file: str) -> dict[str, Any]:
    field = _field(part, owner, file)
    return field | {"source": _source(file, column.name) | {"transform": {"jsonPath": part.name}}}


def _source(file: str, column: str) -> dict[str, Any]:
    return {"fileObject": {"@id": file}, "extract": {"column": column}}
