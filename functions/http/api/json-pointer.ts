/** The longest name that is said back: names that are longer were not ours. */
const longestPart = 100;

/** A JSON pointer (RFC 6901) from the names and numbers that lead to a value. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => `/${String(part).slice(0, longestPart).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

/** The value that names and numbers lead to; undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = Reflect.get(found, part);
  }
  return found;
}
