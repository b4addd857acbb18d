from datetime import date, timedelta


def days_of_travel(passes):
    counts = []
    for words in passes:
        first, last, weekdays = words.split()
        day = date.fromisoformat(first)
        end = date.fromisoformat(last)
        count = 0
        while day <= end:
            if str(day.isoweekday()) in weekdays:
                count += 1
            day += timedelta(days=1)
        counts.append(count)
    return counts
