package main

import (
	"bufio"
	"fmt"
	"math/bits"
	"os"
	"strconv"
)

type set [][]uint64

func newSet(n int) set {
	var layers set
	for size := n; size > 1 || layers == nil; {
		size = (size + 63) / 64
		layers = append(layers, make([]uint64, size))
	}
	return layers
}

func (layers set) add(value int) {
	for _, layer := range layers {
		layer[value/64] |= 1 << (value % 64)
		value /= 64
	}
}

func (layers set) remove(value int) {
	for _, layer := range layers {
		layer[value/64] &^= 1 << (value % 64)
		value /= 64
		if layer[value] != 0 {
			return
		}
	}
}

func (layers set) empty() bool {
	return layers[len(layers)-1][0] == 0
}

func (layers set) ceiling(value int) (int, bool) {
	for height, layer := range layers {
		word := value / 64
		if word >= len(layer) {
			break
		}
		if rest := layer[word] >> (value % 64); rest != 0 {
			value += bits.TrailingZeros64(rest)
			for height--; height >= 0; height-- {
				value = value*64 + bits.TrailingZeros64(layers[height][value])
			}
			return value, true
		}
		value = word + 1
	}
	return 0, false
}

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

	n, q := number(), number()
	free := newSet(n)
	for stall := 0; stall < n; stall++ {
		free.add(stall)
	}
	for ; q > 0; q-- {
		kind := word()
		wanted := number() - 1
		switch {
		case kind == "O":
			free.add(wanted)
		case free.empty():
			fmt.Fprintln(output, "full")
		default:
			stall, found := free.ceiling(wanted)
			if !found {
				stall, _ = free.ceiling(0)
			}
			free.remove(stall)
			fmt.Fprintln(output, stall+1)
		}
	}
}
