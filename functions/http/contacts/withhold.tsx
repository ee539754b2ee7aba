import { type Context, Hono } from 'hono';
import { Withhold, whyNotWithheld, withhold } from '../../../shared/contact/withhold-letter.ts';
import { holdsLeft, recipientHolds } from '../../../shared/letter/recipient-holds.ts';
import { withholdProblems } from '../../../web/forms/hold-words.ts';
import { WithholdPage } from '../../../web/pages/contact/withhold.tsx';
import type { Deps, OpenedContact } from '../context.ts';
import { refused } from '../refused.tsx';
import { type FormPage, showForm, takeForm, typedIn } from './form.ts';
import { shownOf } from './letter.tsx';

/** A letter of the contact, every message about it, and what holds it. */
async function letterOnItsWay(deps: Deps, c: Context<OpenedContact>) {
  const { contact } = c.var;
  const shown = await shownOf(deps, contact, c.req.param('letter'));
  if (!shown) return undefined;
  const { letter, notices, record } = shown;
  const holds = holdsLeft(recipientHolds({ contact, record, recipients: letter.recipients }), letter);
  const way = { notices, holds };
  const page = ({ body, ...form }: FormPage) => (
    <WithholdPage
      {...form}
      letter={letter}
      whyNot={whyNotWithheld(form.contact, letter, way, form.now)}
      reason={typedIn(body, 'reason')}
    />
  );
  return { letter, way, page };
}

/** A manager keeps a held letter from everybody. */
export const withholdRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .get('/contacts/:id/letters/:letter/withhold', async (c) => {
      const found = await letterOnItsWay(deps, c);
      return found ? showForm(deps, found.page)(c) : refused(c, { kind: 'not-found' });
    })
    .post('/contacts/:id/letters/:letter/withhold', async (c) => {
      const found = await letterOnItsWay(deps, c);
      if (!found) return refused(c, { kind: 'not-found' });
      const { letter, way, page } = found;
      return takeForm(deps, {
        schema: Withhold,
        rule: (contact, command, moment) => withhold(contact, letter, way, command, moment),
        words: withholdProblems,
        page,
        done: 'withheld',
      })(c);
    });
