package main

func spread(window []int64) int64 {
	high, low := window[0], window[0]
	for _, value := range window {
		if value > high {
			high = value
		}
		if value < low {
			low = value
		}
	}
	return high - low
}

func longestStableWindow(readings []int64, tolerance int64) int64 {
	start, best := 0, 0
	for end := range readings {
		for spread(readings[start:end+1]) > tolerance {
			start++
		}
		if end-start+1 > best {
			best = end - start + 1
		}
	}
	return int64(best)
}
