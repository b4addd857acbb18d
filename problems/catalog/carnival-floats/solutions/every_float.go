package main

import "fmt"

func main() {
	var n, m, q int
	fmt.Scan(&n, &m, &q)
	streets := map[int][][2]int{}
	for i := 0; i < m; i++ {
		var a, b, clearance int
		fmt.Scan(&a, &b, &clearance)
		streets[a] = append(streets[a], [2]int{b, clearance})
		streets[b] = append(streets[b], [2]int{a, clearance})
	}
	for i := 0; i < q; i++ {
		var square, height int
		fmt.Scan(&square, &height)
		reached := map[int]bool{square: true}
		waiting := []int{square}
		for len(waiting) > 0 {
			now := waiting[0]
			waiting = waiting[1:]
			for _, street := range streets[now] {
				if street[1] >= height && !reached[street[0]] {
					reached[street[0]] = true
					waiting = append(waiting, street[0])
				}
			}
		}
		fmt.Println(len(reached))
	}
}
