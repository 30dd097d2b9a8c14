/** The texts of the files, but for those that are copied. */
import { stringify } from 'yaml';

/** The first line of a YAML file, by which an editor completes and checks its fields. */
function schemaLine(schema: string): string {
  return `# yaml-language-server: $schema=${schema}\n`;
}

/** The roles that are replaced, as they stand in the package, under a name of the person's own. */
export function starterText(schema: string, name: string, text: string): string {
  return text
    .replace(/^# yaml-language-server: .*\n/, () => schemaLine(schema))
    .replace(/^name: .*$/m, () => `name: ${scalar(name)}`);
}

export function aboutText(schema: string, name: string): string {
  return `${schemaLine(schema)}# What the roles have no column for. It is read together with them.
name: ${scalar(name)}
# location: Bristol
# asOf: 2026-04-01
# sources:
#   - title: Where the figures come from
#     url: https://example.org/pay
`;
}

export function configText(
  schema: string,
  {
    datasets,
    map,
    theme,
    talk,
  }: {
    readonly datasets: readonly string[];
    readonly map: string | undefined;
    readonly theme: string;
    readonly talk: string;
  },
): string {
  return `${schemaLine(schema)}# What "rolecast build" makes. Keys are called as flags are: "rolecast build --help" has them all.
data: ${list(datasets.map(literal))}
${map === undefined ? '' : `map: ${scalar(literal(map))}\n`}theme: ${theme}
jobs:
  - template: deck
  - template: report
  - template: ${talk}
  # - { template: handout, each: role }
`;
}

export function themeText(schema: string, name: string, logo: string | undefined): string {
  return `${schemaLine(schema)}name: ${scalar(name)}
extends: default
${logo === undefined ? '# logo: logo.svg' : `logo: ${scalar(logo)}`}
# Headings, bars and bullets of the lower, the middle and the upper tier; "middle" also colours links.
# colours:
#   lower: "#2D6A8F"
#   middle: "#7A1F5C"
#   upper: "#1F2A44"
`;
}

export const IGNORED = 'output/\n.rolecast/\nnode_modules/\n';

export function readmeText(name: string, datasets: readonly string[]): string {
  const [roles = ''] = datasets;
  return `# ${name.replace(/([\\`*_[\]<>#])/g, '\\$1')}

Slides, a report and a talk, made by rolecast from \`${roles}\`:

    rolecast preview    # in the browser, drawn again on every save
    rolecast check      # what is doubtful in the roles
    rolecast build      # output/deck.pptx, output/report.pdf and output/talk.pptx

\`rolecast.config.yaml\` says what is made, \`theme.yaml\` how it looks, and \`talk.hbs\` is a template to change.
`;
}

/** In a config, braces are places to be filled. */
function literal(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

/** A text as a value of YAML, quoted where it must be. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

function list(items: readonly string[]): string {
  return stringify(items, { collectionStyle: 'flow', lineWidth: 0 })
    .trimEnd()
    .replace(/^\[ (.*) \]$/s, '[$1]');
}
