n = int(input())
pumpkins = []
for _ in range(n):
    stones, pounds = map(int, input().split())
    pumpkins = pumpkins + [(stones, pounds)]

for pumpkin in pumpkins:
    heavier = [other for other in pumpkins if other > pumpkin]
    print(len(heavier) + 1)
