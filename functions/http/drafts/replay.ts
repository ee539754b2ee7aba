import type { Actor } from '../../../shared/actor.ts';
import { mayOpen } from '../../../shared/draft/access.ts';
import { Saving } from '../../../shared/draft/draft.ts';
import { slotOf } from '../../../shared/form/answers.ts';
import { shownValues } from '../../../shared/form/shown-values.ts';
import { DraftId } from '../../../shared/ids.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { HeldPost } from '../../store/sessions.ts';
import { type Deps, momentOf } from '../context.ts';
import { readForm, textOf } from '../form-body.ts';
import { bothKept } from './both-kept.ts';
import { placeOf } from './place.ts';
import { savePage } from './saving.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;

/**
 * Saves a page of a draft that was sent after its session had ended, for the same person who has now signed in again;
 * answers where they should go, undefined when the draft has no room for it. Nothing else is done in their name:
 * a concern that was to be sent is shown once more, to be sent by them.
 */
export async function replayHeld(
  deps: Needs,
  held: HeldPost,
  actor: Actor,
  settings: Settings,
): Promise<string | undefined> {
  const [, drafts, id, part, ...rest] = held.path.split('/');
  const draftId = DraftId.safeParse(id);
  if (held.personId !== actor.id || drafts !== 'drafts' || !draftId.success) return '/home';
  const list = `/drafts/${draftId.data}`;
  const found = await deps.store.drafts.find(draftId.data);
  if (!found.ok || !mayOpen(actor, found.value)) return '/drafts';
  if (part === 'send') return `${list}/check`;
  // What is said of a file, and of whoever telephoned, is no page of the concern: it is shown again as it was typed.
  if (part === 'attachments' || part === 'caller') return undefined;

  const [scope, entity, task = ''] = part === 'people' ? rest : [undefined, undefined, rest[0]];
  const place = placeOf(found.value.concern, { task, scope, entity });
  const body = readForm(held.body);
  if (!place || !body.ok) return list;
  const fields = {
    seen: textOf(body.value, 'seen'),
    writer: textOf(body.value, 'writer'),
    turn: textOf(body.value, 'turn'),
  };
  const saving = Saving.safeParse(fields).data ?? { seen: 0, writer: '', turn: 0 };
  const moment = momentOf(deps, { actor, settings });
  let outcome = await savePage(deps.store, found.value, { ...place, values: body.value, saving }, moment);
  if (outcome.kind === 'stale') {
    const { theirs } = outcome;
    const saved = shownValues(theirs.concern, place.task, place.entityId);
    const seen = theirs.saved[slotOf(place.task, place.entityId)]?.version ?? 0;
    const values = bothKept(saved, body.value);
    outcome = await savePage(deps.store, theirs, { ...place, values, saving: { seen, writer: '', turn: 0 } }, moment);
  }
  return outcome.kind === 'too-large' ? undefined : held.path;
}
