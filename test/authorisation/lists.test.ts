import { expect, it } from 'vitest';
import { takeReport } from '../../functions/http/incidents/take-report.ts';
import { actorOf } from '../../shared/actor.ts';
import { NoticeId } from '../../shared/ids.ts';
import { owe } from '../../shared/notice.ts';
import { attempted, claimed } from '../../shared/notice-transitions.ts';
import { must } from '../support/front-door.ts';
import { shippedSettings, startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

/** Every list that somebody of the front door has, beside the records that the matrix asks for by their ids. */
const lists = [
  ...['/home', '/board', '/undelivered', '/undelivered?whose=mine', '/handover', '/triage', '/triage/late'],
  ...['/school-notices', '/operations', '/restricted', '/consultations', '/disagreements'],
];

it('no list names an incident to whoever it is kept from, in whatever words it is late or did not arrive', async () => {
  const service = await startService();
  const [kept, police] = [service.person('otherManager'), service.person('police')];
  const named = { seen: '0', 'born-day': '', 'born-month': '', 'born-year': '', house: '', postcode: '' };
  const reader = await service.signInAs('otherManager');
  await reader.post('/restricted/family', { ...named, relatives: 'Robin Alderwick, 5 3 2017' });
  const { id: personId, name, email, organisation } = police;
  const telling = {
    ...{ actor: actorOf(police), settings: shippedSettings, channel: 'portal' as const },
    reporter: { personId, name, email, organisation },
  };
  const { incident } = must(await takeReport(service.deps, report(openReport), telling));
  expect(incident.keptFrom).toEqual([kept.id]);

  // A message about it that did not arrive is the task of whoever it is kept from, as it was before it was.
  const now = service.clock.now();
  const to = { personId, email, organisation: organisation.name };
  const owner = `incident/${incident.id}`;
  const owed = owe(
    { kind: 'incident-facts-asked', authority: 'wyre', owner, to },
    NoticeId.parse(service.deps.newId()),
    now,
  );
  must(await service.store.notices.save(owed, service.deps.newId()));
  const claim = { now, claimId: service.deps.newId() };
  const sending = must(claimed(owed, claim));
  must(await service.store.notices.save(sending, service.deps.newId()));
  const outcome = { kind: 'held' as const, why: 'person-inactive' };
  const by = { id: kept.id, name: kept.name, role: kept.role, organisation: kept.organisation.name };
  const held = attempted(sending, { attempt: sending.attempt, claimId: claim.claimId, outcome, now, owner: by });
  must(await service.store.notices.save(held!, service.deps.newId()));

  const seen = async (who: 'manager' | 'otherManager') => {
    const browser = await service.signInAs(who);
    const pages = await Promise.all(lists.map(async (list) => [list, await (await browser.get(list)).text()] as const));
    return pages
      .filter(([, page]) => page.includes(incident.id) || page.includes(incident.reference))
      .map(([list]) => list);
  };
  // It would be seen if it were not kept: another manager does.
  expect(await seen('manager')).toContain('/undelivered');
  expect(await seen('otherManager')).toEqual([]);
});
