#include <vector>

std::vector<long long> block_counts(long long fewest, long long most, long long narrowest) {
    std::vector<long long> counts(most - fewest + 1);
    for (long long side = narrowest; side * side <= most; side++) {
        const long long square = side * side;
        long long size = (fewest + side - 1) / side * side;
        if (square >= fewest) {
            counts[square - fewest]++;
            size = square + side;
        }
        for (; size <= most; size += side) counts[size - fewest] += 2;
    }
    return counts;
}
