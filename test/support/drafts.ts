import { expect } from 'vitest';
import type { Client, FormFields } from './client.ts';
import { attribute, elementsIn, elementsOf, hasClass, textOf } from './page-tree.ts';

/** Begins a draft as somebody for whom nothing is urgent; answers its address. */
export async function beginDraft(client: Client): Promise<string> {
  const begun = await client.post('/concerns/new', { step: 'today', immediateDanger: 'no', actionToday: 'no' });
  expect(begun.status).toBe(303);
  return (begun.headers.get('location') ?? '').replace(/\/tasks\/.*$/, '');
}

/** The address of the first child's pages in a draft. */
export async function childIn(client: Client, draft: string): Promise<string> {
  const html = await (await client.get(draft)).text();
  return /\/drafts\/[^"]+\/people\/child\/[^"/]+/.exec(html)?.[0] ?? '';
}

/** What the hidden fields of a page say about its saving. */
export function savingOf(html: string): { seen: string; writer: string; turn: string } {
  const hidden = (name: string) => {
    const field = elementsOf(html).find(
      (element) => attribute(element, 'name') === name && attribute(element, 'type') === 'hidden',
    );
    return (field && attribute(field, 'value')) ?? '';
  };
  return { seen: hidden('seen'), writer: hidden('writer'), turn: hidden('turn') };
}

/** Opens a page of the form, fills it in and presses save, as a browser without scripts does. */
export async function answer(client: Client, path: string, fields: FormFields): Promise<Response> {
  const html = await (await client.get(path)).text();
  return client.post(path, { ...savingOf(html), ...fields });
}

export const story = {
  child: { forename: 'Wren', surname: 'Tallow', birth: 'not-known' },
  voice: { voice: 'obtained', ownWords: '“I put the chair by my door.”' },
  happened: 'On Monday I saw a mark on her arm.',
};

/** Everything that is needed before sending, and no more. */
export async function answerWhatIsNeeded(client: Client, draft: string): Promise<void> {
  const child = await childIn(client, draft);
  const saved = async (path: string, fields: FormFields) =>
    expect((await answer(client, path, fields)).status, path).toBe(303);
  await saved(`${draft}/tasks/safety`, {
    immediateDanger: 'no',
    actionToday: 'no',
    allegationAgainstWorker: 'no',
    alreadyOpen: 'no',
  });
  await saved(`${child}/child`, story.child);
  await saved(`${child}/child-voice`, story.voice);
  await saved(`${draft}/tasks/agreement`, { parentsTold: 'yes' });
  await saved(`${draft}/tasks/what-happened`, { whatHappened: story.happened });
  await saved(`${draft}/tasks/analysis`, {
    worries: 'That it happens again.',
    needsToHappen: 'Someone she trusts at home.',
    level: '4',
    levelReason: 'She is being hurt.',
  });
}

export const declaration = {
  accurate: 'yes',
  recordKept: 'yes',
  outcomeExpected: 'yes',
  willEscalate: 'yes',
  name: 'Ruth Okonedo',
};

/** A concern raised and sent; answers the address of its referral. */
export async function raiseConcern(client: Client): Promise<string> {
  const draft = await beginDraft(client);
  await answerWhatIsNeeded(client, draft);
  const sent = await client.post(`${draft}/send`, declaration);
  expect(sent.status).toBe(303);
  return (sent.headers.get('location') ?? '').replace(/\/sent$/, '');
}

/** The words of a page's main part. */
export const mainText = (html: string): string => {
  const main = elementsOf(html).find(({ tagName }) => tagName === 'main');
  return main ? textOf(main) : '';
};

/** What a page's controls show, by name. */
export function controlsOf(html: string): Map<string, string[]> {
  const shown = new Map<string, string[]>();
  const add = (name: string, value: string) => shown.set(name, [...(shown.get(name) ?? []), value]);
  for (const element of elementsOf(html)) {
    const name = attribute(element, 'name');
    if (!name) continue;
    if (element.tagName === 'textarea') add(name, rawOf(element));
    else if (element.tagName === 'select') {
      const chosen = elementsIn(element).find((option) => attribute(option, 'selected') !== undefined);
      add(name, (chosen && attribute(chosen, 'value')) ?? '');
    } else if (element.tagName === 'input') {
      const ticks = ['radio', 'checkbox'].includes(attribute(element, 'type') ?? '');
      if (!ticks || attribute(element, 'checked') !== undefined) add(name, attribute(element, 'value') ?? '');
    }
  }
  return shown;
}

const rawOf = (element: { childNodes: unknown[] }): string =>
  element.childNodes.map((node) => (node as { value?: string }).value ?? '').join('');

export const errorsOf = (html: string): string[] =>
  elementsOf(html)
    .filter((element) => hasClass(element, 'govuk-error-message'))
    .map((element) => textOf(element).replace(/^Error: /, ''));
