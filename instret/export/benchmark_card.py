"""benchmark-card.json: what the benchmark measures, for whom, and where it ends, in the BenchmarkCard schema.

The schema is that of Sokol et al., "BenchmarkCards: Standardized Documentation for Large Language Model Benchmarks"
(arXiv:2410.12974), section by section and key by key.
"""

import msgspec

from instret.export.facts import Facts


class Details(msgspec.Struct, frozen=True, kw_only=True):
    """What it is."""

    name: str
    overview: str
    data_type: str
    domains: list[str]
    languages: list[str]
    similar_benchmarks: list[str]
    resources: list[str] | None


class Purpose(msgspec.Struct, frozen=True, kw_only=True):
    """What it is for, and what not."""

    goal: str
    audience: list[str]
    tasks: list[str]
    limitations: str
    out_of_scope_uses: list[str]


class Data(msgspec.Struct, frozen=True, kw_only=True):
    """What is in it."""

    source: str
    size: str
    format: str
    annotation: str


class Methodology(msgspec.Struct, frozen=True, kw_only=True):
    """How it measures."""

    methods: list[str]
    metrics: list[str]
    calculation: str
    interpretation: str
    baseline_results: str | None
    validation: str


class AtlasRisk(msgspec.Struct, frozen=True, kw_only=True):
    """A risk in the words of IBM's AI Risk Atlas."""

    category: str
    subcategory: list[str]


class TargetedRisks(msgspec.Struct, frozen=True, kw_only=True):
    """Which risks of models it tells about."""

    risk_categories: list[str]
    atlas_risks: dict[str, list[AtlasRisk]]
    demographic_analysis: str | None
    harm: str | None


class Considerations(msgspec.Struct, frozen=True, kw_only=True):
    """Persons, licences, law."""

    privacy_and_anonymity: str
    data_licensing: str
    consent_procedures: str
    compliance_with_regulations: str


class BenchmarkCard(msgspec.Struct, frozen=True, kw_only=True):
    """The whole card."""

    benchmark_details: Details
    purpose_and_intended_users: Purpose
    data: Data
    methodology: Methodology
    targeted_risks: TargetedRisks
    ethical_and_legal_considerations: Considerations


def benchmark_card(facts: Facts, url: str) -> bytes:
    """The card as JSON.

    Args:
        facts: of the exported problems.
        url: where the folder will be published; empty when that is not known.
    """
    card = BenchmarkCard(
        benchmark_details=Details(
            name="instret",
            overview=facts.overview,
            data_type="text: problem statements and source code",
            domains=["code generation", "code efficiency", "algorithms and data structures"],
            languages=["English", *(count.name for count in facts.languages)],
            similar_benchmarks=["ENAMEL", "COFFE", "EffiBench", "Mercury", "EvalPerf"],
            resources=[url] if url else None,
        ),
        purpose_and_intended_users=_purpose(),
        data=_data(facts),
        methodology=_methodology(facts),
        targeted_risks=TargetedRisks(
            risk_categories=["Accuracy"],
            atlas_risks={
                "risks": [AtlasRisk(category="Accuracy", subcategory=["Poor model accuracy", "Data contamination"])]
            },
            demographic_analysis=None,
            harm=None,
        ),
        ethical_and_legal_considerations=Considerations(
            privacy_and_anonymity="No personal data: statements and inputs are made up, inputs by seeded programs.",
            data_licensing="Apache-2.0",
            consent_procedures="Not applicable: no data was collected from persons.",
            compliance_with_regulations="Not assessed.",
        ),
    )
    return msgspec.json.format(msgspec.json.encode(card), indent=2) + b"\n"


def _purpose() -> Purpose:
    return Purpose(
        goal="To tell how efficient generated code is with a score that anyone can recompute to the last digit.",
        audience=["researchers on code generation", "developers of code models", "authors of code benchmarks"],
        tasks=[
            "generate a Python function from a statement and a typed signature",
            "generate a program that answers on standard output what stands on standard input",
        ],
        limitations=(
            "Instructions of Python in WebAssembly are not seconds on a given processor: caches, parallel execution "
            "and native libraries are not in them. Statements are in English only. The reference is the best "
            "solution known to the authors, not a proven optimum. The set is public, so models trained after a "
            "problem's release may have seen it."
        ),
        out_of_scope_uses=[
            "training models that are evaluated on it",
            "predicting run time or energy on a given machine",
            "comparing costs that different engines or meters counted",
            "judging readability, security or maintainability of code",
        ],
    )


def _data(facts: Facts) -> Data:
    selected = f", {facts.selection}" if facts.selection else ""
    return Data(
        source=(
            "Written for this benchmark; no text, test or solution of any judge, contest or other benchmark is in it."
        ),
        size=(
            f"{facts.problems} problems of the catalog{selected}, with {facts.solutions} right solutions, "
            f"{facts.wrong} wrong ones and {facts.inputs} generated inputs"
        ),
        format="parquet, one row a problem",
        annotation=(
            "Difficulty, topics, tiers, growth and expected verdicts are declared by the authors; "
            "`instret problems check` holds verdicts, growth and the distance of tiers against measurements."
        ),
    )


def _methodology(facts: Facts) -> Methodology:
    measured = f"measured for {facts.budgets} of {facts.problems} problems"
    return Methodology(
        methods=[
            "every sample runs in a fresh CPython inside WebAssembly, and fuel counts its instructions",
            "inputs grow over levels; level 0 only asks for correctness",
            "a sample stops exactly at the instruction that exceeds its budget",
            "a checker outside of the sample's interpreter compares its output with the reference's",
        ],
        metrics=["eff@k", "pass@k"],
        calculation=(
            "On each level that counts a sample scores (T - t) / (T - r), clipped to 0 to 1: t is its cost on the "
            "dearest input, r the reference's, T the budget, timeout_factor times the reference's largest cost. Levels "
            "are averaged by hardness; a sample that is wrong anywhere scores 0. eff@k is the expected score of the "
            "best of k samples, pass@k the chance that one of them is right; both are averaged over problems, with a "
            "95 % interval."
        ),
        interpretation="Higher is better; eff@k of 1 means as few instructions as the reference on every level.",
        baseline_results=None,
        validation=(
            "`instret problems check`: inputs keep a written contract and are reproducible, right solutions of "
            "several tiers lie apart, wrong ones get their declared verdict, measured growth fits the declared one, "
            "worked examples run, problems are unlike each other, and mutants of the best solution are found out. "
            f"Costs in the data: {measured}."
        ),
    )
