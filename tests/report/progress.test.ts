/** What a person who waits sees, and what a log keeps. */
import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { ProgressLine } from '../../src/report/progress.js';

/** A stream as a terminal of 70 columns, or as a log. */
function stream(isTTY: boolean) {
  const written: string[] = [];
  const through = new PassThrough();
  through.on('data', (part) => written.push(String(part)));
  return { stream: Object.assign(through, { isTTY, columns: 70 }), written };
}

/** A batch of 200 documents, one every 20 ms. */
function batch(line: ProgressLine): void {
  for (let done = 1; done <= 200; done++) {
    vi.spyOn(process, 'uptime').mockReturnValue(100 + done * 0.2);
    line.count(done, 200);
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('a terminal has a bar with rate and time left, written over and gone at the end', () => {
  vi.stubEnv('CI', undefined);
  vi.spyOn(process, 'uptime').mockReturnValue(100);
  const { stream: terminal, written } = stream(true);
  const line = new ProgressLine(terminal, false);
  batch(line);
  line.clear();
  expect(written[49]).toBe('\r\u001b[K█████░░░░░░░░░░░░░░░ 50 of 200 documents, 5.0 a second, 30 s left');
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('a log has a plain line every ten seconds, and nothing of what is soon done', () => {
  vi.spyOn(process, 'uptime').mockReturnValue(100);
  const { stream: log, written } = stream(false);
  batch(new ProgressLine(log, false));
  expect(written).toEqual([
    '50 of 200 documents, 5.0 a second, 30 s left\n',
    '100 of 200 documents, 5.0 a second, 20 s left\n',
    '150 of 200 documents, 5.0 a second, 10 s left\n',
    '200 of 200 documents, 5.0 a second, 0 s left\n',
  ]);
});

test.each([
  ['--quiet', true, 200],
  ['a build of a few documents', false, 4],
])('%s shows nothing', (_, quiet, of) => {
  vi.spyOn(process, 'uptime').mockReturnValue(100);
  const { stream: log, written } = stream(false);
  const line = new ProgressLine(log, quiet);
  vi.spyOn(process, 'uptime').mockReturnValue(190);
  line.count(of, of);
  line.show('laying out');
  expect(written).toEqual([]);
});
