package main

import "sort"

type change struct{ moment, weight int64 }

func overloadedSeconds(crossings [][]int64, limit int64) int64 {
	changes := make([]change, 0, 2*len(crossings))
	for _, crossing := range crossings {
		enter, leave, weight := crossing[0], crossing[1], crossing[2]
		changes = append(changes, change{enter, weight}, change{leave, -weight})
	}
	sort.Slice(changes, func(i, j int) bool { return changes[i].moment < changes[j].moment })
	var seconds, load, previous int64
	for _, next := range changes {
		if load > limit {
			seconds += next.moment - previous
		}
		load += next.weight
		previous = next.moment
	}
	return seconds
}
