import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { scaleSqrt } from 'd3-scale';
import type { BodyNetwork } from '../../core/corpus/body-network.ts';
import { isWide } from '../../core/text/han.ts';

export interface DrawnNetwork {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly r: number; readonly label: string }[];
  readonly lines: readonly {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly width: number;
  }[];
}

const WIDTH = 720;
const LEAST_HEIGHT = 200;
const MOST_HEIGHT = 760;
/** Two bodies need not be at the two ends. */
const LARGEST = 1.5;
/** Width of a Chinese character of a label. */
const CHARACTER = 13;
const MARGIN = 36;
/** Names lie flat: bodies are placed in a space as much narrower, in which a circle has room for one, and drawn wide. */
const STRETCH = 2.2;
const LEAST_ROOM = 24;
/** Between a name and the edge: fonts set Latin letters apart from Chinese ones. */
const PADDING = 10;
const TICKS = 400;

interface Node extends SimulationNodeDatum {
  readonly id: string;
  readonly label: string;
  readonly r: number;
}

interface Link extends SimulationLinkDatum<Node> {
  readonly blocks: number;
}

/**
 * Places the bodies of a network: those named together near each other, labels apart. d3-force starts from a spiral and
 * draws its numbers from a fixed row, so the same network is the same picture; rounding hides the last digits.
 */
export function drawNetwork({ bodies, ties }: BodyNetwork): DrawnNetwork {
  const radius = scaleSqrt([0, Math.max(1, ...bodies.map(({ mentions }) => mentions))], [3, 16]);
  const thickness = scaleSqrt([0, Math.max(1, ...ties.map(({ blocks }) => blocks))], [0, 5]);
  const nodes = bodies.map(
    ({ entity, mentions }): Node => ({ id: entity.id, label: entity.name, r: radius(mentions) }),
  );
  const links = ties.map((tie): Link => ({ ...tie }));
  const degree = new Map(
    nodes.map(({ id }) => [id, ties.filter(({ source, target }) => source === id || target === id).length]),
  );
  /** Half the width that there is for the middles of names. */
  const room = (WIDTH / 2 - edgeOf(nodes)) / STRETCH;
  forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-160))
    .force(
      'collide',
      forceCollide<Node>(({ label }) => Math.max(LEAST_ROOM, widthOf(label) / 2 / STRETCH)).iterations(3),
    )
    .force(
      'link',
      forceLink<Node, Link>(links)
        .id(({ id }) => id)
        .distance(60)
        .strength(({ source, target, blocks }) => {
          const least = Math.min(degree.get((source as Node).id) ?? 1, degree.get((target as Node).id) ?? 1);
          return Math.min(1, (0.5 * blocks) / Math.max(1, least));
        }),
    )
    .force('x', forceX(0).strength(0.1))
    .force('frame', () => {
      for (const node of nodes) node.x = Math.min(room, Math.max(-room, node.x ?? 0));
    })
    .force('y', forceY(0).strength(0.1))
    .stop()
    .tick(TICKS);
  return fitted(nodes, links, thickness);
}

/** The picture in its frame: as wide as it may be, as high as it comes out. */
function fitted(nodes: readonly Node[], links: readonly Link[], thickness: (blocks: number) => number): DrawnNetwork {
  const [left, right] = extent(nodes.map(({ x = 0 }) => x * STRETCH));
  const [top, bottom] = extent(nodes.map(({ y = 0 }) => y));
  const factor = Math.min(
    LARGEST,
    (WIDTH - 2 * edgeOf(nodes)) / Math.max(1, right - left),
    (MOST_HEIGHT - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  const height = Math.max(LEAST_HEIGHT, (bottom - top) * factor + 2 * MARGIN);
  const at = ({ x = 0, y = 0 }: Node) => ({
    x: round(WIDTH / 2 + (x * STRETCH - (left + right) / 2) * factor),
    y: round(height / 2 + (y - (top + bottom) / 2) * factor),
  });
  return {
    width: WIDTH,
    height: round(height),
    nodes: nodes.map((node) => ({ ...at(node), r: round(node.r), label: node.label })),
    lines: links.map(({ source, target, blocks }) => {
      const [one, other] = [at(source as Node), at(target as Node)];
      return { x1: one.x, y1: one.y, x2: other.x, y2: other.y, width: round(thickness(blocks)) };
    }),
  };
}

/** What the widest name needs beside its middle. */
function edgeOf(nodes: readonly Node[]): number {
  return Math.min(WIDTH / 3, Math.max(MARGIN, ...nodes.map(({ label }) => widthOf(label) / 2 + PADDING)));
}

/** About how wide a name is: what is not Chinese is narrower by half. */
function widthOf(label: string): number {
  return [...label].reduce((width, character) => width + (isWide(character) ? CHARACTER : CHARACTER * 0.55), 0);
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
