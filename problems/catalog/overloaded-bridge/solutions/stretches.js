function overloadedSeconds(crossings, limit) {
  const moments = [...new Set(crossings.flatMap(([enter, leave]) => [enter, leave]))].sort((a, b) => a - b);
  let seconds = 0;
  for (let i = 0; i + 1 < moments.length; i++) {
    const load = crossings
      .filter(([enter, leave]) => enter <= moments[i] && moments[i] < leave)
      .reduce((total, [, , weight]) => total + weight, 0);
    if (load > limit) seconds += moments[i + 1] - moments[i];
  }
  return seconds;
}
