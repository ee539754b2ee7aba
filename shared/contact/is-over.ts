import type { Contact } from './contact.ts';

/** Whether the work on a contact has ended: nothing that is sent to it now would be looked at. */
export const isOver = ({ status }: Pick<Contact, 'status'>): boolean => status === 'closed' || status === 'withdrawn';

/** Whether the referrer has withdrawn the concern and nobody at the front door has said yet what follows. */
export const awaitsReview = ({ status, withdrawn }: Pick<Contact, 'status' | 'withdrawn'>): boolean =>
  withdrawn !== undefined && !withdrawn.goOn && status !== 'withdrawn';
