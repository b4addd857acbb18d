import sys

readings = []
for line in sys.stdin:
    level, remark = line.rstrip("\n").split(" ", 1)
    readings.append((int(level), remark))
if not readings:
    print("no readings")
else:
    lowest, highest = readings[0][0], readings[0]
    rise = 0
    longest = length = 1
    for i in range(1, len(readings)):
        level = readings[i][0]
        lowest = min(lowest, level)
        rise = max(rise, level - lowest)
        if level > highest[0]:
            highest = readings[i]
        if level >= readings[i - 1][0]:
            length += 1
        else:
            length = 1
        longest = max(longest, length)
    print(len(readings), rise, longest)
    print(highest[1])
