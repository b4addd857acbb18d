package main

func litresRunningOff(heights []int64, rain []int64) []int64 {
	litres := make([]int64, len(rain))
	dripping := make([]int, 0, len(heights))
	for stall, height := range heights {
		amount := rain[stall]
		for len(dripping) > 0 {
			upper := dripping[len(dripping)-1]
			if heights[upper] <= height {
				break
			}
			amount += litres[upper]
			dripping = dripping[:len(dripping)-1]
		}
		litres[stall] = amount
		dripping = append(dripping, stall)
	}
	return litres
}
