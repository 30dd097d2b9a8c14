/** The pictures of a document: from the folders of its template, its dataset and its theme, and QR codes. */
import type { LoadedDataset } from '../dataset/read.js';
import type { Role } from '../dataset/types.js';
import { Diagnostics, type Report } from '../diagnostic.js';
import type { Document, Figure } from '../document/types.js';
import type { Picture } from '../layout/scene.js';
import { originOf } from '../messages/content.js';
import { type Asked, pictureUnclaimed } from '../messages/pictures.js';
import type { Theme } from '../theme/types.js';

/** By the keys that figures name; `theme:logo` is among them where the theme has a logo. */
export type Pictures = Readonly<Record<string, Picture>>;

/** What a build knows of where its pictures lie. */
export interface Owners {
  readonly dataset: LoadedDataset;
  readonly theme: Pick<Theme, 'logo' | 'colours'>;
  /** The folder of the template. */
  readonly template: string;
}

/** Every picture of a document, and the theme's logo; nothing where one is wrong, which is reported. */
export async function loadPictures(
  { sections }: Pick<Document, 'sections'>,
  owners: Owners,
  report: Report,
): Promise<Pictures | undefined> {
  const found = new Diagnostics();
  const pictures = new Map<string, Picture | undefined>([['theme:logo', await logoOf(owners.theme, found.report)]]);
  for (const figure of sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'))) {
    if (!pictures.has(figure.picture)) pictures.set(figure.picture, await pictureOf(figure, owners, found.report));
  }
  found.all.forEach(report);
  if (found.failed) return undefined;
  return Object.fromEntries([...pictures].flatMap(([key, picture]) => (picture ? [[key, picture]] : [])));
}

/** Whether the pictures of these roles and the logo can be shown: what is known to be asked for before a template runs. */
export async function checkPictures(
  roles: readonly Role[],
  { dataset, theme }: Pick<Owners, 'dataset' | 'theme'>,
  report: Report,
): Promise<boolean> {
  const found = new Diagnostics();
  await logoOf(theme, found.report);
  const chosen = new Set(roles.map(({ id }) => id));
  for (const [index, { id, image }] of dataset.dataset.roles.entries()) {
    if (image && chosen.has(id)) await imageOf(index, { dataset, theme }, found.report);
  }
  found.all.forEach(report);
  return !found.failed;
}

async function pictureOf(figure: Figure, owners: Owners, report: Report): Promise<Picture | undefined> {
  const { picture, ...origin } = figure;
  const colon = picture.indexOf(':');
  const name = picture.slice(colon + 1);
  const asked: Asked = { owner: 'template', name, ...originOf(origin) };
  switch (picture.slice(0, colon)) {
    case 'qr':
      return (await import('./qr.js')).qrCode(asked, report);
    case 'dataset': {
      const index = /^roles\[(\d+)\]\.image\.src$/.exec(name)?.[1];
      if (index !== undefined) return imageOf(Number(index), owners, report);
      report(pictureUnclaimed(asked));
      return undefined;
    }
    default:
      return fileOf(owners.template, owners.theme, asked, report);
  }
}

/** A role's picture, in the folder of the very file that the role stands in. */
async function imageOf(index: number, { dataset: data, theme }: Pick<Owners, 'dataset' | 'theme'>, report: Report) {
  const { dataset, locate, folderOf } = data;
  const role = dataset.roles[index];
  if (role?.image === undefined) return undefined;
  const asked: Asked = {
    owner: 'dataset',
    name: role.image.src,
    // Looked up only for a complaint: it takes a while in a long file.
    get place() {
      return locate(`roles[${index}].image.src`);
    },
  };
  return fileOf(folderOf(role), theme, asked, report);
}

async function logoOf(theme: Owners['theme'], report: Report): Promise<Picture | undefined> {
  const { logo } = theme;
  return logo && fileOf(logo.folder, theme, { owner: 'theme', name: logo.path, place: logo.place }, report);
}

async function fileOf(
  folder: string,
  { colours }: Owners['theme'],
  asked: Asked,
  report: Report,
): Promise<Picture | undefined> {
  return (await import('./file.js')).readPicture(folder, asked, report, colours.ink);
}
