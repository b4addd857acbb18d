package main

func trunksSeen(downstream []int64, reaches []int64) []int64 {
	seen := make([]int64, len(downstream))
	for start, left := range reaches {
		node := int64(start)
		seen[node]++
		for left > 0 && node != 0 {
			node = downstream[node]
			seen[node]++
			left--
		}
	}
	return seen
}
