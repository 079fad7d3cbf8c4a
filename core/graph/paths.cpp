#include "core/graph/paths.h"

#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/property_map/function_property_map.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace standpoint {

namespace {

constexpr double leastConfidence = 0.01;
constexpr double unreachable = std::numeric_limits<double>::infinity();

double confidenceOf(StatementId id, const Corpus& corpus) {
    const Statement* statement = corpus.find(id);
    return std::max(leastConfidence, statement ? statement->confidence : 0);
}

/// What leads from a node to a neighbour, all tones together: a path is then told by its nodes alone.
struct Arc {
    double cost = 0;
    std::vector<StatementId> statements;
};

using Net = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, Arc>;
using Vertex = Net::vertex_descriptor;

Net netOf(const GraphView& view, const Corpus& corpus, bool directed) {
    const Graph& graph = view.graph;
    std::map<std::pair<Vertex, Vertex>, std::vector<StatementId>> between;
    const auto add = [&](Vertex from, Vertex to, const std::vector<StatementId>& statements) {
        auto& all = between[{from, to}];
        all.insert(all.end(), statements.begin(), statements.end());
    };
    for (auto [e, end] = edges(graph); e != end; ++e) {
        const Vertex from = source(*e, graph), to = target(*e, graph);
        if (from == to) continue;
        add(from, to, graph[*e].statements);
        if (!directed) add(to, from, graph[*e].statements);
    }
    Net net(num_vertices(graph));
    for (auto& [ends, statements] : between) {
        std::ranges::sort(statements, {}, [&](StatementId id) { return std::pair(-confidenceOf(id, corpus), id); });
        const double cost = costOf(statements, corpus);
        add_edge(ends.first, ends.second, Arc{cost, std::move(statements)}, net);
    }
    return net;
}

/// What every node is still away from the goal.
std::vector<double> distancesTo(Vertex goal, const Net& net) {
    std::vector<double> left(num_vertices(net), unreachable);
    const auto reversed = boost::make_reverse_graph(net);
    dijkstra_shortest_paths(reversed, goal,
                            weight_map(get(&Arc::cost, reversed))
                                .distance_map(boost::make_iterator_property_map(left.begin(), get(boost::vertex_index, net))));
    return left;
}

using Route = std::vector<Vertex>; ///< from start to goal

/// What a search may not use: nodes that the route has visited, and first steps that are taken already.
struct Open {
    const Net* net = nullptr;
    const std::vector<double>* left = nullptr;
    const std::vector<bool>* visited = nullptr;
    const std::set<Vertex>* takenSteps = nullptr; ///< of the spur
    Vertex spur = 0;
    bool operator()(Net::edge_descriptor e) const {
        const Vertex to = target(e, *net);
        return (*left)[to] < unreachable && !(*visited)[to] && !(source(e, *net) == spur && takenSteps->contains(to));
    }
};

struct Arrived {};

/// Ends a search at its goal.
struct StopAt : boost::default_dijkstra_visitor {
    explicit StopAt(Vertex wanted) : goal(wanted) {}
    Vertex goal;
    template <class G> void examine_vertex(Vertex at, const G&) const {
        if (at == goal) throw Arrived{};
    }
};

class Yen {
public:
    Yen(const Net& net, Vertex start, Vertex goal)
        : net_(net), start_(start), goal_(goal), left_(distancesTo(goal, net)) {}

    /// The cheapest routes, with what each costs.
    std::vector<std::pair<double, Route>> routes(int most) {
        std::vector<std::pair<double, Route>> found;
        if (left_[start_] == unreachable) return found;
        std::set<std::pair<double, Route>> candidates;
        propose({}, start_, {}, candidates);
        while (static_cast<int>(found.size()) < most && !candidates.empty()) {
            found.push_back(std::move(candidates.extract(candidates.begin()).value()));
            if (static_cast<int>(found.size()) < most) branchOff(found, candidates);
        }
        return found;
    }

private:
    /// Leaves the last route at each of its nodes, by a step that no found route with the same beginning takes.
    void branchOff(const std::vector<std::pair<double, Route>>& found, std::set<std::pair<double, Route>>& candidates) const {
        const Route& last = found.back().second;
        for (std::size_t i = 0; i + 1 < last.size(); ++i) {
            std::set<Vertex> taken;
            for (const auto& [cost, route] : found)
                if (route.size() > i + 1 && std::equal(last.begin(), last.begin() + i + 1, route.begin()))
                    taken.insert(route[i + 1]);
            propose(Route(last.begin(), last.begin() + i), last[i], taken, candidates);
        }
    }

    /// The cheapest route that begins with `root` and `spur` and goes on by none of the steps taken.
    void propose(Route root, Vertex spur, const std::set<Vertex>& taken, std::set<std::pair<double, Route>>& candidates) const {
        std::vector<bool> visited(num_vertices(net_), false);
        for (const Vertex v : root)
            visited[v] = true;
        visited[spur] = true;
        const boost::filtered_graph<Net, Open> open(net_, Open{&net_, &left_, &visited, &taken, spur});
        std::vector<Vertex> before(num_vertices(net_));
        // Costs made less by what a step comes nearer to the goal: never negative, and the same routes are cheapest.
        const auto detour = boost::make_function_property_map<Net::edge_descriptor>([this](Net::edge_descriptor e) {
            return std::max(0.0, net_[e].cost + left_[target(e, net_)] - left_[source(e, net_)]);
        });
        try {
            dijkstra_shortest_paths(open, spur,
                                    weight_map(detour)
                                        .predecessor_map(boost::make_iterator_property_map(before.begin(), get(boost::vertex_index, net_)))
                                        .visitor(StopAt(goal_)));
        } catch (const Arrived&) {
            const std::size_t length = root.size();
            for (Vertex v = goal_; v != spur; v = before[v])
                root.push_back(v);
            root.push_back(spur);
            std::reverse(root.begin() + static_cast<Route::difference_type>(length), root.end());
            const double cost = costOf(root);
            candidates.emplace(cost, std::move(root));
        }
    }

    [[nodiscard]] double costOf(const Route& route) const {
        double cost = 0;
        for (std::size_t i = 1; i < route.size(); ++i)
            cost += net_[edge(route[i - 1], route[i], net_).first].cost;
        return cost;
    }

    const Net& net_;
    Vertex start_, goal_;
    std::vector<double> left_; ///< to the goal
};

} // namespace

double costOf(const std::vector<StatementId>& statements, const Corpus& corpus) {
    double strength = 0;
    for (const StatementId id : statements)
        strength += confidenceOf(id, corpus);
    return 1 / std::sqrt(strength);
}

std::vector<Path> findPaths(const GraphView& view, const Corpus& corpus, const NodeRef& from, const NodeRef& to,
                            const PathOptions& options) {
    const auto start = find(view, from), goal = find(view, to);
    if (!start || !goal || start == goal) return {};
    const Net net = netOf(view, corpus, options.directed);
    std::vector<Path> paths;
    for (const auto& [cost, route] : Yen(net, *start, *goal).routes(options.most)) {
        Path& path = paths.emplace_back(Path{{}, cost});
        for (std::size_t i = 1; i < route.size(); ++i)
            path.hops.push_back({view.graph[route[i - 1]].ref, view.graph[route[i]].ref,
                                 net[edge(route[i - 1], route[i], net).first].statements});
    }
    return paths;
}

} // namespace standpoint
