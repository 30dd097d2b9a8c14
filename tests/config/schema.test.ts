/** What an editor knows of a config is what the command takes. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONFIG_KEYS } from '../../src/commands/config-keys.js';
import { configSchema } from '../../src/config/schema.js';
import { packaged } from '../../src/home.js';

test('data/config.schema.json is what the table of flags says', () => {
  const text = readFileSync(packaged('data/config.schema.json'), 'utf8');
  expect(JSON.parse(text)).toEqual(configSchema(CONFIG_KEYS));
});
