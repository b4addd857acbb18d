"use strict";
const collator = new Intl.Collator("en", { numeric: true });

// What is not known comes last, in either direction.
const byValue = (a, b, sign) =>
  a !== "" && b !== "" ? sign * (a - b || collator.compare(a, b)) : (a === "") - (b === "");

// A form that filters and sorts a table by headings with a data-key. The address keeps its state after the #, so that a
// link can name it and "back" finds it again.
const filterable = (form, table, directions, update) => {
  const headings = [...table.tHead.rows[0].cells];
  const sortable = headings.filter((heading) => heading.dataset.key && !heading.hidden);

  const order = () => {
    const [key, direction] = form.sort.value.split(" ");
    const column = headings.findIndex((heading) => heading.dataset.key === key);
    const sign = direction === "down" ? -1 : 1;
    for (const heading of sortable) {
      const sorted = heading === headings[column];
      heading.setAttribute("aria-sort", sorted ? (sign < 0 ? "descending" : "ascending") : "none");
    }
    return { column, sign };
  };

  const address = () => {
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", `#${state}`);
  };

  // The address waits until the reader pauses: writing it takes longer than showing what was asked for.
  let pause;
  const change = () => {
    update();
    clearTimeout(pause);
    pause = setTimeout(address, 100);
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const field of form.querySelectorAll("input, select")) {
      field.value = state.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
    update();
  };

  const start = () => {
    for (const heading of sortable) {
      const { key } = heading.dataset;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      const values = directions(key).map((direction) => `${key} ${direction}`);
      for (const value of values) {
        form.sort.add(new Option(`${button.textContent} ${value.endsWith("up") ? "↑" : "↓"}`, value));
      }
      button.addEventListener("click", () => {
        form.sort.value = form.sort.value === values[0] ? values[1] : values[0];
        change();
      });
      heading.replaceChildren(button);
    }
    form.addEventListener("input", change);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(change));
    window.addEventListener("hashchange", recall);
    form.hidden = false;
    recall();
  };

  return { order, start };
};
