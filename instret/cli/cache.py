"""`instret cache`."""

import shutil

import click


@click.group()
def cache() -> None:
    """What was computed once is kept: see where, how much, or delete it."""


@cache.command()
def show() -> None:
    """Where the cache is and what is in it."""
    from instret.sandbox import Cache
    from instret.sandbox.wasm.artefact import cache_directory

    directory = cache_directory()
    opened = Cache(directory)
    counts = opened.counts()
    opened.close()
    size = sum(file.stat().st_size for file in directory.rglob("*") if file.is_file())
    click.echo(f"{directory}  {size / 1e6:,.0f} MB")
    click.echo(f"{counts['executions']:,} executions, {counts['blobs']:,} inputs and outputs")


@cache.command()
@click.confirmation_option(prompt="Delete everything in the cache? It can all be computed again.")
def clear() -> None:
    """Delete the cache: executions, inputs and the compiled engine."""
    from instret.sandbox.wasm.artefact import cache_directory

    directory = cache_directory()
    for child in [*directory.glob("executions-*.sqlite*"), *directory.glob("engine")]:
        if child.is_dir() and not child.is_symlink():
            shutil.rmtree(child)
        else:
            child.unlink()
    click.echo(f"Deleted what was in {directory}")
