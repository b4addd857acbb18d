package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
)

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Split(bufio.ScanWords)
	word := func() string {
		input.Scan()
		return input.Text()
	}
	number := func() int {
		value, err := strconv.Atoi(word())
		if err != nil {
			panic(err)
		}
		return value
	}
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()

	n := number()
	moves := make(map[int][]int)
	rooms := make([]int, n+1)
	for line := 1; line <= n; line++ {
		kind, first, second := word(), number(), number()
		switch kind {
		case "M":
			moves[first] = append(moves[first], line)
			rooms[line] = second
		case "E":
			rooms[first] = second
		default:
			lines := moves[first]
			if count := sort.SearchInts(lines, second+1); count > 0 {
				fmt.Fprintln(output, rooms[lines[count-1]])
			} else {
				fmt.Fprintln(output, "-")
			}
		}
	}
}
