import { beforeAll, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Client, FormFields } from '../support/client.ts';
import { pageOf } from '../support/page.ts';
import { raise } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let worker: Client;
let contact: Contact;
let path: string;
beforeAll(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
  contact = await raise(service);
  path = `/people/contacts/${contact.id}/notes`;
});

/** Opens the form for a note, fills it in and sends it. */
async function write(fields: FormFields, at = path, client = worker) {
  const form = await pageOf(await client.get(at));
  const [id = ''] = form.sent('id');
  const [corrects] = form.sent('corrects');
  return client.post(path, { id, ...(corrects && { corrects }), ...fields });
}

it('a note is read by those whom its level names, and by nobody else', async () => {
  expect((await write({ level: 'front-door', text: 'The school sounds worn out.' })).status).toBe(303);
  expect((await write({ level: 'partners', text: 'A worker calls on Monday.' })).status).toBe(303);
  expect((await write({ level: 'restricted', text: 'An aunt works in our team.' })).status).toBe(303);
  const read = async (as: 'officer' | 'manager' | 'teacher', at: string) =>
    (await pageOf(await (await service.signInAs(as)).get(at))).text;
  const [officer, manager] = [await read('officer', path), await read('manager', path)];
  expect(officer).toMatch(/Partners in this referral.*A worker calls on Monday.*Front door only.*worn out/);
  expect(officer).not.toContain('An aunt');
  expect(manager).toContain('An aunt works in our team.');
  const teacher = await read('teacher', `/referrals/${contact.id}/notes`);
  expect(teacher).toContain('A worker calls on Monday.');
  expect(teacher).not.toMatch(/worn out|An aunt/);
  expect((await (await service.signInAs('gp')).get(`/referrals/${contact.id}/notes`)).status).toBe(404);
});

it('what is wrong with it is said beside it with everything kept, and a correction leaves what it corrects', async () => {
  const wrong = await pageOf(await write({ text: 'Somebody rang.' }));
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('Choose who reads the note');
  expect(wrong.sent('text')).toEqual(['Somebody rang.']);
  const page = await pageOf(await worker.get(path));
  const [correct = ''] = page.links(/^Correct it/);
  expect((await write({ level: 'restricted', text: 'A cousin, not an aunt.' }, correct)).status).toBe(303);
  const after = (await pageOf(await worker.get(path))).text;
  expect(after).toMatch(/A cousin, not an aunt\..*Corrected by Amira Haddad.*An aunt works in our team\./);
  const late = await worker.post(path, {
    ...{ id: crypto.randomUUID(), level: 'restricted', text: 'A niece.' },
    corrects: correct.split('=')[1] ?? '',
  });
  expect(late.status).toBe(409);
  expect((await pageOf(late)).sent('text')).toEqual(['A niece.']);
});
