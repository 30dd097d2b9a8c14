import { describe, expect, test } from 'vitest';
import type { TextItem } from '../../../src/layout/scene.js';
import { textItem } from '../../../src/layout/text/item.js';
import { run, SLIDE } from '../setting.js';

const BOX = { x: 48, y: 100, w: 200, h: 120 };

function middled(text: string, href?: string): TextItem {
  const linked = { ...run(text), ...(href !== undefined && { href }) };
  return textItem('Text', [{ runs: [linked], leading: 24 }], BOX, { measure: SLIDE }, 'middle');
}

function baselines({ paragraphs }: TextItem): number[] {
  return paragraphs.flatMap(({ lines }) => lines.map(({ baseline }) => baseline));
}

const ADDRESS = 'example.org/roles-of-the-fair';

// LibreOffice 7.4 counts a paragraph that is a link as one line when it places it.
describe('a link of several lines', () => {
  test('stands where it would, anchored at its top', () => {
    const [plain, linked] = [middled(ADDRESS), middled(ADDRESS, 'https://example.org/')];
    expect(baselines(linked)).toEqual(baselines(plain));
    expect(linked).toMatchObject({ anchor: 'top', box: { ...BOX, y: 136, h: 84 } });
  });

  test('has company that keep their anchor: words, and a link of one line', () => {
    expect(middled(ADDRESS)).toMatchObject({ anchor: 'middle', box: BOX });
    expect(middled('example.org', 'https://example.org/')).toMatchObject({ anchor: 'middle', box: BOX });
  });
});
