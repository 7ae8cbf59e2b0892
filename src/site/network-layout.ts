import {
  type Force,
  forceLink,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { byCodePoint } from '../core/text/order.ts';

/** A box with a label, before it has a place. */
export interface NetworkBox {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface NetworkTie {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a box lies; `x` and `y` are of its center. */
export interface PlacedBox extends NetworkBox {
  readonly x: number;
  readonly y: number;
}

interface Node extends SimulationNodeDatum, NetworkBox {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** Steps that boxes move, and steps in which those that still lie over each other are parted. */
const TICKS = 300;
/** The simulation adds these itself, and a new shape of object with them. */
const AT_REST = { vx: 0, vy: 0 };
/** Least room between two boxes. */
const GAP = 6;

/**
 * Places boxes so that those with ties lie near each other and none lies over another, within a drawing of a size.
 * The box named as the center stays in the middle. The same boxes and ties give the same places, in whatever order they
 * come: they start on a circle by id, move a fixed number of steps, and no step is left to chance.
 */
export function layoutNetwork(
  boxes: readonly NetworkBox[],
  ties: readonly NetworkTie[],
  center: string,
  size: Size,
): PlacedBox[] {
  const nodes = startingPlaces(boxes, center, size);
  const links = [...ties]
    .sort((a, b) => byCodePoint(a.source, b.source) || byCodePoint(a.target, b.target))
    .map((tie): SimulationLinkDatum<Node> & NetworkTie => ({ ...tie }));
  const most = Math.max(1, ...ties.map(({ weight }) => weight));
  const simulation = forceSimulation(nodes)
    .force(
      'ties',
      forceLink<Node, SimulationLinkDatum<Node> & NetworkTie>(links)
        .id(({ id }) => id)
        .distance(size.width / 3)
        .strength(({ weight }) => 0.01 + (0.09 * weight) / most),
    )
    .force('apart', repulsion(1.4 * size.width))
    .force('x', forceX<Node>(size.width / 2).strength(0.05 * (size.height / size.width)))
    .force('y', forceY<Node>(size.height / 2).strength(0.05))
    .force('boxes', keepApart(size))
    .stop();
  simulation.tick(TICKS);
  for (let i = 0; i < TICKS && partAll(nodes, size); i++);
  const placed: PlacedBox[] = [];
  for (const { id, width, height, x, y } of nodes)
    placed.push(nearestFree({ id, width, height, x: rounded(x), y: rounded(y) }, placed, size));
  return placed;
}

/** The place of a box if it is free, otherwise the nearest one that is: boxes that push each other may come to no end. */
function nearestFree(box: PlacedBox, others: readonly PlacedBox[], size: Size): PlacedBox {
  if (others.every((other) => !overlap(box, other))) return box;
  let best: PlacedBox | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let y = box.height / 2 + 1; y <= size.height - box.height / 2 - 1; y += GAP)
    for (let x = box.width / 2 + 1; x <= size.width - box.width / 2 - 1; x += GAP) {
      const way = (x - box.x) ** 2 + (y - box.y) ** 2;
      const moved = { ...box, x, y };
      if (way >= least || others.some((other) => overlap(moved, other))) continue;
      best = moved;
      least = way;
    }
  return best ?? box;
}

function overlap(a: PlacedBox, b: PlacedBox): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

function startingPlaces(boxes: readonly NetworkBox[], center: string, { width, height }: Size): Node[] {
  const middle = { x: width / 2, y: height / 2 };
  const around = boxes.filter(({ id }) => id !== center).sort((a, b) => byCodePoint(a.id, b.id));
  const placed = around.map((box, i): Node => {
    const angle = (2 * Math.PI * i) / around.length;
    return {
      ...box,
      x: middle.x + (width / 3) * Math.cos(angle),
      y: middle.y + (height / 3) * Math.sin(angle),
      ...AT_REST,
    };
  });
  const pinned = boxes
    .filter(({ id }) => id === center)
    .map((box): Node => ({ ...box, ...middle, ...AT_REST, fx: middle.x, fy: middle.y }));
  return [...pinned, ...placed];
}

/**
 * Pushes every two boxes apart, the more the nearer they are: what `forceManyBody` reckons, but of each pair itself. For a
 * dozen boxes that takes less than the tree of places which that one builds in each step to spare pairs.
 */
function repulsion(strength: number): Force<Node, undefined> {
  return forceOn((nodes, alpha) =>
    forPairs(nodes, (a, b) => {
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const push = (strength * alpha) / Math.max(1, dx * dx + dy * dy);
      a.vx -= dx * push;
      a.vy -= dy * push;
      b.vx += dx * push;
      b.vy += dy * push;
    }),
  );
}

function keepApart(size: Size): Force<Node, undefined> {
  return forceOn((nodes) => {
    partAll(nodes, size);
  });
}

/** A force of a simulation from what it does to all nodes in a step; `alpha` goes from 1 to nothing. */
function forceOn(act: (nodes: readonly Node[], alpha: number) => void): Force<Node, undefined> {
  let nodes: readonly Node[] = [];
  const force = (alpha: number): void => act(nodes, alpha);
  return Object.assign(force, {
    initialize: (all: Node[]): void => {
      nodes = all;
    },
  });
}

/** Parts the boxes that lie over each other, and brings back those beyond the edge. Whether there were any. */
function partAll(nodes: readonly Node[], size: Size): boolean {
  let moved = false;
  forPairs(nodes, (a, b) => {
    if (part(a, b)) moved = true;
  });
  for (const node of nodes) {
    node.x = within(node.x, node.width / 2, size.width);
    node.y = within(node.y, node.height / 2, size.height);
  }
  return moved;
}

/** Along the way on which they have less to go. */
function part(a: Node, b: Node): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const overX = (a.width + b.width) / 2 + GAP - Math.abs(dx);
  const overY = (a.height + b.height) / 2 + GAP - Math.abs(dy);
  if (overX <= 0.1 || overY <= 0.1) return false;
  if (overX < overY) {
    const by = Math.sign(dx || 1) * overX;
    const share = shareOf(a.fx, b.fx);
    a.x -= by * share;
    b.x += by * (1 - share);
  } else {
    const by = Math.sign(dy || 1) * overY;
    const share = shareOf(a.fy, b.fy);
    a.y -= by * share;
    b.y += by * (1 - share);
  }
  return true;
}

/** How much of the way the first of two goes; a box that is pinned stays. */
function shareOf(pin: Node['fx'], otherPin: Node['fx']): number {
  if (pin != null) return 0;
  return otherPin != null ? 1 : 0.5;
}

/** Calls for every two nodes. This and what it calls run some ten million times a site, so nothing is made on the way. */
function forPairs(nodes: readonly Node[], use: (a: Node, b: Node) => void): void {
  for (let i = 0; i < nodes.length; i++)
    for (let k = i + 1; k < nodes.length; k++) {
      const a = nodes[i];
      const b = nodes[k];
      if (a !== undefined && b !== undefined) use(a, b);
    }
}

function within(at: number, half: number, length: number): number {
  return Math.max(half + 1, Math.min(length - half - 1, at));
}

/** Machines differ in the last digits of a sine. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
