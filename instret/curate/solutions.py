"""Rules 2 and 3: right solutions are accepted, wrong ones are found out."""

from instret.cases import Case
from instret.curate.finding import Finding
from instret.curate.workbench import Workbench
from instret.sandbox import Verdict

MIN_WRONG = 3


def check_solutions(bench: Workbench) -> Finding:
    """That all curated solutions agree on every input, and that there are two to guard each other."""
    asks = "at least two solutions, all accepted everywhere"
    figure = f"{len(bench.trials)} solutions"
    for name, rows in bench.trials.items():
        for trial in rows:
            if trial.verdict is not Verdict.ACCEPTED:
                detail = f"{name} gets {trial.verdict} on level {trial.case.level}, case {trial.case.case}"
                return Finding(2, asks, False, figure, detail)
    detail = "" if len(bench.trials) >= 2 else "add an independent solution, e.g. the naive one"
    return Finding(2, asks, not detail, figure, detail)


def check_wrong(bench: Workbench) -> Finding:
    """That the wrong solutions get the verdicts which they declare, and that an edge case earns its place."""
    asks = f"at least {MIN_WRONG} wrong solutions get their verdict, one only by an edge case"
    wrong = bench.problem.wrong
    by_edge_only = 0
    for solution in wrong:
        bad = [trial for trial in bench.within_budget(solution) if trial.verdict is not Verdict.ACCEPTED]
        if not bad or bad[0].verdict != solution.expect:
            got = f"{bad[0].verdict}" if bad else "accepted"
            detail = f"{solution.name} gets {got}, declared {solution.expect}"
            return Finding(3, asks, False, f"{len(wrong)} wrong", detail)
        by_edge_only += all(_is_edge_case(bench, trial.case) for trial in bad)
    figure = f"{len(wrong)} wrong, {by_edge_only} by edge cases only"
    if len(wrong) < MIN_WRONG:
        return Finding(3, asks, False, figure, f"{MIN_WRONG - len(wrong)} more wrong solutions")
    detail = "" if by_edge_only else "no wrong solution passes all generated inputs and fails an edge case"
    return Finding(3, asks, not detail, figure, detail)


def _is_edge_case(bench: Workbench, case: Case) -> bool:
    in_level = sum(other.level == 0 for other in bench.suite.cases)
    return case.level == 0 and case.case < in_level - bench.problem.levels[0].cases
