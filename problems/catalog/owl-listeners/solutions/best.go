package main

type call struct{ second, listener int64 }

func merged(early, late []call) []call {
	calls := make([]call, 0, len(early)+len(late))
	for len(early) > 0 && len(late) > 0 {
		if early[0].second <= late[0].second {
			calls = append(calls, early[0])
			early = early[1:]
		} else {
			calls = append(calls, late[0])
			late = late[1:]
		}
	}
	calls = append(calls, early...)
	return append(calls, late...)
}

func joined(sheets [][]int64, first int) []call {
	if len(sheets) > 1 {
		half := len(sheets) / 2
		return merged(joined(sheets[:half], first), joined(sheets[half:], first+half))
	}
	var calls []call
	for _, sheet := range sheets {
		for _, second := range sheet {
			calls = append(calls, call{second, int64(first)})
		}
	}
	return calls
}

func nightChronicle(sheets [][]int64) []int64 {
	calls := joined(sheets, 0)
	chronicle := make([]int64, len(calls))
	for i, next := range calls {
		chronicle[i] = next.listener
	}
	return chronicle
}
