"""The command line: one file per noun. Heavy imports wait inside the commands.

Exit codes: 0 done; 1 a check found a fault; 2 wrong usage or unusable input; 3 done in part, some samples could not be
evaluated for reasons of ours (the same command tries them again); 130 interrupted (the same command continues).
"""

import io
import sys

import click

from instret.cli.cache import cache
from instret.cli.compare import compare
from instret.cli.complexity import complexity
from instret.cli.doctor import doctor
from instret.cli.evaluate import evaluate
from instret.cli.images import images
from instret.cli.plan import plan
from instret.cli.problems import problems
from instret.cli.report import report
from instret.cli.submit import submit
from instret.cli.subset import subset
from instret.cli.verify import verify

EXIT_FAULT, EXIT_USAGE, EXIT_PARTIAL, EXIT_INTERRUPTED = 1, 2, 3, 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="instret")
def _commands() -> None:
    """Measure how efficient generated code is, by counting instructions: exact, and the same on every machine.

    \b
    instret evaluate samples.jsonl          score model outputs on the catalog
    instret problems check my-problem      hold a problem against the rules
    instret doctor                         see what this machine can do
    """


for command in (cache, compare, complexity, doctor, evaluate, images, plan, problems, report, submit, subset, verify):
    _commands.add_command(command)


def main() -> None:
    """Entry point: turns our own exceptions into one clear line, and leaves defects their traceback."""
    from instret.errors import UsageError
    from instret.leaderboard import BundleError
    from instret.problems import ProblemError
    from instret.sandbox import InfrastructureError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = _commands.main(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.Abort:
        click.echo("\nInterrupted. Nothing that was computed is lost: the same command continues.", err=True)
        sys.exit(EXIT_INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_USAGE)
    except (UsageError, ProblemError, BundleError) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(EXIT_USAGE)
    except InfrastructureError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(EXIT_PARTIAL)
