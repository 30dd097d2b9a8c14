/** What a document says on every page, whatever its template. */
import { expect, test } from 'vitest';
import { documentSettings } from '../../src/document/settings.js';
import { datasetOf, selectionOf } from '../dataset/support.js';

test.each([
  ['Roles in London', '2025-01-01', 'Roles in London, 2025'],
  ['Roles in London', undefined, 'Roles in London'],
  ['Schemes 2026', '2025-10-01', 'Schemes 2026'],
  ['Room 20261', '2025-10-01', 'Room 20261, 2025'],
])('the footer of "%s" with figures as of %s is "%s"', async (name, asOf, footer) => {
  const dataset = await datasetOf(JSON.stringify({ name, ...(asOf && { asOf }), roles: [{ title: 'Nurse' }] }));
  expect(documentSettings(dataset, selectionOf(dataset)).footer).toBe(footer);
});
