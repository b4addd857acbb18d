import heapq
import sys

k = int(input())
songs = [line.strip() for line in sys.stdin]
numbers = [number for number, song in enumerate(songs) if "tr" in song]
chosen = heapq.nsmallest(k, numbers, key=lambda number: (-songs[number].count("tr"), number))
for number in chosen:
    print(number + 1, songs[number].count("tr"), len(songs[number]))
if not chosen:
    print("quiet")
