"use strict";
// Two models beside each other; the address keeps which after its #.
(() => {
  const { problems, models, student } = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("choice");
  const duel = document.getElementById("duel");
  const SHOWN = 12;

  const element = (name, content, properties = {}) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...[content].flat());
    return made;
  };

  // The same as `paired_difference` of the package: Student's t over problems.
  const difference = (values) => {
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    const count = values.length;
    const half = count > 1 ? student[count - 2] * Math.sqrt(squares / (count - 1) / count) : Infinity;
    return [mean, mean - half, mean + half];
  };
  const signed = (number) => `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(3)}`;

  const show = () => {
    const [left, right] = ["left", "right"].map((name) => models.find((model) => model.slug === form[name].value));
    if (left === right) {
      duel.replaceChildren(element("p", "Choose two different models."));
      return;
    }
    const gaps = problems.map((problem, place) => ({
      problem,
      one: left.eff[place] / 1e4,
      other: right.eff[place] / 1e4,
      gap: (left.eff[place] - right.eff[place]) / 1e4,
    }));
    const [mean, low, high] = difference(gaps.map(({ gap }) => gap));
    const [wins, losses] = [gaps.filter(({ gap }) => gap > 0), gaps.filter(({ gap }) => gap < 0)];
    const verdict = low > 0 || high < 0 ? "told apart" : "not told apart";
    const rows = [...wins, ...losses]
      .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
      .slice(0, SHOWN)
      .map(({ problem, one, other, gap }) =>
        element("tr", [
          element("th", element("a", problem.title, { href: problem.page }), { scope: "row" }),
          ...[one.toFixed(2), other.toFixed(2), signed(gap)].map((text) => element("td", text, { className: "number" })),
        ]),
      );
    const head = ["Problem", left.name, right.name, "Difference"].map((text, place) =>
      element("th", text, { scope: "col", className: place ? "number" : "" }),
    );
    duel.replaceChildren(
      element(
        "p",
        `eff@1 differs by ${signed(mean)} (${signed(low)} to ${signed(high)} at 95 %): ${verdict}. ${left.name} is the more efficient on ${wins.length} problems, ${right.name} on ${losses.length}, and ${problems.length - wins.length - losses.length} are level.`,
      ),
    );
    if (rows.length) {
      const table = element("table", [element("thead", element("tr", head)), element("tbody", rows)], { className: "duel" });
      duel.append(element("h3", "Where they differ most"), element("div", table, { className: "scroll", tabIndex: 0, role: "region", ariaLabel: "Where they differ most" }));
    }
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const [place, name] of ["left", "right"].entries()) {
      form[name].value = state.get(name) ?? "";
      if (form[name].selectedIndex < 0) form[name].selectedIndex = Math.min(place, form[name].length - 1);
    }
    show();
  };

  form.addEventListener("change", () => {
    history.replaceState(null, "", `#${new URLSearchParams(new FormData(form))}`);
    show();
  });
  window.addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
})();
