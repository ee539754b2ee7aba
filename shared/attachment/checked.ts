import type { Stamp } from '../actor.ts';
import { type Attachment, logged, type Place, type RefusalReason } from './attachment.ts';
import { cleanedName } from './file-name.ts';
import type { FileType } from './file-type.ts';

/** What a check of a file came to. `not-checked`: the scanner did not answer, so nothing is known. */
export type Checked =
  | { kind: 'clean'; type: FileType; sha256: string; place: Place }
  | { kind: 'refused'; reason: RefusalReason; sha256?: string }
  | { kind: 'not-checked' };

const shortestWait = 60;
const longestWait = 15 * 60;
/** A file that could not be checked for so long is a named person's task. */
export const uncheckedSeconds = 30 * 60;

/** Records what a check came to. Undefined when the file has been removed, or settled by another check, meanwhile. */
export function checked(attachment: Attachment, outcome: Checked, now: Date): Attachment | undefined {
  if (attachment.state !== 'quarantined') return undefined;
  const { due: _due, task: _task, ...rest } = attachment;
  const name = cleanedName(attachment.name);
  switch (outcome.kind) {
    case 'clean': {
      const { type, sha256, place } = outcome;
      return { ...rest, name, type, sha256, place, state: 'clean', log: logged(attachment, 'clean', { now }) };
    }
    case 'refused': {
      const { place: _place, ...gone } = rest;
      const { reason, sha256 } = outcome;
      const log = logged(attachment, 'refused', { now });
      return { ...gone, name, reason, ...(sha256 && { sha256 }), state: 'refused', log };
    }
    case 'not-checked': {
      const wait = Math.min(shortestWait * 2 ** Math.min(attachment.tries, 10), longestWait);
      const due = new Date(now.getTime() + wait * 1000).toISOString();
      const log = logged(attachment, 'not-checked', { now });
      return { ...attachment, tries: attachment.tries + 1, due, log };
    }
  }
}

/** Whether a file has waited so long for its check that somebody must see to it, and nobody has been told. */
export const isOverdue = ({ state, arrivedAt, task }: Attachment, now: Date): boolean =>
  state === 'quarantined' &&
  task === undefined &&
  arrivedAt !== undefined &&
  now.getTime() - Date.parse(arrivedAt) >= uncheckedSeconds * 1000;

/** Makes the waiting file somebody's task: of who holds the contact; of the front door while nobody does. */
export const madeTask = (attachment: Attachment, now: Date, owner: Stamp | undefined): Attachment => ({
  ...attachment,
  task: { since: now.toISOString(), ...(owner && { owner }) },
});
