import type { Contact } from '../contact/contact.ts';
import { asTold } from '../contact/release.ts';
import type { Told } from './person-history.ts';

export const entryKinds = ['told', 'incident', 'decision', 'letter', 'access'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One line of somebody's past. `href` leads to the record; what it says in words is the page's. */
export type TimelineEntry = {
  kind: EntryKind;
  at: string;
  what:
    | 'told'
    | 'proposed'
    | 'decided'
    | 'letter-sent'
    | 'reopened'
    | 'withdrawn'
    | 'incident'
    | 'incident-decided'
    | 'looked';
  reference: string;
  href: string;
  by: string;
  /** The outcome of a decision, for this person. */
  outcome?: string | undefined;
  level?: number | undefined;
};

type Decided = Pick<Extract<Contact, { status: 'authorised' }>, 'proposal' | 'authorised'>;

function ofContact(contact: Contact, person: string): TimelineEntry[] {
  const { reference, submittedAt, raisedBy, id } = contact;
  const line = (kind: EntryKind, what: TimelineEntry['what'], at: string, by: string): TimelineEntry => {
    return { kind, what, at, by, reference, href: `/contacts/${id}` };
  };
  const decision = ({ proposal, authorised }: Decided): TimelineEntry => {
    const child = proposal.children.find(({ childId }) => childId === person);
    return {
      ...line('decision', 'decided', authorised.at, authorised.by.name),
      outcome: child?.outcome,
      level: child?.level,
    };
  };
  const earlier = contact.earlier.flatMap((before) => [
    decision(before),
    line('letter', 'letter-sent', before.issued.releaseAt ?? before.issued.at, before.issued.by.name),
    line('decision', 'reopened', before.reopened.at, before.reopened.by.name),
  ]);
  return [
    line('told', 'told', submittedAt, raisedBy.organisation.name),
    ...earlier,
    ...(contact.status === 'decision-proposed'
      ? [line('decision', 'proposed', contact.proposal.at, contact.proposal.by.name)]
      : []),
    ...('authorised' in contact ? [decision(contact)] : []),
    ...('issued' in contact
      ? [line('letter', 'letter-sent', contact.issued.releaseAt ?? contact.issued.at, contact.issued.by.name)]
      : []),
    ...(contact.status === 'withdrawn'
      ? [line('decision', 'withdrawn', contact.closed.at, contact.closed.by.name)]
      : []),
  ];
}

/** That somebody looked at the person's record. */
export type Looked = { at: string; by: { name: string } };

/** Everything that happened in what somebody was told of in, the latest first. A letter that has not left is not in it. */
export function timelineOf({ contacts, incidents }: Told, looks: readonly Looked[], now: Date): TimelineEntry[] {
  const all = [
    ...looks.map(({ at, by }): TimelineEntry => {
      return { kind: 'access', what: 'looked', at, by: by.name, reference: '', href: '' };
    }),
    ...contacts.flatMap(({ contact, person }) => ofContact(asTold(contact, now), person)),
    ...incidents.flatMap(({ reference, id, occurredAt, force, decidedAt }): TimelineEntry[] => {
      const line = { kind: 'incident' as const, reference, href: `/triage/incidents/${id}` };
      return [
        { ...line, what: 'incident', at: occurredAt, by: force },
        ...(decidedAt
          ? [{ ...line, kind: 'decision' as const, what: 'incident-decided' as const, at: decidedAt, by: 'Triage' }]
          : []),
      ];
    }),
  ];
  return all.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}
