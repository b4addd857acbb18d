package main

import "fmt"

func main() {
	var n, m, q int
	fmt.Scan(&n, &m, &q)
	tolls := make([]int, m)
	for i := range tolls {
		fmt.Scan(&tolls[i])
	}
	log := make([]int, n)
	for i := range log {
		fmt.Scan(&log[i])
	}
	for ; q > 0; q-- {
		var first, last int
		fmt.Scan(&first, &last)
		paid := map[int]bool{}
		due := 0
		for _, boat := range log[first-1 : last] {
			if !paid[boat] {
				paid[boat] = true
				due += tolls[boat-1]
			}
		}
		fmt.Println(due)
	}
}
