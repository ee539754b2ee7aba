import { parseArgs } from 'node:util';
import { openKnownPeopleStore } from '../../functions/store/known-people-store.ts';
import { personKeyDigest } from '../../functions/store/person-key-digest.ts';
import { personRecordKeys } from '../../functions/store/person-record-keys.ts';
import { writeAll } from '../../infra/local/seeds/write-lives.ts';
import { PersonRecordId } from '../../shared/ids.ts';
import { keysToFile } from '../../shared/person-match/person-keys.ts';
import { searchOutcome } from '../../shared/person-match/search-outcome.ts';
import { newRecord } from '../../shared/person-record/filed-record.ts';
import { labelledPairs } from '../support/people/labelled-pairs.ts';
import { matching } from '../support/person-details.ts';
import { newId, newTable, startEngine } from './world.ts';

/*
 * What a search for somebody reads and takes, with registers of two sizes in the embedded engine:
 * npm run bench:search -- [--searches 300] [SMALL LARGE]. Reads are counted where they leave the service.
 */

const { values, positionals } = parseArgs({
  options: { searches: { type: 'string', default: '300' } },
  allowPositionals: true,
});
const [small = 2000, large = 200_000] = positionals.map(Number);

/** Fills a table with so many people, and answers those who are looked for. */
async function measure(endpoint: string, people: number, searches: number) {
  const table = await newTable(endpoint);
  const store = openKnownPeopleStore(table, 'wyre');
  const digest = await personKeyDigest(table, 'wyre')();
  const { filed, same } = labelledPairs(11, { people, same: searches, others: 0 });
  const left = [...filed.values()];
  const fillFrom = async () => {
    for (let details = left.pop(); details; details = left.pop()) {
      const batch = [details, ...left.splice(-19)].flatMap((each) => {
        const id = PersonRecordId.parse(newId());
        const toldIn = {
          kind: 'contact' as const,
          id: newId(),
          person: 'c1',
          reference: 'FD',
          at: '2026-11-23T10:00:00Z',
        };
        const record = newRecord(id, each, { authority: 'wyre', restricted: false, toldIn });
        const keys = keysToFile(each, 'wyre', digest);
        return [
          { ...record, ...personRecordKeys.record(id) },
          ...keys.map(({ key }) => personRecordKeys.key('wyre', key, false, id)),
        ];
      });
      await writeAll(table, batch);
    }
  };
  await Promise.all([fillFrom(), fillFrom(), fillFrom(), fillFrom()]);
  let requests = 0;
  const send = table.client.send.bind(table.client);
  Object.assign(table.client, {
    send: (command: Parameters<typeof send>[0]) => {
      requests += 1;
      return send(command);
    },
  });
  const took: number[] = [];
  let compared = 0;
  const asked = same.slice(0, searches);
  for (const { told } of asked) {
    const began = performance.now();
    const { found, overfull } = await store.personRecords.candidates(told, { matching, restricted: false });
    searchOutcome(
      told,
      found.map(({ record }) => record),
      overfull,
      matching,
    );
    took.push(performance.now() - began);
    compared += found.length;
  }
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { reads: requests / asked.length, compared: compared / asked.length, median: at(0.5), p95: at(0.95) };
}

const engine = await startEngine();
try {
  const results = [];
  for (const people of [small, large]) {
    const result = await measure(engine.endpoint, people, Number(values.searches));
    results.push(result);
    const { reads, compared, median, p95 } = result;
    console.log(
      `${people} people: ${reads.toFixed(1)} reads and ${compared.toFixed(1)} people compared per search; ` +
        `median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms`,
    );
  }
  console.log(
    `reads with ${large} for one with ${small}: ${((results[1]?.reads ?? 0) / (results[0]?.reads ?? 1)).toFixed(3)}`,
  );
} finally {
  engine.process.kill();
}
