import type { Settings } from '../settings.ts';
import type { IssuedOutcome } from './outcome.ts';
import { type Reader, readerKey } from './reader.ts';
import { readersOf, sliceFor } from './slice-for.ts';
import type { ToldIncident } from './slice-for-agency.ts';

/** Words of an outcome, where in a slice they stand, and everyone who reads them there. */
export type SeenWords = { part: string; words: string; readers: string[] };

/** Every text in a value, with its path; `lines.2.text` is told by the line's id, which is the same to every reader. */
function textsIn(value: unknown, path: string): { part: string; words: string }[] {
  if (typeof value === 'string') return [{ part: path, words: value }];
  if (typeof value === 'number') return [{ part: path, words: String(value) }];
  if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(item, `${path}.${nameOf(item) ?? at}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsIn(item, path ? `${path}.${name}` : name));
}

const nameOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : undefined;

/**
 * Who sees which words of an outcome. It is read off the very slices that are given out, so that the page which shows it
 * cannot promise anything else than what is sent. `readers` are those of the outcome unless others are asked about.
 */
export function whoSees(
  outcome: IssuedOutcome,
  incident: ToldIncident,
  settings: Settings,
  readers: readonly Reader[] = readersOf(outcome, incident, settings),
): SeenWords[] {
  const seen = new Map<string, SeenWords>();
  for (const reader of readers) {
    const told = sliceFor(outcome, incident, reader, settings);
    for (const { part, words } of textsIn(told?.slice, '')) {
      const place = `${part}\n${words}`;
      const entry = seen.get(place) ?? { part, words, readers: [] };
      entry.readers.push(readerKey(reader));
      seen.set(place, entry);
    }
  }
  return [...seen.values()];
}
