package main

import "container/heap"

// A last batch that starts behind the pot before and whose most demanding pot is pot.
type option struct {
	cost   int64
	before int
	pot    int
}

type options []option

func (o options) Len() int           { return len(o) }
func (o options) Less(i, j int) bool { return o[i].cost < o[j].cost }
func (o options) Swap(i, j int)      { o[i], o[j] = o[j], o[i] }
func (o *options) Push(x any)        { *o = append(*o, x.(option)) }
func (o *options) Pop() any {
	last := len(*o) - 1
	x := (*o)[last]
	*o = (*o)[:last]
	return x
}

func cheapestFirings(heats []int64, capacity int64, fee int64) int64 {
	costs := make([]int64, len(heats)+1)
	overtaken := make([]bool, len(heats))
	var peaks []int
	var waiting options
	for pot, heat := range heats {
		for len(peaks) > 0 && heats[peaks[len(peaks)-1]] <= heat {
			overtaken[peaks[len(peaks)-1]] = true
			peaks = peaks[:len(peaks)-1]
		}
		if len(peaks) > 0 {
			before := peaks[len(peaks)-1]
			heap.Push(&waiting, option{costs[before+1] + heat, before, pot})
		}
		peaks = append(peaks, pot)
		first := 0
		if pot+1 > int(capacity) {
			first = pot + 1 - int(capacity)
		}
		if peaks[0] < first {
			peaks = peaks[1:]
		}
		for len(waiting) > 0 && (waiting[0].before < first || overtaken[waiting[0].pot]) {
			heap.Pop(&waiting)
		}
		cost := costs[first] + heats[peaks[0]]
		if len(waiting) > 0 && waiting[0].cost < cost {
			cost = waiting[0].cost
		}
		costs[pot+1] = cost + fee
	}
	return costs[len(heats)]
}
