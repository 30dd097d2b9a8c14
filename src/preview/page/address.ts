/** What is looked at stands in the address of the page, so that it stays when the page is loaded again. */

export function query(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** The address with other values for some names; without those whose value is absent. */
export function addressWith(values: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const params = query();
  for (const [name, value] of Object.entries(values)) {
    params.delete(name);
    for (const one of value === undefined ? [] : [value].flat()) params.append(name, one);
  }
  return `${location.pathname}?${params}`;
}

/** From 0: the slide or page that the address names as `#3`. */
export function numberInAddress(): number {
  return Math.max(0, (Number.parseInt(location.hash.slice(1), 10) || 1) - 1);
}
