def corrections(copy, original, limit):
    copy_length = len(copy)
    original_length = len(original)
    reach = [-2] * (2 * limit + 5)
    for count in range(limit + 1):
        new = reach[:]
        for diagonal in range(-count, count + 1):
            done = max(reach[diagonal - 1] + 1, reach[diagonal] + 1, reach[diagonal + 1]) if count else 0
            done = min(done, copy_length, original_length + diagonal)
            written = done - diagonal
            while done < copy_length and written < original_length and copy[done] == original[written]:
                done += 1
                written += 1
            if done == copy_length and written == original_length:
                return count
            new[diagonal] = done
        reach = new
    return -1
