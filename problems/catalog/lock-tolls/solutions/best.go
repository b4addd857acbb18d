package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

type fenwick []int

func (sums fenwick) add(place, amount int) {
	for ; place < len(sums); place += place & -place {
		sums[place] += amount
	}
}

func (sums fenwick) upTo(place int) int {
	sum := 0
	for ; place > 0; place &= place - 1 {
		sum += sums[place]
	}
	return sum
}

type question struct{ first, number int }

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Split(bufio.ScanWords)
	number := func() int {
		input.Scan()
		value, err := strconv.Atoi(input.Text())
		if err != nil {
			panic(err)
		}
		return value
	}
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()

	n, m, q := number(), number(), number()
	tolls := make([]int, m+1)
	for boat := 1; boat <= m; boat++ {
		tolls[boat] = number()
	}
	log := make([]int, n+1)
	for entry := 1; entry <= n; entry++ {
		log[entry] = number()
	}
	asked := make([][]question, n+1)
	for i := 0; i < q; i++ {
		first, last := number(), number()
		asked[last] = append(asked[last], question{first, i})
	}

	due := make(fenwick, n+1)
	total := 0
	latest := make([]int, m+1)
	answers := make([]int, q)
	for entry := 1; entry <= n; entry++ {
		boat := log[entry]
		if latest[boat] > 0 {
			due.add(latest[boat], -tolls[boat])
		} else {
			total += tolls[boat]
		}
		due.add(entry, tolls[boat])
		latest[boat] = entry
		for _, asking := range asked[entry] {
			answers[asking.number] = total - due.upTo(asking.first-1)
		}
	}
	for _, answer := range answers {
		fmt.Fprintln(output, answer)
	}
}
