// What the benches of warm documents share: the processor's time, and datasets of any size.
import { builtInDataset, Diagnostics, EVERYTHING, prepare } from '../../dist/inside.js';

export const { report } = new Diagnostics();

/** Processor seconds of what is done: other work on the machine changes them less than the clock's. */
export async function cost(task) {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export const median = (some) => some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)];

const looksOf = (template) => ({ templates: [template], theme: 'default', parameters: {} });

/** The London roles, ready for one template. */
export function london(template) {
  return prepare({ data: [builtInDataset()], focus: EVERYTHING, ...looksOf(template) }, report);
}

/** A dataset of as many roles as are asked for, ready for one template. */
export async function many(count, template) {
  const { dataset } = await london(template);
  const roles = Array.from({ length: count }, (_, index) => {
    const role = dataset.roles[index % dataset.roles.length];
    return { ...role, id: `role-${index}`, title: `${role.title} ${index + 1}`, shortTitle: `Role ${index + 1}` };
  });
  const data = [{ kind: 'text', name: 'many.json', text: JSON.stringify({ name: 'Many roles', roles }) }];
  return prepare({ data, focus: EVERYTHING, ...looksOf(template) }, report);
}
