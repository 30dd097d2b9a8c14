/** Files that are no template, or that do harm: what is said of each. */
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../src/brand/read.js';
import { HARMFUL, STRAYING, UNFIT } from './templates/hostile.js';

describe('refused is', () => {
  const faultOf = async (bytes: Uint8Array) => {
    const read = await readTemplate(bytes);
    return 'fault' in read ? read.fault : 'read';
  };

  test.each(Object.entries(HARMFUL))('%s', async (_, make) => {
    expect(await faultOf(make())).toMatchObject({ kind: 'package' });
  });

  test.each([
    ['macros', 'macros'],
    ['strict', 'strict'],
    ['password', 'password'],
    ['powerPoint97', 'old'],
    ['workbook', 'not a presentation'],
    ['noLayouts', 'no layouts'],
    ['noMasters', 'no layouts'],
    ['noRoom', 'too small'],
    ['noRoomForWords', 'too small'],
    ['notAZip', 'package'],
    ['empty', 'package'],
  ] as const)('%s', async (name, kind) => {
    expect(await faultOf(UNFIT[name]())).toMatchObject({ kind });
  });

  test.each(Object.entries(STRAYING))('%s, or read without what lies outside', async (_, make) => {
    const read = await readTemplate(make());
    expect(JSON.stringify(read)).not.toMatch(/passwd|rolecast-was-here|file:/);
  });
});
