n, q, draught = map(int, input().split())
revisions = {0: dict(enumerate(map(int, input().split()), 1))}
for revision in range(1, q + 1):
    base, place, depth = map(int, input().split())
    revisions[revision] = {**revisions[base], place: depth}
for chart in revisions.values():
    print(len([depth for depth in chart.values() if depth < draught]))
