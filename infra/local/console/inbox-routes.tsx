import { Hono } from 'hono';
import type { ConsoleDeps, Local } from './deps.ts';
import { frameMay, InboxPage, MailPage } from './inbox-pages.tsx';
import { problem } from './problem.ts';

const shownAtOnce = 100;

/** A mail's own HTML may show itself and do nothing else: no script of its own runs, whatever the frame would allow. */
const mailPolicy = [
  `sandbox ${frameMay}`,
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
].join('; ');

/** The inbox, for people and for scripts. */
export const inboxRoutes = ({ site, inbox }: Pick<ConsoleDeps, 'site' | 'inbox'>) =>
  new Hono<Local>()
    .get('/_local/inbox', async (c) =>
      c.html(<InboxPage site={await site()} mails={inbox.newest(shownAtOnce)} count={inbox.count()} />),
    )
    .get('/_local/inbox.json', (c) => {
      const [text, mails] = [new TextEncoder(), inbox.json()];
      const parts = new ReadableStream<Uint8Array>({
        pull(out) {
          const { value, done } = mails.next();
          return done ? out.close() : out.enqueue(text.encode(value));
        },
      });
      return c.body(parts, 200, { 'content-type': 'application/json' });
    })
    .delete('/_local/inbox', (c) => {
      inbox.empty();
      return c.body(null, 204);
    })
    .post('/_local/inbox/empty', (c) => {
      inbox.empty();
      return c.redirect('/_local/inbox', 303);
    })

    .get('/_local/inbox/:id', async (c) => {
      const mail = inbox.find(c.req.param('id'));
      return mail ? c.html(<MailPage site={await site()} mail={mail} />) : problem(404, 'No such mail');
    })
    .get('/_local/inbox/:id/html', (c) => {
      const mail = inbox.find(c.req.param('id'));
      if (!mail) return problem(404, 'No such mail');
      c.header('Content-Security-Policy', mailPolicy);
      return c.html(`<!DOCTYPE html><base target="_top">${mail.html}`);
    })
    .get('/_local/inbox/:id/attachments/:number', async (c) => {
      const number = c.req.param('number');
      const found = /^\d{1,3}$/.test(number) && (await inbox.attachment(c.req.param('id'), Number(number)));
      if (!found) return problem(404, 'No such attachment');
      const content = new Uint8Array(
        typeof found.content === 'string' ? new TextEncoder().encode(found.content) : found.content,
      );
      const name = encodeURIComponent(found.filename ?? 'attachment');
      return c.body(content, 200, {
        'content-type': found.mimeType,
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      });
    });
