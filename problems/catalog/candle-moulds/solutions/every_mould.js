const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
const [n, m] = lines[0].split(" ").map(Number);
const moulds = [];
for (let i = 1; i <= n; i++) {
  const [start, setting, candles, scraping] = lines[i].split(" ").map(Number);
  moulds.push({ due: start + setting, setting, candles, scraping, cast: 0 });
}

let minute = 0;
let left = 0;
while (left < m) {
  minute = Math.min(...moulds.map((mould) => mould.due));
  for (const mould of moulds.filter((mould) => mould.due === minute)) {
    left++;
    mould.cast++;
    mould.due += mould.setting;
    if (mould.cast % mould.candles === 0) mould.due += mould.scraping;
  }
}
console.log(minute, left);
