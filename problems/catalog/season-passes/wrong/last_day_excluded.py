from datetime import date


def days_of_travel(passes):
    counts = []
    for words in passes:
        first, last, weekdays = words.split()
        start = date.fromisoformat(first).toordinal() - 1
        end = date.fromisoformat(last).toordinal() - 1
        count = 0
        if start < end:
            for weekday in map(int, weekdays):
                count += (end - weekday) // 7 - (start - weekday) // 7
        counts.append(count)
    return counts
