package main

import "container/heap"

type way struct {
	end    int64
	length int64
}

type arrival struct {
	time   int64
	square int64
}

type arrivals []arrival

func (a arrivals) Len() int           { return len(a) }
func (a arrivals) Less(i, j int) bool { return a[i].time < a[j].time }
func (a arrivals) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a *arrivals) Push(x any)        { *a = append(*a, x.(arrival)) }
func (a *arrivals) Pop() any {
	last := len(*a) - 1
	x := (*a)[last]
	*a = (*a)[:last]
	return x
}

func timesFrom(start int64, ways [][]way, minutes int64) []int64 {
	times := make([]int64, len(ways))
	for i := range times {
		times[i] = minutes + 1
	}
	times[start] = 0
	queue := &arrivals{{0, start}}
	for queue.Len() > 0 {
		now := heap.Pop(queue).(arrival)
		if now.time > times[now.square] {
			continue
		}
		for _, w := range ways[now.square] {
			if time := now.time + w.length; time < times[w.end] {
				times[w.end] = time
				heap.Push(queue, arrival{time, w.end})
			}
		}
	}
	return times
}

func errandSquares(n int64, streets [][]int64, home int64, office int64, minutes int64) []int64 {
	onward := make([][]way, n)
	backward := make([][]way, n)
	for _, street := range streets {
		start, end, time := street[0], street[1], street[2]
		onward[start] = append(onward[start], way{end, time})
		backward[end] = append(backward[end], way{start, time})
	}
	there := timesFrom(home, onward, minutes)
	back := timesFrom(office, backward, minutes)
	squares := []int64{}
	for square := range there {
		if there[square]+back[square] <= minutes {
			squares = append(squares, int64(square))
		}
	}
	return squares
}
