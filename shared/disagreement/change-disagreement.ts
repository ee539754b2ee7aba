import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import type { ContactEvent } from '../contact/events.ts';
import { happening, stampedAt } from '../contact/happening.ts';
import type { PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { type Notice, type NoticeKind, owe } from '../notice.ts';
import { type Disagreement, type OpenDisagreement, stageOf } from './disagreement.ts';

/** What the contact carries of its disagreement while that is open. */
const pointerTo = (disagreement: OpenDisagreement): NonNullable<Contact['disagreement']> => {
  const { id, immediate } = disagreement;
  const { answer, clock } = stageOf(disagreement);
  return { id, immediate, awaits: answer ? 'referrer' : 'council', dueAt: answer?.acceptBy ?? clock.dueAt };
};

/** The contact with its disagreement as that becomes, what happened, and who must be told. */
export function disagreementChange(
  contact: Contact,
  disagreement: Disagreement,
  event: ContactEvent,
  notices: Notice[] = [],
): Change {
  const { disagreement: _, ...rest } = contact;
  const next: Contact =
    disagreement.status === 'open'
      ? { ...rest, version: event.version, disagreement: pointerTo(disagreement) }
      : { ...rest, version: event.version };
  return { contact: next, event, letters: [], notices, disagreements: [disagreement] };
}

type Settled = NonNullable<Extract<Disagreement, { status: 'settled' }>['settled']>;

/** A disagreement that ends at its present stage, in whichever way, with the words that were said of it. */
export function settledAs(
  contact: Contact,
  disagreement: Disagreement,
  end: Pick<Settled, 'result' | 'how' | 'words'>,
  moment: Moment,
): Change {
  const { result, words } = end;
  const event = {
    ...happening(contact, moment),
    type: 'disagreement-settled' as const,
    disagreementId: disagreement.id,
    stage: stageOf(disagreement).stage,
    result,
    ...(words !== undefined && { words }),
  };
  const settled: Disagreement = {
    ...disagreement,
    version: disagreement.version + 1,
    status: 'settled',
    settled: { ...end, ...stampedAt(moment) },
  };
  return disagreementChange(contact, settled, event);
}

type Reader = { personId: PersonId; email: string };

/** Word to whoever raised it and to whoever raised the concern, where these are two. It says nothing of a child. */
export function tellReferrer(
  contact: Contact,
  { tell }: Pick<Disagreement, 'tell'>,
  kind: NoticeKind,
  { newId, now }: Pick<Moment, 'newId' | 'now'>,
): Notice[] {
  const { personId, email, organisation } = contact.raisedBy;
  const others: Reader[] = personId && personId !== tell.personId ? [{ personId, email }] : [];
  return [tell, ...others].map((to) =>
    owe(
      {
        kind,
        authority: contact.authority,
        owner: `contact/${contact.id}`,
        contactId: contact.id,
        to: { ...to, organisation: organisation.name },
      },
      newId(),
      now,
    ),
  );
}

/** Word to the mailbox of those who answer at the present stage, where the authority names one. It says nothing of a child. */
export function tellAnswerers(
  contact: Contact,
  disagreement: Disagreement,
  { newId, now, settings }: Pick<Moment, 'newId' | 'now' | 'settings'>,
): Notice[] {
  const { stage } = stageOf(disagreement);
  const named = settings.escalation.find((step) => step.stage === stage)?.contact;
  const email = settings.contacts.escalation.find(({ code }) => code === named)?.email;
  if (!email) return [];
  const owed = {
    kind: 'disagreement-to-answer' as const,
    authority: contact.authority,
    owner: `contact/${contact.id}`,
    contactId: contact.id,
    to: { email, organisation: settings.councilName },
  };
  return [owe(owed, newId(), now)];
}

/** The disagreement with another stage at its end, or with its last one changed. */
export const withStage = <D extends Disagreement>(disagreement: D, stage: D['stages'][number]): D => ({
  ...disagreement,
  version: disagreement.version + 1,
  stages: [...disagreement.stages.slice(0, -1), stage],
});
