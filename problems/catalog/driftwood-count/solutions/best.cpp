#include <vector>

std::vector<long long> trunks_seen(const std::vector<long long>& downstream, const std::vector<long long>& reaches) {
    int n = downstream.size();
    std::vector<std::vector<int>> upstream(n);
    for (int node = 1; node < n; node++) upstream[downstream[node]].push_back(node);

    std::vector<long long> seen(n, 1);
    std::vector<int> depth(n), path(n), order, stack{0};
    order.reserve(n);
    while (!stack.empty()) {
        int node = stack.back();
        stack.pop_back();
        order.push_back(node);
        path[depth[node]] = node;
        if (reaches[node] < depth[node]) seen[path[depth[node] - reaches[node] - 1]]--;
        for (int other : upstream[node]) {
            depth[other] = depth[node] + 1;
            stack.push_back(other);
        }
    }
    for (int i = n - 1; i > 0; i--) seen[downstream[order[i]]] += seen[order[i]];
    return seen;
}
