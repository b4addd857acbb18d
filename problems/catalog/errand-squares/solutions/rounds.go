package main

const infinite = 1_000_000_000_000_000_000

func timesFrom(n int64, start int64, streets [][]int64) []int64 {
	times := make([]int64, n)
	for i := range times {
		times[i] = infinite
	}
	times[start] = 0
	changed := true
	for changed {
		changed = false
		for _, street := range streets {
			first, last, length := street[0], street[1], street[2]
			if times[first]+length < times[last] {
				times[last] = times[first] + length
				changed = true
			}
		}
	}
	return times
}

func errandSquares(n int64, streets [][]int64, home int64, office int64, minutes int64) []int64 {
	var reversed [][]int64
	for _, street := range streets {
		reversed = append(reversed, []int64{street[1], street[0], street[2]})
	}
	there := timesFrom(n, home, streets)
	back := timesFrom(n, office, reversed)
	var squares []int64
	for i := int64(0); i < n; i++ {
		if there[i]+back[i] <= minutes {
			squares = append(squares, i)
		}
	}
	return squares
}
