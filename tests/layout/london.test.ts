/** London as it looks: a picture a slide and a page, to be read in a diff. */
import { expect, test } from 'vitest';
import { writeSvg } from '../../src/output/svg/index.js';
import { scenesOf } from '../pipeline/building.js';
import { THEME } from './setting.js';

const scenes = await scenesOf({});

test.each(['deck', 'report'] as const)('every page of the %s', async (name) => {
  for (const [index, picture] of writeSvg(scenes[name], THEME).entries()) {
    await expect(picture).toMatchFileSnapshot(`golden/${name}/${String(index + 1).padStart(2, '0')}.svg`);
  }
});
