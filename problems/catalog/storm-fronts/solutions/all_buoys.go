package main

import (
	"fmt"
	"sort"
)

func main() {
	var n, q int
	fmt.Scan(&n, &q)
	x := make([]int, n)
	y := make([]int, n)
	for i := range x {
		fmt.Scan(&x[i], &y[i])
	}
	for ; q > 0; q-- {
		var u, v int
		fmt.Scan(&u, &v)
		minutes := []int{}
		for i := range x {
			minutes = append(minutes, u*x[i]+v*y[i])
		}
		sort.Ints(minutes)
		fmt.Println(minutes[n-1] - minutes[0])
	}
}
