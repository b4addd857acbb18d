package main

import "fmt"

type row struct {
	kind          string
	first, second int
}

func main() {
	var n int
	fmt.Scan(&n)
	rows := make([]row, n+1)
	for number := 1; number <= n; number++ {
		fmt.Scan(&rows[number].kind, &rows[number].first, &rows[number].second)
		if rows[number].kind != "W" {
			continue
		}
		rooms := map[int]int{}
		for line, earlier := range rows[:number] {
			if earlier.kind == "M" {
				rooms[line] = earlier.second
			} else if earlier.kind == "E" {
				rooms[earlier.first] = earlier.second
			}
		}
		answer := "-"
		for line := 1; line <= rows[number].second; line++ {
			room, moved := rooms[line]
			if moved && rows[line].first == rows[number].first {
				answer = fmt.Sprint(room)
			}
		}
		fmt.Println(answer)
	}
}
