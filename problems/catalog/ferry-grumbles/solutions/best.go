package main

import "sort"

func totalGrumbles(boarded []int64, passengers []int64, patience int64) int64 {
	minutes := make([]int64, len(boarded))
	copy(minutes, boarded)
	sort.Slice(minutes, func(i, j int) bool { return minutes[i] < minutes[j] })
	before := func(minute int64) int {
		return sort.Search(len(minutes), func(i int) bool { return minutes[i] >= minute })
	}

	tree := make([]int64, len(minutes)+1)
	var total int64
	for car := len(boarded) - 1; car >= 0; car-- {
		for node := before(boarded[car] - patience); node > 0; node &= node - 1 {
			total += tree[node]
		}
		for node := before(boarded[car]) + 1; node < len(tree); node += node & -node {
			tree[node] += passengers[car]
		}
	}
	return total
}
