/** GitHub's workflows and actions as they stand in their files. */
import { readFileSync } from 'node:fs';
import { type Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { packaged } from '../../src/home.js';

/** A step of a job or of a composite action: one of other people's actions, or lines for a shell. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env: Readonly<Record<string, string>>;
}

export function readYaml(path: string): Document {
  return parseDocument(readFileSync(packaged(path), 'utf8'), { strict: true, uniqueKeys: true });
}

/** Every list called `steps`, wherever it stands. */
export function stepsIn(path: string): readonly Step[] {
  const steps: Step[] = [];
  visit(readYaml(path), {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== 'steps' || !isSeq(value)) return;
      for (const step of value.items) {
        if (!isMap(step)) throw new Error(`${path}: a step that is no map`);
        const text = (name: string) => {
          const found = step.get(name);
          return typeof found === 'string' ? found : undefined;
        };
        const env = step.get('env');
        const pairs = isMap(env) ? Object.entries(env.toJSON()) : [];
        steps.push({
          name: text('name'),
          id: text('id'),
          uses: text('uses'),
          run: text('run'),
          env: Object.fromEntries(pairs.map(([key, value]) => [key, String(value)])),
        });
      }
    },
  });
  return steps;
}
