import * as z from 'zod';
import type { BoxFile } from '../../../infra/local/box-file.ts';

const Row = z.object({ mail: z.string(), arrived: z.int() });
const Headers = z.object({ headers: z.record(z.string(), z.string()) });

/** Every mail that the mail service took, by the message that it was sent for: whether each arrived or bounced. */
export function acceptedMails(db: BoxFile): Map<string, ('arrived' | 'bounced')[]> {
  const taken = new Map<string, ('arrived' | 'bounced')[]>();
  for (const row of db.prepare('select mail, arrived from mails').all()) {
    const { mail, arrived } = Row.parse(row);
    const { headers } = Headers.parse(JSON.parse(mail));
    const noticeId = /<([0-9a-f-]{36})@/.exec(headers['message-id'] ?? '')?.[1] ?? '';
    taken.set(noticeId, [...(taken.get(noticeId) ?? []), arrived ? 'arrived' : 'bounced']);
  }
  return taken;
}
