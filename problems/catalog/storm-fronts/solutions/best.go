package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
)

type point struct{ x, y int64 }

func (p point) dot(u, v int64) int64 { return u*p.x + v*p.y }

func turn(a, b, c point) int64 {
	return (b.x-a.x)*(c.y-a.y) - (b.y-a.y)*(c.x-a.x)
}

func lowerHull(points []point) []point {
	sort.Slice(points, func(i, j int) bool {
		a, b := points[i], points[j]
		return a.x < b.x || a.x == b.x && a.y < b.y
	})
	var hull []point
	for _, next := range points {
		if len(hull) > 0 && hull[len(hull)-1].x == next.x {
			continue
		}
		for len(hull) > 1 && turn(hull[len(hull)-2], hull[len(hull)-1], next) <= 0 {
			hull = hull[:len(hull)-1]
		}
		hull = append(hull, next)
	}
	return hull
}

func lowest(hull []point, u, v int64) int64 {
	place := sort.Search(len(hull)-1, func(i int) bool {
		return hull[i+1].dot(u, v) >= hull[i].dot(u, v)
	})
	return hull[place].dot(u, v)
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
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()

	buoys := make([]point, number())
	q := number()
	for i := range buoys {
		buoys[i] = point{number(), number()}
	}
	bottom := lowerHull(buoys)
	for i := range buoys {
		buoys[i] = point{-buoys[i].x, -buoys[i].y}
	}
	top := lowerHull(buoys)
	for ; q > 0; q-- {
		u, v := number(), number()
		if v < 0 || v == 0 && u < 0 {
			u, v = -u, -v
		}
		fmt.Fprintln(output, -lowest(bottom, u, v)-lowest(top, u, v))
	}
}
