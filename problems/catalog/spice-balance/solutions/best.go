package main

import (
	"bufio"
	"fmt"
	"math/big"
	"os"
	"sort"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	var n, q int
	fmt.Fscan(input, &n, &q)
	weights := make([]int, n)
	total := 0
	for i := range weights {
		fmt.Fscan(input, &weights[i])
		total += weights[i]
	}
	sort.Ints(weights)

	reach := big.NewInt(1)
	var moved big.Int
	for _, weight := range weights {
		moved.Lsh(reach, uint(weight))
		moved.Or(&moved, reach)
		moved.Lsh(&moved, uint(weight))
		reach.Or(reach, &moved)
	}

	parcels := 0
	heaviest := make([]int, total+1)
	for parcel := 1; parcel <= total; parcel++ {
		heaviest[parcel] = heaviest[parcel-1]
		if reach.Bit(total+parcel) == 1 {
			heaviest[parcel] = parcel
			parcels++
		}
	}
	fmt.Fprintln(output, parcels)
	for ; q > 0; q-- {
		var wish int
		fmt.Fscan(input, &wish)
		if wish > total {
			wish = total
		}
		fmt.Fprintln(output, heaviest[wish])
	}
}
