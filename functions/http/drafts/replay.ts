import type { Actor } from '../../../shared/actor.ts';
import { Saving } from '../../../shared/draft/draft.ts';
import { slotOf } from '../../../shared/form/answers.ts';
import { shownValues } from '../../../shared/form/shown-values.ts';
import { DraftId } from '../../../shared/ids.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { HeldPost } from '../../store/sessions.ts';
import { type Deps, momentOf } from '../context.ts';
import { readForm, textOf } from '../form-body.ts';
import { bothKept } from './both-kept.ts';
import { keepWords, opensNow } from './keep-words.ts';
import { placeAt } from './place.ts';
import { savePage } from './saving.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;

/**
 * Saves a page of a draft that was sent after its session had ended, for the same person who has now signed in again;
 * answers where they should go, undefined when its page has to show it once more. Nothing else is done in their name:
 * a concern that was to be sent is shown once more, to be sent by them. What cannot be saved any more, as when a
 * colleague has sent the concern meanwhile, is kept for them.
 */
export async function replayHeld(
  deps: Needs,
  held: HeldPost,
  actor: Actor,
  settings: Settings,
): Promise<string | undefined> {
  const [, drafts, id, part] = held.path.split('/');
  const draftId = DraftId.safeParse(id);
  if (held.personId !== actor.id || drafts !== 'drafts' || !draftId.success) return '/home';
  const list = `/drafts/${draftId.data}`;
  const found = await deps.store.drafts.find(draftId.data);
  const body = readForm(held.body);
  const draft = found.ok && opensNow(actor, found.value, deps.now()) ? found.value : undefined;
  if (!draft) return keepWords(deps, actor, { path: held.path, body, draft }, '/drafts');
  if (part === 'send') return `${list}/check`;
  if (draft.sentAs) return keepWords(deps, actor, { path: held.path, body, draft }, list);
  // What is said of a file, and of whoever telephoned, is no page of the concern: it is shown again as it was typed.
  if (part === 'attachments' || part === 'caller') return undefined;

  const place = placeAt(draft.concern, held.path);
  if (!place || !body.ok) return keepWords(deps, actor, { path: held.path, body, draft }, list);
  const fields = {
    seen: textOf(body.value, 'seen'),
    writer: textOf(body.value, 'writer'),
    turn: textOf(body.value, 'turn'),
  };
  const saving = Saving.safeParse(fields).data ?? { seen: 0, writer: '', turn: 0 };
  const moment = momentOf(deps, { actor, settings });
  let outcome = await savePage(deps.store, draft, { ...place, values: body.value, saving }, moment);
  if (outcome.kind === 'stale') {
    const { theirs } = outcome;
    const saved = shownValues(theirs.concern, place.task, place.entityId);
    const seen = theirs.saved[slotOf(place.task, place.entityId)]?.version ?? 0;
    const values = bothKept(saved, body.value);
    outcome = await savePage(deps.store, theirs, { ...place, values, saving: { seen, writer: '', turn: 0 } }, moment);
  }
  if (outcome.kind === 'saved') return held.path;
  if (outcome.kind === 'too-large') return undefined;
  const now = await deps.store.drafts.find(draft.id);
  return keepWords(deps, actor, { path: held.path, body, draft: now.ok ? now.value : undefined }, list);
}
