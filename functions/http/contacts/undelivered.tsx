import { Hono } from 'hono';
import * as z from 'zod';
import { Trouble } from '../../../shared/notice.ts';
import { troubleOf } from '../../../shared/notice-trouble.ts';
import { reachedWords } from '../../../web/forms/notice-words.ts';
import { UndeliveredPage } from '../../../web/pages/board/undelivered.tsx';
import type { Deps, SignedIn } from '../context.ts';
import { staffOf } from './staff-of.ts';

/** How somebody was reached, and the version of the message that was shown. */
export const Reached = z.object({
  seen: z.coerce.number().int(),
  how: z.enum(Object.keys(reachedWords)),
});

/** Messages that did not arrive: everyone's or the reader's own, all of them or those with one kind of trouble. */
export const undeliveredRoutes = (deps: Deps) =>
  new Hono<SignedIn>().get('/undelivered', async (c) => {
    const { actor } = c.var;
    const cursor = c.req.query('cursor');
    const whose = c.req.query('whose') === 'mine' ? 'mine' : 'all';
    const page =
      whose === 'mine'
        ? await deps.store.notices.tasksOf(deps.authority, actor.id, cursor)
        : await deps.store.notices.tasks(deps.authority, cursor);
    const why = Trouble.safeParse(c.req.query('why')).data;
    const told = page.items.map((notice) => ({
      notice,
      trouble: notice.task?.why === 'unopened' ? ('unopened' as const) : (troubleOf(notice) ?? ('silent' as const)),
    }));
    const shown = told.filter(({ trouble }) => !why || trouble === why);
    const ids = [...new Set(shown.flatMap(({ notice }) => notice.contactId ?? []))];
    const rows = [];
    for (let at = 0; at < ids.length; at += 100) {
      rows.push(...(await deps.store.contacts.rows(ids.slice(at, at + 100))));
    }
    const references = new Map(rows.flatMap((row) => (row ? [[row.id, row.reference]] : [])));
    const messages = shown.map(({ notice, trouble }) => ({
      notice,
      trouble,
      reference: notice.contactId && references.get(notice.contactId),
    }));
    const counts = new Map<Trouble, number>();
    for (const { trouble } of told) counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
    const list = { messages, counts, whose, why, next: page.cursor } as const;
    return c.html(<UndeliveredPage {...staffOf(deps, c.var)} {...list} />);
  });
