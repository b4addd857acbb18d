def count_inserts(band, shortest, longest):
    inserts = set()
    for middle in range(len(band)):
        for left, right in ((middle, middle), (middle, middle + 1)):
            while left >= 0 and right < len(band) and band[left] == band[right]:
                if shortest <= right - left + 1 <= longest:
                    inserts.add(band[left : right + 1])
                left -= 1
                right += 1
    return len(inserts)
