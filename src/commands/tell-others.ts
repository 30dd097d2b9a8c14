/** Telling programs of an outcome: on standard output, in a file, in GitHub's log and its summary of the job. */
import { appendFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { writeDocument, writeToStdout } from '../build/run/deliver.js';
import type { Diagnostic } from '../diagnostic.js';
import { errorCode } from '../files.js';
import { reportTooLong } from '../messages/output.js';
import { reportOf } from '../report/reporters/index.js';
import type { MachineReporter, Outcome } from '../report/reporters/outcome.js';
import { toolVersion } from '../report/version.js';
import type { Reporting } from './reporting.js';

/** Tells all but the person, and gives what could not be written. */
export async function tellOthers(
  { others }: Reporting,
  found: Omit<Outcome, 'version'>,
): Promise<readonly Diagnostic[]> {
  const outcome = { ...found, version: toolVersion() };
  const faults: Diagnostic[] = [];
  for (const { reporter, file } of others) {
    const text = await textOf(reporter, outcome);
    const fault = text === undefined ? reportTooLong(reporter) : await deliver(text, reporter, file);
    if (fault !== undefined) faults.push(fault);
    if (reporter === 'github') await appendSummary(outcome);
  }
  return faults;
}

/** Nothing where there is more to tell than V8 can hold in one text: that of nearly a million documents. */
async function textOf(reporter: MachineReporter, outcome: Outcome): Promise<string | undefined> {
  try {
    return await reportOf(reporter, outcome);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

async function deliver(
  text: string,
  reporter: MachineReporter,
  file: string | undefined,
): Promise<Diagnostic | undefined> {
  const bytes = new TextEncoder().encode(text);
  if (file !== undefined) return writeDocument(dirname(file), basename(file), bytes);
  if (reporter !== 'github') return writeToStdout(bytes);
  process.stderr.write(text);
  return undefined;
}

/** Where GitHub keeps the summary of a step. */
async function appendSummary(outcome: Outcome): Promise<void> {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === '') return;
  const { summary } = await import('../report/reporters/github.js');
  try {
    await appendFile(path, summary(outcome));
  } catch (error) {
    // The summary is a courtesy: documents are not lost over it.
    process.stderr.write(`The job's summary was not written (${errorCode(error) ?? 'unknown'}).\n`);
  }
}
