import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rolecast, temporaryFolder } from '../cli/rolecast.js';
import { renderDocument } from './library.js';

describe('renderDocument', () => {
  it('gives the bytes that the command writes', async () => {
    const { document, failed } = await renderDocument({ template: 'report', selection: { tier: 'upper' } });
    const { out } = await rolecast(['build', 'report', '--tier', 'upper', '-o', '-', '--quiet']);
    expect(failed).toBe(false);
    expect(document).toMatchObject({ format: 'pdf', medium: 'pages' });
    expect(document && 'bytes' in document && out.equals(document.bytes)).toBe(true);
  });

  it('makes the handout of a role', async () => {
    const data = { roles: [{ title: 'Cook' }, { title: 'Chef' }] };
    const { document } = await renderDocument({ data, template: 'handout', each: 'role', selection: { role: 'Chef' } });
    expect(document).toMatchObject({ format: 'pdf', pages: 1 });
  });

  it('gives a picture a slide', async () => {
    const { document } = await renderDocument({
      data: { roles: [{ title: 'Cook' }] },
      template: 'deck',
      format: 'svg',
    });
    const pictures = document && 'pictures' in document ? document.pictures : [];
    expect(pictures).toHaveLength(document?.pages ?? -1);
    expect(Buffer.from(pictures[0] ?? []).toString()).toContain('<svg');
  });

  it('makes many at once, each as it would be alone', async () => {
    const of = (title: string) => renderDocument({ data: { roles: [{ title }] }, template: 'deck', format: 'html' });
    const titles = ['Cook', 'Chef', 'Porter', 'Baker'];
    const together = await Promise.all(titles.map(of));
    for (const [index, title] of titles.entries()) expect(await of(title)).toEqual(together[index]);
  });

  it('writes nothing', async () => {
    const folder = temporaryFolder();
    const before = process.cwd();
    process.chdir(folder);
    try {
      await renderDocument({ template: 'deck' });
    } finally {
      process.chdir(before);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is asked for one document', async () => {
    const { document, diagnostics } = await renderDocument({ template: 'handout', each: 'tier' });
    expect(document).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'usage/not-one-document',
        message:
          'renderDocument makes one document, and 3 were asked for: handout/upper.pdf, handout/middle.pdf, handout/lower.pdf.',
      },
    ]);
  });

  it('tells what is wrong with a template', async () => {
    const { document, failed, diagnostics } = await renderDocument({ template: 'nowhere.hbs' });
    expect({ document, failed, codes: diagnostics.map(({ code }) => code) }).toEqual({
      document: undefined,
      failed: true,
      codes: ['usage/unknown-template'],
    });
  });
});
