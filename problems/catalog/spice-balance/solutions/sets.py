n, q = map(int, input().split())
weights = list(map(int, input().split()))
wishes = list(map(int, input().split()))

parcels = {0}
for weight in weights:
    heavier = {parcel + weight for parcel in parcels}
    lighter = {abs(parcel - weight) for parcel in parcels}
    parcels = parcels | heavier | lighter

print(len(parcels) - 1)
for wish in wishes:
    print(max(parcel for parcel in parcels if parcel <= wish))
