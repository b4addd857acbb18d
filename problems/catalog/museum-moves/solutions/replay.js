const rows = require("fs").readFileSync(0, "utf8").trim().split("\n").map((line) => line.split(" "));

rows.forEach(([kind, item, when], number) => {
  if (kind !== "W") return;
  const rooms = {};
  rows.slice(0, number).forEach((row, line) => {
    if (row[0] === "M") rooms[line] = row[2];
    if (row[0] === "E") rooms[row[1]] = row[2];
  });
  let answer = "-";
  for (let line = 1; line <= Number(when); line++) {
    if (line in rooms && rows[line][1] === item) answer = rooms[line];
  }
  console.log(answer);
});
