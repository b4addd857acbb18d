BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def day_number(text):
    year, month, day = map(int, text.split("-"))
    leaps = (year - 1) // 4 + (month > 2 and year % 4 == 0)
    return 365 * year + leaps + BEFORE[month - 1] + day


def days_of_travel(passes):
    offset = day_number("2024-01-01") - 1
    counts = []
    for words in passes:
        first, last, weekdays = words.split()
        start = day_number(first) - 1 - offset
        end = day_number(last) - offset
        count = 0
        if start < end:
            for weekday in map(int, weekdays):
                count += (end - weekday) // 7 - (start - weekday) // 7
        counts.append(count)
    return counts
