import type { Page } from 'playwright-core';
import { actorOf } from '../../../shared/actor.ts';
import { breakGlass } from '../../../shared/restriction/break-glass.ts';
import type { BrokenGlass, GlassRecord } from '../../../shared/restriction/broken-glass.ts';
import { declareConflict } from '../../../shared/restriction/declare-conflict.ts';
import { liftRestriction } from '../../../shared/restriction/lift-restriction.ts';
import { restrictContact } from '../../../shared/restriction/restrict-contact.ts';
import { momentOf, must } from '../../support/front-door.ts';
import type { CastName } from '../../support/service.ts';
import { tellOf } from '../../support/told-child.ts';
import { incidentOf } from '../../support/triage-incidents.ts';
import { type Looks, send, world } from './world.ts';

const ids = { kept: '', declared: '', open: '', lifting: '', waiting: '', own: '', record: '', incident: '' };

/** A contact with a list, one that a worker knows, one to be lifted, and two uses of break-glass. */
export async function prepareRestriction(): Promise<void> {
  const { service } = world.site;
  const { store, deps, person, clock } = service;
  const staff = await store.people.staff('wyre');
  const by = (name: CastName) => ({ ...momentOf(actorOf(person(name)), clock.now()), newId: deps.newId });
  const told = async (forename: string) => (await tellOf(service, { forename, surname: 'Winterbourne' })).contact;
  const set = async (forename: string, readers: CastName[]) => {
    const contact = await told(forename);
    const list = readers.map((name) => person(name).id);
    const said = { seen: 1, kind: 'staff', words: 'The child of a colleague.', readers: list } as const;
    const change = must(restrictContact(contact, said, staff, by('manager')));
    must(await store.contacts.saveRestriction(change));
    return change.contact;
  };
  const broken = async (name: CastName, record: GlassRecord, reference?: string): Promise<BrokenGlass> => {
    const reason = { reason: 'call-about-it', words: 'The school has called: he was not fetched.' } as const;
    const { use } = must(breakGlass({ record, reference, keptFrom: [], told: [] }, reason, by(name)));
    must(await store.glass.break(use, []));
    return use;
  };
  const kept = await set('Ivo', ['socialWorker']);
  ids.kept = kept.id;
  ids.open = (await told('Una')).id;
  const declared = must(
    declareConflict(await told('Olwen'), { seen: 1, words: 'Their neighbour.' }, staff, by('officer')),
  );
  must(await store.contacts.saveRestriction(declared));
  ids.declared = declared.contact.id;
  const asked = must(
    liftRestriction(
      await set('Piers', []),
      { seen: 2, words: 'The colleague has left.', second: person('otherManager').id },
      staff,
      by('manager'),
    ),
  );
  must(await store.contacts.saveRestriction(asked));
  ids.lifting = asked.contact.id;
  ids.incident = await incidentOf(service, { policeReference: '22/987654/26' });
  ids.waiting = (await broken('edt', { kind: 'contact', id: kept.id }, kept.reference)).id;
  ids.own = (await broken('otherManager', { kind: 'contact', id: kept.id }, kept.reference)).id;
  const [filed] = await store.personRecords.told([{ kind: 'contact', id: kept.id }]);
  await store.personRecords.file(filed!, deps.digest);
  const [now] = await store.personRecords.told([{ kind: 'contact', id: kept.id }]);
  ids.record = now!.people[0]!.record;
}

const family = async (page: Page) => {
  await page.fill('[name=postcode]', 'nowhere');
  await page.fill('[name=relatives]', 'Sam Hollis, 5 3 2017\nSam');
  await send(page);
};

const reason = async (page: Page) => {
  await page.fill('[name=words]', 'The school has called: he was not fetched.');
  await send(page);
};

export const restrictionLooks: Looks = {
  'GET /restricted/family': () => [
    { as: 'officer', at: '/restricted/family', after: family },
    { as: 'admin', at: '/restricted/family' },
  ],
  'GET /restricted': () => [
    { as: 'manager', at: '/restricted' },
    { as: 'auditor', at: '/restricted' },
  ],
  'GET /restricted/reviews/:glass': () => [
    { as: 'manager', at: `/restricted/reviews/${ids.waiting}`, after: send },
    { as: 'otherManager', at: `/restricted/reviews/${ids.own}` },
  ],
  'GET /restricted/open': () => [
    { as: 'edt', at: '/restricted/open', after: send },
    { as: 'edt', at: '/search' },
  ],
  'GET /restricted/contacts/:record': () => [
    { as: 'otherSocialWorker', at: `/restricted/contacts/${ids.kept}`, after: reason },
    { as: 'edt', at: `/contacts/${ids.kept}` },
    { as: 'manager', at: `/contacts/${ids.kept}` },
    { as: 'otherSocialWorker', at: '/board' },
  ],
  'GET /restricted/incidents/:record': () => [{ as: 'edt', at: `/restricted/incidents/${ids.incident}` }],
  'GET /restricted/people/:record': () => [{ as: 'edt', at: `/restricted/people/${ids.record}` }],
  'GET /restricted/contacts/:id/readers': () => [
    { as: 'manager', at: `/restricted/contacts/${ids.open}/readers`, after: send },
    { as: 'manager', at: `/restricted/contacts/${ids.declared}/readers` },
  ],
  'GET /restricted/contacts/:id/lift': () => [
    { as: 'manager', at: `/restricted/contacts/${ids.kept}/lift`, after: send },
    { as: 'otherManager', at: `/restricted/contacts/${ids.lifting}/lift` },
  ],
  'GET /restricted/contacts/:id/conflict': () => [
    { as: 'socialWorker', at: `/restricted/contacts/${ids.open}/conflict`, after: send },
  ],
};
