import { beforeAll, describe, expect, it } from 'vitest';
import { ContactId, type IncidentId } from '../../shared/ids.ts';
import { mainText } from '../support/drafts.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { pageOf } from '../support/page.ts';
import { type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';
import { incidentOf } from '../support/triage-incidents.ts';

let service: Service;
const reason = { reason: 'call-about-it', words: 'The hospital calls about them.' };
const words = async (response: Response) => mainText(await response.text());
const managers = () => (['manager', 'otherManager'] as const).map((name) => service.person(name).email).toSorted();

/** Whom a use of break-glass was told to since the last look, with what each was told. */
async function alerted() {
  const mails = (await sendOwed(service)).filter(({ subject }) => subject.includes('break-glass'));
  return { to: mails.map(({ to }) => to).toSorted(), said: JSON.stringify(mails) };
}

const ask = async (reference: string, name: 'edt' | 'otherSocialWorker' | 'manager' = 'edt') =>
  (await service.signInAs(name)).post('/restricted/open', { reference });
const led = async (answer: Promise<Response>) => (await answer).headers.get('location');

beforeAll(async () => {
  service = await startService();
});

describe('an incident that few may know of', () => {
  let id: IncidentId;
  let reference: string;
  beforeAll(async () => {
    id = await incidentOf(service, {});
    const found = await service.store.incidents.find(id);
    if (!found.ok || !found.value.restricted) throw new Error('it is not restricted');
    ({ reference } = found.value);
    await sendOwed(service);
  });

  it('is opened from its reference for four hours, with word to the managers at once, and closes then', async () => {
    expect(await led(ask(reference))).toBe(`/restricted/incidents/${id}`);
    expect(await led(ask(reference, 'manager'))).toBe(`/triage/incidents/${id}`);
    const edt = await service.signInAs('edt');
    expect((await edt.get(`/triage/incidents/${id}`)).status).toBe(404);
    const opened = await edt.post(`/restricted/incidents/${id}`, reason);
    expect(opened.headers.get('location')).toBe(`/triage/incidents/${id}`);
    const { to, said } = await alerted();
    expect(to).toEqual(managers());
    expect(said).not.toContain(reference);
    expect(await (await edt.get(`/triage/incidents/${id}`)).text()).toContain('it closes to you at');
    service.clock.forwardMinutes(4 * 60);
    expect((await (await service.signInAs('edt')).get(`/triage/incidents/${id}`)).status).toBe(404);
  });
});

describe('the record of somebody of whom few may know', () => {
  it('is reached through the people of what is open by break-glass, each with its own reason, for four hours', async () => {
    const { contact } = await tellOf(service, { forename: 'Zebulon', surname: 'Quarrelsome' });
    const list = { seen: '1', kind: 'staff', words: 'The child of a colleague.', readers: [] };
    await (await service.signInAs('manager')).post(`/restricted/contacts/${contact.id}/readers`, list);
    const [told] = await service.store.personRecords.told([{ kind: 'contact', id: contact.id }]);
    if (told && !told.filed) await service.store.personRecords.file(told, service.deps.digest);
    await sendOwed(service);

    expect(await led(ask(contact.reference))).toBe(`/restricted/contacts/${contact.id}`);
    const edt = await service.signInAs('edt');
    await edt.post(`/restricted/contacts/${contact.id}`, reason);
    const people = await pageOf(await edt.get(`/people/contacts/${contact.id}`));
    const [way = ''] = people.links(/Open the record of Zebulon/);
    expect(way).toMatch(/^\/restricted\/people\//);
    const record = way.replace('/restricted', '');
    expect((await edt.get(record)).status).toBe(404);
    await sendOwed(service);
    expect((await edt.post(way, reason)).headers.get('location')).toBe(record);
    const { to, said } = await alerted();
    expect(to).toEqual(managers());
    expect(said).not.toMatch(/Zebulon|Quarrelsome/);
    const page = await (await edt.get(record)).text();
    expect(page).toContain('Zebulon Quarrelsome');
    expect(page).toContain('it closes to you at');
    const looked = await words(await (await service.signInAs('manager')).get(`/looked${record}`));
    expect(looked).toContain('Break-glass: The hospital calls about them.');
    service.clock.forwardMinutes(4 * 60);
    expect((await (await service.signInAs('edt')).get(record)).status).toBe(404);
    // Whoever was told the address of the page may enter that.
    expect(await led(ask(`https://front-door.example${record}`))).toBe(way);
  });
});

describe('a reference that somebody was told', () => {
  it('leads to what is open itself, and says the same of what is not there and of what is kept from them', async () => {
    const { contact: open } = await tellOf(service, { forename: 'Una', surname: 'Brook' });
    expect(await led(ask(` ${open.reference.toLowerCase()} `))).toBe(`/contacts/${open.id}`);
    const { contact: kept } = await tellOf(service, { forename: 'Olwen', surname: 'Brook' });
    const known = { seen: '1', words: 'They are my neighbours.' };
    const worker = await service.signInAs('otherSocialWorker');
    expect((await worker.post(`/restricted/contacts/${kept.id}/conflict`, known)).status).toBe(303);
    const answers = await Promise.all(
      [
        kept.reference,
        'FD-0000-0000',
        'what he said',
        `/contacts/${kept.id}`,
        `/people/${ContactId.parse(open.id)}`,
      ].map(async (reference) => {
        const answer = await ask(reference, 'otherSocialWorker');
        return [answer.status, (await words(answer)).replaceAll(reference, '')];
      }),
    );
    expect([...new Set(answers.map((answer) => JSON.stringify(answer)))]).toHaveLength(1);
    expect(answers[0]).toEqual([404, expect.stringContaining('No record that you could open has this reference')]);
    expect((await ask(' ')).status).toBe(400);
    expect((await (await service.signInAs('officer')).get('/restricted/open')).status).toBe(403);
    const missed = await pageOf(await worker.post('/search', { reference: kept.reference }));
    expect(missed.links(/Open a restricted record/)).toEqual(['/restricted/open']);
  });
});
