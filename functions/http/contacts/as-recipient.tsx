import { Hono } from 'hono';
import { deliveryTo } from '../../../shared/letter/delivery.ts';
import { letterEmail } from '../../../shared/letter/letter-email.ts';
import { recipientsNow } from '../../../shared/letter/recipients-now.ts';
import { AsRecipientPage } from '../../../web/pages/contact/as-recipient.tsx';
import type { Deps, OpenedContact } from '../context.ts';
import { refused } from '../refused.tsx';
import { letterIn } from './letter.tsx';
import { letterRecordOf } from './letter-record.ts';
import { staffOf } from './staff-of.ts';

/** What each recipient of a letter sees: made from the same words as the sender makes it, at the addresses of now. */
export const asRecipientRoutes = (deps: Deps) =>
  new Hono<OpenedContact>().get('/contacts/:id/letters/:letter/as-recipient', async (c) => {
    const { contact, settings } = c.var;
    const letter = await letterIn(deps, c);
    if (!letter || letter.status === 'withdrawn') return refused(c, { kind: 'not-found' });
    const record = await letterRecordOf(deps, contact, letter);
    const now = recipientsNow(letter, record, settings);
    const seen = letter.recipients.map((recipient, at) => {
      const { name, organisation } = recipient;
      const { email, account } = now[at] ?? { email: recipient.email, account: 'none' };
      const allowed = deliveryTo(email, record.organisation, settings);
      const mail = letterEmail({ letter, recipient, allowed, settings, publicUrl: deps.publicUrl });
      return { name, organisation: organisation.name, email, mail: account === 'gone' ? undefined : mail };
    });
    return c.html(<AsRecipientPage {...staffOf(deps, c.var)} contact={contact} letter={letter} seen={seen} />);
  });
