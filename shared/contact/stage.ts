import type { Contact } from './contact.ts';

/** The stages of the board, in the order that work moves through them. */
export const stages = ['new', 'screening', 'waiting', 'decision', 'sign-off', 'to-send'] as const;
export type Stage = (typeof stages)[number];

/** Where a contact stands on the board; undefined once its outcome has gone out. */
export function stageOf(contact: Contact): Stage | undefined {
  switch (contact.status) {
    case 'submitted':
      return 'new';
    case 'screening':
      return contact.rating ? 'decision' : 'screening';
    case 'awaiting-referrer':
      return 'waiting';
    case 'decision-proposed':
      return 'sign-off';
    case 'authorised':
      return 'to-send';
    case 'outcome-issued':
    case 'closed':
    case 'withdrawn':
      return undefined;
  }
}
