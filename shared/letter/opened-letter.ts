import type { Letter, LetterRecipient } from './letter.ts';

/** So many openings are kept for each recipient, the first ones; a hundred say all that the later ones could. */
const most = 100;

/** The letter once a recipient has opened it. When nobody else has still to open it, nobody is chased any more. */
export function openedLetter(letter: Letter, token: string, opening: LetterRecipient['opened'][number]): Letter {
  const { chaseAt, ...rest } = letter;
  const recipients = letter.recipients.map((recipient) =>
    recipient.token === token ? { ...recipient, opened: [...recipient.opened, opening].slice(0, most) } : recipient,
  );
  const waits = recipients.some(({ opened }) => opened.length === 0);
  return { ...rest, version: letter.version + 1, recipients, ...(chaseAt && waits && { chaseAt }) };
}

/**
 * Whom of a letter that was sent we wait for to open it, since when, and when they were last reminded. Not of those who
 * have it in the email itself, nor of those who can be sent nothing.
 */
export function unopenedBy(letter: Letter): { recipient: LetterRecipient; since: string; remindedAt?: string }[] {
  const since = letter.releaseAt ?? letter.issuedAt;
  if (letter.status !== 'issued' || !since) return [];
  return letter.recipients
    .filter(({ opened, delivery, email }) => opened.length === 0 && delivery === 'notify-only' && email !== '')
    .map((recipient) => {
      const remindedAt = recipient.chased.at(-1)?.at;
      return { recipient, since, ...(remindedAt && { remindedAt }) };
    });
}
