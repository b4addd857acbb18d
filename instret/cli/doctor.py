"""`instret doctor`."""

import click


@click.command()
def doctor() -> int:
    """Check what this machine can do: engine, meter, exactness, cache, memory."""
    from instret.cli import options
    from instret.doctor import examine

    healthy = True
    for finding in examine(options.say):
        click.echo(f"{'ok  ' if finding.fine else 'FAIL'}  {finding.subject:<15} {finding.figure}")
        if finding.remedy:
            click.echo(f"      -> {finding.remedy}")
        healthy &= finding.fine
    return 0 if healthy else 1
