/** The comment on a template's first line that says what the template is. */
import { isLanguage } from '../dataset/standards.js';
import type { Report } from '../diagnostic.js';
import { PAPER_SIZES, type PaperSize } from '../layout/media/options.js';
import {
  frontSyntax,
  unknownFrontKey,
  unknownFrontLanguage,
  unknownFrontPage,
  unknownMedium,
} from '../messages/template.js';
import { type Front, MEDIUMS, type Medium, type TemplateFile } from './types.js';

const COMMENT = /^(\{\{!--\s*rolecast:\s*)([^\r\n]*?)--\}\}/;
const ENTRY = /([^\s=]+)=(?:"([^"]*)"|([^\s"]+))\s*/y;

/** Reads `{{!-- rolecast: medium=pages page=A3 language=en-GB title="..." --}}`; a template without it is a deck of slides. */
export function readFront(file: TemplateFile, report: Report): Front {
  let medium: Medium = 'slides';
  let language: Front['language'];
  let title: Front['title'];
  let page: PaperSize | undefined;
  const [, lead = '', entries = ''] = COMMENT.exec(file.text) ?? [];
  for (let at = 0; entries.slice(at).trim() !== ''; at = ENTRY.lastIndex) {
    const place = { file: file.name, line: 1, column: lead.length + at + 1 };
    ENTRY.lastIndex = at;
    const entry = ENTRY.exec(entries);
    if (!entry) {
      report(frontSyntax(place, entries.slice(at).trim()));
      break;
    }
    const [, key = '', quoted, bare] = entry;
    const value = quoted ?? bare ?? '';
    if (key === 'title') {
      title = { text: value, column: lead.length + entries.indexOf(value, at + entry[0].indexOf('=')) + 1 };
    } else if (key === 'medium') {
      const known = MEDIUMS.find((name) => name === value);
      if (known) medium = known;
      else report(unknownMedium(place, value, MEDIUMS));
    } else if (key === 'page') {
      page = PAPER_SIZES.find((size) => size === value);
      if (page === undefined) report(unknownFrontPage(place, value, PAPER_SIZES));
    } else if (key === 'language') {
      if (isLanguage(value)) language = value;
      else report(unknownFrontLanguage(place, value));
    } else report(unknownFrontKey(place, key));
  }
  return { medium, ...(page && { page }), ...(language && { language }), ...(title && { title }) };
}
