import type { Context } from 'hono';
import type { Draft } from '../../../shared/draft/draft.ts';
import { slotOf } from '../../../shared/form/answers.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { leaseInWords } from '../../../web/forms/lease-words.ts';
import { ConflictNotice } from '../../../web/pages/draft/conflict.tsx';
import { type Return, taskHref, withReturn } from '../../../web/pages/draft/links.ts';
import { savedInWords, whenSaved } from '../../../web/pages/draft/saved.tsx';
import type { Deps, OpenedDraft } from '../context.ts';
import { refused } from '../refused.tsx';
import type { Place } from './place.ts';
import { otherIn } from './presence.tsx';
import type { SavedPage } from './saving.ts';

type C = Context<OpenedDraft>;

/** What autosave is told: that it is saved and when, or why it is not. */
export function answeredToScript(c: C, deps: Pick<Deps, 'now'>, { task, entityId }: Place, outcome: SavedPage) {
  if (outcome.kind === 'refused') return refused(c, outcome.refusal);
  if (outcome.kind === 'stale') return staleToScript(c, deps, outcome.theirs.saved[slotOf(task, entityId)]);
  if (outcome.kind !== 'saved') return refused(c, { kind: outcome.kind });
  const stamp = outcome.draft.saved[slotOf(task, entityId)];
  const at = stamp?.at ?? deps.now().toISOString();
  const other = otherIn(c, deps.now());
  const presence = other ? leaseInWords(other, c.var.actor.id) : '';
  return c.json({ saved: at, inWords: savedInWords(at, deps.now()), seen: stamp?.version ?? 0, presence });
}

/** A script is told who was quicker, so that its page can name them. */
function staleToScript(c: C, deps: Pick<Deps, 'now'>, stamp: Draft['saved'][string] | undefined) {
  const by = stamp && stamp.by.id !== c.var.actor.id ? stamp.by.name : undefined;
  const when = stamp && whenSaved(stamp.at, deps.now());
  return c.json({ type: '/problems/stale', title: 'stale', status: 409, ...(by && { by, when }) }, 409, {
    'Content-Type': 'application/problem+json',
  });
}

type Both = { theirs: Draft; mine: Concern; returnTo: Return; now: Date };

/** Whoever saves second is shown both versions, with who wrote each and when. */
export function conflict(c: C, place: Place, { theirs, mine, returnTo, now }: Both) {
  const { settings, actor } = c.var;
  const stamp = theirs.saved[slotOf(place.task, place.entityId)];
  return (
    <ConflictNotice
      theirs={theirs.concern}
      mine={mine}
      {...place}
      settings={settings}
      saved={{
        by: stamp?.by.name,
        mine: stamp?.by.id === actor.id,
        when: whenSaved(stamp?.at ?? theirs.updatedAt, now),
      }}
      writer={actor.name}
      now={now}
      href={withReturn(taskHref(theirs.id, place.task, place.entityId), returnTo)}
    />
  );
}
