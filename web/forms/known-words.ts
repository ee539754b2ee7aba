import type { FiledRecord } from '../../shared/person-record/filed-record.ts';
import type { EventSource, SameEvent } from '../../shared/same-event/same-event.ts';
import { sourceHref } from '../pages/person-record/links.ts';
import { nameOf } from './person-record-words.ts';

/** What was found of one child who was told of: how many may be them, and with which team they are open. */
export type KnownPerson = {
  record: FiledRecord;
  /** Whether the contact is about them; else they were told of beside. */
  own: boolean;
  /** Whose brother or sister they are, where they were not told of here themselves. */
  siblingOf: FiledRecord | undefined;
  possible: number;
  tooMany: boolean;
  open: { team: string; sure: boolean } | 'not-known' | undefined;
};

/** A line and what it leads to. */
export type KnownLine = { text: string; href: string };

/** What is said of them in lines, each with where it can be looked at. */
export function knownLines(known: readonly KnownPerson[], href: string): KnownLine[] {
  const lines = known.flatMap(({ record, own, siblingOf, possible, tooMany, open }): KnownLine[] => {
    const name = nameOf(record);
    const beside = siblingOf ? `, brother or sister of ${nameOf(siblingOf)},` : ', another child told of here,';
    const people = possible === 1 ? '1 person whom we know' : `${possible} people whom we know`;
    return [
      ...(tooMany ? [{ text: `Too many people may be ${name} to say`, href }] : []),
      ...(!tooMany && possible > 0 ? [{ text: `${people} may be ${name}`, href }] : []),
      ...(open && open !== 'not-known'
        ? [
            {
              text: `${name}${own ? '' : beside} is ${open.sure ? '' : 'likely '}open to ${open.team}`,
              href: `/people/${record.id}`,
            },
          ]
        : []),
    ];
  });
  const stale = known.some(({ open }) => open === 'not-known');
  return stale
    ? [...lines, { text: 'The case system’s list is too old to say who is open to a team', href: '/people' }]
    : lines;
}

type Pair = {
  pair: Pick<SameEvent, 'said'>;
  one: { source: EventSource };
  other: { source: EventSource };
};

/** What else may be, or is, about the same event as a contact or incident; what somebody said is not, is not said again. */
export const sameEventLines = (pairs: readonly Pair[], id: string): KnownLine[] =>
  pairs.flatMap(({ pair: { said }, one, other }): KnownLine[] => {
    const { source } = one.source.id === id ? other : one;
    if (said && !said.same) return [];
    return said
      ? [{ text: `${source.reference} is about the same event`, href: sourceHref(source) }]
      : [{ text: `${source.reference} may be about the same event`, href: '/people/same-event' }];
  });
