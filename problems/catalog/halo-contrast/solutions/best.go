package main

import "math"

func haloContrast(image [][]int64, core int64, halo int64) float64 {
	rows, columns := int64(len(image)), int64(len(image[0]))
	side := core + 2*halo
	sums := make([][]int64, rows+1)
	sums[0] = make([]int64, columns+1)
	for i, row := range image {
		sums[i+1] = make([]int64, columns+1)
		total := int64(0)
		for j, pixel := range row {
			total += pixel
			sums[i+1][j+1] = sums[i][j+1] + total
		}
	}
	sum := func(top, left, size int64) int64 {
		first, last := sums[top], sums[top+size]
		return last[left+size] - last[left] - first[left+size] + first[left]
	}

	coreArea := float64(core * core)
	haloArea := float64(side*side - core*core)
	best := 0.0
	for top := int64(0); top+side <= rows; top++ {
		for left := int64(0); left+side <= columns; left++ {
			inner := sum(top+halo, left+halo, core)
			outer := sum(top, left, side) - inner
			contrast := math.Abs(float64(inner)/coreArea - float64(outer)/haloArea)
			if contrast > best {
				best = contrast
			}
		}
	}
	return best
}
