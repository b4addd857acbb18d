"""Rule 1: inputs."""

from instret import suites
from instret.curate.finding import Finding
from instret.curate.workbench import Workbench
from instret.sandbox import Input


def check_inputs(bench: Workbench) -> Finding:
    """That making the inputs again gives the same, and no two of a level are equal; making them keeps the contract."""
    asks = "inputs keep the contract, are reproducible and differ"
    cases = bench.suite.cases
    for level in range(len(bench.problem.levels)):
        digests = [case.input_digest for case in cases if case.level == level]
        again = [Input.of(payload).digest for payload in suites.generate(bench.problem, level, bench.session)]
        if again != digests:
            return Finding(1, asks, False, "", f"level {level}: generating twice gives different inputs")
        twice = sorted({digest for digest in digests if digests.count(digest) > 1})
        if twice:
            equal = [position for position, digest in enumerate(digests) if digest == twice[0]]
            return Finding(1, asks, False, "", f"level {level}: inputs {equal} are equal")
    return Finding(1, asks, True, f"{len(cases)} inputs")
