package main

func cheapestWire(places []int64, prices []int64) int64 {
	totals := []int64{prices[0]}
	for i := 1; i < len(places); i++ {
		options := []int64{}
		for j := 0; j < i; j++ {
			span := places[i] - places[j]
			options = append(options, totals[j]+span*span)
		}
		best := options[0]
		for _, option := range options {
			if option < best {
				best = option
			}
		}
		totals = append(totals, best+prices[i])
	}
	return totals[len(totals)-1]
}
