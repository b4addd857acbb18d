package main

import "math"

func blockCounts(fewest int64, most int64, narrowest int64) []int64 {
	counts := []int64{}
	for size := fewest; size <= most; size++ {
		var count int64
		for ranks := int64(1); float64(ranks) <= math.Sqrt(float64(size)); ranks++ {
			if size%ranks == 0 && ranks >= narrowest {
				if ranks*ranks == size {
					count++
				} else {
					count += 2
				}
			}
		}
		counts = append(counts, count)
	}
	return counts
}
