/** What the layout has to say: text that did not fit where it should. */
import type { Diagnostic } from '../diagnostic.js';
import type { Origin } from '../markup/tree.js';
import { contentAt } from './content.js';
import { counted, joined, listed, quoted } from './wording.js';

/** A picture's caption that needs nearly a page by itself. */
export function captionParted(origin: Origin, caption: string): Diagnostic {
  return {
    code: 'layout/caption-parted',
    severity: 'warning',
    message: `The caption ${quoted(caption)} is so long that no page holds it with its picture: they are parted.`,
    ...contentAt(origin, caption),
    hint: 'Shorten the caption, or say the rest in a paragraph.',
  };
}

/** Text that goes on on another slide or page. */
export function continued(
  origin: Origin,
  subject: string,
  field: string,
  said: readonly unknown[],
  parts: number,
): Diagnostic {
  return {
    code: 'layout/continued',
    severity: 'warning',
    message: `The ${field} of ${subject} needs more room than one slide has: it takes ${parts}.`,
    ...contentAt(origin, ...said),
    hint:
      field === 'chart'
        ? 'Choose fewer roles, such as --top 16, if it should stand on one.'
        : 'Shorten it, or leave some of it out, if it should stand on one.',
  };
}

/** The name of a role beside its bar, of which only the beginning is shown. */
export function cutLabel(origin: Origin, label: string): Diagnostic {
  return {
    code: 'layout/cut-label',
    severity: 'warning',
    message: `The title "${label}" is too long to stand beside its bar and is cut there.`,
    ...contentAt(origin, label),
    hint: 'Give the role a shortTitle, or the row of a chart of your own a shorter name.',
  };
}

/** The name of a tier beside its roles, of which only the beginning is shown. */
export function cutTier(origin: Origin, name: string): Diagnostic {
  return {
    code: 'layout/cut-tier',
    severity: 'warning',
    message: `The tier's name "${name}" is too long to stand beside its roles and is cut there.`,
    ...contentAt(origin, name),
    hint: 'Give the tier a shorter name.',
  };
}

/** The name of a line over a chart, of which only the beginning is shown. */
export function cutYardstick(origin: Origin, label: string): Diagnostic {
  return {
    code: 'layout/cut-yardstick',
    severity: 'warning',
    message: `The yardstick "${label}" is longer than the scale and is cut over the chart.`,
    ...contentAt(origin, label),
    hint: 'Give it a shorter name.',
  };
}

/** A QR code whose modules (`millimetres` wide) a phone cannot tell apart on paper. */
export function denseCode(origin: Origin, address: string, millimetres: number): Diagnostic {
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  return {
    code: 'layout/dense-code',
    severity: 'warning',
    message: `The QR code of "${shown}" is printed with modules of ${millimetres.toFixed(2)} mm: too fine to scan from paper.`,
    ...contentAt(origin, address),
    hint: 'Give a shorter address (without tracking, or through a short link), or print fewer slides on a page.',
  };
}

/** What is said beside a bar that has no room for it. */
export function endsLeftOut(origin: Origin, label: string): Diagnostic {
  return {
    code: 'layout/ends-left-out',
    severity: 'warning',
    message: `What is said of "${label}" has no room beside its bar and is left out there.`,
    ...contentAt(origin.about === undefined ? origin : { ...origin, about: `${origin.about}.salary` }),
    hint: "The role's own slide or page says it; in a chart of your own, say it in fewer words.",
  };
}

/** A handout whose front has no room for some of the role, and the labels of what goes on its back, where that is known. */
export function handoutOnTwoPages(
  origin: Origin,
  subject: string,
  fields: readonly string[],
  said: readonly unknown[],
): Diagnostic {
  return {
    code: 'layout/handout-on-two-pages',
    severity: 'warning',
    message: `The handout of ${subject} takes two pages${fields.length === 0 ? '' : `: ${joined(fields)} ${fields.length === 1 ? 'goes' : 'go'} on its back`}.`,
    ...contentAt(origin, ...said),
    hint: 'Shorten what the role says there, or print on both sides.',
  };
}

/** A chart's label that is set small, on two lines. */
export function longLabel(origin: Origin, label: string): Diagnostic {
  return {
    code: 'layout/long-label',
    severity: 'warning',
    message: `The title "${label}" is too long for one line beside its bar and is set smaller, on two.`,
    ...contentAt(origin, label),
    hint: 'Give the role a shortTitle, or the row of a chart of your own a shorter name.',
  };
}

/** A title that needs more than two lines. */
export function longTitle(origin: Origin, subject: string, title: string): Diagnostic {
  return {
    code: 'layout/long-title',
    severity: 'warning',
    message: `The title of ${subject} needs more than two lines.`,
    ...contentAt(origin, title),
    hint: 'Shorten the title.',
  };
}

/** A poster that goes on on other pages. */
export function posterTooFull(origin: Origin): Diagnostic {
  return {
    code: 'layout/poster-too-full',
    severity: 'warning',
    message: 'The poster has more to show than one page has room for: it is laid out as ordinary pages.',
    ...contentAt(origin),
    hint: 'Choose fewer roles, such as --top 60, or say less in its steps.',
  };
}

/** Roles that a talk of some minutes has no slide for. */
export function rolesListed(template: string, titles: readonly string[], minutes: number): Diagnostic {
  const rest = titles.length - NAMED;
  const named = rest > 0 ? `${titles.slice(0, NAMED).join(', ')} and ${rest} more` : titles.join(', ');
  return {
    code: 'layout/roles-listed',
    severity: 'note',
    message: `In ${counted(minutes, 'minute')}, ${template} leaves these roles without a slide of their own: ${named}.`,
  };
}

const NAMED = 12;

/** A table's row that a page could hardly hold. */
export function rowDivided(origin: Origin, caption: string, said: unknown): Diagnostic {
  return {
    code: 'layout/row-divided',
    severity: 'warning',
    message: `A row of the table ${quoted(caption)} is so high that it is divided where a page ends.`,
    ...contentAt(origin, said),
    hint: 'Shorten its longest cell.',
  };
}

/** A role's picture that has too few pixels to fill its place in print; both in pixels. */
export function smallPicture(
  origin: Origin,
  subject: string,
  field: string | undefined,
  has: { readonly w: number; readonly h: number },
  needs: { readonly w: number; readonly h: number },
): Diagnostic {
  const sized = ({ w, h }: typeof has) => `${w.toLocaleString('en-GB')} × ${h.toLocaleString('en-GB')}`;
  return {
    code: 'layout/small-picture',
    severity: 'warning',
    message: `The picture of ${subject} has ${sized(has)} pixels, too few to fill its place in print, which takes ${sized(needs)}: it is shown small.`,
    ...contentAt(field === undefined ? origin : { ...origin, about: field }),
    hint: 'Give "image" a larger picture.',
  };
}

/** Even the shortest talk takes longer than it may. */
export function talkLonger(template: string, takes: number, minutes: number): Diagnostic {
  return {
    code: 'layout/talk-longer',
    severity: 'warning',
    message: `A talk from ${template} takes about ${counted(Math.round(takes), 'minute')}, not ${minutes}, however little it tells.`,
    hint: 'Choose fewer roles. In a template of your own, "talk" says what to leave out: see templates/README.md.',
  };
}

/** There is less to tell than there is time. */
export function talkShorter(template: string, takes: number, minutes: number): Diagnostic {
  return {
    code: 'layout/talk-shorter',
    severity: 'note',
    message: `A talk from ${template} takes only about ${counted(Math.max(1, Math.round(takes)), 'minute')} of ${minutes}: nothing is left out.`,
  };
}

/** A table whose columns have no room side by side for their longest words. */
export function wideTable(origin: Origin, caption: string, columns: number, fits: boolean): Diagnostic {
  const broken = fits ? '' : ', and even so its words are broken';
  return {
    code: 'layout/wide-table',
    severity: 'warning',
    message: `The table ${quoted(caption)} of ${columns} columns is too wide for its page: its type is set smaller${broken}.`,
    ...contentAt(origin),
    hint: 'Leave out columns, or divide it into two tables.',
  };
}

/** Lines of a chart for whose names there is no room. */
export function yardsticksLeftOut(origin: Origin, labels: readonly string[]): Diagnostic {
  return {
    code: 'layout/yardsticks-left-out',
    severity: 'warning',
    message: `${listed(labels.map(quoted))} ${labels.length === 1 ? 'has' : 'have'} no room over the chart, and ${labels.length === 1 ? 'its line is' : 'their lines are'} left out.`,
    ...contentAt(origin, ...labels),
    hint: 'Keep the two or three yardsticks that matter, with short names.',
  };
}
