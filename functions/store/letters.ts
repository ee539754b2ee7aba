import * as z from 'zod';
import { ContactId, LetterId } from '../../shared/ids.ts';
import { Letter, LetterRecipient } from '../../shared/letter/letter.ts';
import { openedLetter } from '../../shared/letter/opened-letter.ts';
import { shownAs } from '../../shared/letter/shown-as.ts';
import { Notice } from '../../shared/notice.ts';
import { taskEnded } from '../../shared/notice-task.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { commit, type Write } from './commit.ts';
import { indexKeys, keys } from './keys.ts';
import { noticeItem } from './notices.ts';
import { allReadable, inIndex } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const Link = z.object({ contactId: ContactId, letterId: LetterId });
const Token = LetterRecipient.shape.token;

/** How a letter was read: after sign-in, with a code, or by an agency's system. */
type How = LetterRecipient['opened'][number]['how'];

const races = 5;

/** A letter and the one of its recipients that a link is for. */
export type LinkedLetter = { letter: Letter; recipient: LetterRecipient };

/** A letter as it lies in the table. */
export const letterItem = (letter: Letter) => ({
  ...letter,
  ...keys.letter(letter.contactId, letter.id),
  ...(letter.chaseAt && indexKeys.unopenedLetters(letter.authority, `${letter.chaseAt}#${letter.id}`)),
});

const over = ({ version }: { version: number }) => ({ version: version - 1 });

export const letterStore = (table: Table) => {
  const find = async (contactId: ContactId, letterId: LetterId): Promise<Result<Letter>> => {
    const item = await readItem(table, keys.letter(contactId, letterId));
    return item ? ok(Letter.parse(item)) : refuse({ kind: 'not-found' });
  };

  /** What was sent to one recipient of a letter: word of it, and reminders. */
  async function messagesTo({ contactId, recipients }: Letter, token: string): Promise<Notice[]> {
    const recipient = recipients.find((candidate) => candidate.token === token);
    const ids = [recipient?.noticeId ?? [], recipient?.chased.map(({ noticeId }) => noticeId) ?? []].flat();
    const items = await Promise.all(ids.map((id) => readItem(table, keys.notice(`contact/${contactId}`, id))));
    return items.flatMap((item) => (item ? Notice.parse(item) : []));
  }

  return {
    find,

    /** The letter that a link leads to, once it has left, held or taken back as it may be since. Any other text is answered as a link that never was. */
    async byToken(text: string, now: Date): Promise<Result<LinkedLetter>> {
      const token = Token.safeParse(text);
      const item = token.success ? await readItem(table, keys.letterLink(token.data)) : undefined;
      if (!item) return refuse({ kind: 'not-found' });
      const { contactId, letterId } = Link.parse(item);
      const found = await find(contactId, letterId);
      if (!found.ok) return found;
      const recipient = found.value.recipients.find((candidate) => candidate.token === text);
      if (!recipient || !shownAs(found.value, now)) return refuse({ kind: 'not-found' });
      return ok({ letter: found.value, recipient });
    },

    /** Letters that somebody has not opened and that are to be chased by `until`, the longest due first. */
    toChase: (authority: string, until: Date, most: number) =>
      allReadable(
        Letter,
        table,
        inIndex('gsi1', indexKeys.unopenedLetters(authority, '').gsi1pk, {
          KeyConditionExpression: '#pk = :pk AND #sk <= :until',
          ExpressionAttributeNames: { '#sk': 'gsi1sk' },
          ExpressionAttributeValues: { ':until': `${until.toISOString()}#~` },
          Limit: 50,
        }),
        most,
      ),

    /** Saves a letter and the messages that change with it, each over the version it was changed from, or nothing. */
    save: (letter: Letter, notices: readonly Notice[], token: string): Promise<Result<void>> =>
      commit(table, token, [
        { item: letterItem(letter), over: over(letter) },
        ...notices.map(
          (notice): Write => ({
            item: noticeItem(notice),
            over: notice.version === 1 ? 'nothing' : over(notice),
          }),
        ),
      ]),

    /**
     * Keeps that a recipient opened the letter, before they see it; whatever task somebody had of reaching them ends with
     * it. The words and their hash stay as they are. Throws when it cannot be kept, so that nobody reads unseen. Undefined
     * when the letter was taken back or held in that very moment: it is then nobody's to read.
     */
    async opened(
      letter: Letter,
      token: string,
      { how, now, newId }: { how: How; now: Date; newId: () => string },
    ): Promise<Letter | undefined> {
      let current = letter;
      for (let race = 0; race < races; race += 1) {
        const next = openedLetter(current, token, { at: now.toISOString(), how });
        const ended = (await messagesTo(current, token)).flatMap((notice) => taskEnded(notice, now) ?? []);
        const saved = await this.save(next, ended, newId());
        if (saved.ok) return next;
        const again = await find(letter.contactId, letter.id);
        if (!again.ok) throw new Error(`letter ${letter.id} is gone`);
        if (shownAs(again.value, now) !== 'words') return undefined;
        current = again.value;
      }
      throw new Error(`the opening of letter ${letter.id} could not be kept`);
    },
  };
};
export type LetterStore = ReturnType<typeof letterStore>;
