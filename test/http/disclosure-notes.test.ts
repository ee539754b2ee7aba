import { expect, it } from 'vitest';
import type { PersonRecordId } from '../../shared/ids.ts';
import { openRequest } from '../support/disclosure.ts';
import { mainText } from '../support/drafts.ts';
import { concernFor, must } from '../support/front-door.ts';
import { raise } from '../support/raise.ts';
import { startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';

it('a note is held in a request also where its record was linked into the person after it was written', async () => {
  const service = await startService();
  const told = async () => {
    service.clock.forwardMinutes(1);
    return recordIn(service, await raise(service, concernFor()));
  };
  const people = [await told(), await told()] as const;
  const manager = await service.signInAs('manager');
  for (const [at, person] of people.entries()) {
    service.clock.forwardMinutes(1);
    const note = { id: service.deps.newId(), level: 'front-door', text: `He is afraid of dog ${at + 1}.` };
    expect((await manager.post(`/people/${person}/notes`, note)).status).toBe(303);
  }
  const find = async (id: PersonRecordId) => must(await service.store.personRecords.find(id));
  const [into, part] = [await find(people[0]), await find(people[1])];
  const seen = { seen: String(part.version), otherSeen: String(into.version), reason: 'The same mother.' };
  expect((await manager.post(`/people/${part.id}/compare/${into.id}/link`, seen)).status).toBe(303);
  const whole = (await service.store.personRecords.wholesOf(await find(part.id))).at(-1)?.id ?? into.id;
  const id = await openRequest(service, whole);
  const notes = mainText(await (await manager.get(`/disclosures/${id}/items/notes_${whole}`)).text());
  expect(notes).toMatch(/afraid of dog 1\.[\s\S]*afraid of dog 2\./);
});
