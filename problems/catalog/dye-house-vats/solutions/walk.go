package main

import (
	"fmt"
	"math/big"
)

var hoses = map[int]map[int]bool{}
var poured = map[int]*big.Int{}

func lay(from, to int) {
	if hoses[from] == nil {
		hoses[from] = map[int]bool{}
	}
	hoses[from][to] = true
}

func systemOf(vat int) []int {
	reached := map[int]bool{vat: true}
	vats := []int{vat}
	for i := 0; i < len(vats); i++ {
		for neighbour := range hoses[vats[i]] {
			if !reached[neighbour] {
				reached[neighbour] = true
				vats = append(vats, neighbour)
			}
		}
	}
	return vats
}

func main() {
	var n, q int
	fmt.Scan(&n, &q)
	for i := 0; i < q; i++ {
		var kind string
		var a, b int
		var x int64
		fmt.Scan(&kind, &a)
		switch kind {
		case "H":
			fmt.Scan(&b)
			lay(a, b)
			lay(b, a)
		case "P":
			fmt.Scan(&x)
			if poured[a] == nil {
				poured[a] = big.NewInt(0)
			}
			poured[a].Add(poured[a], big.NewInt(x))
		case "D":
			for _, vat := range systemOf(a) {
				delete(poured, vat)
			}
		case "L":
			vats := systemOf(a)
			litres := big.NewInt(0)
			for _, vat := range vats {
				if poured[vat] != nil {
					litres.Add(litres, poured[vat])
				}
			}
			fmt.Println(litres.Div(litres, big.NewInt(int64(len(vats)))))
		}
	}
}
