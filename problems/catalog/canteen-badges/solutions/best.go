package main

import "container/list"

func calledBadges(taps []int64) []int64 {
	line := list.New()
	places := make(map[int64]*list.Element)
	called := []int64{}
	for _, tap := range taps {
		switch {
		case tap > 0:
			if place, waits := places[tap]; waits {
				line.Remove(place)
				delete(places, tap)
			} else {
				places[tap] = line.PushBack(tap)
			}
		case tap < 0:
			if place, waits := places[-tap]; waits {
				line.MoveToBack(place)
			}
		default:
			if first := line.Front(); first != nil {
				badge := line.Remove(first).(int64)
				delete(places, badge)
				called = append(called, badge)
			}
		}
	}
	return called
}
