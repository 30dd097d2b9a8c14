/** What a person may choose: where the folder is built on every change. */
export const CIS = ['github', 'gitlab', 'none'] as const;

export type Ci = (typeof CIS)[number];
