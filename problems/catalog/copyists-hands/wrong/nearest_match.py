def corrections(copy, original, limit):
    done = written = count = 0
    while done < len(copy) and written < len(original):
        if copy[done] == original[written]:
            done += 1
            written += 1
            continue
        scrape = copy.find(original[written], done) - done
        squeeze = original.find(copy[done], written) - written
        if squeeze < 0 or 0 < scrape <= squeeze:
            done += 1
        else:
            written += 1
        count += 1
    count += len(copy) - done + len(original) - written
    return count if count <= limit else -1
