package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
)

type street struct{ a, b, height int }

type float struct{ square, height, number int }

type parts struct{ above, size []int }

func newParts(squares int) parts {
	p := parts{make([]int, squares+1), make([]int, squares+1)}
	for square := range p.above {
		p.above[square] = square
		p.size[square] = 1
	}
	return p
}

func (p parts) top(square int) int {
	for p.above[square] != square {
		p.above[square] = p.above[p.above[square]]
		square = p.above[square]
	}
	return square
}

func (p parts) join(a, b int) {
	a, b = p.top(a), p.top(b)
	if a == b {
		return
	}
	if p.size[a] < p.size[b] {
		a, b = b, a
	}
	p.above[b] = a
	p.size[a] += p.size[b]
}

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
	streets := make([]street, m)
	for i := range streets {
		streets[i] = street{number(), number(), number()}
	}
	floats := make([]float, q)
	for i := range floats {
		floats[i] = float{number(), number(), i}
	}
	sort.Slice(streets, func(i, j int) bool { return streets[i].height > streets[j].height })
	sort.Slice(floats, func(i, j int) bool { return floats[i].height > floats[j].height })

	open := newParts(n)
	shown := make([]int, q)
	for _, next := range floats {
		for len(streets) > 0 && streets[0].height >= next.height {
			open.join(streets[0].a, streets[0].b)
			streets = streets[1:]
		}
		shown[next.number] = open.size[open.top(next.square)]
	}
	for _, squares := range shown {
		fmt.Fprintln(output, squares)
	}
}
