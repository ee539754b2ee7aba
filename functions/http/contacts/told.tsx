import { Hono } from 'hono';
import { FollowUp, followUpReceived } from '../../../shared/contact/follow-up.ts';
import { RecordOvernight, recordOvernight } from '../../../shared/contact/record-overnight.ts';
import { nightWorkProblems } from '../../../web/forms/caller-words.ts';
import { AcknowledgementPage } from '../../../web/pages/contact/acknowledgement.tsx';
import { OvernightPage } from '../../../web/pages/contact/overnight.tsx';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { formBody, textsOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { attempt } from './attempt.ts';
import { type FormPage, showForm, takeForm, typedIn } from './form.ts';
import { staffOf } from './staff-of.ts';

const overnightPage = ({ body, ...form }: FormPage) => (
  <OvernightPage {...form} values={{ actions: textsOf(body, 'actions'), words: typedIn(body, 'words') }} />
);

/** What a contact that staff entered for a caller asks of them: to tell the caller, and to have it in writing. What was done out of hours. */
export const toldRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .get('/contacts/:id/acknowledgement', (c) =>
      c.html(<AcknowledgementPage {...staffOf(deps, c.var)} contact={c.var.contact} />),
    )
    .get('/contacts/:id/overnight', showForm(deps, overnightPage))
    .post(
      '/contacts/:id/overnight',
      takeForm(deps, {
        schema: RecordOvernight,
        lists: ['actions'],
        rule: recordOvernight,
        words: nightWorkProblems,
        page: overnightPage,
        done: 'overnight-recorded',
      }),
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
