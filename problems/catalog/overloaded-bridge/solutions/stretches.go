package main

import "sort"

func overloadedSeconds(crossings [][]int64, limit int64) int64 {
	moments := []int64{}
	for _, crossing := range crossings {
		moments = append(moments, crossing[0], crossing[1])
	}
	sort.Slice(moments, func(i, j int) bool { return moments[i] < moments[j] })
	var seconds int64
	for i := 1; i < len(moments); i++ {
		start, end := moments[i-1], moments[i]
		var load int64
		for _, crossing := range crossings {
			if crossing[0] <= start && start < crossing[1] {
				load += crossing[2]
			}
		}
		if load > limit {
			seconds += end - start
		}
	}
	return seconds
}
