import { Hono } from 'hono';
import * as z from 'zod';
import type { Person } from '../../../shared/actor.ts';
import { otherReaders } from '../../../shared/contact/beside-family.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { holdsOn, mayDecide, ReleaseHold, readdress, releaseHold } from '../../../shared/contact/held-letter.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { LetterRecord } from '../../../shared/letter/preflight/letter-record.ts';
import { holdProblems } from '../../../web/forms/hold-words.ts';
import { LetterHoldPage } from '../../../web/pages/contact/letter-hold.tsx';
import type { Deps, OpenedContact } from '../context.ts';
import { refused } from '../refused.tsx';
import { type FormPage, showForm, takeForm, typedIn } from './form.ts';
import { letterIn, shownOf } from './letter.tsx';
import { letterRecordOf, previousOf } from './letter-record.ts';

/** As many colleagues as can be looked through on a page, those who lead safeguarding first. */
const mostColleagues = 30;

function colleaguesOf(contact: Contact, letter: Letter, record: LetterRecord): Person[] {
  if (letter.held) return [];
  const leads = ({ id, role }: Person) =>
    Number(id === record.organisation.safeguardingLead) + Number(role === 'safeguarding-lead');
  return otherReaders(contact, letter, record)
    .toSorted((a, b) => leads(b) - leads(a) || a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, mostColleagues);
}

const holdPage =
  ({ digest }: Deps, letter: Letter, record: LetterRecord) =>
  ({ body, ...form }: FormPage) => (
    <LetterHoldPage
      {...form}
      letter={letter}
      holds={holdsOn(form.contact, letter, record)}
      digest={digest}
      mayDecide={mayDecide(form.actor, form.contact, record)}
      colleagues={colleaguesOf(form.contact, letter, record)}
      values={{ to: typedIn(body, 'to'), reason: typedIn(body, 'reason') }}
    />
  );

const DecideHold = ReleaseHold.extend({ to: z.union([z.literal('release'), PersonId]) });

/** A held letter: released with a reason, or sent to somebody else at the organisation. */
export const letterHoldRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .get('/contacts/:id/letters/:letter/hold', async (c) => {
      const letter = await letterIn(deps, c);
      if (!letter) return refused(c, { kind: 'not-found' });
      return showForm(deps, holdPage(deps, letter, await letterRecordOf(deps, c.var.contact, letter)))(c);
    })
    .post('/contacts/:id/letters/:letter/hold', async (c) => {
      const { contact } = c.var;
      const shown = await shownOf(deps, contact, c.req.param('letter'));
      if (!shown) return refused(c, { kind: 'not-found' });
      const { letter, record, notices } = shown;
      const previous = await previousOf(deps, contact);
      return takeForm(deps, {
        schema: DecideHold,
        rule: (current, { to, ...command }, moment) =>
          to === 'release'
            ? releaseHold(current, letter, command, { record, notices }, moment)
            : readdress(current, letter, { ...command, to }, { record, previous }, moment),
        words: holdProblems,
        page: holdPage(deps, letter, record),
        done: letter.held ? 'released-letter' : 'held-letter',
      })(c);
    });
