import type { Write } from '../../../functions/store/commit.ts';
import { type IncidentBefore, incidentWrites, referenceWrites } from '../../../functions/store/incident-items.ts';
import { personKeyDigest } from '../../../functions/store/person-key-digest.ts';
import { personRecordKeys } from '../../../functions/store/person-record-keys.ts';
import type { Table } from '../../../functions/store/table.ts';
import { writeAll } from '../../../infra/local/seeds/write-lives.ts';
import { PersonRecordId } from '../../../shared/ids.ts';
import { keysToFile } from '../../../shared/person-match/person-keys.ts';
import { newRecord } from '../../../shared/person-record/filed-record.ts';
import { chanceFrom } from '../../support/people/chance.ts';
import { aRegister, asFiled } from '../../support/people/register.ts';
import { decided, report } from '../../support/triage-world.ts';
import { fill } from '../fill.ts';
import { newId } from '../world.ts';

type Item = Write['item'];
const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** Of an incident long past, all that lies in the table, as text; its police reference is `PAST/0`. */
function pastIncident(): string {
  const { changes } = decided(report({ policeReference: 'PAST/0' }));
  const items = new Map<string, Item>();
  let before: IncidentBefore | undefined;
  for (const change of changes) {
    const [incident, triage] = [change.incident ?? before?.incident, change.triage ?? before?.triage];
    if (!incident || !triage) throw new Error('an incident without its triage');
    const writes = incidentWrites(change, before);
    for (const { item } of before ? writes : [...writes, ...referenceWrites(incident)])
      items.set(`${item.pk}|${item.sk}`, item);
    before = { incident, triage };
  }
  return JSON.stringify([...items.values()]);
}

/** Incidents that nobody asks for any more. Those whom they name are others each time, so no family has thousands. */
async function fillIncidents(table: Table, count: number): Promise<void> {
  const past = pastIncident();
  for (let at = 0; at < count; at += 1) {
    const ids = new Map<string, string>();
    const other = (id: string) => ids.get(id) ?? ids.set(id, newId()).get(id) ?? id;
    const text = past
      .replaceAll(uuids, other)
      .replaceAll('PAST/0', `PAST/${at + 1}`)
      .replaceAll(/"pk":"HISTORY#[^"]*/g, (key) => `${key}x${at}`);
    await writeAll(table, JSON.parse(text));
  }
}

/** People whom the authority knows, none of whom is anybody who is told of. Answers children who are looked for. */
async function fillPeople(table: Table, count: number) {
  const chance = chanceFrom(11);
  const register = aRegister(chance, count);
  const digest = await personKeyDigest(table, 'wyre')();
  const left = register.toReversed();
  const fillFrom = async () => {
    for (let someone = left.pop(); someone; someone = left.pop()) {
      const id = PersonRecordId.parse(newId());
      const details = asFiled(someone, chance);
      const toldIn = {
        kind: 'contact' as const,
        id: newId(),
        person: 'c1',
        reference: 'FD',
        at: '2026-11-23T10:00:00Z',
      };
      const record = newRecord(id, details, { authority: 'wyre', restricted: false, toldIn });
      await writeAll(table, [
        { ...record, ...personRecordKeys.record(id) },
        ...keysToFile(details, 'wyre', digest).map(({ key }) => personRecordKeys.key('wyre', key, false, id)),
      ]);
    }
  };
  await Promise.all([fillFrom(), fillFrom(), fillFrom(), fillFrom()]);
  const born = ({ truth }: (typeof register)[number]) => truth.kind === 'child' && truth.birth.date > '2010';
  return register
    .filter(born)
    .slice(0, 20)
    .map(({ truth }) => truth);
}

/**
 * Fills a table with so many records: seven of ten are contacts, two incidents and one a person. Of the contacts 50 are
 * open, however many there are.
 */
export async function fillAll(table: Table, records: number, now: Date) {
  const filled = await fill(table, { count: records * 0.7, open: 50, now });
  await fillIncidents(table, records * 0.2);
  return { ...filled, known: await fillPeople(table, records * 0.1) };
}
