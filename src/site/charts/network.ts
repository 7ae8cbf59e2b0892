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
const MOST_HEIGHT = 620;
/** Two bodies need not be at the two ends. */
const LARGEST = 2.5;
/** Width of a character of a label, and room for a label on either side. */
const CHARACTER = 13;
const MARGIN = 48;
const LABEL_HEIGHT = 22;
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
  forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-260))
    .force(
      'collide',
      forceCollide<Node>(({ label, r }) =>
        Math.max(r + LABEL_HEIGHT / 2, ([...label].length * CHARACTER) / 2.4),
      ).iterations(3),
    )
    .force(
      'link',
      forceLink<Node, Link>(links)
        .id(({ id }) => id)
        .distance(90)
        .strength(({ source, target, blocks }) => {
          const least = Math.min(degree.get((source as Node).id) ?? 1, degree.get((target as Node).id) ?? 1);
          return Math.min(1, (0.5 * blocks) / Math.max(1, least));
        }),
    )
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.2))
    .stop()
    .tick(TICKS);
  return fitted(nodes, links, thickness);
}

/** The picture in its frame: as wide as it may be, as high as it comes out. */
function fitted(nodes: readonly Node[], links: readonly Link[], thickness: (blocks: number) => number): DrawnNetwork {
  const [left, right] = extent(nodes.map(({ x = 0 }) => x));
  const [top, bottom] = extent(nodes.map(({ y = 0 }) => y));
  const factor = Math.min(
    LARGEST,
    (WIDTH - 2 * MARGIN) / Math.max(1, right - left),
    (MOST_HEIGHT - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  const height = Math.max(LEAST_HEIGHT, (bottom - top) * factor + 2 * MARGIN);
  const at = ({ x = 0, y = 0 }: Node) => ({
    x: round(WIDTH / 2 + (x - (left + right) / 2) * factor),
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

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
