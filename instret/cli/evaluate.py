"""`instret evaluate`."""

from pathlib import Path

import click

from instret.cli import options


@click.command()
@click.argument("samples", type=click.Path(exists=True, path_type=Path))
@options.problem_set
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), metavar="RUN",
              help="Directory of the run; default: runs/<name of SAMPLES>. Continues an unfinished run.")  # fmt: skip
@options.engine
@options.meter
@options.language
@options.jobs
@click.option("--only", metavar="ID,...", help="Evaluate on these problems only.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Evaluate on the first N problems only.")
@click.option("--missing", type=click.Choice(["zero", "skip"]), default="zero", show_default=True,
              help="Problems without a sample: count them as 0, or leave them out.")  # fmt: skip
@click.option(
    "--memory", "measure_memory", is_flag=True, help="Also find the peak memory (takes some executions more for each)."
)
@click.option("--complexity", is_flag=True,
              help="Also find how right samples grow, at most at the cost of their levels once more.")  # fmt: skip
@click.option("--memory-limit", type=click.IntRange(128, 4095), default=1024, show_default=True, metavar="MIB",
              help="Memory of one execution.")  # fmt: skip
def evaluate(
    samples: Path,
    problem_set: str,
    out: Path | None,
    engine: str,
    meter: str,
    language: str,
    jobs: int,
    only: str | None,
    limit: int | None,
    missing: str,
    measure_memory: bool,
    complexity: bool,
    memory_limit: int,
) -> int:
    """Score model outputs: SAMPLES is a JSONL(.gz) file, an EvalPlus folder, or ENAMEL's or COFFE's JSON.

    \b
    instret evaluate examples/mixed.jsonl --missing skip
    instret evaluate out.jsonl --problems enamel:enamel.csv --out runs/my-model
    """
    from instret.cli.terminal import summary
    from instret.evaluate import Evaluation, Settings
    from instret.figures import figures_of_board
    from instret.metrics import read_board
    from instret.report import write_report
    from instret.samples import load_samples
    from instret.sandbox import Cache
    from instret.sandbox.wasm.artefact import cache_directory
    from instret.sandbox.wasm.engine import WasmEngine

    cache = Cache(cache_directory())
    try:
        stand = options.open_engine(engine, meter, language, cache)
        problems = options.first(options.load_set(problem_set, options.split_ids(only)), limit)
        loaded = load_samples(samples, problems)
        for note in loaded.notes:
            options.say(note)
        out = out or Path("runs") / samples.name.removesuffix(".gz").removesuffix(".jsonl").removesuffix(".json")
        settings = Settings(
            jobs=jobs,
            memory_bytes=memory_limit << 20,
            measure_memory=measure_memory,
            complexity=complexity,
            missing=missing,
            language=language,
            progress=options.Bar,
            warn=options.say,
        )
        own = WasmEngine(options.say) if engine != "wasm" else None
        scores = Evaluation(problems, loaded.samples, stand, cache, settings, own).run(out)
    except KeyboardInterrupt:
        raise click.Abort from None
    finally:
        cache.close()
    board = read_board(out)
    page = write_report(out, board, figures_of_board(board))
    click.echo(summary(scores))
    click.echo(f"\nReport: {page}")
    return 3 if scores.incomplete else 0
