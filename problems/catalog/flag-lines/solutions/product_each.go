package main

import "fmt"

const mod = 1000000007

func power(base, exponent int) int {
	if exponent == 0 {
		return 1
	}
	half := power(base*base%mod, exponent/2)
	if exponent%2 == 1 {
		return half * base % mod
	}
	return half
}

func choose(n, k int) int {
	if k > n {
		return 0
	}
	above, below := 1, 1
	for i := 0; i < k; i++ {
		above = above * (n - i) % mod
		below = below * (i + 1) % mod
	}
	return above * power(below, mod-2) % mod
}

func main() {
	var q int
	fmt.Scan(&q)
	for ; q > 0; q-- {
		var red, blue, white int
		fmt.Scan(&red, &blue, &white)
		others := blue + white
		fmt.Println(choose(others, blue) * choose(others+1, red) % mod)
	}
}
