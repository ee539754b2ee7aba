import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../../shared/actor.ts';
import type { Doer } from '../../shared/audit/entry.ts';

/** In whose name the table is written, and by which clock. `by` is not known before somebody is let in. */
export type Acting = { authority: string; now: () => Date; by?: Doer };

const acting = new AsyncLocalStorage<Acting>();
let otherwise: Acting | undefined;

/** Runs one request, or one event, in a name of its own. What it writes is entered under that name, whatever runs beside it. */
export const actingAs = <T>(as: Acting, act: () => T): T => acting.run({ ...as }, act);

/** From here on, this request is somebody's. */
export function actedBy(by: Doer): void {
  const now = acting.getStore();
  if (now) now.by = by;
}

/** How somebody stands in the entries of what they do: by their account, and not by their name. */
export const doerOf = ({ id, role, organisation }: Pick<Actor, 'id' | 'role' | 'organisation'>): Doer => ({
  id,
  role,
  organisation: organisation.id,
});

/** Under which name a process writes that is no request and no event: seeds, benches, tests. */
export function actOtherwiseAs(as: Acting): void {
  otherwise = as;
}

/** Who acts now. Where nobody was named the write is a fault: an entry is not guessed. */
export function whoActs(): Required<Acting> {
  const { authority, now, by } = acting.getStore() ?? otherwise ?? {};
  if (!authority || !now || !by) throw new Error('something was to be written in nobody’s name');
  return { authority, now, by };
}

/** Somebody who has no account, or is not signed in: what they may do follows from a code, and the record says which. */
export const aVisitor: Doer = { id: 'visitor' };

/** A part of the service that nobody set to work but time, or a message. */
export const partOfService = (part: string): Doer => ({ id: `service/${part}` });
