/** Values that a person gives by name, held against what templates print. */
import type { Report } from '../diagnostic.js';
import { unknownParameter } from '../messages/usage.js';
import type { Template } from './types.js';

/** A value that no template prints is a slip of the pen. */
export function tellUnprinted(
  parameters: Readonly<Record<string, string>>,
  templates: readonly Template[],
  report: Report,
): void {
  const printed = new Set<string>();
  for (const { program } of templates) {
    if (program.parameters === 'any') return;
    for (const name of program.parameters) printed.add(name);
  }
  for (const name of Object.keys(parameters))
    if (!printed.has(name)) report(unknownParameter(name, [...printed].sort()));
}
