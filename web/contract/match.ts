// Whether an answer holds what a script expects of it: named members only, "*" for anything but null.
export function mismatch(expected: unknown, given: unknown, place = '$'): string | null {
  if (expected === '*') return given === null || given === undefined ? `${place} is ${String(given)}` : null;
  if (Array.isArray(expected)) return mismatchList(expected, given, place);
  if (expected !== null && typeof expected === 'object') {
    if (given === null || typeof given !== 'object') return `${place} is no object`;
    for (const [name, value] of Object.entries(expected)) {
      const found = mismatch(value, (given as Record<string, unknown>)[name], `${place}.${name}`);
      if (found) return found;
    }
    return null;
  }
  return Object.is(expected, given) ? null : `${place} is ${JSON.stringify(given)}, not ${JSON.stringify(expected)}`;
}

// The same items in the same order; with "..." at the end each expected one stands somewhere among them.
function mismatchList(expected: unknown[], given: unknown, place: string): string | null {
  if (!Array.isArray(given)) return `${place} is no list`;
  if (expected.at(-1) === '...') {
    const missing = expected.slice(0, -1).find((one) => !given.some((item) => mismatch(one, item) === null));
    return missing === undefined ? null : `${place} does not hold ${JSON.stringify(missing)}`;
  }
  if (given.length !== expected.length) return `${place} has ${given.length} items, not ${expected.length}`;
  for (const [index, one] of expected.entries()) {
    const found = mismatch(one, given[index], `${place}[${index}]`);
    if (found) return found;
  }
  return null;
}

// "request.lines.0.position"
export function valueAt(given: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], given);
}
