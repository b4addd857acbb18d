package main

func prefixLengths(pattern, text string) []int {
	joined := pattern + text
	lengths := make([]int, len(joined))
	left, right := 0, 0
	for start := 1; start < len(joined); start++ {
		length := 0
		if start < right {
			length = lengths[start-left]
			if length > right-start {
				length = right - start
			}
		}
		for start+length < len(joined) && joined[length] == joined[start+length] {
			length++
		}
		lengths[start] = length
		if start+length > right {
			left, right = start, start+length
		}
	}
	return lengths[len(pattern):]
}

func reversed(text string) string {
	symbols := make([]byte, len(text))
	for i := range symbols {
		symbols[i] = text[len(text)-1-i]
	}
	return string(symbols)
}

func interruptedStarts(tape string, keyword string, burst int64) []int64 {
	last := len(tape) - len(keyword) - int(burst)
	if len(keyword) == 1 || last < 0 {
		return nil
	}
	heads := prefixLengths(keyword, tape)
	tails := prefixLengths(reversed(keyword), reversed(tape))
	var starts []int64
	for start := 0; start <= last; start++ {
		head, tail := heads[start], tails[last-start]
		if head > 0 && tail > 0 && head+tail >= len(keyword) {
			starts = append(starts, int64(start))
		}
	}
	return starts
}
