import { expect, it } from 'vitest';
import { deskApp } from '../../functions/http/desk-app.ts';
import { client } from '../support/client.ts';
import { raise } from '../support/raise.ts';
import { startService } from '../support/service.ts';

it('an act that was saved is answered as saved, even where it could not be counted that somebody did it', async () => {
  const service = await startService();
  const { store, deps } = service;
  const contact = await raise(service);
  const acted = () => Promise.reject(new Error('the table is slow'));
  const app = deskApp({ ...deps, store: { ...store, looks: { ...store.looks, acted } } });
  const worker = client((path, init) => app.request(path, init), deps.publicUrl);
  const signedIn = await service.signInAs('socialWorker');
  for (const [name, value] of signedIn.cookies) worker.cookies.set(name, value);
  const claimed = await worker.post(`/contacts/${contact.id}/claim`, { seen: '1' });
  expect([claimed.status, claimed.headers.get('location')]).toEqual([303, expect.stringContaining(contact.id)]);
  expect(service.logged.some(({ message }) => message === 'an act was not counted')).toBe(true);
});
