package main

func hottest(heats []int64) int64 {
	var most int64
	for _, heat := range heats {
		if heat > most {
			most = heat
		}
	}
	return most
}

func cheapestFirings(heats []int64, capacity int64, fee int64) int64 {
	known := map[int]int64{}
	var rest func(start int) int64
	rest = func(start int) int64 {
		if start == len(heats) {
			return 0
		}
		if cost, ok := known[start]; ok {
			return cost
		}
		best := int64(-1)
		for end := start + 1; end <= len(heats) && end <= start+int(capacity); end++ {
			cost := hottest(heats[start:end]) + fee + rest(end)
			if best < 0 || cost < best {
				best = cost
			}
		}
		known[start] = best
		return best
	}
	return rest(0)
}
