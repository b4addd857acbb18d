def count_inserts(band, shortest, longest):
    inserts = 0
    for middle in range(len(band)):
        for left, right in ((middle, middle), (middle, middle + 1)):
            while left >= 0 and right < len(band) and band[left] == band[right]:
                length = right - left + 1
                if length > longest:
                    break
                if length >= shortest:
                    inserts += 1
                left -= 1
                right += 1
    return inserts
