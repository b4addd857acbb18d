package main

func litresRunningOff(heights []int64, rain []int64) []int64 {
	for i := 0; i < len(heights); i++ {
		for j := i + 1; j < len(heights); j++ {
			if heights[j] < heights[i] {
				rain[j] += rain[i]
				break
			}
		}
	}
	return rain
}
