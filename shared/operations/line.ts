import type { Role } from '../actor.ts';
import { type Watched, type WatchedName, watched, watchedNames } from './watched.ts';

/**
 * What was found of one thing: how many wait, whether there are more than one page of the table holds, and since when the
 * oldest does. `of` says how many of each kind. `afterMinutes` is the council's own, where its settings have one.
 */
export type Reading = {
  count: number;
  more?: boolean;
  since?: string;
  of?: readonly { kind: string; count: number }[];
  afterMinutes?: number;
};

/** What was found of each thing: nothing where a council has no such thing, `unread` where it could not be read. */
export type Readings = ReadonlyMap<WatchedName, Reading | 'unread'>;

/** `late`: somebody must act. `waits`: it is there, and in its time. `unread`: nobody can tell, which is no good news. */
export type LineState = 'late' | 'unread' | 'waits' | 'none';

/** One line of the page. */
export type Line = Omit<Watched, 'at'> & {
  name: WatchedName;
  state: LineState;
  count: number;
  more: boolean;
  oldest?: string | undefined;
  of: readonly { kind: string; count: number }[];
  at?: { href: string; text: string } | undefined;
};

/** How long the oldest has waited beyond what it may, in seconds; 0 while all is in time. Its alarm rings above 0. */
export function overdueSeconds(name: WatchedName, reading: Reading, now: Date): number {
  if (reading.count === 0) return 0;
  const after = (reading.afterMinutes ?? watched[name].afterMinutes) * 60;
  // What never was, such as a list that nobody sent, is as old as can be.
  if (!reading.since) return 1;
  const age = (now.getTime() - Date.parse(reading.since)) / 1000;
  return Math.max(0, Math.floor(age - after));
}

const stateOf = (name: WatchedName, reading: Reading, now: Date): LineState => {
  if (reading.count === 0) return 'none';
  return overdueSeconds(name, reading, now) > 0 ? 'late' : 'waits';
};

/** The lines for a reader, each with its way to where it is put right, if they can go there. */
export const linesOf = (readings: Readings, role: Role, now: Date): Line[] =>
  watchedNames.flatMap((name): Line[] => {
    const reading = readings.get(name);
    if (!reading) return [];
    const { at, ...rest }: Watched = watched[name];
    const own = at?.roles.includes(role) ? { href: at.href, text: at.text } : undefined;
    const line = { name, ...rest, at: own };
    if (reading === 'unread') return [{ ...line, state: 'unread', count: 0, more: false, of: [] }];
    const { count, more = false, since: oldest, of = [] } = reading;
    return [{ ...line, state: stateOf(name, reading, now), count, more, oldest, of }];
  });

/** The lines that somebody must do something about. */
export const needSomebody = (lines: readonly Line[]): Line[] =>
  lines.filter(({ state }) => state === 'late' || state === 'unread');

/** The name under which the minute hand logs how long something is overdue, and under which its alarm reads it. */
export const overdueName = (name: WatchedName): string =>
  `overdue${name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
