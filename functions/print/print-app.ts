import { type Context, Hono } from 'hono';
import { LetterId } from '../../shared/ids.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { hasLeft } from '../../shared/letter/letter-release.ts';
import type { OpenedContact, Plain, PortalDeps } from '../http/context.ts';
import { letterReadWithCode } from '../http/letters/linked-letter.ts';
import { peopleApp } from '../http/people-app.tsx';
import { printPermissions } from '../http/permissions/print.ts';
import { letterToRead } from '../http/referrals/letter-to-read.ts';
import { refused } from '../http/refused.tsx';
import { type Fonts, letterPdf } from '../senders/letter-pdf.ts';

export type PrintDeps = Pick<PortalDeps, 'store' | 'now' | 'newId' | 'publicUrl' | 'log' | 'assets' | 'cookieKey'> & {
  fonts: Fonts;
};

/**
 * Letters as PDF, for whoever may read their page: the same guard, the same list of routes, the same record that they
 * were opened. It is a function of its own because the fonts and what sets them are no part of an ordinary page.
 */
export const printApp = (deps: PrintDeps) => {
  const { store, now, fonts } = deps;

  /** Its name says which letter it is and nothing of what is in it: it will lie in a folder for downloads. */
  async function pdf(c: Context, letter: Letter): Promise<Response> {
    const size = c.req.query('print') === 'large' ? 'large' : 'ordinary';
    const name = `letter-${letter.reference}${size === 'large' ? '-large-print' : ''}.pdf`;
    const bytes = await letterPdf(letter, fonts, size);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    });
  }

  const ofContact = new Hono<OpenedContact>()
    .get('/referrals/:id/letters/:letter/pdf', async (c) => {
      const { contact, actor } = c.var;
      const read = await letterToRead(deps, contact, actor, c.req.param('letter'));
      if (!read) return refused(c, { kind: 'not-found' });
      // Its page says why there is nothing to print.
      const { letter, shown } = read;
      return shown === 'words' ? pdf(c, letter) : c.redirect(`/referrals/${contact.id}/letters/${letter.id}`, 303);
    })
    // Before it has left, nobody takes a copy of a letter that can still be called back.
    .get('/contacts/:id/letters/:letter/pdf', async (c) => {
      const id = LetterId.safeParse(c.req.param('letter'));
      const found = id.success ? await store.letters.find(c.var.contact.id, id.data) : undefined;
      return found?.ok && hasLeft(found.value, now()) ? pdf(c, found.value) : refused(c, { kind: 'not-found' });
    });
  const byLink = new Hono<Plain>().get('/letters/:token/pdf', async (c) => {
    const token = c.req.param('token');
    const read = await letterReadWithCode(deps, c, token);
    if (read?.shown === 'words') return pdf(c, read.letter);
    return c.redirect(`/letters/${encodeURIComponent(token)}${read ? '/read' : ''}`, 303);
  });

  return peopleApp(deps, { permissions: printPermissions }).route('/', ofContact).route('/', byLink);
};
