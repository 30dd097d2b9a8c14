/** Drawings of every kind of part that SVG has, put together by chance: most draw something odd, some nothing, some too much. */
import type { Dice } from './dice.js';

/** As programs write them, and as somebody who looks for weak places does. */
const SIZES = [
  '0',
  '1',
  '3.5',
  '10',
  '50',
  '100',
  '199',
  '-1',
  '100%',
  '2em',
  '1e-9',
  '1e-38',
  '1e6',
  '1e30',
  '1e38',
  'NaN',
  '',
];
const PLAIN_SIZES = SIZES.slice(0, 7);
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const COLOURS = [
  'red',
  '#0a0',
  'none',
  'currentColor',
  'rgb(255 0 0 / 50%)',
  'oklch(60% 0.2 30)',
  'var(--a)',
  'url(#a)',
];

/** A drawing's text. */
export function drawing(dice: Dice): string {
  const root = dice.chance(0.2)
    ? ` width="${size(dice)}" height="${size(dice)}"`
    : ` viewBox="0 0 ${dice.pick(['100 100', '200 50', '1 1', '1e-3 1e-3', '1e5 1e5'])}"`;
  const inside = dice.times(dice.between(1, 6), () => part(dice, 0)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg"${root} style="--a:#123">${sheet(dice)}${defs(dice)}${inside}</svg>`;
}

function defs(dice: Dice): string {
  return `<defs>${dice.times(dice.between(0, 5), () => server(dice)).join('')}</defs>`;
}

/** What others refer to. */
function server(dice: Dice): string {
  const inside = dice.times(dice.between(0, 4), () => part(dice, 2)).join('');
  const name = dice.pick(['pattern', 'mask', 'clipPath', 'marker', 'symbol', 'g', 'linearGradient', 'radialGradient']);
  const stops = '<stop stop-color="red"/><stop offset="1" stop-color="#00f8"/>';
  const units = dice.pick([
    '',
    ' patternUnits="userSpaceOnUse"',
    ' maskContentUnits="objectBoundingBox"',
    ' orient="auto"',
  ]);
  return `<${name} id="${dice.pick(IDS)}"${sides(dice)}${units}${painted(dice)}>${name.endsWith('Gradient') ? stops : inside}</${name}>`;
}

function part(dice: Dice, depth: number): string {
  if (depth < 6 && dice.chance(0.35)) {
    const inside = dice.times(dice.between(1, 4), () => part(dice, depth + 1)).join('');
    const group = `<g${painted(dice)}${layered(dice)}>`;
    const times = dice.chance(0.1) ? dice.between(2, 60) : 1;
    return `${group.repeat(times)}${inside}${'</g>'.repeat(times)}`;
  }
  return dice.pick([shape, shape, shape, path, use, text])(dice);
}

function shape(dice: Dice): string {
  const name = dice.pick(['rect', 'circle', 'ellipse', 'line', 'svg']);
  return `<${name}${sides(dice)} cx="${size(dice)}" cy="${size(dice)}" r="${size(dice)}" rx="${size(dice)}"${painted(dice)}${layered(dice)}/>`;
}

function path(dice: Dice): string {
  const points = dice.times(
    dice.between(1, 12),
    () => `${dice.pick(['L', 'M', 'h', 'Q 1 2', 'T', 'a 3 4 0 1 0', ''])}${size(dice)} ${size(dice)}`,
  );
  if (dice.chance(0.3))
    return `<polyline points="${dice.times(7, () => size(dice)).join(' ')}"${painted(dice)}${marked(dice)}/>`;
  return `<path d="M0 0${points.join(' ')}${dice.pick(['z', ''])}"${painted(dice)}${marked(dice)}/>`;
}

function use(dice: Dice): string {
  return `<use href="#${dice.pick(IDS)}" x="${size(dice)}"${painted(dice)}${layered(dice)}/>`;
}

function text(dice: Dice): string {
  const words = dice.pick([
    'Fair',
    'Ünïcode',
    'שלום',
    'क्'.repeat(dice.between(1, 300)),
    'a '.repeat(dice.between(1, 400)),
    '\u202e𝔸\u0301',
  ]);
  return `<text x="${size(dice)}" y="${size(dice)}" font-size="${size(dice)}"${painted(dice)}>${words}</text>`;
}

function sides(dice: Dice): string {
  return ` x="${size(dice)}" y="${size(dice)}" width="${size(dice)}" height="${size(dice)}"`;
}

function painted(dice: Dice): string {
  const id = dice.pick(IDS);
  const paints = dice.chance(0.4) ? ` fill="${dice.pick([...COLOURS, `url(#${id})`])}"` : '';
  const strokes = dice.chance(0.3)
    ? ` stroke="${dice.pick([...COLOURS, `url(#${id})`])}" stroke-width="${size(dice)}" stroke-dasharray="${size(dice)} ${size(dice)}"`
    : '';
  const turns = dice.chance(0.2)
    ? ` transform="${dice.pick(['scale', 'translate', 'rotate', 'skewX'])}(${size(dice)})" style="transform-origin:${size(dice)}px 1px"`
    : '';
  return paints + strokes + turns + (dice.chance(0.2) ? ` class="${dice.pick(IDS)}"` : '');
}

function layered(dice: Dice): string {
  if (dice.chance(0.6)) return '';
  const id = dice.pick(IDS);
  return dice.pick([
    ` opacity="${dice.pick(['0.5', '50%', '0', '7'])}"`,
    ` mask="url(#${id})"`,
    ` clip-path="url(#${id})"`,
  ]);
}

function marked(dice: Dice): string {
  return dice.chance(0.3) ? ` marker-mid="url(#${dice.pick(IDS)})" marker-end="url(#${dice.pick(IDS)})"` : '';
}

function sheet(dice: Dice): string {
  if (dice.chance(0.5)) return '';
  const rules = dice.times(dice.between(1, 5), () => {
    const selector = dice.pick([':root', 'g', 'g g', '.a', '.b > *', '#c', ':nth-child(2n+1)', 'rect:not(.a)', 'g{ &']);
    const say = dice.pick([
      `fill:url(#${dice.pick(IDS)})`,
      `mask:url(#${dice.pick(IDS)})`,
      'opacity:.5!important',
      'mix-blend-mode:multiply',
      `stroke:red;stroke-width:${size(dice)}`,
      `marker:url(#${dice.pick(IDS)})`,
      `transform:scale(${size(dice)})`,
    ]);
    return `${selector}{${say}}${selector.includes('{') ? '}' : ''}`.replaceAll('&', '&amp;').replaceAll('>', '&gt;');
  });
  return `<style>${rules.join('')}</style>`;
}

function size(dice: Dice): string {
  return dice.pick(dice.chance(0.85) ? PLAIN_SIZES : SIZES);
}
