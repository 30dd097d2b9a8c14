/** The outlines of shapes as SVG paths: those that designers use on masters, and paths of their own. */
import type { Box } from '../layout/scene.js';
import type { XmlElement } from '../opc/tree.js';

/** Inside a box whose left top corner is the origin; nothing where it is not known how to draw it. */
export function outlineOf(properties: XmlElement | undefined, { w, h }: Box): string | undefined {
  const own = properties?.child('a:custGeom');
  if (own !== undefined) return ownPath(own, w, h);
  const geometry = properties?.child('a:prstGeom');
  return PRESETS[geometry?.attribute('prst') ?? 'rect']?.(w, h, adjustment(geometry));
}

type Preset = (w: number, h: number, adjust: number | undefined) => string;

const ellipse: Preset = (w, h) =>
  `M0 ${n(h / 2)}A${n(w / 2)} ${n(h / 2)} 0 1 1 ${n(w)} ${n(h / 2)}A${n(w / 2)} ${n(h / 2)} 0 1 1 0 ${n(h / 2)}Z`;

const PRESETS: Readonly<Record<string, Preset>> = {
  rect: (w, h) => polygon([0, 0], [w, 0], [w, h], [0, h]),
  line: (w, h) => `M0 0L${n(w)} ${n(h)}`,
  straightConnector1: (w, h) => `M0 0L${n(w)} ${n(h)}`,
  ellipse,
  roundRect: (w, h, adjust = 0.16667) => {
    const r = Math.min(0.5, adjust) * Math.min(w, h);
    const corner = (x: number, y: number) => `A${n(r)} ${n(r)} 0 0 1 ${n(x)} ${n(y)}`;
    return `M${n(r)} 0L${n(w - r)} 0${corner(w, r)}L${n(w)} ${n(h - r)}${corner(w - r, h)}L${n(r)} ${n(h)}${corner(0, h - r)}L0 ${n(r)}${corner(r, 0)}Z`;
  },
  triangle: (w, h, adjust = 0.5) => polygon([w * adjust, 0], [w, h], [0, h]),
  rtTriangle: (w, h) => polygon([0, 0], [w, h], [0, h]),
  diamond: (w, h) => polygon([w / 2, 0], [w, h / 2], [w / 2, h], [0, h / 2]),
  parallelogram: (w, h, adjust = 0.25) => {
    const lean = adjust * Math.min(w, h);
    return polygon([lean, 0], [w, 0], [w - lean, h], [0, h]);
  },
  trapezoid: (w, h, adjust = 0.25) => {
    const lean = adjust * Math.min(w, h);
    return polygon([lean, 0], [w - lean, 0], [w, h], [0, h]);
  },
};

function polygon(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;
}

/** The first number by which a form can be changed, as a share. */
function adjustment(geometry: XmlElement | undefined): number | undefined {
  const found = /^val (-?\d+)$/.exec(geometry?.child('a:avLst', 'a:gd')?.attribute('fmla') ?? '');
  return found === null ? undefined : Number(found[1]) / 100_000;
}

/** Nothing where a path counts with names: those are formulas. */
function ownPath(geometry: XmlElement, w: number, h: number): string | undefined {
  const paths = (geometry.child('a:pathLst')?.all('a:path') ?? []).map((path) => pathOf(path, w, h));
  return paths.some((path) => path === undefined) || paths.length === 0 ? undefined : paths.join('');
}

const COMMANDS: Readonly<Record<string, readonly [letter: string, points: number]>> = {
  'a:moveTo': ['M', 1],
  'a:lnTo': ['L', 1],
  'a:quadBezTo': ['Q', 2],
  'a:cubicBezTo': ['C', 3],
  'a:close': ['Z', 0],
};

function pathOf(path: XmlElement, w: number, h: number): string | undefined {
  const across = w / (Number(path.attribute('w')) || w);
  const down = h / (Number(path.attribute('h')) || h);
  const steps = path.children.map((step) => {
    const command = COMMANDS[step.name];
    if (command === undefined) return undefined;
    const [letter, count] = command;
    const points = step
      .all('a:pt')
      .map((point) => [Number(point.attribute('x')) * across, Number(point.attribute('y')) * down]);
    const isWhole = points.length === count && points.flat().every((value) => Number.isFinite(value));
    return isWhole ? `${letter}${points.flat().map(n).join(' ')}` : undefined;
  });
  return steps.includes(undefined) ? undefined : steps.join('');
}

/** A number as short as it may be. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
