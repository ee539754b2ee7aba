import { Hono } from 'hono';
import { FollowUp, followUpReceived } from '../../../shared/contact/follow-up.ts';
import { AcknowledgementPage } from '../../../web/pages/contact/acknowledgement.tsx';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { attempt } from './attempt.ts';
import { staffOf } from './staff-of.ts';

/** What a contact that staff entered for a caller asks of them: to tell the caller, and to have it in writing. */
export const toldRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .get('/contacts/:id/acknowledgement', (c) =>
      c.html(<AcknowledgementPage {...staffOf(deps, c.var)} contact={c.var.contact} />),
    )
    .post('/contacts/:id/follow-up', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const command = FollowUp.safeParse(body.value);
      if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
      const { contact } = c.var;
      const moment = momentOf(deps, c.var);
      const saved = await attempt(deps, contact, (current) => followUpReceived(current, command.data, moment));
      return saved.ok ? c.redirect(`/contacts/${contact.id}?done=follow-up-received`, 303) : refused(c, saved.refusal);
    });
