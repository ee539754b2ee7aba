import { createHmac } from 'node:crypto';
import type { Draft, Saving } from '../../../shared/draft/draft.ts';
import { saveTask } from '../../../shared/draft/save-task.ts';
import { answersTo, slotOf } from '../../../shared/form/answers.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { FormValues } from '../../../shared/form/form-values.ts';
import { fillTask } from '../../../shared/form/parse-task.ts';
import type { Problem, Warning } from '../../../shared/form/problems.ts';
import { isTooBig } from '../../../shared/form/schema.ts';
import type { Moment } from '../../../shared/moment.ts';
import { ok, type Refusal, type Result, refuse } from '../../../shared/result.ts';
import { localDate } from '../../../shared/time/london.ts';
import type { DraftStore } from '../../store/drafts.ts';
import type { Deps } from '../context.ts';
import type { Place } from './place.ts';

/** Pages of one draft that are saved at the same moment, before something else must be wrong. */
const mostTries = 8;

/**
 * Changes a draft and saves it. When another page of the same draft was saved in between, the change is made again on
 * what is there now, so that two pages never cost each other a word.
 */
export async function changeDraft(
  drafts: DraftStore,
  draft: Draft,
  { change, newId }: { change: (current: Draft) => Result<Draft>; newId: () => string },
): Promise<Result<Draft>> {
  let current = draft;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const changed = change(current);
    if (!changed.ok || changed.value === current) return changed;
    const saved = await drafts.save(changed.value, newId());
    if (saved.ok) return changed;
    const found = await drafts.find(draft.id);
    if (!found.ok) return found;
    current = found.value;
  }
  throw new Error('a draft kept changing while it was saved');
}

/** One page as it was sent. */
export type SentPage = Place & { readonly values: FormValues; readonly saving: Saving };

type Read = { readonly problems: readonly Problem[]; readonly warnings: readonly Warning[] };
export type SavedPage =
  | ({ readonly kind: 'saved'; readonly draft: Draft } & Read)
  | ({ readonly kind: 'stale'; readonly theirs: Draft; readonly mine: Concern } & Read)
  | ({ readonly kind: 'too-large' } & Read)
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Saves one page of a draft, readable or not. `stale` gives both versions: what was saved after this page was shown,
 * and the same concern with what this page says.
 */
export async function savePage(store: Deps['store'], draft: Draft, page: SentPage, moment: Moment): Promise<SavedPage> {
  const { task, entityId, values, saving } = page;
  const slot = slotOf(task, entityId);
  const context = { today: localDate(moment.now), ...(entityId !== undefined && { entityId }) };
  const read = (current: Draft) => ({ current, ...fillTask(task, values, { concern: current.concern, ...context }) });
  let last = read(draft);

  const saved = await changeDraft(store.drafts, draft, {
    newId: moment.newId,
    change: (current) => {
      if (current !== last.current) last = read(current);
      if (isTooBig(last.concern)) return refuse({ kind: 'too-large' });
      if (!current.sentAs && saysTheSame(current.concern, last.concern, page)) return ok(current);
      return saveTask(current, { slot, concern: last.concern, saving }, moment);
    },
  });
  const { problems, warnings } = last;
  if (saved.ok) return { kind: 'saved', draft: saved.value, problems, warnings };
  if (saved.refusal.kind === 'stale')
    return { kind: 'stale', theirs: last.current, mine: last.concern, problems, warnings };
  if (saved.refusal.kind === 'too-large') return { kind: 'too-large', problems, warnings };
  return { kind: 'refused', refusal: saved.refusal };
}

/** A page sent twice, or saved while it was typed, has nothing left to save. */
const saysTheSame = (before: Concern, after: Concern, { task, entityId }: Place): boolean => {
  const slot = slotOf(task, entityId);
  const said = (concern: Concern) =>
    JSON.stringify([answersTo(concern, task, entityId), concern.asTyped?.[slot] ?? {}]);
  return said(before) === said(after);
};

/**
 * Key under which the browser may keep words of this draft that it could not save yet. It is worked out anew for each
 * page and given only to the draft's owner, so that what the browser keeps cannot be read from the browser alone.
 */
export const autosaveKey = (cookieKey: string, draftId: string): string =>
  createHmac('sha256', cookieKey).update(`autosave ${draftId}`).digest('base64url');
