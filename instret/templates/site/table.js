"use strict";
// The address keeps the state after its #, so that a link can name it and "back" finds it again.
(() => {
  const form = document.getElementById("filters");
  const table = document.querySelector("table.problems");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const headings = [...table.tHead.rows[0].cells];
  const collator = new Intl.Collator("en", { numeric: true });
  const filters = ["difficulty", "topic", "reason", "kind"].filter((name) => name in form);
  const shown = document.getElementById("shown");

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

  // What is not known comes last, in either direction.
  const compare = (a, b, sign) => (a && b ? sign * (a - b || collator.compare(a, b)) : !a - !b);

  const sort = () => {
    const [key, direction] = form.sort.value.split(" ");
    const column = headings.findIndex((heading) => heading.dataset.key === key);
    const sign = direction === "down" ? -1 : 1;
    const value = (row) => row.cells[column].dataset.sort;
    body.append(...(column < 0 ? rows : [...rows].sort((a, b) => compare(value(a), value(b), sign))));
    for (const heading of headings.filter((one) => one.dataset.key)) {
      const sorted = heading === headings[column];
      heading.setAttribute("aria-sort", sorted ? (sign < 0 ? "descending" : "ascending") : "none");
    }
  };

  const remember = () => {
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", `#${state}`);
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const field of form.querySelectorAll("input, select")) {
      field.value = state.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
    filter();
    sort();
  };

  for (const heading of headings.filter((one) => one.dataset.key)) {
    const { key } = heading.dataset;
    const name = heading.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    // What is large or new is looked for first.
    const order = ["separation", "released", "languages"].includes(key) ? ["down", "up"] : ["up", "down"];
    for (const direction of ["up", "down"]) {
      form.sort.add(new Option(`${name} ${direction === "up" ? "↑" : "↓"}`, `${key} ${direction}`));
    }
    button.addEventListener("click", () => {
      form.sort.value = form.sort.value === `${key} ${order[0]}` ? `${key} ${order[1]}` : `${key} ${order[0]}`;
      sort();
      remember();
    });
    heading.replaceChildren(button);
  }

  form.addEventListener("input", () => {
    filter();
    sort();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    setTimeout(() => {
      filter();
      sort();
      remember();
    });
  });
  window.addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
})();
