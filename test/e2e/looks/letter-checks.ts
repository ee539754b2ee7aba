import { commit } from '../../../functions/store/commit.ts';
import { letterItem } from '../../../functions/store/letters.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { holdLetter } from '../../../shared/contact/hold-letter.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { ContactId } from '../../../shared/ids.ts';
import { concernFor } from '../../support/front-door.ts';
import { decisionFields, now, proposeAllTheSame, raise } from '../../support/raise.ts';
import { richConcern } from '../../support/rich-concern.ts';
import { shippedSettings } from '../../support/service.ts';
import { type Look, type Looks, send, world } from './world.ts';

/** A letter in each state that its checks bring it to. */
const letters = {} as Record<
  'blocked' | 'unexplained' | 'held' | 'recallable' | 'altered' | 'withheld' | 'heldSince' | 'takenBack',
  string
> & {
  letter: Record<string, string>;
};

/** Brings the letters about, by the forms that people use. */
export async function prepareLetterChecks(): Promise<void> {
  const { service } = world.site;
  const worker = await service.signInAs('socialWorker');
  const manager = await service.signInAs('manager');
  letters.letter = {};

  async function proposed(concern: Concern, nextStep: string): Promise<Contact> {
    const contact = await raise(service, concern);
    const act = async (what: string, fields: Record<string, string | string[]> = {}) =>
      worker.post(`/contacts/${contact.id}/${what}`, {
        seen: String((await now(service, contact)).version),
        ...fields,
      });
    await act('claim');
    await act('rating', { colour: 'amber', reason: 'Hungry but safe tonight.' });
    const seen = String((await now(service, contact)).version);
    const childIds = contact.children.map(({ id }) => id);
    await proposeAllTheSame(worker, `/contacts/${contact.id}`, { seen, ...decisionFields(childIds, { nextStep }) });
    return contact;
  }
  async function authorised(contact: Contact): Promise<Contact> {
    const seen = String((await now(service, contact)).version);
    await manager.post(`/contacts/${contact.id}/authorise`, { seen });
    const after = await now(service, contact);
    letters.letter[after.id] = 'letterId' in after ? after.letterId : '';
    return after;
  }

  /** One that is held since it was sent, as the service holds it. */
  async function heldSince(): Promise<Contact> {
    const { store, clock, deps } = service;
    const sent = await authorised(await proposed(richConcern(), calm));
    await manager.post(`/contacts/${sent.id}/letters/${letters.letter[sent.id]}/issue`, { seen: String(sent.version) });
    // As if the minutes in which it can be called back were over.
    const [issued, { letters: made, notices }] = await Promise.all([now(service, sent), store.contacts.file(sent.id)]);
    const { releaseAt: _, ...letter } = made[0]!;
    const left =
      issued.status === 'outcome-issued' ? { ...issued, issued: { ...issued.issued, releaseAt: undefined } } : issued;
    const holds = [{ id: 'says-so-zed-quorn', kind: 'says-so' as const, who: 'Zed Quorn' }];
    const at = { now: clock.now(), newId: deps.newId, settings: shippedSettings };
    const change = holdLetter(left, letter, { holds, notices }, at);
    if (!change) throw new Error('no letter to hold');
    await store.contacts.save(change);
    return now(service, sent);
  }

  const calm = 'A worker visits on Friday.';
  letters.blocked = (await proposed(richConcern(), 'A worker visits Maisie at 14 Sallow Court on Friday.')).id;
  letters.unexplained = (await proposed(richConcern(), 'A worker visits with Mr Jenkins on Friday.')).id;
  const near = concernFor((concern) => ({
    ...concern,
    adults: [{ id: 'a1', adult: { name: 'Ruth Okonedo', worksWithChildren: 'not-known' } }],
  }));
  letters.held = (await authorised(await proposed(near, calm))).id;
  const withheld = await authorised(await proposed(near, calm));
  letters.withheld = withheld.id;
  await manager.post(`/contacts/${withheld.id}/letters/${letters.letter[withheld.id]}/withhold`, {
    seen: String(withheld.version),
    reason: 'Her sister teaches in the year above, and opens the post of the office.',
  });
  letters.altered = (await authorised(await proposed(richConcern(), calm))).id;
  const { letters: made } = await service.store.contacts.file(ContactId.parse(letters.altered));
  for (const letter of made) {
    const altered = { ...letter, version: letter.version + 1, content: { ...letter.content, title: 'Other words' } };
    await commit(service.table, service.deps.newId(), [
      { item: letterItem(altered), over: { version: letter.version } },
    ]);
  }
  letters.heldSince = (await heldSince()).id;
  const taken = await heldSince();
  letters.takenBack = taken.id;
  await manager.post(`/contacts/${taken.id}/letters/${letters.letter[taken.id]}/withhold`, {
    seen: String(taken.version),
    reason: 'He has opened the post of the office since June.',
  });
  const sent = await authorised(await proposed(richConcern(), calm));
  letters.recallable = sent.id;
  await manager.post(`/contacts/${sent.id}/letters/${letters.letter[sent.id]}/issue`, { seen: String(sent.version) });
}

type State = 'held' | 'recallable' | 'altered' | 'withheld' | 'heldSince' | 'takenBack';
const letterAt = (state: State, rest = '') =>
  `/contacts/${letters[state]}/letters/${letters.letter[letters[state]]}${rest}`;

/** What a manager sees at sign-off of a letter that must change, or that needs a reason. */
export const signOffLooks = (): Look[] => [
  { as: 'manager', at: `/contacts/${letters.blocked}/sign-off` },
  { as: 'manager', at: `/contacts/${letters.unexplained}/sign-off` },
  {
    as: 'manager',
    at: `/contacts/${letters.unexplained}/sign-off`,
    after: (page) => page.getByRole('button', { name: 'Authorise and see the letter' }).click(),
  },
];

/** A letter that is held, as those see it who may decide and who may not, and one that can be recalled. */
export const checkedLetterLooks = (): Look[] => [
  { as: 'manager', at: letterAt('held') },
  { as: 'officer', at: letterAt('held') },
  { as: 'officer', at: letterAt('recallable') },
  { as: 'manager', at: letterAt('altered') },
  { as: 'manager', at: letterAt('withheld') },
  { as: 'manager', at: letterAt('heldSince') },
  { as: 'officer', at: letterAt('heldSince') },
  { as: 'manager', at: letterAt('takenBack') },
];

/** A contact whose letter is held since it was sent, as the front door sees it and as its referrer does. */
export const heldSinceLook = (): Look => ({ as: 'manager', at: `/contacts/${letters.heldSince}` });
export const heldReferralLooks = (rest: 'letter' | 'page'): Look[] =>
  (['heldSince', 'takenBack'] as const).map((state) => ({
    as: 'teacher',
    at: `/referrals/${letters[state]}${rest === 'letter' ? `/letters/${letters.letter[letters[state]]}` : ''}`,
  }));

export const letterCheckLooks: Looks = {
  'GET /contacts/:id/letters/:letter/as-recipient': () => [
    { as: 'officer', at: letterAt('held', '/as-recipient') },
    { as: 'officer', at: letterAt('recallable', '/as-recipient') },
  ],
  'GET /contacts/:id/letters/:letter/hold': () => [
    { as: 'manager', at: letterAt('held', '/hold') },
    { as: 'manager', at: letterAt('held', '/hold'), after: send },
    { as: 'manager', at: letterAt('recallable', '/hold') },
    { as: 'manager', at: letterAt('heldSince', '/hold') },
    { as: 'manager', at: letterAt('heldSince', '/hold'), after: send },
  ],
  'GET /contacts/:id/letters/:letter/withhold': () => [
    { as: 'manager', at: letterAt('held', '/withhold') },
    { as: 'manager', at: letterAt('held', '/withhold'), after: send },
    { as: 'manager', at: letterAt('recallable', '/withhold') },
    { as: 'manager', at: letterAt('heldSince', '/withhold') },
  ],
};
