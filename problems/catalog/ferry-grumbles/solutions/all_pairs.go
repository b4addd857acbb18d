package main

func totalGrumbles(boarded []int64, passengers []int64, patience int64) int64 {
	var total int64
	for i := 0; i < len(boarded); i++ {
		for j := i + 1; j < len(boarded); j++ {
			if boarded[i]-boarded[j] > patience {
				total += passengers[j]
			}
		}
	}
	return total
}
