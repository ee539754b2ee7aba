import type { KeyObject } from 'node:crypto';
import type { Compartment } from './compartments.ts';

/** To what a key of a record belongs. It is authenticated with the envelope, and compared when that is opened. */
export type KeyBelongs = { authority: string; record: string; item: string; compartment: Compartment };

/** That something sealed cannot be opened: whoever asked for it is told that it is not to be had now, and is shown nothing. */
export const cannotOpen = (why: string, cause?: unknown): Error =>
  Object.assign(new Error(why, { cause }), { name: 'CannotOpen' });

/** The envelopes in which keys of records are kept. Both throw for what is not allowed or not in order. */
export type Wrapping = {
  wrap: (key: Uint8Array, belongs: KeyBelongs) => Promise<Uint8Array>;
  unwrap: (wrapped: Uint8Array, belongs: KeyBelongs) => Promise<Uint8Array>;
};

/** So long, and so many at once, are keys of records known to a process before they are unwrapped anew. */
const KNOWN_MS = 5 * 60_000;
const MOST_KNOWN = 1000;

/** What a process seals and opens with. */
export type Seals = {
  authority: string;
  /** One for each compartment that it has to do with. */
  wrappings: Partial<Record<Compartment, Wrapping>>;
  known: KnownKeys;
};

/**
 * Keys of records that were unwrapped a short while ago, by where they lie. They are key objects: a cipher that is given
 * bytes makes one of them anew each time, at four times the cost of opening a row.
 */
export type KnownKeys = {
  get: (place: string) => KeyObject | undefined;
  set: (place: string, key: KeyObject) => void;
  forget: (place: string) => void;
};

/** `now` in milliseconds, of a clock that never goes back. */
export function knownKeys(now: () => number): KnownKeys {
  const known = new Map<string, { key: KeyObject; until: number }>();
  return {
    get(place) {
      const found = known.get(place);
      if (found && found.until > now()) return found.key;
      known.delete(place);
      return undefined;
    },
    set(place, key) {
      known.delete(place);
      known.set(place, { key, until: now() + KNOWN_MS });
      const [oldest] = known.keys();
      if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    },
    forget: (place) => void known.delete(place),
  };
}

/** The seals of one authority, with nothing known yet. */
export const openSeals = (
  authority: string,
  wrappings: Seals['wrappings'],
  now: () => number = () => performance.now(),
): Seals => ({ authority, wrappings, known: knownKeys(now) });

/** The wrapping of a compartment. A process without it can neither seal nor open, and says so. */
export function wrappingOf({ wrappings }: Seals, compartment: Compartment): Wrapping {
  const found = wrappings[compartment];
  if (!found) throw cannotOpen(`this function has no key of the compartment ${compartment}`);
  return found;
}
