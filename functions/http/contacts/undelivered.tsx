import { Hono } from 'hono';
import type { Actor } from '../../../shared/actor.ts';
import { PersonId } from '../../../shared/ids.ts';
import { Trouble } from '../../../shared/notice.ts';
import { troubleOfTask } from '../../../shared/notice-task.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { UndeliveredPage } from '../../../web/pages/board/undelivered.tsx';
import type { Deps, LettersDeps, SignedIn } from '../context.ts';
import { endMessageTask } from './end-message-task.ts';
import { withKnownIncidents } from './incidents-known.ts';
import { contactsOf, referenceIn, referencesOf } from './references.ts';
import { staffOf } from './staff-of.ts';

/** Messages that did not arrive: everyone's or the reader's own, all of them or those with one kind of trouble. */
export const undeliveredRoutes = (deps: LettersDeps) =>
  new Hono<SignedIn>()
    .post('/undelivered/:person/notices/:notice/done', (c) => {
      // A digest lies with its reader, and has no page.
      const person = PersonId.safeParse(c.req.param('person'));
      return endMessageTask(c, deps, person.success ? `person/${person.data}` : undefined);
    })
    .get('/undelivered', async (c) => {
      const { actor } = c.var;
      const cursor = c.req.query('cursor');
      const whose = c.req.query('whose') === 'mine' ? 'mine' : 'all';
      const page =
        whose === 'mine'
          ? await deps.store.notices.tasksOf(deps.authority, actor.id, cursor)
          : await deps.store.notices.tasks(deps.authority, cursor);
      const late = cursor || c.req.query('why') ? undefined : await lateDecisions(deps, actor, whose);
      const why = Trouble.safeParse(c.req.query('why')).data;
      const references = await referencesOf(deps.store, actor, page.items.flatMap(contactsOf));
      // What is about a restricted contact or incident is the task of those who may know of it.
      const known = page.items.filter(({ contactId }) => !contactId || references.has(contactId));
      const mine = await withKnownIncidents(deps.store, actor, known, (notice) => notice);
      const told = mine.map((notice) => ({
        notice,
        trouble: troubleOfTask(notice),
      }));
      const shown = told.filter(({ trouble }) => !why || trouble === why);
      const messages = shown.map(({ notice, trouble }) => ({
        notice,
        trouble,
        reference: notice.contactId && references.get(notice.contactId),
        covers: notice.covers ? contactsOf(notice).flatMap((id) => referenceIn(references, id)) : [],
      }));
      const counts = new Map<Trouble, number>();
      for (const { trouble } of told) counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
      const list = { late, messages, counts, whose, why, next: page.cursor } as const;
      const done = doneWords(c.req.query('done'));
      return c.html(<UndeliveredPage {...staffOf(deps, c.var)} {...list} done={done} />);
    });

/** Decisions that are late, the longest due first: everyone's, or those that are one manager's task. */
async function lateDecisions(
  { store, authority }: Pick<Deps, 'store' | 'authority'>,
  actor: Actor,
  whose: 'mine' | 'all',
) {
  const { items, cursor } =
    whose === 'mine' ? await store.lateDecisions.of(authority, actor.id) : await store.lateDecisions.all(authority);
  const rows = await store.contacts.rows(actor, items);
  return { rows: rows.flatMap((row) => (row && !row.hidden ? row : [])), more: cursor !== undefined };
}
