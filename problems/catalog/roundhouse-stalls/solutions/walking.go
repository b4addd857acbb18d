package main

import "fmt"

func main() {
	var n, q int
	fmt.Scan(&n, &q)
	taken := make(map[int]bool)
	for i := 0; i < q; i++ {
		var kind string
		var stall int
		fmt.Scan(&kind, &stall)
		if kind == "O" {
			delete(taken, stall)
			continue
		}
		tried := 0
		for taken[stall] && tried < n {
			stall++
			if stall > n {
				stall = 1
			}
			tried++
		}
		if tried == n {
			fmt.Println("full")
		} else {
			taken[stall] = true
			fmt.Println(stall)
		}
	}
}
