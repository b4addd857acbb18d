"""`instret images`: the image of the docker engine."""

import click


@click.group()
def images() -> None:
    """Build and inspect the image that the docker engine runs candidates in."""


@images.command()
@click.option("--base", default="debian:bookworm-slim", show_default=True, metavar="IMAGE",
              help="A Debian bookworm whose apt reaches its sources.")  # fmt: skip
def build(base: str) -> None:
    """Build the image, or find that it is there; takes a few minutes the first time."""
    from instret.cli import options
    from instret.sandbox.docker import image
    from instret.sandbox.docker.container import connect

    client = connect()
    try:
        image.require(client)
    except image.ImageMissing:
        image.build(client, base, options.say)
    click.echo(image.fingerprint(client))


@images.command("show")
def show() -> None:
    """Print the fingerprint of the image, if it is there."""
    from instret.sandbox.docker import image
    from instret.sandbox.docker.container import connect

    click.echo(image.fingerprint(connect()))
