package main

import "math"

func mean(pixels []int64) float64 {
	sum := int64(0)
	for _, pixel := range pixels {
		sum += pixel
	}
	return float64(sum) / float64(len(pixels))
}

func haloContrast(image [][]int64, core int64, halo int64) float64 {
	side := int(core + 2*halo)
	best := 0.0
	for top := 0; top+side <= len(image); top++ {
		for left := 0; left+side <= len(image[0]); left++ {
			var inside, around []int64
			for i, row := range image[top : top+side] {
				pixels := row[left : left+side]
				if int64(i) >= halo && int64(i) < halo+core {
					inside = append(inside, pixels[halo:halo+core]...)
					around = append(around, pixels[:halo]...)
					around = append(around, pixels[halo+core:]...)
				} else {
					around = append(around, pixels...)
				}
			}
			best = math.Max(best, math.Abs(mean(inside)-mean(around)))
		}
	}
	return best
}
