import type { Context } from 'hono';
import { presentLetter } from '../../../shared/letter/editions.ts';
import type { LetterContent } from '../../../shared/letter/letter.ts';
import { readLetter as readWords } from '../letters/read-letter.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { openConcernOnRecord } from './open.ts';
import { problem } from './problem.ts';
import type { LetterAnswer } from './shapes.ts';

type Block = LetterContent['blocks'][number];

function linesOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(({ term, text }) => `${term}: ${text}`).join('\n');
    default:
      return block.text;
  }
}

/** A letter as plain text, part by part. */
const asText = ({ title, blocks }: LetterContent): string => [title, ...blocks.map(linesOf)].join('\n\n');

/** The outcome letter, once it is issued, in its newest edition. That a system of the organisation read it is kept on the letter first. */
export const readLetter = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const { store } = deps;
  const opened = await openConcernOnRecord(deps, c, 'GET /api/v1/concerns/:id/letter');
  if (!opened.ok) return problem(c, opened.refusal);
  const contact = opened.value;
  const present = presentLetter(contact);
  if (!present) return problem(c, { kind: 'not-found' });

  const found = await store.letters.find(contact.id, present.letterId);
  if (!found.ok) return problem(c, found.refusal);
  const letter = found.value;
  const organisation = c.var.client.organisation.id;
  const recipient = letter.recipients.find((each) => each.organisation.id === organisation);
  const read = recipient && (await readWords(deps, letter, recipient, 'system'));
  if (!read || !letter.issuedAt || read.shown === 'taken-back') return problem(c, { kind: 'not-found' });
  if (read.shown === 'checked') return problem(c, { kind: 'letter-held' });
  const answer: LetterAnswer = {
    id: letter.id,
    concernId: contact.id,
    reference: letter.reference,
    edition: letter.edition,
    issuedAt: letter.issuedAt,
    content: letter.content,
    text: asText(letter.content),
    hash: letter.hash,
  };
  return c.json(answer);
};
