import { type Notice, owe } from '../notice.ts';

/** Word that a letter still waits, to whoever was told of it by `about`. */
export const reminderOf = ({ authority, owner, contactId, letterId, to }: Notice, id: string, now: Date): Notice =>
  owe(
    { kind: 'letter-reminder', authority, owner, to, ...(contactId && { contactId }), ...(letterId && { letterId }) },
    id,
    now,
  );
