package main

func blockCounts(fewest int64, most int64, narrowest int64) []int64 {
	counts := make([]int64, most-fewest+1)
	for side := narrowest; side*side <= most; side++ {
		square := side * side
		size := (fewest + side - 1) / side * side
		if square >= fewest {
			counts[square-fewest]++
			size = square + side
		}
		for ; size <= most; size += side {
			counts[size-fewest] += 2
		}
	}
	return counts
}
