import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../../src/pictures/limits.js';
import { document, type Occasion, template } from './occasion.js';

const CASES = join(import.meta.dirname, '../cases/pictures');

/** A template that shows a picture beside it. */
function shown(name: string, content?: string | Uint8Array): Occasion {
  const text = `<section><h1>T</h1><img src="${name}" alt="x" /></section>`;
  return template(text, content === undefined ? {} : { [name]: content });
}

const ours = (name: string) => shown(name.replace(/^.*\//, ''), readFileSync(join(CASES, name)));

export const PICTURES: Readonly<Record<string, Occasion>> = {
  pictureBroken: ours('cut-off.png'),
  pictureInCmyk: ours('cmyk.jpg'),
  pictureMissing: shown('nothing.png'),
  pictureMoves: ours('moving.png'),
  pictureNotKnown: ours('text.png'),
  pictureNotSupported: ours('moving.gif'),
  pictureOutside: shown('../right.png'),
  pictureTooHeavy: shown('heavy.png', Buffer.alloc(LIMITS.fileSize + 1)),
  pictureTooLarge: ours('huge.png'),
  pictureTurned: ours('sideways.jpg'),
  pictureUnclaimed: shown('dataset:x.png'),
  pictureUndrawable: ours('hostile/pattern-without-end.svg'),
  pictureUnreadable: template('<section><h1>T</h1><img src="folder.png" alt="x" /></section>', {
    'folder.png/in.png': '',
  }),
  pictureUnsafe: ours('script.svg'),
  pictureWithoutLetters: shown(
    'name.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><text y="60">大学</text></svg>',
  ),
  qrNotLinked: document('roles: [{ title: A }]', { parameters: { link: 'nowhere' } }),
  qrTooLong: document(`url: https://example.org/${'a'.repeat(3000)}\nroles: [{ title: A }]`),
};
