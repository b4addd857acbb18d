package main

func indexOf(line []int64, badge int64) int {
	for i, other := range line {
		if other == badge {
			return i
		}
	}
	return -1
}

func calledBadges(taps []int64) []int64 {
	var line, called []int64
	for _, tap := range taps {
		if tap == 0 {
			if len(line) > 0 {
				called = append(called, line[0])
				line = append(line[:0], line[1:]...)
			}
			continue
		}
		badge := tap
		if badge < 0 {
			badge = -badge
		}
		if i := indexOf(line, badge); i >= 0 {
			line = append(line[:i], line[i+1:]...)
			if tap < 0 {
				line = append(line, badge)
			}
		} else if tap > 0 {
			line = append(line, badge)
		}
	}
	return called
}
