// tulip EDGES PLACES PLUGIN: a layout plugin of Tulip, which has those of OGDF. Prints the seconds that it took.

#ifndef NDEBUG
#define NDEBUG // as Debian built the library; its headers ask for the same
#endif
#include <tulip/Graph.h>
#include <tulip/LayoutProperty.h>
#include <tulip/PluginLibraryLoader.h>
#include <tulip/TlpTools.h>

#include <chrono>
#include <fstream>
#include <iostream>

int main(int, char** arguments) {
    tlp::initTulipLib();
    tlp::PluginLibraryLoader::loadPlugins();
    std::ifstream in(arguments[1]);
    std::size_t nodes = 0, edges = 0;
    in >> nodes >> edges;
    tlp::Graph* graph = tlp::newGraph();
    std::vector<tlp::node> added;
    graph->addNodes(static_cast<unsigned>(nodes), added);
    for (std::size_t a = 0, b = 0; in >> a >> b;)
        graph->addEdge(added[a], added[b]);

    tlp::LayoutProperty layout(graph);
    std::string error;
    const auto begin = std::chrono::steady_clock::now();
    if (!graph->applyPropertyAlgorithm(arguments[3], &layout, error)) {
        std::cerr << error << '\n';
        return 1;
    }
    std::cout << std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() << '\n';
    std::ofstream out(arguments[2]);
    for (const tlp::node node : added)
        out << layout.getNodeValue(node).x() << ' ' << layout.getNodeValue(node).y() << '\n';
}
