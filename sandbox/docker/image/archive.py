"""A folder as bytes, to be had again in another container: names, modes and sizes as JSON, then the contents."""

import json
import os
import stat

# Whoever sends sources decides what they compile to, and each build is kept.
_MOST_BYTES = 8 << 20


def pack(folder: str) -> bytes:
    """All files below a folder; nothing when there is something else than plain files, or too much."""
    entries, contents, left = [], [], _MOST_BYTES
    for path, folders, names in os.walk(folder):
        folders.sort()
        if any(os.path.islink(os.path.join(path, name)) for name in folders):
            return b""
        for name in sorted(names):
            full = os.path.join(path, name)
            status = os.lstat(full)
            left -= status.st_size
            if not stat.S_ISREG(status.st_mode) or left < 0:
                return b""
            with open(full, "rb") as file:
                contents.append(file.read())
            entries.append([os.path.relpath(full, folder), stat.S_IMODE(status.st_mode), len(contents[-1])])
    return json.dumps(entries).encode() + b"\n" + b"".join(contents)


def unpack(folder: str, archive: bytes) -> None:
    """Write the files into an empty folder."""
    start = archive.index(b"\n") + 1
    for name, mode, size in json.loads(archive[:start]):
        full = os.path.join(folder, name)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "xb") as file:
            file.write(archive[start : start + size])
        os.chmod(full, mode)
        start += size
