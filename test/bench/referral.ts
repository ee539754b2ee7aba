import type { Concern } from '../../shared/form/concern.ts';
import { exampleConcern } from '../../shared/form/example-concern.ts';
import { taskList } from '../../shared/form/progress.ts';
import { shownValues } from '../../shared/form/shown-values.ts';
import { type TaskName, tasks } from '../../shared/form/tasks.ts';
import type { Browser } from './browser.ts';

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
    .exec(html)
    ?.slice(1)
    .find(Boolean) ?? '0';

/** Opens a page of the form, answers it and saves it, as a browser does without a script. */
export async function answer(browser: Browser, path: string, values: Record<string, string | string[]>): Promise<void> {
  const { text } = await browser.get(path);
  await browser.post(path, { ...values, seen: hidden(text, 'seen'), writer: '', turn: '0' });
}

export async function newDraft(browser: Browser): Promise<string> {
  const begun = await browser.post('/concerns/new', {
    step: 'today',
    immediateDanger: 'no',
    actionToday: 'no',
    allegationAgainstWorker: 'no',
    alreadyOpen: 'no',
  });
  const id = /\/drafts\/([0-9a-f-]{36})/.exec(begun.location)?.[1];
  if (!id) throw new Error(`no draft was begun: ${begun.location}`);
  return id;
}

/** A referral that is ready to go: where it is sent, and the form that sends it. */
export type Ready = { path: string; form: Record<string, string | string[]> };

/** A whole referral of six pages about one child: each opened, answered and saved, then checked, sent and confirmed. */
export async function wholeReferral(browser: Browser): Promise<string> {
  const { path, form } = await readyReferral(browser);
  const sent = await browser.post(path, form);
  await browser.get(sent.location);
  return sent.location;
}

/** The same up to its last button. */
export async function readyReferral(browser: Browser): Promise<Ready> {
  const id = await newDraft(browser);
  const concern: Concern = {
    ...exampleConcern,
    children: exampleConcern.children.slice(0, 1),
    adults: [],
    otherChildren: [],
  };
  const ids: Record<string, string> = {};
  const { text: list } = await browser.get(`/drafts/${id}`);
  const added = /\/people\/child\/([^/"]+)\//.exec(list)?.[1];
  const own = concern.children[0]?.id;
  if (added && own) ids[own] = added;
  const renamed = (text: string) =>
    Object.entries(ids).reduce((changed, [own, added]) => changed.replaceAll(own, added), text);
  const needed: TaskName[] = ['safety', 'child', 'child-voice', 'agreement', 'what-happened', 'analysis'];
  for (const { tasks: list } of taskList(concern)) {
    for (const { name, entityId } of list) {
      if (!needed.includes(name)) continue;
      const { scope } = tasks[name];
      const path = entityId
        ? `/drafts/${id}/people/${scope}/${renamed(entityId)}/${name}`
        : `/drafts/${id}/tasks/${name}`;
      const values = Object.fromEntries(
        Object.entries(shownValues(concern, name, entityId)).map(([control, value]) => [renamed(control), value]),
      );
      await answer(browser, path, values);
    }
  }
  const { text } = await browser.get(`/drafts/${id}/check`);
  const form = { ...shownValues(concern, 'declaration'), seen: hidden(text, 'seen'), writer: '', turn: '0' };
  return { path: `/drafts/${id}/send`, form };
}
