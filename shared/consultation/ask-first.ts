import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { referenceFrom } from '../contact/reference.ts';
import { type ConsultationId, PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { owe } from '../notice.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { startClock } from '../time/clocks.ts';
import type { ConsultationChange } from './change.ts';
import { AgeBand, type Consultation, longestText } from './consultation.ts';

const Text = z.string().trim().min(1).max(longestText);
const Name = z.string().trim().min(1).max(100);

/**
 * A question. The child’s name is taken only from whoever says that they give it. The two halves are parsed side by
 * side, so that whoever left several answers out is told of all of them at once.
 */
export const AskFirst = z
  .object({ worry: Text, ageBand: AgeBand, allegation: z.enum(['yes', 'no']), done: Text, wanted: Text })
  .and(
    z.discriminatedUnion('childNamed', [
      z.object({ childNamed: z.literal('no') }),
      z.object({ childNamed: z.literal('yes'), forename: Name, surname: Name }),
    ]),
  );
export type AskFirst = z.infer<typeof AskFirst>;

/** Asks the front door. `id` came with the page, so that a button pressed twice asks once. */
export function askFirst(command: AskFirst, id: ConsultationId, moment: Moment): Result<ConsultationChange> {
  const { actor, now, newId, settings, digest } = moment;
  if (!may(actor, 'ask-first') || !actor.email) return refuse({ kind: 'forbidden' });
  const at = now.toISOString();
  const { worry, ageBand, done, wanted } = command;
  const consultation: Consultation = {
    id,
    authority: actor.authority,
    settingsVersion: settings.version,
    version: 1,
    status: 'waiting',
    reference: referenceFrom(digest(id), 'AF'),
    askedBy: {
      personId: PersonId.parse(actor.id),
      name: actor.name,
      jobTitle: actor.jobTitle ?? '',
      email: actor.email,
      ...(actor.phone && { phone: actor.phone }),
      organisation: actor.organisation,
    },
    askedAt: at,
    ageBand,
    ...(command.childNamed === 'yes' && { child: { forename: command.forename, surname: command.surname } }),
    worry,
    done,
    wanted,
    ...(command.allegation === 'yes' && { allegation: true }),
    clock: startClock(settings.consultations.answer, settings.calendar, now),
    messages: 0,
  };
  return ok({
    consultation,
    event: { id: newId(), consultationId: id, version: 1, at, by: stampOf(actor), type: 'asked' },
    notices: [wordTo(consultation, 'consultation-received', moment)],
  });
}

/** Word to the asker, of which no case detail is kept: the mail is made when it is sent. */
export const wordTo = (
  { id, authority, askedBy }: Consultation,
  kind: 'consultation-received' | 'consultation-answered',
  { newId, now }: Moment,
) =>
  owe(
    {
      kind,
      authority,
      owner: `consultation/${id}`,
      to: { personId: askedBy.personId, email: askedBy.email, organisation: askedBy.organisation.name },
    },
    newId(),
    now,
  );
