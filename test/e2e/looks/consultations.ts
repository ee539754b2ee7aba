import type { Page } from 'playwright-core';
import { actorOf } from '../../../shared/actor.ts';
import { askFirst } from '../../../shared/consultation/ask-first.ts';
import { closeConsultation } from '../../../shared/consultation/close.ts';
import { answerConsultation } from '../../../shared/consultation/reply.ts';
import { ConsultationId } from '../../../shared/ids.ts';
import { momentOf, must } from '../../support/front-door.ts';
import { type Look, type Looks, send, world } from './world.ts';

const places = { waiting: '', answered: '', closed: '' };

/** A question that waits, one that was answered and one that was closed. */
export async function prepareConsultations(): Promise<void> {
  const { store, deps, person, clock } = world.site.service;
  const by = (name: 'teacher' | 'socialWorker') => ({
    ...momentOf(actorOf(person(name)), clock.now()),
    newId: deps.newId,
  });
  for (const state of ['waiting', 'answered', 'closed'] as const) {
    const asked = must(
      askFirst(
        {
          childNamed: state === 'answered' ? 'yes' : 'no',
          forename: 'Wren',
          surname: 'Tallow',
          ageBand: '5-to-9',
          allegation: 'no',
          worry: 'A child has come in without a coat every day this week, and was hungry on two of them.',
          done: 'We rang home once. A grandparent said money is short.',
          wanted: 'Is this one for you, or for early help?',
        },
        ConsultationId.parse(deps.newId()),
        by('teacher'),
      ),
    );
    must(await store.consultations.save(asked));
    places[state] = asked.consultation.id;
    if (state === 'waiting') continue;
    const kind = state === 'answered' ? ('raise-a-concern' as const) : ('early-help' as const);
    const text = 'Hunger on two days and no coat in November is more than money being short. Tell us what you saw.';
    const answered = must(answerConsultation(asked.consultation, { seen: 1, kind, text }, by('socialWorker')));
    must(await store.consultations.save(answered));
    if (state === 'answered') continue;
    must(
      await store.consultations.save(must(closeConsultation(answered.consultation, { seen: 2 }, by('socialWorker')))),
    );
  }
}

const at = (state: keyof typeof places) => `/consultations/${places[state]}`;

/** Writes back on a page that a colleague has been quicker than. */
async function writeToOldVersion(page: Page): Promise<void> {
  const form = page.locator('form[action$="write-back"]');
  await form.locator('input[name=seen]').evaluate((seen: HTMLInputElement) => {
    seen.value = '1';
  });
  await form.locator('textarea').fill('She came in her gym shoes today.');
  await form.getByRole('button').click();
}
const addNothing = (page: Page) => page.locator('form[action$="write-back"]').getByRole('button').click();
async function linkToNothing(page: Page): Promise<void> {
  await page.getByText('Say which contact it was about').click();
  await page.getByLabel('Reference of the contact').fill('FD-7K3M-9QRT');
  await page.getByRole('button', { name: 'Link them' }).click();
}

export const consultationLooks: Looks = {
  'GET /ask': () => [
    { as: 'teacher', at: '/ask' },
    { as: 'teacher', at: '/ask', after: send },
    { as: 'teacher', at: '/ask?danger=no' },
    { as: 'teacher', at: '/ask?danger=no', after: send },
    {
      as: 'teacher',
      at: '/ask?danger=no',
      after: async (page) => {
        for (const name of ['worry', 'done', 'wanted']) await page.locator(`[name=${name}]`).fill('I saw Kayla today.');
        await page.getByLabel('5 to 9').check();
        await page.getByLabel('No, not now').check();
        await send(page);
      },
    },
  ],
  'GET /consultations': () => [
    { as: 'teacher', at: '/consultations' },
    { as: 'gp', at: '/consultations' },
  ],
  'GET /consultations/organisation': () => [{ as: 'lead', at: '/consultations/organisation' }],
  'GET /consultations/board': () => [
    { as: 'socialWorker', at: '/consultations/board' },
    { as: 'auditor', at: '/consultations/board' },
  ],
  'GET /consultations/closed': () => [
    { as: 'manager', at: '/consultations/closed' },
    { as: 'manager', at: '/consultations/closed?month=2020-01' },
  ],
  'GET /consultations/:id': () =>
    (['waiting', 'answered', 'closed'] as const).flatMap((state): Look[] => [
      { as: 'teacher', at: at(state) },
      { as: 'lead', at: at(state) },
      { as: 'officer', at: at(state) },
      { as: 'socialWorker', at: at(state) },
      ...(state === 'answered' ? [{ as: 'teacher' as const, at: at(state), after: writeToOldVersion }] : []),
      ...(state === 'waiting'
        ? [
            { as: 'teacher' as const, at: at(state), after: addNothing },
            { as: 'officer' as const, at: at(state), after: linkToNothing },
            {
              as: 'socialWorker' as const,
              at: at(state),
              after: (page: Page) => page.getByRole('button', { name: 'Send the answer' }).click(),
            },
          ]
        : []),
    ]),
};
