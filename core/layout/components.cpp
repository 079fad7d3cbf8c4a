#include "core/layout/components.h"

#include <algorithm>
#include <numeric>

namespace standpoint {

namespace {

/// For each node the first node of its component, by union–find with path halving.
std::vector<int> rootsOf(const LayoutInput& input) {
    std::vector<int> root(input.nodes.size());
    std::iota(root.begin(), root.end(), 0);
    const auto find = [&](int node) {
        while (root[node] != node)
            node = root[node] = root[root[node]];
        return node;
    };
    for (const LayoutEdge& edge : input.edges) {
        const int a = find(edge.from), b = find(edge.to);
        root[std::max(a, b)] = std::min(a, b);
    }
    for (int node = 0; node < static_cast<int>(root.size()); ++node)
        root[node] = find(node);
    return root;
}

} // namespace

std::vector<Component> componentsOf(const LayoutInput& input) {
    const std::vector<int> root = rootsOf(input);
    std::vector<Component> components;
    std::vector<int> component(root.size()), place(root.size()); // of each node
    for (int node = 0; node < static_cast<int>(root.size()); ++node) {
        if (root[node] == node) component[node] = static_cast<int>(components.size()), components.emplace_back();
        component[node] = component[root[node]];
        place[node] = components[component[node]].size();
        components[component[node]].nodes.push_back(node);
    }
    for (const LayoutEdge& edge : input.edges)
        if (edge.from != edge.to)
            components[component[edge.from]].edges.push_back({place[edge.from], place[edge.to], edge.weight});
    return components;
}

} // namespace standpoint
