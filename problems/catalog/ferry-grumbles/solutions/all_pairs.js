function totalGrumbles(boarded, passengers, patience) {
  let total = 0;
  boarded.forEach((minute, car) => {
    boarded.forEach((other, later) => {
      if (later > car && minute - other > patience) total += passengers[later];
    });
  });
  return total;
}
