/** Colours of every space of CSS (Color Module Level 4, 17) as sRGB, cut to what screens show, as browsers do. */

/** Red, green and blue, linear, from 0 to 1 where a screen can show them. */
export type Linear = readonly [red: number, green: number, blue: number];
type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

const XYZ_TO_SRGB: Matrix = [
  [3.2409699419045226, -1.537383177570094, -0.4986107602930034],
  [-0.9692436362808796, 1.8759675015077202, 0.04155505740717559],
  [0.05563007969699366, -0.20397695888897652, 1.0569715142428786],
];
const P3_TO_XYZ: Matrix = [
  [0.4865709486482162, 0.26566769316909306, 0.1982172852343625],
  [0.2289745640697488, 0.6917385218365064, 0.079286914093745],
  [0, 0.04511338185890264, 1.043944368900976],
];
const A98_TO_XYZ: Matrix = [
  [0.5766690429101305, 0.1855582379065463, 0.1882286462349947],
  [0.29734497525053605, 0.6273635662554661, 0.07529145849399788],
  [0.02703136138641234, 0.07068885253582723, 0.9913375368376388],
];
const REC2020_TO_XYZ: Matrix = [
  [0.6369580483012914, 0.14461690358620832, 0.1688809751641721],
  [0.2627002120112671, 0.6779980715188708, 0.05930171646986196],
  [0, 0.028072693049087428, 1.060985057710791],
];
const PROPHOTO_TO_XYZ_D50: Matrix = [
  [0.7977604896723027, 0.13518583717574031, 0.0313493495815248],
  [0.2880711282292934, 0.7118432178101014, 0.00008565396060525902],
  [0, 0, 0.8251046025104601],
];
const D50_TO_D65: Matrix = [
  [0.955473421488075, -0.02309845494876471, 0.06325924320057072],
  [-0.0283697093338637, 1.0099953980813041, 0.021041441191917323],
  [0.012314014864481998, -0.020507649298898964, 1.330365926242124],
];
const OKLAB_TO_LMS: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const LMS_TO_SRGB: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** By the names that `color()` takes. */
export const SPACES: ReadonlyMap<string, (values: Three) => Linear> = new Map([
  ['srgb', (values) => each(values, srgbToLinear)],
  ['srgb-linear', (values) => values],
  ['display-p3', (values) => fromXyz(times(P3_TO_XYZ, each(values, srgbToLinear)))],
  [
    'a98-rgb',
    (values) =>
      fromXyz(
        times(
          A98_TO_XYZ,
          each(values, (value) => power(value, 563 / 256)),
        ),
      ),
  ],
  ['rec2020', (values) => fromXyz(times(REC2020_TO_XYZ, each(values, rec2020ToLinear)))],
  ['prophoto-rgb', (values) => fromXyzD50(times(PROPHOTO_TO_XYZ_D50, each(values, prophotoToLinear)))],
  ['xyz', fromXyz],
  ['xyz-d65', fromXyz],
  ['xyz-d50', fromXyzD50],
]);

export function fromOklab(values: Three): Linear {
  return times(
    LMS_TO_SRGB,
    each(times(OKLAB_TO_LMS, values), (value) => value ** 3),
  );
}

/** CIE Lab over D50: lightness from 0 to 100. */
export function fromLab([lightness, a, b]: Three): Linear {
  const y = (lightness + 16) / 116;
  const [x, z] = [a / 500 + y, y - b / 200];
  const epsilon = 216 / 24389;
  const kappa = 24389 / 27;
  const part = (value: number) => (value ** 3 > epsilon ? value ** 3 : (116 * value - 16) / kappa);
  const white = [0.3457 / 0.3585, 1, (1 - 0.3457 - 0.3585) / 0.3585] as const;
  const luminance = lightness > kappa * epsilon ? y ** 3 : lightness / kappa;
  return fromXyzD50([part(x) * white[0], luminance * white[1], part(z) * white[2]]);
}

/** Hue in degrees, saturation and lightness from 0 to 1 (7.1). */
export function fromHsl([hue, saturation, lightness]: Three): Linear {
  const amount = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number) => {
    const at = (((offset + hue / 30) % 12) + 12) % 12;
    return lightness - amount * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return each([part(0), part(8), part(4)], srgbToLinear);
}

/** Hue in degrees, whiteness and blackness from 0 to 1 (8.1). */
export function fromHwb([hue, white, black]: Three): Linear {
  const sum = white + black;
  if (sum >= 1) return each([white / sum, white / sum, white / sum], srgbToLinear);
  return each(each(fromHsl([hue, 1, 0.5]), linearToSrgb), (value) => srgbToLinear(value * (1 - sum) + white));
}

/** A whole number from 0 to 255 for each of red, green and blue. */
export function bytesOf(colour: Linear): Three {
  return each(colour, (value) => Math.round(Math.min(1, Math.max(0, linearToSrgb(value))) * 255));
}

export function srgbToLinear(value: number): number {
  return Math.abs(value) <= 0.04045 ? value / 12.92 : Math.sign(value) * ((Math.abs(value) + 0.055) / 1.055) ** 2.4;
}

function linearToSrgb(value: number): number {
  return Math.abs(value) > 0.0031308
    ? Math.sign(value) * (1.055 * Math.abs(value) ** (1 / 2.4) - 0.055)
    : 12.92 * value;
}

function rec2020ToLinear(value: number): number {
  const [alpha, beta] = [1.09929682680944, 0.018053968510807];
  const size = Math.abs(value);
  return size < beta * 4.5 ? value / 4.5 : Math.sign(value) * ((size + alpha - 1) / alpha) ** (1 / 0.45);
}

function prophotoToLinear(value: number): number {
  return Math.abs(value) <= 16 / 512 ? value / 16 : power(value, 1.8);
}

function power(value: number, exponent: number): number {
  return Math.sign(value) * Math.abs(value) ** exponent;
}

function fromXyz(values: Three): Linear {
  return times(XYZ_TO_SRGB, values);
}

function fromXyzD50(values: Three): Linear {
  return fromXyz(times(D50_TO_D65, values));
}

function times([first, second, third]: Matrix, by: Three): Three {
  const row = ([a, b, c]: Three) => a * by[0] + b * by[1] + c * by[2];
  return [row(first), row(second), row(third)];
}

function each([a, b, c]: Three, change: (value: number) => number): Three {
  return [change(a), change(b), change(c)];
}
