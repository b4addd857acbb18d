package main

func interruptedStarts(tape string, keyword string, burst int64) []int64 {
	tapeRunes := []rune(tape)
	keyRunes := []rune(keyword)
	size := len(keyRunes)
	gap := int(burst)
	starts := []int64{}
	for start := 0; start <= len(tapeRunes)-size-gap; start++ {
		cut := 0
		for cut < size-1 && tapeRunes[start+cut] == keyRunes[cut] {
			cut++
		}
		if cut == 0 {
			continue
		}
		place := cut
		for place < size && tapeRunes[start+gap+place] == keyRunes[place] {
			place++
		}
		if place == size {
			starts = append(starts, int64(start))
		}
	}
	return starts
}
