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

/** The two colours of a company, as `brand` has them. */
export interface TwoColours {
  readonly primary: string;
  readonly accent: string;
}

export function themeText(
  schema: string,
  name: string,
  { logo, colours }: { readonly logo: string | undefined; readonly colours: TwoColours | undefined },
): string {
  const brand = ({ primary, accent }: TwoColours) => `brand: { primary: "${primary}", accent: "${accent}" }`;
  return `${schemaLine(schema)}name: ${scalar(name)}
# "default" is dark on white; with "stage" it is light on dark, and prints on white all the same.
extends: default
# All colours are made of these two, so that what is written in them can be read.
${colours === undefined ? `# ${brand({ primary: '#7A1F5C', accent: '#F2A900' })}` : brand(colours)}
${logo === undefined ? '# logo: logo.svg' : `logo: ${scalar(logo)}`}
# One that you want otherwise: "lower", "middle" and "upper" are the bars of the tiers; "middle" also colours links.
# colours:
#   middle: "#7A1F5C"
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
