n, m = map(int, input().split())
due = []
moulds = []
for _ in range(n):
    start, setting, candles, scraping = map(int, input().split())
    due.append(start + setting)
    moulds.append((setting, candles, scraping))
cast = [0] * n

while sum(cast) < m:
    minute = min(due)
    for i in range(n):
        if due[i] == minute:
            setting, candles, scraping = moulds[i]
            cast[i] += 1
            due[i] += setting
            if cast[i] % candles == 0:
                due[i] += scraping

print(minute, sum(cast))
