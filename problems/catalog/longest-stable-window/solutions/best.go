package main

func longestStableWindow(readings []int64, tolerance int64) int64 {
	var highs, lows []int
	start, best := 0, 0
	for end, value := range readings {
		for len(highs) > 0 && readings[highs[len(highs)-1]] <= value {
			highs = highs[:len(highs)-1]
		}
		for len(lows) > 0 && readings[lows[len(lows)-1]] >= value {
			lows = lows[:len(lows)-1]
		}
		highs = append(highs, end)
		lows = append(lows, end)
		for readings[highs[0]]-readings[lows[0]] > tolerance {
			start++
			if highs[0] < start {
				highs = highs[1:]
			}
			if lows[0] < start {
				lows = lows[1:]
			}
		}
		if end-start+1 > best {
			best = end - start + 1
		}
	}
	return int64(best)
}
