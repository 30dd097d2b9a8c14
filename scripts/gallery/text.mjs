// docs/gallery.md from its list.
import { GROUPS } from './list.mjs';

const HEAD = `# Gallery

Each picture is what the command above it makes. Three datasets: ten AI operations roles in London, which are built in, a careers fair
([fair.yaml](../examples/data/fair.yaml)), and graduate schemes with pictures ([rivers.yaml](../examples/data/rivers.yaml)); what the
last two say is invented. Put the name of your own spreadsheet or file where theirs stand. Decks open in PowerPoint, Keynote,
LibreOffice and Google Slides, and every text, chart and table in them can be edited.
`;

/** The page, with a line of its own for each command, which a test runs. */
export function galleryText() {
  const groups = GROUPS.map(({ heading, entries }) => [`## ${heading}\n`, ...entries.map(entryText)].join('\n'));
  return [HEAD, ...groups].join('\n');
}

function entryText({ name, says, command, alt }) {
  return `${says}\n\n    npx rolecast ${command}\n\n![${alt}](gallery/${name}.png)\n`;
}
