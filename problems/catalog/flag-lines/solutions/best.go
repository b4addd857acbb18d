package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

const prime = 1_000_000_007

func power(base, exponent int) int {
	result := 1
	for ; exponent > 0; exponent /= 2 {
		if exponent%2 == 1 {
			result = result * base % prime
		}
		base = base * base % prime
	}
	return result
}

type binomials struct{ factorials, inverses []int }

func newBinomials(most int) binomials {
	factorials := make([]int, most+1)
	inverses := make([]int, most+1)
	factorials[0] = 1
	for i := 1; i <= most; i++ {
		factorials[i] = factorials[i-1] * i % prime
	}
	inverses[most] = power(factorials[most], prime-2)
	for i := most; i > 0; i-- {
		inverses[i-1] = inverses[i] * i % prime
	}
	return binomials{factorials, inverses}
}

func (b binomials) choose(n, k int) int {
	if k > n {
		return 0
	}
	return b.factorials[n] * b.inverses[k] % prime * b.inverses[n-k] % prime
}

type line struct{ red, blue, white int }

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

	lines := make([]line, number())
	most := 0
	for i := range lines {
		lines[i] = line{number(), number(), number()}
		if places := lines[i].blue + lines[i].white + 1; places > most {
			most = places
		}
	}
	table := newBinomials(most)
	for _, l := range lines {
		others := l.blue + l.white
		fmt.Fprintln(output, table.choose(others, l.blue)*table.choose(others+1, l.red)%prime)
	}
}
