import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { commit } from '../../functions/store/commit.ts';
import { contactStore } from '../../functions/store/contacts.ts';
import { incidentStore } from '../../functions/store/incidents.ts';
import { shred } from '../../functions/store/seal/shred.ts';
import { stoodStore } from '../../functions/store/stood.ts';
import { stoodKeys } from '../../functions/store/stood-keys.ts';
import { storedItem } from '../../functions/store/stored.ts';
import { stoodAt } from '../../shared/as-it-stood/stood-at.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { rate } from '../../shared/contact/rate.ts';
import { restrictContact } from '../../shared/restriction/restrict-contact.ts';
import { engines, freshTable } from '../support/engines.ts';
import { journey, momentOf, must, people, submitted } from '../support/front-door.ts';
import { testSeals } from '../support/seals.ts';
import { decided } from '../support/triage-world.ts';

// The other engine may have to be started first.
vi.setConfig({ testTimeout: 120_000 });

const at = (time: string) => new Date(`2026-11-24T${time}:00.000Z`);

describe.each(engines)('what stood, on the %s engine', (engine) => {
  /** A contact that came at 9:30, was taken at once, was amber at 10:00, restricted at 10:20 and red at 10:40. */
  const world = async () => {
    const table = await freshTable(engine);
    const contacts = contactStore(table);
    const { change, concern } = submitted();
    must(await contacts.submit(change, concern));
    const states: Contact[] = [change.contact];
    const save = async (made: ReturnType<typeof journey.claimed>) => {
      const fresh = { ...made, event: { ...made.event, id: randomUUID() }, notices: [] };
      must(await contacts.save(fresh));
      states.push(fresh.contact);
    };
    const last = () => states.at(-1)!;
    const rated = (colour: 'amber' | 'red', time: string) =>
      save(
        must(
          rate(last(), { seen: last().version, colour, reason: `It is ${colour}.` }, momentOf(people.worker, at(time))),
        ),
      );
    await save(journey.claimed(last()));
    await rated('amber', '10:00');
    const kept = { seen: last().version, kind: 'staff' as const, words: 'A colleague', readers: [people.worker.id] };
    const staff = [people.worker, people.manager].map((one) => ({ ...one, active: true })) as never;
    await save(must(restrictContact(last(), kept, staff, momentOf(people.manager, at('10:20')))));
    await rated('red', '10:40');
    return { table, contacts, states, id: change.contact.id };
  };
  /** The same table for a process that has just begun. */
  const again = <T extends object>(table: T) => ({ ...table, seals: testSeals() });

  it('is read at each minute as that change left it, also after a restart, and is the present one at the end', async () => {
    const { table, contacts, states, id } = await world();
    const stood = stoodStore(again(table));
    const { events } = await contacts.file(id);
    const then = async (time: string) => {
      const version = stoodAt(events, at(time));
      return version && stood.contact(id, version);
    };
    expect(await then('09:29')).toBeUndefined();
    expect([await then('09:30'), await then('09:59')]).toEqual([states[1], states[1]]);
    expect([await then('10:00'), await then('10:19')]).toEqual([states[2], states[2]]);
    expect(await then('10:20')).toMatchObject({ restricted: { kind: 'staff' }, rating: { colour: 'amber' } });
    expect(await then('23:59')).toEqual(must(await contacts.find(id)));
    expect(states).toHaveLength(5);
  });

  it('is sealed as the record is, and gone with its key', async () => {
    const { table, id } = await world();
    const lies = await storedItem(table, stoodKeys.contact(id, 3));
    expect(lies).toMatchObject({ version: 3, at: at('10:00').toISOString(), sealedPart: { key: 'KEY#narrative' } });
    expect(lies).not.toHaveProperty('contact');
    await shred(table, [`CONTACT#${id}`]);
    await expect(stoodStore(again(table)).contact(id, 3)).rejects.toThrow('key');
  });

  it('is never written again, and stops whoever reads it when it cannot be read', async () => {
    const { table, states, id } = await world();
    const key = stoodKeys.contact(id, 3);
    const other = { ...key, version: 3, contact: states[0] };
    expect(await commit(table, randomUUID(), [{ item: other, over: 'nothing' }])).toMatchObject({
      refusal: { kind: 'stale' },
    });
    expect(await stoodStore(table).contact(id, 3)).toEqual(states[2]);

    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...key, contact: { status: 'unknown' } } }),
    );
    await expect(stoodStore(table).contact(id, 3)).rejects.toThrow();
  });

  it('is kept of an incident and of its triage, each in its own versions', async () => {
    const table = await freshTable(engine);
    const incidents = incidentStore(table);
    const whole = decided();
    const { id } = whole.incident;
    const made = whole.changes.map((change) => ({ ...change, event: { ...change.event, id: randomUUID() } }));
    must(await incidents.receive(made[0]!));
    for (const change of made.slice(1)) must(await incidents.save(change, must(await incidents.findWithTriage(id))));

    const stood = stoodStore(again(table));
    const kept = await stood.incidentVersions(id);
    const versions = (many: readonly { version: number }[]) => many.map(({ version }) => version);
    const until = (version: number) => Array.from({ length: version }, (_, n) => n + 1);
    expect(versions(kept.incident)).toEqual(until(whole.incident.version));
    expect(versions(kept.triage)).toEqual(until(whole.triage.version));
    for (const { incident, triage, event } of made) {
      if (incident) expect(await stood.incident(id, incident.version)).toEqual(incident);
      if (triage) expect(await stood.triage(id, triage.version)).toEqual(triage);
      if (incident) expect(kept.incident.find(({ version }) => version === incident.version)?.event).toBe(event.id);
    }
    expect(JSON.stringify(await incidents.file(id))).not.toContain('STOOD');
  });
});
