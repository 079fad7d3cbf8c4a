// node forceatlas2.mjs EDGES PLACES: graphology's ForceAtlas2, 500 rounds from a random start with the settings that it infers.
// Prints the seconds that it took.
import { readFileSync, writeFileSync } from 'node:fs';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

const [edges, places] = process.argv.slice(2);
const [[nodes], ...pairs] = readFileSync(edges, 'utf8').trim().split('\n').map(line => line.split(' ').map(Number));
const graph = new Graph({ type: 'undirected' });
let state = 1;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
for (let node = 0; node < nodes; ++node) graph.addNode(node, { x: random(), y: random() });
for (const [a, b] of pairs) graph.mergeEdge(a, b);

const begin = performance.now();
forceAtlas2.assign(graph, { iterations: 500, settings: forceAtlas2.inferSettings(graph) });
console.log((performance.now() - begin) / 1000);
const lines = graph.mapNodes((_, { x, y }) => `${x} ${y}\n`);
writeFileSync(places, lines.join(''));
