def corrections(copy, original, limit):
    copy_length = len(copy)
    original_length = len(original)
    reach = [0] * (2 * limit + 3)
    for count in range(limit + 1):
        for diagonal in range(-count, count + 1, 2):
            before = reach[diagonal - 1]
            after = reach[diagonal + 1]
            if diagonal == -count or (diagonal != count and before < after):
                done = after
            else:
                done = before + 1
            written = done - diagonal
            while done < copy_length and written < original_length and copy[done] == original[written]:
                done += 1
                written += 1
            if done >= copy_length and written >= original_length:
                return count
            reach[diagonal] = done
    return -1
