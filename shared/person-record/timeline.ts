import type { Contact } from '../contact/contact.ts';
import { asTold } from '../contact/release.ts';
import type { PersonRecordEvent } from './events.ts';
import type { FieldChange } from './field-change.ts';
import type { Told } from './person-history.ts';

export const entryKinds = ['told', 'incident', 'decision', 'letter', 'notice', 'check', 'record', 'access'] as const;
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
    | 'school-told'
    | 'school-absent'
    | 'school-words'
    | 'school-worry'
    | 'checked'
    | 'looked'
    | 'corrected'
    | PersonRecordEvent['type'];
  reference: string;
  href: string;
  by: string;
  /** The outcome of a decision, for this person. */
  outcome?: string | undefined;
  level?: number | undefined;
  /** Who raised the contact or told of the incident that the line is of. */
  agency?: Agency;
  /** Why, in somebody's own words. */
  words?: string | undefined;
  /** What the record said before and says now. */
  changed?: Pick<FieldChange, 'before' | 'after'>;
};

/** Somebody from whom contacts or incidents came, as the timeline can be narrowed down to. */
export type Agency = { code: string; name: string };

/** Everybody from whom something in it came, each once, by name. */
export function agenciesIn(entries: readonly TimelineEntry[]): Agency[] {
  const found = new Map(entries.flatMap(({ agency }) => (agency ? [[agency.code, agency] as const] : [])));
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** What of a timeline somebody asked to see. */
export const narrowed = (
  entries: readonly TimelineEntry[],
  { kind, agency }: { kind?: EntryKind | undefined; agency?: string | undefined },
): TimelineEntry[] =>
  entries.filter((entry) => (!kind || entry.kind === kind) && (!agency || entry.agency?.code === agency));

type Decided = Pick<Extract<Contact, { status: 'authorised' }>, 'proposal' | 'authorised'>;

function ofContact(contact: Contact, person: string): TimelineEntry[] {
  const { reference, submittedAt, raisedBy, id } = contact;
  const agency = { code: raisedBy.organisation.id, name: raisedBy.organisation.name };
  const line = (kind: EntryKind, what: TimelineEntry['what'], at: string, by: string): TimelineEntry => {
    return { kind, what, at, by, reference, href: `/contacts/${id}`, agency };
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

/** From when and until when things happened that stand on one page of somebody's past. */
export type Span = { since?: string | undefined; until?: string | undefined };

/** What of some things happened in a span of time. */
export const within = <T extends { at: string }>(all: readonly T[], { since, until }: Span): T[] =>
  all.filter(({ at }) => (!since || at >= since) && (!until || at < until));

/** That somebody looked at the person's record. */
export type Looked = { at: string; by: { name: string } };

/** That somebody opened the record, as lines. */
export const looksIn = (looks: readonly Looked[]): TimelineEntry[] =>
  looks.map(({ at, by }) => ({ kind: 'access', what: 'looked', at, by: by.name, reference: '', href: '' }));

/**
 * Everything that happened in what somebody was told of in, with what was done besides, the latest first. A letter that
 * has not left is not in it.
 */
export function timelineOf(
  { contacts, incidents }: Told,
  besides: readonly TimelineEntry[],
  now: Date,
): TimelineEntry[] {
  const all = [
    ...besides,
    ...contacts.flatMap(({ contact, person }) => ofContact(asTold(contact, now), person)),
    ...incidents.flatMap(({ reference, id, occurredAt, force, decidedAt }): TimelineEntry[] => {
      const agency = { code: force, name: force };
      const line = { kind: 'incident' as const, reference, href: `/triage/incidents/${id}`, agency };
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
