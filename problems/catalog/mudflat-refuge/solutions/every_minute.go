package main

func minutesToRefuge(dryUntil [][]int64) int64 {
	rows, columns := len(dryUntil), len(dryUntil[0])
	reached := map[[2]int]bool{{0, 0}: true}
	var minute int64
	for !reached[[2]int{rows - 1, columns - 1}] {
		minute++
		fresh := [][2]int{}
		for r := 0; r < rows; r++ {
			for c := 0; c < columns; c++ {
				if reached[[2]int{r, c}] || dryUntil[r][c] < minute {
					continue
				}
				if reached[[2]int{r + 1, c}] || reached[[2]int{r - 1, c}] ||
					reached[[2]int{r, c + 1}] || reached[[2]int{r, c - 1}] {
					fresh = append(fresh, [2]int{r, c})
				}
			}
		}
		if len(fresh) == 0 {
			return -1
		}
		for _, square := range fresh {
			reached[square] = true
		}
	}
	return minute
}
