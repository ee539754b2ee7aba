import { type Context, Hono } from 'hono';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import { folderOfContact, shownIn } from '../../../shared/attachment/folder.ts';
import { copyOf, type MadeCopy, madeCopy } from '../../../shared/contact/referral-copy.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { shownAs } from '../../../shared/letter/shown-as.ts';
import { threadEntries } from '../../../shared/thread/thread-entries.ts';
import { copyAsText } from '../../../web/forms/copy-as-text.ts';
import { ReferralCopyPage } from '../../../web/pages/referral/copy.tsx';
import type { Deps, OpenedConcern } from '../context.ts';
import { readLetter } from '../letters/read-letter.ts';
import { seenThread } from '../thread/seen-thread.ts';
import { recipientFor } from './recipient-for.ts';

type C = Context<OpenedConcern>;

/** Everything that those who raised a concern may keep of it, as a page, as text and as data; all three of one content. */
export const copyRoutes = (deps: Deps) =>
  new Hono<OpenedConcern>()
    .get('/referrals/:id/copy', async (c) => {
      const { site, actor, settings, contact, concern } = c.var;
      const { copy, attachments, entries, letters } = await copied(deps, c);
      const text = copyAsText(copy, entries, settings);
      const page = { site, actor, settings, contact, concern, copy, attachments, entries, letters, text };
      return c.html(<ReferralCopyPage {...page} />);
    })
    .get('/referrals/:id/copy.txt', async (c) => {
      const { copy, entries } = await copied(deps, c);
      const text = copyAsText(copy, entries, c.var.settings);
      const windows = c.req.query('lines') === 'windows';
      return download(c, windows ? text.replaceAll('\n', '\r\n') : text, { ending: 'txt', type: 'text/plain' });
    })
    .get('/referrals/:id/copy.json', async (c) => {
      const { copy } = await copied(deps, c);
      return download(c, `${JSON.stringify(copy, null, 2)}\n`, { ending: 'json', type: 'application/json' });
    });

type Copied = {
  copy: MadeCopy;
  attachments: Attachment[];
  entries: ReturnType<typeof threadEntries>;
  letters: Letter[];
};

/** The copy as it is at this moment. A letter in it counts as opened by whoever makes it, which is kept before they see it. */
async function copied(deps: Deps, c: C): Promise<Copied> {
  const { actor, settings, contact, concern } = c.var;
  const now = deps.now();
  const [file, folder] = await Promise.all([
    deps.store.contacts.file(contact.id),
    deps.store.attachments.find(folderOfContact(contact)),
  ]);
  const attachments = shownIn(folder);
  const { messages } = await seenThread(deps, c.var, file);
  const entries = threadEntries(contact, messages, file.events);
  const letters: Letter[] = [];
  for (const letter of file.letters.filter((each) => shownAs(each, now) === 'words')) {
    const recipient = recipientFor(letter, actor);
    if (!recipient) continue;
    const isFirst = recipient.opened.length === 0;
    const read = isFirst ? await readLetter(deps, letter, recipient, 'signed-in') : { letter, shown: 'words' };
    if (read?.shown === 'words') letters.push(read.letter);
  }
  const content = copyOf({ contact, concern, attachments, entries, letters }, settings);
  return { copy: madeCopy(content, now, deps.digest), attachments, entries, letters };
}

/** A file whose name carries the reference and nothing of anyone. */
function download(c: C, body: string, { ending, type }: { ending: string; type: string }): Response {
  return c.body(body, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${c.var.contact.reference}.${ending}"`,
    'X-Content-Type-Options': 'nosniff',
  });
}
