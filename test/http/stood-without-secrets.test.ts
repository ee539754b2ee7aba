import { expect, it } from 'vitest';
import { actorOf } from '../../shared/actor.ts';
import { changeFacts } from '../../shared/incident/change-facts.ts';
import { doTo } from '../support/decided-incident.ts';
import { pageOf } from '../support/page.ts';
import { shippedSettings, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report, secrets } from '../support/triage-world.ts';

const service = await startService({ now: '2026-11-23T10:00:00.000Z' });
const sentence = `Robin is with her mother at ${secrets.address} since Saturday.`;
const [first, ...others] = report().children;
/** What the police told before anybody knew that it was to be secret: no safe contact, and a school that all may know. */
const bare = report(openReport).adults.map(({ safeContact: _, ...adult }) => adult);

/** An incident that told of where the victim is, of which the police then tell this, and how it is said to have stood before. */
async function stoodBefore(policeReference: string, then: object, now: object) {
  service.clock.set('2026-11-23T10:00:00.000Z');
  const id = await incidentOf(service, { ...openReport, adults: bare, policeReference, ...then });
  service.clock.set('2026-11-23T10:30:00.000Z');
  const told = report({ ...openReport, policeReference, ...now });
  await doTo(service, id, (whole) =>
    changeFacts({ ...whole, outcomes: [] }, { seen: whole.incident.version, report: told }, [], {
      actor: actorOf(service.person('police')),
      now: service.clock.now(),
      newId: () => crypto.randomUUID(),
      settings: shippedSettings,
      digest: service.deps.digest,
    }),
  );
  service.clock.set('2026-11-23T11:00:00.000Z');
  const path = `/looked/incidents/${id}/as-it-stood?at-day=23&at-month=11&at-year=2026&time=10:10`;
  return Promise.all(
    (['manager', 'auditor'] as const).map(async (as) => pageOf(await (await service.signInAs(as)).get(path))),
  );
}

it.each<[string, object, string]>([
  ['withheld today', { sentence }, 'STOOD/same'],
  [
    'no longer said, so that nobody has judged it by what is sealed now',
    { sentence: 'Robin is with her mother.' },
    'STOOD/other',
  ],
])('a text that told where a victim is is not shown as it stood where it is %s', async (_, now, policeReference) => {
  const pages = await stoodBefore(policeReference, { sentence }, now);
  for (const page of pages) {
    expect([page.status, page.text.includes('This is how the incident stood')]).toEqual([200, true]);
    expect(page.html).not.toContain(secrets.address);
    expect(page.text).toContain('I put my hands over my ears.');
    expect(page.text).toContain('Something that was told then is not shown');
  }
});

it('nor is the school of a child that nobody is to know today; all else that was told then is', async () => {
  const where = 'Asleep in the car outside';
  const children = [{ ...first, schoolConfidential: true }, ...others];
  const pages = await stoodBefore(
    'STOOD/school',
    { children: [{ ...first, where }, ...others], adults: report(openReport).adults },
    { children },
  );
  for (const { html, text } of pages) {
    expect(html).not.toContain('Oakfield Primary');
    // What is sealed is what it was: whatever could be said by it then can be said now.
    expect([text.includes(where), text.includes('Kemberley Middle')]).toEqual([true, true]);
  }
});
