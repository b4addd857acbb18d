package main

import (
	"bufio"
	"fmt"
	"math/big"
	"os"
	"strconv"
)

var (
	parent []int
	input  = bufio.NewScanner(os.Stdin)
)

func word() string {
	input.Scan()
	return input.Text()
}

func number() int {
	value, err := strconv.Atoi(word())
	if err != nil {
		panic(err)
	}
	return value
}

func find(vat int) int {
	for parent[vat] != vat {
		parent[vat] = parent[parent[vat]]
		vat = parent[vat]
	}
	return vat
}

func main() {
	input.Split(bufio.ScanWords)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()

	n, q := number(), number()
	parent = make([]int, n+1)
	vats := make([]int64, n+1)
	litres := make([]big.Int, n+1)
	for vat := range parent {
		parent[vat] = vat
		vats[vat] = 1
	}
	var level, scratch big.Int
	for ; q > 0; q-- {
		kind := word()
		system := find(number())
		switch kind {
		case "H":
			other := find(number())
			if system == other {
				continue
			}
			if vats[system] < vats[other] {
				system, other = other, system
			}
			parent[other] = system
			vats[system] += vats[other]
			litres[system].Add(&litres[system], &litres[other])
		case "P":
			litres[system].Add(&litres[system], scratch.SetInt64(int64(number())))
		case "D":
			litres[system].SetInt64(0)
		case "L":
			fmt.Fprintln(output, level.Quo(&litres[system], scratch.SetInt64(vats[system])))
		}
	}
}
