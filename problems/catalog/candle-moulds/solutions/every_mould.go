package main

import "fmt"

func main() {
	var n, m int
	fmt.Scan(&n, &m)
	due := make([]int, n)
	setting := make([]int, n)
	candles := make([]int, n)
	scraping := make([]int, n)
	cast := make([]int, n)
	for i := 0; i < n; i++ {
		fmt.Scan(&due[i], &setting[i], &candles[i], &scraping[i])
		due[i] += setting[i]
	}

	minute, left := 0, 0
	for left < m {
		minute = due[0]
		for _, next := range due {
			if next < minute {
				minute = next
			}
		}
		for i := 0; i < n; i++ {
			if due[i] == minute {
				left++
				cast[i]++
				due[i] += setting[i]
				if cast[i]%candles[i] == 0 {
					due[i] += scraping[i]
				}
			}
		}
	}
	fmt.Println(minute, left)
}
