// The main table over any choice of problems.
(() => {
  const { problems, models, student } = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("filters");
  const table = document.querySelector("table.standings");
  const body = table.tBodies[0];
  const shown = document.getElementById("shown");
  const more = document.getElementById("more");
  // So many rows at a time: more of them take the browser longer to lay out than a reader waits.
  const PAGE = 50;
  let most = PAGE;
  const [MODEL, EFF, PASSED, CUTOFF, MATCHED] = [1, 2, 3, 5, 6];
  // High scores and late days are looked for first, names from the beginning.
  const directions = (key) => (key === "model" ? ["up", "down"] : ["down", "up"]);
  const value = (name) => (name in form ? form[name].value : "");
  // `whole` is what the page tells of all problems, and `part` of those chosen; `keys` are what columns are sorted by.
  const rows = [...body.rows].map((row, place) => ({
    model: models[place],
    text: row.cells[MODEL].textContent.toLowerCase(),
    language: row.dataset.language,
    whole: { row, keys: [...row.cells].map((cell) => cell.dataset.sort), apart: false },
    part: null,
  }));
  const told = ({ whole, part }) => part ?? whole;

  // Wilson's interval, fitted to the variance of the problems: the same as `bounded_mean_interval` of the package.
  const interval = (values) => {
    const count = values.length;
    const mean = values.reduce((sum, each) => sum + each, 0) / count;
    if (count === 1) return [mean, 0, 1];
    const room = mean * (1 - mean);
    const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    const unseen = values.filter((each) => each <= 1e-9 || each >= 1 - 1e-9).length / count / 8;
    const effect = ((count / (count - 1)) * squares + unseen) / (count * room + unseen);
    const shrink = effect * (student[count - 2] ** 2 / count);
    const half = Math.sqrt(shrink * room + shrink ** 2 / 4) / (1 + shrink);
    const centre = (mean + shrink / 2) / (1 + shrink);
    return [mean, Math.max(0, Math.min(centre - half, mean)), Math.min(1, Math.max(centre + half, mean))];
  };

  const write = (cell, [mean, low, high]) => {
    cell.querySelector("b").textContent = mean.toFixed(3);
    cell.querySelector("small").textContent = `${low.toFixed(3)}–${high.toFixed(3)}`;
    for (const [name, share] of [["value", mean], ["low", low], ["high", high]]) {
      cell.style.setProperty(`--${name}`, `${(100 * share).toFixed(2)}%`);
    }
  };

  const places = () =>
    problems.flatMap(({ difficulty, topics, released }, place) => {
      const fits =
        (!value("difficulty") || difficulty === value("difficulty")) &&
        (!value("topic") || topics.includes(value("topic"))) &&
        (!value("from") || (released && released >= value("from"))) &&
        (!value("until") || (released && released <= value("until")));
      return fits ? [place] : [];
    });

  const estimate = (scores, chosen) => interval(chosen.map((place) => scores[place] / 1e4));
  const total = (scores, chosen) => {
    let sum = 0;
    for (const place of chosen) sum += scores[place];
    return sum;
  };

  // What all rows are put in order by; the rest of a row is found out when it is shown.
  const score = (chosen) => {
    const window = value("from") || value("until");
    const days = chosen.map((place) => problems[place].released).filter(Boolean);
    const cutoffs = new Set(models.map(({ cutoff }) => cutoff));
    const out = new Map([...cutoffs].map((cutoff) => [cutoff, days.filter((day) => day <= cutoff).length]));
    for (const each of rows) {
      const { model, whole } = each;
      const keys = [];
      keys[MODEL] = whole.keys[MODEL];
      keys[EFF] = total(model.eff, chosen);
      keys[PASSED] = total(model.passed, chosen);
      keys[CUTOFF] = whole.keys[CUTOFF];
      keys[MATCHED] = model.matched ? total(model.matched, chosen) : "";
      const seen = out.get(model.cutoff);
      each.part = { chosen, keys, seen, apart: Boolean(window && seen) };
    }
    // Equals have the place of the first of them.
    let [rank, last] = [0, null];
    const ranked = rows.map(({ part }) => part).filter(({ apart }) => !apart).sort((a, b) => b.keys[EFF] - a.keys[EFF]);
    for (const [place, part] of ranked.entries()) {
      if (part.keys[EFF] !== last) [rank, last] = [place + 1, part.keys[EFF]];
      part.rank = rank;
    }
  };

  // Only what is shown is written.
  const rowOf = ({ model, whole, part }) => {
    if (!part) return whole.row;
    if (!part.row) {
      const { chosen, seen, apart, rank } = part;
      part.row = whole.row.cloneNode(true);
      const cells = part.row.cells;
      cells[0].textContent = apart ? "may have seen" : rank;
      write(cells[EFF], estimate(model.eff, chosen));
      write(cells[PASSED], estimate(model.passed, chosen));
      cells[4].replaceChildren("–");
      cells[4].className = "none";
      cells[CUTOFF].querySelector(".seen").textContent = seen ? `later than ${seen} of ${chosen.length} problems` : "";
      if (model.matched) write(cells[MATCHED], estimate(model.matched, chosen));
      part.row.classList.toggle("apart", apart);
    }
    return part.row;
  };

  // The choice of problems that the rows tell of, and what they are sorted by.
  let [choice, sorted] = ["", ""];
  let ordered = rows;
  const arrange = (chosen) => {
    const all = !chosen.length || (chosen.length === problems.length && !value("from") && !value("until"));
    const asked = all ? "" : [chosen, value("from"), value("until")].join();
    if (asked === choice && form.sort.value === sorted) return;
    if (asked !== choice && all) for (const each of rows) each.part = null;
    else if (asked !== choice) score(chosen);
    [choice, sorted] = [asked, form.sort.value];
    const { column, sign } = order();
    // The page has the rows by rank.
    ordered = [...rows].sort((one, other) => {
      const [a, b] = [told(one), told(other)];
      return column < 0 ? a.apart - b.apart || b.keys[EFF] - a.keys[EFF] : byValue(a.keys[column], b.keys[column], sign);
    });
  };

  const show = (chosen) => {
    const words = form.q.value.toLowerCase().split(/\s+/);
    const fits = ({ text, language }) =>
      words.every((word) => text.includes(word)) && (!value("language") || language === value("language"));
    const found = chosen.length ? ordered.filter(fits) : [];
    body.replaceChildren(...found.slice(0, most).map(rowOf));
    const over = chosen.length === problems.length ? "all problems" : `${chosen.length} of ${problems.length} problems`;
    const first = found.length > most ? `; the first ${most} are below` : "";
    shown.textContent = `${found.length} of ${rows.length} submissions, over ${over}${first}`;
    table.ariaRowCount = found.length + 1;
    more.textContent = `Show ${Math.min(PAGE, found.length - most)} more`;
    more.hidden = found.length <= most;
    document.getElementById("none").hidden = found.length > 0;
  };

  const update = () => {
    const chosen = places();
    arrange(chosen);
    show(chosen);
  };
  const showMore = (count) => {
    most += count;
    update();
  };

  more.addEventListener("click", () => {
    const next = most;
    showMore(PAGE);
    body.rows[next].querySelector("a").focus();
  });
  window.addEventListener("beforeprint", () => showMore(Infinity));
  const { order, start } = filterable(form, table, directions, update);
  start();
})();
