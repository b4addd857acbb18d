"""`instret plan`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from instret.plan import Budget


@click.command()
@click.argument("run", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--half-width", type=click.FloatRange(0, 1, min_open=True), default=0.02, show_default=True,
    help="Wanted: half the width of the 95 % interval.",
)  # fmt: skip
def plan(run: Path, half_width: float) -> None:
    """Say how many problems and samples a narrower interval would need, from how RUN's scores vary.

    Problems like these vary, and so do samples of one problem. More samples help against the second only.

    \b
    instret plan runs/my-model --half-width 0.02
    """
    from instret.plan import plan_run

    found = plan_run(run, half_width)
    fewest, most = found.samples
    each = f"{fewest}" if fewest == most else f"{fewest} to {most}"
    click.echo(f"{run}: {found.problems} problems, {each} samples each; wanted: ±{half_width:g}")
    for metric, budget in found.budgets.items():
        click.echo("\n".join(["", *_budget(metric, budget, found.problems, half_width)]))


def _budget(metric: str, budget: "Budget", problems: int, wanted: float) -> list[str]:
    parts = budget.components
    low, high = budget.interval[1:]
    lines = [f"{metric:<7} {parts.mean:.4f} [{low:.4f}, {high:.4f}], ±{(high - low) / 2:.4f}"]
    if budget.sampling is None:
        lines.append(f"  standard deviation {parts.between**0.5:.4f} over problems and samples together: with one")
        lines.append("  sample of each problem they cannot be told apart; evaluate several to see what more would do")
    else:
        lines.append(f"  standard deviation {parts.between**0.5:.4f} between problems, {parts.within**0.5:.4f} within")
        low, high = budget.sampling
        lines.append(f"  the chance in the samples alone, on these very problems, would give [{low:.4f}, {high:.4f}]")
        if parts.between == 0:
            lines.append(
                "  the problems differ less than chance in the samples would make them: were those drawn at random?"
            )
    lines += ["", f"  samples each   problems for ±{wanted:g}   samples in all   with the {problems} problems here"]
    for offer in budget.offers:
        total = offer.problems * offer.samples
        lines.append(
            f"  {offer.samples:>12,}   {offer.problems:>{15 + len(f'{wanted:g}')},}   {total:>14,}"
            f"   ±{offer.half_width_here:.4f}"
        )
    if budget.samples_here is not None:
        lines.append(f"  {budget.samples_here:,} samples of each of the {problems} problems are enough")
    elif budget.sampling is not None:
        lines.append(f"  no number of samples is enough with {problems} problems: they differ too much themselves")
    return lines
