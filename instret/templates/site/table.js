(() => {
  const form = document.getElementById("filters");
  const table = document.querySelector("table.problems");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const filters = ["difficulty", "topic", "reason", "kind"].filter((name) => name in form);
  const shown = document.getElementById("shown");
  // What is large or new is looked for first.
  const directions = (key) => (["separation", "released", "languages"].includes(key) ? ["down", "up"] : ["up", "down"]);

  const fits = (row) =>
    filters.every((name) => !form[name].value || row.dataset[name].split("|").includes(form[name].value)) &&
    form.q.value.toLowerCase().split(/\s+/).every((word) => texts.get(row).includes(word));

  const filter = () => {
    let count = 0;
    for (const row of rows) {
      row.hidden = !fits(row);
      count += !row.hidden;
    }
    shown.textContent = count === rows.length ? `All ${count}` : `${count} of ${rows.length}`;
    document.getElementById("none").hidden = count > 0;
  };

  const { order, start } = filterable(form, table, directions, () => {
    filter();
    const { column, sign } = order();
    const value = (row) => row.cells[column].dataset.sort;
    body.append(...(column < 0 ? rows : [...rows].sort((a, b) => byValue(value(a), value(b), sign))));
  });
  start();
})();
