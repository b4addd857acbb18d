package main

type start struct{ place, offset int64 }

func (s start) value(end int64) int64 { return s.offset - 2*end*s.place }

func useless(first, middle, last start) bool {
	return (middle.offset-first.offset)*(last.place-middle.place) >=
		(last.offset-middle.offset)*(middle.place-first.place)
}

func cheapestWire(places []int64, prices []int64) int64 {
	starts := make([]start, 0, len(places))
	total := prices[0]
	for rock, place := range places {
		if rock > 0 {
			for len(starts) > 1 && starts[1].value(place) <= starts[0].value(place) {
				starts = starts[1:]
			}
			total = starts[0].value(place) + place*place + prices[rock]
		}
		next := start{place, total + place*place}
		for len(starts) > 1 && useless(starts[len(starts)-2], starts[len(starts)-1], next) {
			starts = starts[:len(starts)-1]
		}
		starts = append(starts, next)
	}
	return total
}
