/** What a person starts with: the files of a folder that builds as it stands. */
import { readFile } from 'node:fs/promises';
import { packaged } from '../home.js';
import { CI_FILES } from './ci.js';
import type { Ci } from './options.js';
import { aboutText, configText, IGNORED, readmeText, starterText, type TwoColours, themeText } from './texts.js';

export interface Project {
  /** What documents are called. */
  readonly name: string;
  /** The roles; absent: three that are invented. */
  readonly data: ProjectData | undefined;
  /** The name of the logo's file. */
  readonly logo: string | undefined;
  /** Those of whoever the folder is for; absent: the theme's own. */
  readonly colours: TwoColours | undefined;
  readonly ci: Ci;
  /** Where the package is installed, from the folder, with `/`; absent: somewhere else on the machine. */
  readonly installed: string | undefined;
  readonly version: string;
}

export interface ProjectData {
  /** The path from the folder, with `/`. */
  readonly file: string;
  /** The text of the map, of a table. */
  readonly map: string | undefined;
  /** Whether the dataset says its own name. */
  readonly named: boolean;
}

/** By their paths in the folder, with `/`. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** The names of the files that a project may have. */
const NAMES = {
  about: 'about.yaml',
  config: 'rolecast.config.yaml',
  roles: 'roles.yaml',
  talk: 'talk.hbs',
  theme: 'theme.yaml',
} as const;

/** The schemas, where they lie in the package. */
const SCHEMAS = {
  config: 'data/config.schema.json',
  dataset: 'data/dataset.schema.json',
  theme: 'templates/themes/theme.schema.json',
} as const;

export async function projectFiles(project: Project): Promise<Files> {
  const { name, data, logo, colours, ci, installed, version } = project;
  const schema = (of: keyof typeof SCHEMAS) =>
    installed === undefined ? `schemas/${of}.schema.json` : `${installed}/${SCHEMAS[of]}`;
  const files = new Map<string, string>();
  const own = data?.file ?? NAMES.roles;
  const datasets = data === undefined || data.named ? [own] : [own, NAMES.about];
  const map = data?.map === undefined ? undefined : mapName(data.file);

  if (data === undefined) files.set(own, starterText(schema('dataset'), name, await textOf('data/starter.yaml')));
  else if (!data.named) files.set(NAMES.about, aboutText(schema('dataset'), name));
  if (map !== undefined && data?.map !== undefined) files.set(map, data.map);
  files.set(NAMES.config, configText(schema('config'), { datasets, map, theme: NAMES.theme, talk: NAMES.talk }));
  files.set(NAMES.theme, themeText(schema('theme'), name, { logo, colours }));
  files.set(NAMES.talk, await textOf('templates/talk.hbs'));
  files.set('.gitignore', IGNORED);
  files.set('README.md', readmeText(name, datasets));
  for (const [path, textFor] of CI_FILES[ci]) files.set(path, textFor({ installed: installed !== undefined, version }));
  if (installed === undefined) {
    for (const [of, path] of Object.entries(SCHEMAS)) files.set(`schemas/${of}.schema.json`, await textOf(path));
  }
  return files;
}

function mapName(file: string): string {
  return `${file.replace(/\.[^./]+$/, '')}.map.yaml`;
}

function textOf(path: string): Promise<string> {
  return readFile(packaged(path), 'utf8');
}
