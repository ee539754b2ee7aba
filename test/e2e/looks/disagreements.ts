import type { Page } from 'playwright-core';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Disagreement } from '../../../shared/disagreement/disagreement.ts';
import { concernFor, siblings } from '../../support/front-door.ts';
import { now } from '../../support/raise.ts';
import { answeredConcern, answerFields, decideAndSend, disagreementFields } from '../../support/sent-letter.ts';
import { type Look, type Looks, send, world } from './world.ts';

type On = { contact: Contact; disagreement: Disagreement };

/** A disagreement in each state that looks different, and a letter that nobody disagrees with yet. */
const stood = {} as Record<'raised' | 'answered' | 'late' | 'immediate' | 'replaced' | 'settled', On> & {
  sent: Contact;
  siblings: Contact;
};

/** Brings the disagreements about, by the forms that people use. */
export async function prepareDisagreements(): Promise<void> {
  const { service } = world.site;
  const today = service.clock.now().toISOString();

  /** A disagreement with a letter of its own, raised at a time of its own. */
  async function raised(more: Record<string, string> = {}): Promise<On> {
    const contact = await answeredConcern(service, {}, siblings(concernFor()));
    const teacher = await service.signInAs('teacher');
    await teacher.post(`/referrals/${contact.id}/disagree`, disagreementFields(contact, more));
    return again({ contact });
  }
  async function again({ contact }: Pick<On, 'contact'>): Promise<On> {
    const [disagreement] = await service.store.disagreements.of(contact.id);
    return { contact: await now(service, contact), disagreement: disagreement! };
  }
  async function answered(on: On, more: Record<string, string> = {}): Promise<On> {
    const worker = await service.signInAs('socialWorker');
    await worker.post(at('contacts', on, 'answer'), answerFields(on.disagreement.version, more));
    return again(on);
  }

  service.clock.set('2026-11-19T11:00:00.000Z');
  stood.late = await raised();
  service.clock.set(today);
  stood.sent = await answeredConcern(service);
  stood.siblings = await answeredConcern(service, {}, siblings(concernFor()));
  stood.raised = await raised();
  stood.immediate = await raised({ safe: 'no', safeWords: 'Nobody collected him today.', phoned: 'yes' });
  stood.answered = await answered(await raised());
  const changed = await answered(await raised(), { result: 'changed', 'level-c1': '3', 'level-c2': '2' });
  await decideAndSend(service, changed.contact, { level: '3' });
  stood.replaced = await again(changed);
  stood.settled = await answered(await raised());
  const teacher = await service.signInAs('teacher');
  await teacher.post(at('referrals', stood.settled, 'accept'), { seen: String(stood.settled.disagreement.version) });
}

const at = (side: 'referrals' | 'contacts', { contact, disagreement }: On, act = '') =>
  `/${side}/${contact.id}/disagreements/${disagreement.id}${act && `/${act}`}`;

type State = Exclude<keyof typeof stood, 'sent' | 'siblings'>;
const states: readonly State[] = ['raised', 'answered', 'late', 'immediate', 'replaced', 'settled'];

/** The form as it is opened, as it is refused, and where it can do nothing any more. */
const form =
  (side: 'referrals' | 'contacts', act: string, who: Look['as'], state: State = 'raised') =>
  (): Look[] => [
    { as: who, at: at(side, stood[state], act) },
    { as: who, at: at(side, stood[state], act), after: send },
    { as: who, at: at(side, stood[act === 'learning' ? 'raised' : 'settled'], act) },
  ];

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

export const disagreementLooks: Looks = {
  'GET /referrals/:id/disagree': () => [
    { as: 'teacher', at: `/referrals/${stood.sent.id}/disagree` },
    { as: 'teacher', at: `/referrals/${stood.siblings.id}/disagree`, after: send },
    { as: 'lead', at: `/referrals/${stood.siblings.id}/disagree`, after: openAll },
    { as: 'teacher', at: `/referrals/${stood.raised.contact.id}/disagree` },
    { as: 'teacher', at: `/referrals/${stood.raised.contact.id}` },
    { as: 'teacher', at: `/referrals/${stood.replaced.contact.id}` },
    {
      as: 'teacher',
      at: `/referrals/${stood.replaced.contact.id}/letters/${stood.replaced.disagreement.letterId}`,
    },
  ],
  'GET /referrals/:id/disagreements/:disagreement': () => [
    ...states.map((state): Look => ({ as: 'teacher', at: at('referrals', stood[state]) })),
    { as: 'lead', at: at('referrals', stood.raised) },
  ],
  'GET /referrals/:id/disagreements/:disagreement/move-on': form('referrals', 'move-on', 'teacher', 'answered'),
  'GET /referrals/:id/disagreements/:disagreement/not-safe': () => [
    ...form('referrals', 'not-safe', 'teacher')(),
    { as: 'teacher', at: at('referrals', stood.immediate, 'not-safe') },
  ],
  'GET /referrals/:id/disagreements/:disagreement/withdraw': form('referrals', 'withdraw', 'teacher'),
  'GET /disagreements': () => [
    { as: 'socialWorker', at: '/disagreements' },
    { as: 'manager', at: '/disagreements' },
    { as: 'manager', at: '/board' },
  ],
  'GET /disagreements/themes': () => [
    { as: 'manager', at: '/disagreements/themes' },
    { as: 'auditor', at: '/disagreements/themes?from=2026-01&to=2026-02' },
  ],
  'GET /disagreements/settled': () => [
    { as: 'manager', at: '/disagreements/settled?by=result&value=upheld' },
    { as: 'manager', at: '/disagreements/settled?by=result&value=withdrawn' },
  ],
  'GET /contacts/:id/disagreements/:disagreement': () => [
    ...states.map((state): Look => ({ as: 'manager', at: at('contacts', stood[state]) })),
    { as: 'auditor', at: at('contacts', stood.late) },
    { as: 'manager', at: `/contacts/${stood.replaced.contact.id}` },
    { as: 'socialWorker', at: `/contacts/${stood.immediate.contact.id}` },
  ],
  'GET /contacts/:id/disagreements/:disagreement/answer': () => [
    ...form('contacts', 'answer', 'socialWorker')(),
    { as: 'manager', at: at('contacts', stood.immediate, 'answer') },
  ],
  'GET /contacts/:id/disagreements/:disagreement/move-on': form('contacts', 'move-on', 'manager', 'late'),
  'GET /contacts/:id/disagreements/:disagreement/not-safe': form('contacts', 'not-safe', 'officer'),
  'GET /contacts/:id/disagreements/:disagreement/settle': form('contacts', 'settle', 'manager', 'answered'),
  'GET /contacts/:id/disagreements/:disagreement/learning': form('contacts', 'learning', 'manager', 'settled'),
  'GET /contacts/:id/reopen': () => [
    { as: 'manager', at: `/contacts/${stood.sent.id}/reopen` },
    { as: 'manager', at: `/contacts/${stood.sent.id}/reopen`, after: send },
    { as: 'manager', at: `/contacts/${world.life.screening.contact.id}/reopen` },
  ],
};
