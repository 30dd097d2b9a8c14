/** What can be wrong with pictures: faults of the data (exit 4) or of a template or theme (exit 5), by who names them. Sorted by name. */
import { codePoint } from '../characters.js';
import type { Diagnostic, Place, Severity } from '../diagnostic.js';
import type { Unreadable } from '../files.js';
import { didYouMean } from './closest.js';
import { contentAt } from './content.js';

/** A picture that somebody asks for. */
export interface Asked {
  readonly owner: 'dataset' | 'template' | 'theme';
  /** As it was written. */
  readonly name: string;
  readonly place: Place;
  readonly via?: readonly Place[];
  /** The record of the dataset that the template was told of. */
  readonly about?: string;
}

export function pictureBroken(asked: Asked, format: 'JPEG' | 'PNG' | 'SVG', what: string): Diagnostic {
  return tell(
    'error',
    'broken',
    asked,
    `is ${format === 'SVG' ? 'an' : 'a'} ${format} file that is broken: ${what}.`,
    'Save it again, or copy it anew.',
  );
}

export function pictureInCmyk(asked: Asked): Diagnostic {
  return tell(
    'error',
    'in-cmyk',
    asked,
    'has the colours of a printing press (CMYK), which screens show wrongly.',
    'Save it in RGB.',
  );
}

export function pictureMissing(asked: Asked, near: readonly string[]): Diagnostic {
  const where = `It is looked for in the folder of the ${asked.owner}, and is named from there.`;
  return tell('error', 'missing', asked, 'does not exist.', didYouMean(asked.name, near) ?? where);
}

export function pictureMoves(asked: Asked): Diagnostic {
  return tell('warning', 'moves', asked, 'is animated: documents show its first frame.');
}

export function pictureNotKnown(asked: Asked): Diagnostic {
  return tell('error', 'not-known', asked, 'is none of PNG, JPEG and SVG.', 'Save it as one of them.');
}

export function pictureNotSupported(asked: Asked, format: string): Diagnostic {
  const instead = 'Save it as PNG (drawings), JPEG (photographs) or SVG.';
  return tell('error', 'not-supported', asked, `is a ${format} file, which not every program shows.`, instead);
}

export function pictureOutside(asked: Asked): Diagnostic {
  return tell(
    'error',
    'outside',
    asked,
    `is not inside the folder of the ${asked.owner}.`,
    `Copy the file into that folder and name it from there, with "/" between the parts of its path.`,
  );
}

export function pictureTooHeavy(asked: Asked, limit: number): Diagnostic {
  const most = `${limit / 1_000_000} MB`;
  return tell('error', 'too-heavy', asked, `is larger than ${most}.`, 'Save it smaller: 1,920 pixels fill a screen.');
}

export function pictureTooLarge(asked: Asked, width: number, height: number, limit: number): Diagnostic {
  const found = `${width.toLocaleString('en-GB')} × ${height.toLocaleString('en-GB')}`;
  const most = `${limit / 1_000_000} million`;
  return tell(
    'error',
    'too-large',
    asked,
    `has ${found} pixels; ${most} are the most.`,
    'Save it smaller: 1,920 pixels fill a screen.',
  );
}

export function pictureTurned(asked: Asked): Diagnostic {
  return tell(
    'error',
    'turned',
    asked,
    'lies on its side or head, with a note by the camera to turn it, which PowerPoint does not follow.',
    'Turn it in an image program and save it.',
  );
}

/** Only templates name pictures of the dataset that are not there: roles name files. */
export function pictureUnclaimed(asked: Asked): Diagnostic {
  return tell(
    'error',
    'unclaimed',
    asked,
    'is not a picture of the dataset.',
    'Print the address of a role’s picture with src="{{image.src}}"; a file beside the template has no "dataset:".',
  );
}

/** `problem` is why the program that draws gave it up. */
export function pictureUndrawable(asked: Asked, problem: 'time' | 'memory' | 'broke-off'): Diagnostic {
  const says = {
    time: 'takes too long to draw.',
    memory: 'takes too much memory to draw.',
    'broke-off': 'cannot be drawn: the renderer breaks off.',
  };
  return tell('error', 'undrawable', asked, says[problem], 'Export it again in a simpler way, or save it as PNG.');
}

export function pictureUnreadable(asked: Asked, problem: Unreadable): Diagnostic {
  return tell('error', 'unreadable', asked, `${problem}.`);
}

/** `what` is found in the SVG that a still, self-contained picture has no need of. */
export function pictureUnsafe(asked: Asked, what: string, line: number): Diagnostic {
  const clean = 'Export it again as plain SVG, or save it as PNG.';
  return tell(
    'error',
    'unsafe',
    asked,
    `is an SVG file with ${what} (in its line ${line}), which is not taken.`,
    clean,
  );
}

/** Letters of its text that no font here has; `name` is the package that brings a font of them, where one is known. */
export function pictureWithoutLetters(
  asked: Asked,
  letters: readonly string[],
  line: number,
  name: string | undefined,
): Diagnostic {
  const named = letters.slice(0, 5).map((letter) => `"${letter}" (${codePoint(letter)})`);
  const more = letters.length > named.length ? ` and ${letters.length - named.length} more` : '';
  return tell(
    'warning',
    'without-letters',
    asked,
    `has text (in its line ${line}) with ${named.join(', ')}${more}, which no font here has: it is left out.`,
    name === undefined ? 'Turn its text into outlines.' : `Turn its text into outlines, or: npm install ${name}`,
  );
}

export function qrNotLinked(asked: Asked): Diagnostic {
  return tell(
    'warning',
    'qr-not-linked',
    asked,
    'gets no QR code: it is not an address that a phone would open.',
    'Begin the address with https://, without blanks (%20 stands for one) and backslashes.',
    '',
  );
}

export function qrTooLong(asked: Asked): Diagnostic {
  return tell(
    'warning',
    'qr-too-long',
    asked,
    'gets no QR code: it is too long for one.',
    'Give a shorter address.',
    '',
  );
}

function tell(
  severity: Severity,
  problem: string,
  asked: Asked,
  says: string,
  hint?: string,
  noun = 'The picture ',
): Diagnostic {
  const { owner, name, place, via } = asked;
  const code = problem.startsWith('qr-') ? problem : `picture-${problem}`;
  const shown = name.length > 100 ? `${name.slice(0, 99)}…` : name;
  return {
    code: `${owner === 'dataset' ? 'data' : 'template'}/${code}`,
    severity,
    message: `${noun}"${shown}" ${says}`,
    place,
    ...(hint !== undefined && { hint }),
    ...(via !== undefined && { via }),
    // What a code holds is a text of the document; the other pictures are files that somebody names.
    ...(problem.startsWith('qr-') && contentAt({ ...asked, via: via ?? [] }, name)),
  };
}
