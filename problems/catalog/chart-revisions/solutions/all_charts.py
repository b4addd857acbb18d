n, q, draught = map(int, input().split())
charts = [list(map(int, input().split()))]
shoals = [sum(depth < draught for depth in charts[0])]
for _ in range(q):
    base, place, depth = map(int, input().split())
    chart = charts[base].copy()
    shoals.append(shoals[base] - (chart[place - 1] < draught) + (depth < draught))
    chart[place - 1] = depth
    charts.append(chart)
for count in shoals:
    print(count)
