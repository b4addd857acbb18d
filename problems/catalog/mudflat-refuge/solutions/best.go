package main

func minutesToRefuge(dryUntil [][]int64) int64 {
	rows, columns := len(dryUntil), len(dryUntil[0])
	width := columns + 2
	dry := make([]int64, (rows+2)*width)
	for i := range dry {
		dry[i] = -1
	}
	for i, row := range dryUntil {
		copy(dry[(i+1)*width+1:], row)
	}
	start, refuge := width+1, rows*width+columns
	steps := [...]int{-width, -1, 1, width}
	dry[start] = -1
	squares, reached := []int{start}, []int{}
	for minute := int64(0); len(squares) > 0; minute++ {
		for _, square := range squares {
			if square == refuge {
				return minute
			}
			for _, step := range steps {
				if neighbour := square + step; dry[neighbour] > minute {
					dry[neighbour] = -1
					reached = append(reached, neighbour)
				}
			}
		}
		squares, reached = reached, squares[:0]
	}
	return -1
}
