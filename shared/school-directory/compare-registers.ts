import type { Establishment } from './establishment.ts';

/** What of an establishment differs, by the name of the part, with what it was and what it becomes. */
export type Difference = { part: string; was: string; becomes: string };

/** What taking a register would do, establishment by establishment, each in exactly one list. */
export type RegisterChanges = {
  added: Establishment[];
  changed: { before: Establishment; after: Establishment; differences: Difference[] }[];
  /** Those that close with this register. */
  closed: { before: Establishment; after: Establishment; differences: Difference[] }[];
  unchanged: number;
  /** Those that we hold and that the register does not speak of: they stay as they are. */
  missing: Establishment[];
};

const text = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'object' && value !== null
      ? Object.values(value).join(' ')
      : value === undefined
        ? ''
        : String(value);

/** Every part in which two states of an establishment differ, in the order in which the later one has them. */
export function differencesBetween(before: Establishment, after: Establishment): Difference[] {
  const [was, becomes] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...becomes.keys(), ...was.keys()])].flatMap((part) => {
    const [old, fresh] = [text(was.get(part)), text(becomes.get(part))];
    return old === fresh ? [] : [{ part, was: old, becomes: fresh }];
  });
}

/**
 * Compares a register with the one held. An establishment is the same by its number alone. Absence closes nothing: only
 * the register itself says that a school is closed.
 */
export function compareRegisters(held: Iterable<Establishment>, incoming: readonly Establishment[]): RegisterChanges {
  const before = new Map<string, Establishment>();
  for (const establishment of held) before.set(establishment.urn, establishment);
  const changes: RegisterChanges = { added: [], changed: [], closed: [], unchanged: 0, missing: [] };
  for (const after of incoming) {
    const old = before.get(after.urn);
    before.delete(after.urn);
    if (!old) {
      changes.added.push(after);
      continue;
    }
    const differences = differencesBetween(old, after);
    if (differences.length === 0) changes.unchanged += 1;
    else if (after.status === 'closed' && old.status !== 'closed')
      changes.closed.push({ before: old, after, differences });
    else changes.changed.push({ before: old, after, differences });
  }
  changes.missing = [...before.values()];
  return changes;
}
