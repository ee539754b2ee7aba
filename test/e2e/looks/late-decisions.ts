import type { Contact } from '../../../shared/contact/contact.ts';
import { lateConcern } from '../../support/late-decision.ts';
import { type Looks, world } from './world.ts';

let late: Contact;

/** A concern of six days ago that nobody has decided. */
export const prepareLateDecisions = async (): Promise<void> => {
  const { service } = world.site;
  late = await lateConcern(service, { raisedAt: new Date(service.clock.now().getTime() - 6 * 86_400_000) });
};

export const lateDecisionLooks: Looks = {
  'GET /contacts/:id/new-time': () => [
    { as: 'manager', at: `/contacts/${late.id}/new-time` },
    {
      as: 'manager',
      at: `/contacts/${late.id}/new-time`,
      after: (page) => page.getByRole('button', { name: 'Set the time' }).click(),
    },
    { as: 'manager', at: `/contacts/${world.life.new.contact.id}/new-time` },
  ],
};

/** The same concern, as whoever works on it and whoever raised it see it. */
export const lateContact = () => `/contacts/${late.id}`;
export const lateReferral = () => `/referrals/${late.id}`;
