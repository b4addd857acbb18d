// The main table over any choice of problems.
(() => {
  const { problems, models, student } = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("filters");
  const table = document.querySelector("table.standings");
  const body = table.tBodies[0];
  const shown = document.getElementById("shown");
  // High scores and late days are looked for first, names from the beginning.
  const directions = (key) => (key === "model" ? ["up", "down"] : ["down", "up"]);
  const value = (name) => (name in form ? form[name].value : "");
  const rows = [...body.rows].map((row) => ({
    row,
    model: models[row.dataset.model],
    text: row.textContent.toLowerCase(),
    whole: row.innerHTML,
    eff: Number(row.cells[2].dataset.sort),
    apart: false,
  }));
  // The choice of problems that the cells tell of.
  let told = "";

  // Wilson's interval, fitted to the variance of the problems: the same as `bounded_mean_interval` of the package.
  const interval = (values) => {
    const count = values.length;
    const mean = values.reduce((sum, each) => sum + each, 0) / count;
    if (count === 1) return [mean, 0, 1];
    const room = mean * (1 - mean);
    const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    if (squares < 1e-12 && room > 1e-9) return [mean, mean, mean];
    const shrink = (student[count - 2] ** 2 / count) * (room > 1e-9 ? squares / (count - 1) / room : 1);
    const half = Math.sqrt(shrink * room + shrink ** 2 / 4) / (1 + shrink);
    const centre = (mean + shrink / 2) / (1 + shrink);
    return [mean, Math.max(0, Math.min(centre - half, mean)), Math.min(1, Math.max(centre + half, mean))];
  };

  const write = (cell, [mean, low, high]) => {
    cell.dataset.sort = mean.toFixed(6);
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

  const score = (chosen) => {
    const window = value("from") || value("until");
    for (const each of rows) {
      const { row, model } = each;
      const cells = row.cells;
      write(cells[2], interval(chosen.map((place) => model.eff[place] / 1e4)));
      write(cells[3], interval(chosen.map((place) => model.passed[place] / 1e4)));
      cells[4].replaceChildren("–");
      cells[4].className = "none";
      cells[4].dataset.sort = "";
      const seen = chosen.filter((place) => problems[place].released && problems[place].released <= model.cutoff);
      cells[5].querySelector(".seen").textContent = seen.length ? `${seen.length} of ${chosen.length} were out` : "";
      if (model.matched) write(cells[6], interval(chosen.map((place) => model.matched[place] / 1e4)));
      each.apart = Boolean(window && seen.length);
      each.eff = Number(cells[2].dataset.sort);
    }
    const better = rows.filter(({ apart }) => !apart).map(({ eff }) => eff).sort((a, b) => b - a);
    for (const { row, eff, apart } of rows) {
      // The first that is no better has the place; so have its equals.
      const place = 1 + better.findIndex((other) => other <= eff + 1e-9);
      row.cells[0].textContent = apart ? "may have seen" : `${place}`;
    }
  };

  const restore = () => {
    for (const each of rows) {
      each.row.innerHTML = each.whole;
      each.apart = false;
      each.eff = Number(each.row.cells[2].dataset.sort);
    }
  };

  const tell = (chosen) => {
    const whole = chosen.length === problems.length && !value("from") && !value("until");
    const all = whole || !chosen.length;
    const choice = all ? "" : [chosen, value("from"), value("until")].join();
    if (choice === told) return false;
    told = choice;
    if (all) restore();
    else score(chosen);
    for (const { row, apart } of rows) row.classList.toggle("apart", apart);
    return true;
  };

  // What the rows are sorted by.
  let sorted = "";
  const sort = () => {
    sorted = form.sort.value;
    const { column, sign } = order();
    const ordered = [...rows].sort((a, b) =>
      column < 0
        ? a.apart - b.apart || b.eff - a.eff || a.row.dataset.model - b.row.dataset.model
        : byValue(a.row.cells[column].dataset.sort, b.row.cells[column].dataset.sort, sign),
    );
    body.append(...ordered.map(({ row }) => row));
  };

  const filter = (chosen) => {
    let count = 0;
    const asked = form.q.value.toLowerCase().split(/\s+/);
    for (const { row, text } of rows) {
      row.hidden =
        !chosen.length ||
        !asked.every((word) => text.includes(word)) ||
        Boolean(value("language") && row.dataset.language !== value("language"));
      count += !row.hidden;
    }
    const over = chosen.length === problems.length ? "all problems" : `${chosen.length} of ${problems.length} problems`;
    shown.textContent = `${count} of ${rows.length} submissions, over ${over}`;
    document.getElementById("none").hidden = count > 0;
  };

  const { order, start } = filterable(form, table, directions, () => {
    const chosen = places();
    const changed = tell(chosen);
    filter(chosen);
    if (changed || form.sort.value !== sorted) sort();
  });
  start();
})();
