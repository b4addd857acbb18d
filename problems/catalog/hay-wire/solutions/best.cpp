#include <cstddef>
#include <vector>

struct Start {
    long long place, offset;

    long long value(long long end) const { return offset - 2 * end * place; }
};

static bool useless(const Start& first, const Start& middle, const Start& last) {
    return (middle.offset - first.offset) * (last.place - middle.place) >=
           (last.offset - middle.offset) * (middle.place - first.place);
}

long long cheapest_wire(const std::vector<long long>& places, const std::vector<long long>& prices) {
    std::vector<Start> starts;
    std::size_t front = 0;
    long long total = prices[0];
    for (std::size_t rock = 0; rock < places.size(); rock++) {
        const long long place = places[rock];
        if (rock > 0) {
            while (front + 1 < starts.size() && starts[front + 1].value(place) <= starts[front].value(place)) front++;
            total = starts[front].value(place) + place * place + prices[rock];
        }
        const Start start{place, total + place * place};
        while (starts.size() > front + 1 && useless(starts.end()[-2], starts.back(), start)) starts.pop_back();
        starts.push_back(start);
    }
    return total;
}
