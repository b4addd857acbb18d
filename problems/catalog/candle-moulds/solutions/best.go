package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
)

type mould struct {
	start, setting, candles, cycle int64
}

func (mould mould) made(minute int64) int64 {
	worked := minute - mould.start
	if worked <= 0 {
		return 0
	}
	last := worked % mould.cycle / mould.setting
	if last > mould.candles {
		last = mould.candles
	}
	return worked/mould.cycle*mould.candles + last
}

func (mould mould) alone(m int64) int64 {
	cycles := (m - 1) / mould.candles
	return mould.start + cycles*mould.cycle + (m-cycles*mould.candles)*mould.setting
}

func made(moulds []mould, minute int64) int64 {
	var total int64
	for i := range moulds {
		total += moulds[i].made(minute)
	}
	return total
}

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Split(bufio.ScanWords)
	number := func() int64 {
		input.Scan()
		value, err := strconv.ParseInt(input.Text(), 10, 64)
		if err != nil {
			panic(err)
		}
		return value
	}

	moulds := make([]mould, number())
	m := number()
	early, late := int64(0), int64(math.MaxInt64)
	for i := range moulds {
		start, setting, candles, scraping := number(), number(), number(), number()
		moulds[i] = mould{start, setting, candles, candles*setting + scraping}
		if enough := moulds[i].alone(m); enough < late {
			late = enough
		}
	}
	for late-early > 1 {
		middle := early + (late-early)/2
		if made(moulds, middle) >= m {
			late = middle
		} else {
			early = middle
		}
	}
	fmt.Println(late, made(moulds, late))
}
