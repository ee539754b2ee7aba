import PostalMime from 'postal-mime';
import * as z from 'zod';
import type { BoxFile } from '../box-file.ts';

const Mail = z.object({
  id: z.string(),
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), size: z.int(), href: z.string() })),
  headers: z.record(z.string(), z.string()),
  receivedAt: z.string(),
});
/** A mail as `/_local/inbox.json` shows it. `headers` by their names in small letters. */
export type Mail = z.infer<typeof Mail>;

const MailRow = z.object({ mail: z.string() });
const NumberedRow = MailRow.extend({ number: z.int() });
const latest = Number.MAX_SAFE_INTEGER;
const RawRow = z.object({ raw: z.instanceof(Uint8Array) });

export type Inbox = ReturnType<typeof openInbox>;

/** Every mail that the box's mail service took, on disk. Those that bounced never arrived, so they are not shown. */
export function openInbox(db: BoxFile) {
  const insert = db.prepare('insert into mails (id, receivedAt, mail, raw, arrived) values (?, ?, ?, ?, ?)');
  const list = db.prepare(
    'select number, mail from mails where arrived = 1 and number < ? order by number desc limit ?',
  );
  const one = db.prepare('select mail from mails where arrived = 1 and id = ?');
  const raw = db.prepare('select raw from mails where arrived = 1 and id = ?');
  const count = db.prepare('select count(*) as count from mails where arrived = 1');
  const clear = db.prepare('delete from mails');

  return {
    keep: (mail: Mail, message: Uint8Array, arrived: boolean) =>
      void insert.run(mail.id, mail.receivedAt, JSON.stringify(mail), message, arrived ? 1 : 0),
    newest: (limit: number): Mail[] =>
      z
        .array(MailRow)
        .parse(list.all(latest, limit))
        .map(({ mail }) => mailFrom(mail)),
    /** The whole inbox as JSON, newest first, some mails at a time, so that a large one needs little memory. */
    *json(): Generator<string> {
      let before = latest;
      for (;;) {
        const rows = z.array(NumberedRow).parse(list.all(before, 50));
        const isFirst = before === latest;
        if (rows.length === 0) return yield isFirst ? '[]' : ']';
        yield (isFirst ? '[' : ',') + rows.map(({ mail }) => mail).join(',\n');
        before = rows.at(-1)?.number ?? 0;
      }
    },
    find: (id: string): Mail | undefined => {
      const row = MailRow.optional().parse(one.get(id));
      return row && mailFrom(row.mail);
    },
    attachment: async (id: string, number: number) => {
      const row = RawRow.optional().parse(raw.get(id));
      return row && (await PostalMime.parse(row.raw)).attachments[number];
    },
    count: () => z.object({ count: z.int() }).parse(count.get()).count,
    empty: () => void clear.run(),
  };
}

const mailFrom = (text: string) => Mail.parse(JSON.parse(text));

/** Reads a MIME message. Throws nothing for odd messages: what is missing is empty. */
export async function readMail(raw: Uint8Array, about: { id: string; recipients: string[]; receivedAt: string }) {
  const email = await PostalMime.parse(raw);
  const mail: Mail = {
    id: about.id,
    to: about.recipients.join(', '),
    from: email.from?.address ?? '',
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? '',
    attachments: email.attachments.map(({ filename, mimeType, content }, number) => ({
      filename: filename ?? `attachment-${number + 1}`,
      contentType: mimeType,
      size: typeof content === 'string' ? content.length : content.byteLength,
      href: `/_local/inbox/${about.id}/attachments/${number}`,
    })),
    headers: Object.fromEntries(email.headers.map(({ key, value }) => [key.toLowerCase(), value])),
    receivedAt: about.receivedAt,
  };
  const named = [...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])].map(({ address }) => address ?? '');
  return { mail, named: named.filter(Boolean) };
}
