/** A template studied with time: where it has room is looked at, not only reckoned. */
import type { Box } from '../layout/scene.js';
import type { ThemeTemplate } from '../theme/types.js';
import type { TemplateFault } from './fault.js';
import { type OpenTemplate, openTemplate } from './open.js';
import { understood } from './read.js';
import type { CompanyTemplate } from './types.js';

export interface Study {
  readonly opened: OpenTemplate;
  readonly template: CompanyTemplate;
  /** Under an ordinary title. */
  readonly safe: Box;
  /** How many addresses out of the file its slides, masters and layouts have. */
  readonly links: number;
}

export async function study(
  bytes: Uint8Array,
  said: Pick<ThemeTemplate, 'layouts' | 'safe'> = { layouts: {} },
): Promise<{ readonly study: Study } | { readonly fault: TemplateFault }> {
  const found = await openTemplate(bytes, said.layouts);
  if ('fault' in found) return found;
  const { opened } = found;
  const [x = 0, y = 0, w = 0, h = 0] = said.safe ?? [];
  const { roomOn } = await import('./look.js');
  const safe = said.safe === undefined ? await roomOn(opened.uses.titleOnly.layout, opened) : { x, y, w, h };
  const read = understood(opened, safe);
  return 'fault' in read ? read : { study: { opened, template: read.template, safe, links: await linksIn(opened) } };
}

async function linksIn({ source }: OpenTemplate): Promise<number> {
  let count = 0;
  for (const { part, contentType } of source.parts)
    if (/\.presentationml\.(?:slide|slideMaster|slideLayout)\+xml$/.test(contentType))
      count += await source.linksFrom(part);
  return count;
}
