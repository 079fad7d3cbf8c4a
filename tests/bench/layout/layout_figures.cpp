// The figures of ./dev bench layout, one a line, name=value:
//   layout_figures own GRAPH             our own layout, the median of three runs
//   layout_figures graph GRAPH           prints the graph for a peer: "NODES EDGES", then "A B" for each edge
//   layout_figures measure GRAPH PEER PLACES   of a peer's places: "X Y" for each node

#include "core/layout/layout.h"
#include "tests/bench/layout/measures.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

namespace standpoint::bench {
namespace {

void printMeasures(const std::string& prefix, const Graph& graph, const std::vector<Point>& places) {
    std::cout << prefix << "_np=" << neighbourhoodPreservation(graph, places) << '\n'
              << prefix << "_stress=" << scaledStress(graph, places) << '\n';
}

void layOurs(const std::string& name) {
    const Graph graph = graphNamed(name);
    LayoutInput input;
    input.nodes.resize(static_cast<std::size_t>(graph.nodes));
    for (const auto& [a, b] : graph.edges)
        input.edges.push_back({a, b, 1});
    std::vector<Point> places;
    std::array<double, 3> seconds{};
    for (double& run : seconds) {
        const auto begin = std::chrono::steady_clock::now();
        places = layout(input);
        run = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }
    std::ranges::sort(seconds);
    std::cout << "layout_" << name << "_s=" << seconds[1] << '\n';
    printMeasures("layout_" + name, graph, places);
}

void printGraph(const std::string& name) {
    const Graph graph = graphNamed(name);
    std::cout << graph.nodes << ' ' << graph.edges.size() << '\n';
    for (const auto& [a, b] : graph.edges)
        std::cout << a << ' ' << b << '\n';
}

void measurePeer(const std::string& name, const std::string& peer, const std::string& file) {
    const Graph graph = graphNamed(name);
    std::vector<Point> places;
    std::ifstream in(file);
    for (Point p; in >> p.x >> p.y;)
        places.push_back(p);
    if (places.size() != static_cast<std::size_t>(graph.nodes))
        std::cout << peer << " placed " << places.size() << " of " << graph.nodes << " nodes of " << name << '\n';
    else
        printMeasures(peer + "_layout_" + name, graph, places);
}

} // namespace
} // namespace standpoint::bench

int main(int count, char** arguments) try {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    using namespace standpoint::bench;
    if (words.size() == 2 && words[0] == "own")
        layOurs(words[1]);
    else if (words.size() == 2 && words[0] == "graph")
        printGraph(words[1]);
    else if (words.size() == 4 && words[0] == "measure")
        measurePeer(words[1], words[2], words[3]);
    else
        return 2;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
