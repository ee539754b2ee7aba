import * as z from 'zod';
import { ContactId, LetterId } from '../../shared/ids.ts';
import { Letter, LetterRecipient } from '../../shared/letter/letter.ts';
import { hasLeft } from '../../shared/letter/letter-release.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { commit } from './commit.ts';
import { keys } from './keys.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const Link = z.object({ contactId: ContactId, letterId: LetterId });
const Token = LetterRecipient.shape.token;

/** How a letter was read: after sign-in, with a code, or by an agency's system. */
type How = LetterRecipient['opened'][number]['how'];

/** So many openings are kept for each recipient, the first ones; a hundred say all that the later ones could. */
const most = 100;
const races = 5;

/** A letter and the one of its recipients that a link is for. */
export type LinkedLetter = { letter: Letter; recipient: LetterRecipient };

export const letterStore = (table: Table) => {
  const find = async (contactId: ContactId, letterId: LetterId): Promise<Result<Letter>> => {
    const item = await readItem(table, keys.letter(contactId, letterId));
    return item ? ok(Letter.parse(item)) : refuse({ kind: 'not-found' });
  };

  return {
    find,

    /** The letter that a link leads to, once it has left. Any other text is answered as a link that never was. */
    async byToken(text: string, now: Date): Promise<Result<LinkedLetter>> {
      const token = Token.safeParse(text);
      const item = token.success ? await readItem(table, keys.letterLink(token.data)) : undefined;
      if (!item) return refuse({ kind: 'not-found' });
      const { contactId, letterId } = Link.parse(item);
      const found = await find(contactId, letterId);
      if (!found.ok) return found;
      const recipient = found.value.recipients.find((candidate) => candidate.token === text);
      if (!recipient || !hasLeft(found.value, now)) return refuse({ kind: 'not-found' });
      return ok({ letter: found.value, recipient });
    },

    /**
     * Keeps that a recipient opened the letter, before they see it. The words and their hash stay as they are. Throws
     * when it cannot be kept, so that nobody reads unseen.
     */
    async opened(
      letter: Letter,
      token: string,
      { how, now, newId }: { how: How; now: Date; newId: () => string },
    ): Promise<Letter> {
      let current = letter;
      for (let race = 0; race < races; race += 1) {
        const next: Letter = {
          ...current,
          version: current.version + 1,
          recipients: current.recipients.map((recipient) =>
            recipient.token === token
              ? { ...recipient, opened: [...recipient.opened, { at: now.toISOString(), how }].slice(0, most) }
              : recipient,
          ),
        };
        const item = { ...next, ...keys.letter(next.contactId, next.id) };
        const saved = await commit(table, newId(), [{ item, over: { version: current.version } }]);
        if (saved.ok) return next;
        const again = await find(letter.contactId, letter.id);
        if (!again.ok) throw new Error(`letter ${letter.id} is gone`);
        current = again.value;
      }
      throw new Error(`the opening of letter ${letter.id} could not be kept`);
    },
  };
};
export type LetterStore = ReturnType<typeof letterStore>;
