import type { Contact } from '../../../shared/contact/contact.ts';
import type { Said } from '../../../shared/retention/dispose.ts';
import type { Keeping } from '../../../shared/retention/keeping.ts';
import type { KeptRef } from '../../../shared/retention/kept-record.ts';
import type { RetentionDeps } from './context.ts';

/** `records`: the concern and each person in it, with what was said of the time of each. */
export type SaidOf = Said & { records: { record: KeptRef; keeping: Keeping | undefined }[] };

/** What was said of the time of a concern and of the people who are told of in it. */
export async function saidOf({ store }: RetentionDeps, { id }: Pick<Contact, 'id'>): Promise<SaidOf> {
  const own = { kind: 'contact' as const, id };
  const [told] = await store.personRecords.told([own]);
  const people = [...new Set(told?.people.map(({ record }) => record))];
  const refs: KeptRef[] = [own, ...people.map((person) => ({ kind: 'person' as const, id: person }))];
  const keepings = await store.keepings.findAll(refs);
  const [first, ...others] = keepings;
  return {
    own: first,
    people: others.filter((keeping) => keeping !== undefined),
    records: refs.map((record, at) => ({ record, keeping: keepings[at] })),
  };
}
