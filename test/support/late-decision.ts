import { stampOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { tellLate } from '../../shared/contact/tell-late.ts';
import { momentOf, must, people } from './front-door.ts';
import { now, raise } from './raise.ts';
import { type CastName, type Service, shippedSettings } from './service.ts';

/** A concern that was raised some days ago, of which its referrer has been told that the decision is late. */
export async function lateConcern(
  service: Service,
  { raisedAt, manager = 'manager' }: { raisedAt: Date; manager?: CastName },
): Promise<Contact> {
  const { deps, store } = service;
  const raised = await raise({ ...service, deps: { ...deps, now: () => raisedAt } });
  const moment = { ...momentOf(people.officer, service.clock.now()), newId: deps.newId, settings: shippedSettings };
  const named = service.person(manager);
  must(await store.contacts.save(must(tellLate(raised, { manager: stampOf(named) }, moment))));
  return now(service, raised);
}
