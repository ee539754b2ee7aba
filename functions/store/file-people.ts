import { correctedConcern, correctionsIn } from '../../shared/contact/corrected-concern.ts';
import { ContactEvent } from '../../shared/contact/events.ts';
import { ContactId, IncidentId, type PersonRecordId } from '../../shared/ids.ts';
import { type CloseTo, closeTo } from '../../shared/looked/close-to.ts';
import { type PersonTold, peopleOfConcern } from '../../shared/person-match/people-of-concern.ts';
import { peopleOfIncident } from '../../shared/person-match/people-of-incident.ts';
import {
  type Appearance,
  detailsOf,
  type FiledRecord,
  newRecord,
  type ToldIn,
} from '../../shared/person-record/filed-record.ts';
import { recordIdOf } from '../../shared/person-record/record-id.ts';
import { readershipOf } from '../../shared/restriction/readership.ts';
import { localDate } from '../../shared/time/london.ts';
import { commit, type Write } from './commit.ts';
import { concernIn, contactIn } from './contacts.ts';
import { dropFormer, type Findable, putKeys } from './file-keys.ts';
import { incidentKeys } from './incident-keys.ts';
import { incidentIn } from './incidents.ts';
import { keys } from './keys.ts';
import { allOf } from './page.ts';
import { personRecordKeys, toCompare } from './person-record-keys.ts';
import { readItem, readItems } from './read.ts';
import { changeWrites } from './record-changes.ts';
import { recordsOf, recordWrite, wholesOf } from './record-items.ts';
import { staffFamilyStore } from './staff-families.ts';
import type { Table } from './table.ts';
import { takenOff } from './taken-off.ts';
import type { ToldPeople } from './told-people.ts';

type Digest = (text: string) => string;
type Place = Pick<Appearance, 'restricted' | 'readers' | 'keptFrom'> & { authority: string };
type Source = Omit<ToldIn, 'person'> & Place & { people: PersonTold[] };

/** So many new records, each with its entry in a chain of its own, go in one transaction. */
const newAtOnce = 40;
/** So many events of a contact are looked at for what was put right. */
const mostEvents = 2000;

/** What its referrer has put right in a concern since it was sent. */
async function correctionsOf(table: Table, id: ContactId) {
  const query = {
    KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':pk': keys.contactPartition(id), ':prefix': 'EVENT#' },
    ConsistentRead: true,
  };
  return correctionsIn((await allOf(ContactEvent, table, query, mostEvents)).items);
}

async function sourceOf(table: Table, { kind, id }: ToldPeople): Promise<Source> {
  if (kind === 'contact') {
    const of = ContactId.parse(id);
    const [contactItem, concernItem] = await readItems(table, [keys.contact(of), keys.concern(of)]);
    const contact = contactIn(contactItem);
    const { authority, reference, submittedAt: at, version } = contact;
    const corrections = version === 1 ? [] : await correctionsOf(table, of);
    const concern = correctedConcern(concernIn(concernItem), corrections);
    const people = peopleOfConcern(concern, localDate(new Date(at)));
    return { kind, id, authority, reference, at, ...readershipOf(contact), people };
  }
  const incident = incidentIn(await readItem(table, incidentKeys.incident(IncidentId.parse(id))));
  const { authority, reference, receivedAt: at, restricted, keptFrom, facts } = incident;
  const kept = { restricted, ...(keptFrom && { keptFrom }) };
  return { kind, id, authority, reference, at, ...kept, people: peopleOfIncident(facts) };
}

const placeOf = ({ authority, restricted }: Source) => ({ authority, restricted });

/** The record as it should be now, or nothing where it is so already. */
function recordNow(
  before: FiledRecord | undefined,
  id: PersonRecordId,
  { told, close }: { told: PersonTold; close: readonly CloseTo[] },
  source: Source,
) {
  const { kind, id: of, reference, at } = source;
  const toldIn = { kind, id: of, reference, at, person: told.id };
  const filed = newRecord(id, told.details, { ...source, toldIn });
  const now: FiledRecord = close.length > 0 ? { ...filed, closeTo: [...close] } : filed;
  if (!before) return now;
  const same = JSON.stringify(detailsOf(before)) === JSON.stringify(detailsOf(now));
  const sameReaders = JSON.stringify(before.appearances[0]) === JSON.stringify(now.appearances[0]);
  const sameClose = JSON.stringify(before.closeTo ?? []) === JSON.stringify(close);
  if (same && sameReaders && sameClose && before.restricted === now.restricted) return undefined;
  const { notTheSame, merge, joined, version, markers } = before;
  const others = before.appearances.filter(({ record }) => record !== id);
  return {
    ...now,
    notTheSame,
    merge,
    joined,
    markers,
    version: version + 1,
    appearances: [...now.appearances, ...others],
  };
}

/** Whatever a record is part of, with its appearance as it is now: who may know of it may have changed. */
async function wholesWith(table: Table, { appearances, joined }: FiledRecord): Promise<FiledRecord[]> {
  const [own] = appearances;
  if (!own || !joined) return [];
  const wholes = await wholesOf(table, joined.id);
  return wholes.map((whole) => ({
    ...whole,
    version: whole.version + 1,
    appearances: whole.appearances.map((each) => (each.record === own.record ? own : each)),
  }));
}

/**
 * Makes a record of everybody who was told of in one concern or incident, and files it under its keys. Done again, it
 * changes nothing; done after the facts have changed, the records say what the facts say now. True once all is filed:
 * whoever crosses a change is told false, and does it again.
 */
export async function fileTold(
  table: Table,
  told: ToldPeople,
  { digest, keyDigest }: { digest: Digest; keyDigest: Digest },
): Promise<boolean> {
  const source = await sourceOf(table, told);
  const recordOf = (person: string) => recordIdOf({ kind: told.kind, id: told.id, person }, digest);
  const people = source.people.map((person) => ({ person, record: recordOf(person.id) }));
  const mayHave = told.kind === 'incident' && told.version > 1;
  const former = !mayHave ? [] : await takenOff(table, IncidentId.parse(told.id), source.people);
  const before = await recordsOf(table, [
    ...people.map(({ record }) => record),
    ...former.map((person) => recordOf(person)),
  ]);
  // A record says where it comes from when its person is told of there no more: it goes on being open to as many as that.
  const left = former.flatMap((id) => {
    const was = before.get(recordOf(id));
    return was ? [{ person: { id, details: detailsOf(was) }, record: was.id }] : [];
  });
  const families = await staffFamilyStore(table, told.authority).all();
  const all = [...people, ...left].map(({ person, record }) => {
    const was = before.get(record);
    const close = closeTo(person.details, families, keyDigest);
    const findable: Findable = { ...person.details, ...placeOf(source), id: record };
    return { was, findable, now: recordNow(was, record, { told: person, close }, source) };
  });
  // The keys come first: a key without a record leads nowhere, a record without a key would never be found.
  await putKeys(
    table,
    all.map(({ findable }) => findable),
    keyDigest,
  );
  const save = async (writes: Write[]) => (await commit(table, digest(JSON.stringify(writes)).slice(0, 36), writes)).ok;
  const fresh = all.flatMap(({ was, now }) => (now && !was ? [now] : []));
  for (let from = 0; from < fresh.length; from += newAtOnce) {
    if (!(await save(fresh.slice(from, from + newAtOnce).map(recordWrite)))) return false;
  }
  for (const { was, now } of all) {
    if (!was || !now) continue;
    const own = [now, ...(await wholesWith(table, now))].map(recordWrite);
    const changes = await changeWrites(table, was, now, { ...told, reference: source.reference });
    if (!(await save([...own, ...changes]))) return false;
    await dropFormer(table, was, now, keyDigest);
  }
  const list: ToldPeople = {
    ...told,
    filed: true,
    people: people.map(({ person, record }) => ({ person: person.id, record })),
  };
  const item = {
    ...list,
    ...personRecordKeys.told(told.kind, told.id),
    ...toCompare(told.authority, told.at, told.id),
  };
  const done = await commit(table, digest(JSON.stringify(item)).slice(0, 36), [
    { item, over: { version: told.version } },
  ]);
  return done.ok;
}
