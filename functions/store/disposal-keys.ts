import { type Key, keys } from './keys.ts';

/** Of a concern whose time is over, and of what was sealed with it. */
export const disposalKeys = {
  /** That its time will be over; after what is read as its file. */
  toDispose: (contactId: string): Key => ({ pk: keys.contactPartition(contactId), sk: 'TASK#DISPOSAL' }),
  /** All that stays of one that was disposed of. */
  disposed: (contactId: string): Key => ({ pk: keys.contactPartition(contactId), sk: 'DISPOSED' }),
  sealedPartition: (contactId: string) => `SEALED#${contactId}`,
};
