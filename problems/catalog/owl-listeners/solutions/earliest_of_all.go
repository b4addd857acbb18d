package main

func nightChronicle(sheets [][]int64) []int64 {
	chronicle := []int64{}
	for {
		earliest := -1
		for i, sheet := range sheets {
			if len(sheet) == 0 {
				continue
			}
			if earliest == -1 || sheet[0] < sheets[earliest][0] {
				earliest = i
			}
		}
		if earliest == -1 {
			return chronicle
		}
		sheets[earliest] = sheets[earliest][1:]
		chronicle = append(chronicle, int64(earliest))
	}
}
