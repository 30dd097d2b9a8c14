/** How long a talk takes follows from its words and its slides alone. */
import { describe, expect, test } from 'vitest';
import type { Page, TextItem } from '../../src/layout/scene.js';
import { talkSeconds, wordCount } from '../../src/layout/talk.js';

const BOX = { x: 0, y: 0, w: 100, h: 100 };

function written(words: string, furniture?: TextItem['furniture']): TextItem {
  const style = { font: 'body', size: 18, bold: false, colour: 'ink' } as const;
  const paragraph = { runs: [{ text: words, style }], lines: [], align: 'left', leading: 22, spaceBefore: 0 } as const;
  return {
    kind: 'text',
    name: 'Text',
    box: BOX,
    anchor: 'top',
    paragraphs: [paragraph],
    ...(furniture && { furniture }),
  };
}

const slide = (notes: readonly string[], ...items: Page['items']): Page => ({ name: 'Slide', notes, items });

/** The talk from sections of slides. */
function secondsOf(...sections: readonly (readonly Page[])[]): number {
  const bookmarks = sections.map((_, index) => ({
    title: '',
    page: sections.slice(0, index).flat().length,
    y: 0,
    children: [],
  }));
  return talkSeconds({ pages: sections.flat(), bookmarks });
}

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('a talk', () => {
  test('takes a minute for 130 words of notes, and 12 seconds for each slide', () => {
    expect(secondsOf([slide([words(100), words(30)])])).toBe(60 + 12);
    expect(secondsOf([slide([words(130)])], [slide([words(65)])])).toBe(90 + 24);
  });

  test('says the notes and not what stands on the slide', () => {
    expect(secondsOf([slide([words(13)], written(words(500)))])).toBe(6 + 12);
  });

  test('says what stands on a slide without notes, but not its furniture', () => {
    expect(secondsOf([slide([], written(words(26)), written('The footer', 'footer'))])).toBe(12 + 12);
  });

  test('says nothing more on slides that go on with what the notes are for', () => {
    expect(secondsOf([slide([words(13)]), slide([], written(words(130)))])).toBe(6 + 24);
    expect(secondsOf([slide([], written(words(13))), slide([], written(words(13)))])).toBe(12 + 24);
  });
});

test.each([
  ['', 0],
  ['Ask the room: who?', 4],
  ['£85,000 to £120,000 a year', 5],
  ['a – dash · and – signs', 4],
  ['Straßenverkehrszulassungsordnung', 1],
  ['مدير عمليات الذكاء', 3],
  ['人工智能', 2],
  ['機械学習 エンジニア', 5],
  ['AI 运营 2025', 3],
])('the words of "%s" are %i', (text, count) => {
  expect(wordCount(text)).toBe(count);
});
