/** GitHub's workflows and actions as they stand in their files. */
import { readFileSync } from 'node:fs';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { packaged } from '../../src/home.js';

/** A step of a job or of a composite action: one of other people's actions, or lines for a shell. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly 'working-directory'?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly with: Readonly<Record<string, string>>;
}

export function readYaml(path: string): Document {
  return parseDocument(readFileSync(packaged(path), 'utf8'), { strict: true, uniqueKeys: true });
}

/** The steps of a job of a workflow, or of a composite action. */
export function stepsOf(path: string, job?: string): readonly Step[] {
  const steps = readYaml(path).getIn(job === undefined ? ['runs', 'steps'] : ['jobs', job, 'steps']);
  if (!isSeq(steps)) throw new Error(`${path}: no steps${job === undefined ? '' : ` of ${job}`}`);
  return steps.items.map(stepOf);
}

function stepOf(step: unknown): Step {
  if (!isMap(step)) throw new Error('a step that is no map');
  const { env, with: given, ...rest } = step.toJSON();
  return { ...rest, env: textsOf(env), with: textsOf(given) };
}

function textsOf(values: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** A text with its expressions filled in, of which only names are known here: `${{ strategy.job-index }}`. */
export function expanded(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (expression, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${expression} has no value here`);
    return value;
  });
}
