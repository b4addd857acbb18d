"""`instret complexity`."""

from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

import click

from instret.cli import options
from instret.errors import UsageError

if TYPE_CHECKING:
    from instret.complexity import Conclusion, Rung
    from instret.problems import Problem
    from instret.scoring.complexity import Decider, Estimate

# Lines that grow alike are many in a long program.
_MOST_DECIDERS = 3
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--problem", "task_id", metavar="ID", help="Take the inputs and the named sizes of a problem.")
@options.problem_set
@click.option(
    "--size", "growing", multiple=True, metavar="NAME", help="Which sizes of the problem grow; may be given twice."
)
@click.option("--entry", metavar="NAME", help="Instead of --problem: the function in FILE, on inputs of --inputs.")
@click.option(
    "--inputs", "generator", type=_FILE, help="Python with generate(rng, n) or generate(rng, n, m) -> arguments."
)
@click.option(
    "--plot", type=click.Path(dir_okay=False, path_type=Path), help="Write a plot with the fitted curve: FILE.svg."
)
@options.engine
@options.meter
@options.language
def complexity(
    file: Path,
    task_id: str | None,
    problem_set: str,
    growing: tuple[str, ...],
    entry: str | None,
    generator: Path | None,
    plot: Path | None,
    engine: str,
    meter: str,
    language: str,
) -> None:
    """Find out how a program's time and space grow, from exact counts at growing sizes.

    \b
    instret complexity my_idea.py --problem kiln-batches --plot growth.svg
    instret complexity mine.py --entry closest_pair --inputs points.py
    instret complexity mine.c --problem kiln-batches --engine docker --language c
    """
    if engine != "wasm":
        if not task_id or entry or generator or plot:
            raise UsageError("--engine docker measures a candidate of a --problem, and draws no --plot")
        _on_docker(file, options.load_set(problem_set, [task_id]).problems[task_id], growing, meter, language)
        return
    options.require_wasm(meter, language)
    from instret.cli.own import own_session
    from instret.complexity import Prober, conclude
    from instret.complexity.subjects import subject_of_function, subject_of_problem

    text = options.text_of(file)
    reference = None
    if task_id and not (entry or generator):
        problem = options.load_set(problem_set, [task_id]).problems[task_id]
        subject = subject_of_problem(problem, text, growing)
        reference = subject_of_problem(problem, problem.reference.source, growing)
    elif entry and generator and not task_id:
        subject = subject_of_function(text, entry, options.text_of(generator), str(generator))
    else:
        raise UsageError("name either --problem ID, or both --entry FUNCTION and --inputs FILE")
    with own_session() as own:
        rungs = Prober(subject, own.session, called=str(file)).climb()
        found = conclude(rungs, subject.names)
        _print_rungs(rungs, subject.names)
        _print_conclusion(found)
        if reference:
            beside = Prober(reference, own.session, space=False, called="the reference").climb()
            _print_comparison(rungs, beside, subject.names)
    if plot:
        from instret.complexity.plot import write_plot

        write_plot(plot, entry or file.name, rungs, subject.names, found.average)
        click.echo(f"Plot: {plot}")


def _on_docker(file: Path, problem: "Problem", growing: tuple[str, ...], meter: str, language: str) -> None:
    """Costs alone, in any language, on a meter that may have noise."""
    from instret.bench import Bench
    from instret.cli.own import own_session
    from instret.complexity.ground import Ground
    from instret.complexity.native import native_growth

    with own_session() as own:
        native = options.open_engine("docker", meter, language, own.cache)
        ground = Ground(problem, native, language, growing)
        session = native.start()
        try:
            found = native_growth(ground, Bench(own.session, session), options.text_of(file), str(file))
        finally:
            session.close()
    unit = "ns of processor time" if native.meter == "cpu_time" else "instructions"
    click.echo("".join(f"{name:>9}" for name in ground.names) + f" {unit:>22}")
    for rung in found.rungs:
        click.echo("".join(f"{size:>9,}" for size in rung.sizes) + f" {rung.fuel[0]:>22,}")
    noise = f"noise {found.noise:.1%}" if found.noise else "exact counts"
    click.echo()
    click.echo(_line("time, worst", found.time, f"by {native.meter}, {noise}, reading and writing included"))
    click.echo("space          not measured: that takes the wasm engine, which traces what Python allocates")
    if found.beside:
        click.echo(f"beside the reference it {found.beside.meaning}")


def _print_rungs(rungs: Sequence["Rung"], names: Sequence[str]) -> None:
    head = "".join(f"{name:>9}" for name in names)
    click.echo(f"{head} {'seeds':>5} {'mean instructions':>18} {'worst':>15} {'opcodes':>11} {'peak bytes':>12}")
    for rung in rungs:
        sizes = "".join(f"{size:>9,}" for size in rung.sizes)
        opcodes = f"{fmean(rung.opcodes):,.0f}" if rung.opcodes else "-"
        peak = "-" if rung.peak_bytes is None else f"{rung.peak_bytes:,}"
        mean, worst = f"{fmean(rung.fuel):,.0f}", f"{max(rung.fuel):,}"
        click.echo(f"{sizes} {len(rung.fuel):>5} {mean:>18} {worst:>15} {opcodes:>11} {peak:>12}")


def _print_conclusion(found: "Conclusion") -> None:
    click.echo()
    click.echo(_line("time, average", found.average, f"decided by {found.time.decided_by}"))
    for decider in found.time.deciders[:_MOST_DECIDERS]:
        click.echo(_decider(decider))
    click.echo(_line("time, worst", found.worst, "over the seeds"))
    if found.space:
        click.echo(_line("space", found.space, "peak besides the arguments"))
    if found.time.fuel and found.time.opcodes:
        click.echo(f"  by fuel alone {found.time.fuel.family}, by opcodes alone {found.time.opcodes.family}")


def _decider(decider: "Decider") -> str:
    """What one part of the code has to do with it."""
    place = f"line {decider.part.place}" if decider.part.place.isdigit() else decider.part.place
    what = "instructions" if decider.part.is_call else "opcodes"
    where = "in C, asked for there" if decider.part.is_call else "executed there"
    return f"  {place}: {decider.estimate.family}, {decider.share:.1%} of all {what}, {where}"


def _line(label: str, found: "Estimate", remark: str) -> str:
    beside = f"runner-up {found.runner_up}" if found.runner_up else "no runner-up"
    if found.family == "inconclusive":
        return f"{label:<14} inconclusive    {found.reason}"
    return (
        f"{label:<14} {found.family:<15} coefficient {found.coefficient:.4g}, confidence {found.confidence:.2f}, "
        f"{beside} ({remark}; {found.reason})"
    )


def _print_comparison(rungs: Sequence["Rung"], reference: Sequence["Rung"], names: Sequence[str]) -> None:
    """Hold the worst costs against the reference's, where one size grows."""
    from instret.scoring.complexity import compare_growth

    costs = {rung.sizes: max(rung.fuel) for rung in reference}
    shared = [rung for rung in rungs if rung.sizes in costs]
    if len(names) != 1 or len(shared) < 4:
        return
    compared = compare_growth(
        [rung.sizes[0] for rung in shared],
        [max(rung.fuel) for rung in shared],
        [costs[rung.sizes] for rung in shared],
    )
    click.echo(f"beside the reference it {compared.meaning}")
