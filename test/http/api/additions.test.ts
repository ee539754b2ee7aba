import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ContactId } from '../../../shared/ids.ts';
import { type Api, concern, startApi } from './api-service.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const raised = async () => {
  const sent = { ...concern(), you: { ...concern().you, email: 'someone@larkmoor.example' } };
  return (await (await api.post('/api/v1/concerns', sent)).json()).id as string;
};
const addition = { urgency: 'today', kind: 'new-event', text: 'His uncle was at the gate.' };

describe('an addition by an agency’s system', () => {
  it('is kept once for its key, alerts the front door, and changes nothing that was sent', async () => {
    const id = await raised();
    const path = `/api/v1/concerns/${id}/additions`;
    const key = { 'Idempotency-Key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => api.post(path, addition, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const file = await api.store.contacts.file(ContactId.parse(id));
    expect(file.events.filter(({ type }) => type === 'information-added')).toHaveLength(1);
    expect(file.thread?.unread.frontDoor).toBe(1);
    const contact = await api.store.contacts.find(ContactId.parse(id));
    expect(contact.ok && contact.value.dangerSince).toBeTruthy();
    expect((await api.post(path, { ...addition, text: 'Other words.' }, key)).status).toBe(409);
  });

  it('that is wrong is refused with the place of each problem, and nobody else’s concern is found', async () => {
    const id = await raised();
    const path = `/api/v1/concerns/${id}/additions`;
    for (const [body, pointer] of [
      [{ ...addition, text: ' ' }, '/text'],
      [{ ...addition, childId: 'nobody' }, '/childId'],
      [{ ...addition, urgency: 'maybe' }, '/urgency'],
    ] as const) {
      const answer = await api.post(path, body);
      expect(answer.status).toBe(400);
      expect((await answer.json()).errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
    }
    expect((await api.post(path, addition, {}, 'surgery-system')).status).toBe(404);
    const file = await api.store.contacts.file(ContactId.parse(id));
    expect(file.events).toHaveLength(1);
  });
});
