package main

func trunksSeen(downstream []int64, reaches []int64) []int64 {
	n := len(downstream)
	upstream := make([][]int, n)
	for node := 1; node < n; node++ {
		below := downstream[node]
		upstream[below] = append(upstream[below], node)
	}

	seen := make([]int64, n)
	for node := range seen {
		seen[node] = 1
	}
	depth := make([]int64, n)
	path := make([]int, n)
	order := make([]int, 0, n)
	stack := []int{0}
	for len(stack) > 0 {
		node := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		order = append(order, node)
		level := depth[node]
		path[level] = node
		if reaches[node] < level {
			seen[path[level-reaches[node]-1]]--
		}
		for _, other := range upstream[node] {
			depth[other] = level + 1
			stack = append(stack, other)
		}
	}
	for i := n - 1; i > 0; i-- {
		seen[downstream[order[i]]] += seen[order[i]]
	}
	return seen
}
