package main

import "fmt"

func main() {
	var n, q int
	fmt.Scan(&n, &q)
	parcels := map[int]bool{0: true}
	for i := 0; i < n; i++ {
		var weight int
		fmt.Scan(&weight)
		more := map[int]bool{}
		for parcel := range parcels {
			more[parcel] = true
			more[parcel+weight] = true
			if parcel > weight {
				more[parcel-weight] = true
			} else {
				more[weight-parcel] = true
			}
		}
		parcels = more
	}

	fmt.Println(len(parcels) - 1)
	for i := 0; i < q; i++ {
		var wish int
		fmt.Scan(&wish)
		heaviest := 0
		for parcel := range parcels {
			if parcel <= wish && parcel > heaviest {
				heaviest = parcel
			}
		}
		fmt.Println(heaviest)
	}
}
