/** The lines by which people place things, which no slide shows. */
const OF_MASTERS = '{27BBF7A9-308A-43DC-89C8-2F10F3537804}';
export const OF_SLIDES = '{EFAFB233-063F-42B5-8137-9DF3F51BA10A}';

/** Guides of a master or of slides, in points, as PowerPoint keeps them: in eighths of a point, and those of a slide's middle have none. */
export function guides(all: readonly (readonly ['horz' | 'vert', number])[], uri = OF_MASTERS): string {
  const lines = all.map(
    ([orient, at], index) =>
      `<p15:guide id="${index + 1}"${orient === 'horz' ? ' orient="horz"' : ''} pos="${at * 8}" userDrawn="1"><p15:clr><a:srgbClr val="F26B43"/></p15:clr></p15:guide>`,
  );
  return `<p:ext uri="${uri}"><p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main">${lines.join('')}</p15:sldGuideLst></p:ext>`;
}
