import { listedNames } from './whole-name.ts';

/**
 * Every name by which somebody goes, from their name and what else they are called as it was typed. Another first name
 * alone stands with the surname too: "Bobby" of Robert Hale is Bobby Hale.
 */
export function everyName(name: string, otherNames = ''): string[] {
  const last = name.trim().split(/\s+/u).at(-1) ?? '';
  const others = listedNames(otherNames).flatMap((other) =>
    /\s/u.test(other) ? [other] : [other, `${other} ${last}`],
  );
  return [...new Set([name, ...others].map((one) => one.trim()))].filter((one) => one !== '');
}
