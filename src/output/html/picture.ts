/** Pictures, inside the page: nothing is fetched. */
import type { Figure } from '../../document/types.js';
import type { Picture } from '../../layout/scene.js';
import type { Theme } from '../../theme/types.js';
import type { PageContext } from './context.js';
import { type Child, element, type Html } from './element.js';
import { inlines } from './inline.js';

/** A picture with its caption; one that was not loaded leaves its words. */
export function figure({ picture: key, alt, caption }: Figure, { pictures, document }: PageContext): Html | undefined {
  const picture = pictures[key];
  // Roles say what their pictures show, templates what theirs do.
  const lang = key.startsWith('dataset:') ? undefined : document.wordsLanguage;
  const words = caption && element('figcaption', {}, inlines(caption));
  const shown = picture ? image(picture, alt, lang) : alt === '' ? undefined : element('p', { lang }, alt);
  if (shown === undefined && words === undefined) return undefined;
  return element('figure', { class: key.startsWith('qr:') ? 'qr' : undefined }, shown, words);
}

/** The theme's mark, over the title. */
export function logo({ logo: mark }: Theme, pictures: PageContext['pictures']): Child {
  const picture = pictures['theme:logo'];
  return mark && picture && element('p', { class: 'logo' }, image(picture, mark.alt));
}

function image({ type, width, height, data }: Picture, alt: string, lang?: string): Html {
  const src = `data:image/${type === 'svg' ? 'svg+xml' : type};base64,${data}`;
  return element('img', { src, alt, lang, width: Math.round(width), height: Math.round(height) });
}
