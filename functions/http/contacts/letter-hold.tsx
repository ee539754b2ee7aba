import { Hono } from 'hono';
import * as z from 'zod';
import type { Person } from '../../../shared/actor.ts';
import { ReleaseHold, readdress, releaseHold } from '../../../shared/contact/held-letter.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { LetterRecord } from '../../../shared/letter/preflight/letter-record.ts';
import { holdsLeft, recipientHolds } from '../../../shared/letter/recipient-holds.ts';
import { holdProblems } from '../../../web/forms/hold-words.ts';
import { LetterHoldPage } from '../../../web/pages/contact/letter-hold.tsx';
import type { Deps, OpenedContact } from '../context.ts';
import { refused } from '../refused.tsx';
import { type FormPage, showForm, takeForm, typedIn } from './form.ts';
import { letterIn } from './letter.tsx';
import { letterRecordOf, previousOf } from './letter-record.ts';

/** As many colleagues as can be looked through on a page, those who lead safeguarding first. */
const mostColleagues = 30;

function colleaguesOf({ people, organisation }: LetterRecord, { recipients }: Letter): Person[] {
  const leads = ({ id, role }: Person) =>
    Number(id === organisation.safeguardingLead) + Number(role === 'safeguarding-lead');
  return people
    .filter(({ id, active }) => active && !recipients.some(({ personId }) => personId === id))
    .toSorted((a, b) => leads(b) - leads(a) || a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, mostColleagues);
}

const holdPage =
  (letter: Letter, record: LetterRecord) =>
  ({ body, ...form }: FormPage) => (
    <LetterHoldPage
      {...form}
      letter={letter}
      holds={holdsLeft(recipientHolds({ contact: form.contact, record, recipients: letter.recipients }), letter)}
      colleagues={colleaguesOf(record, letter)}
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
      return showForm(deps, holdPage(letter, await letterRecordOf(deps, c.var.contact, letter)))(c);
    })
    .post('/contacts/:id/letters/:letter/hold', async (c) => {
      const letter = await letterIn(deps, c);
      if (!letter) return refused(c, { kind: 'not-found' });
      const { contact } = c.var;
      const [record, previous] = await Promise.all([letterRecordOf(deps, contact, letter), previousOf(deps, contact)]);
      return takeForm(deps, {
        schema: DecideHold,
        rule: (current, { to, ...command }, moment) =>
          to === 'release'
            ? releaseHold(current, letter, command, record, moment)
            : readdress(current, letter, { ...command, to }, { record, previous }, moment),
        words: holdProblems,
        page: holdPage(letter, record),
        done: 'held-letter',
      })(c);
    });
