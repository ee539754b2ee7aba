import { type Context, Hono } from 'hono';
import type { BrokenGlass } from '../../../shared/restriction/broken-glass.ts';
import { mayKnowOf, ReviewGlass, reviewGlass } from '../../../shared/restriction/review-glass.ts';
import { localDate } from '../../../shared/time/london.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { reviewProblems } from '../../../web/forms/restriction-words.ts';
import { ReviewPage } from '../../../web/pages/restriction/review.tsx';
import { ReviewsPage } from '../../../web/pages/restriction/reviews.tsx';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import type { PeopleDeps } from '../person-record/context.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { hrefOf } from './glass-for.ts';

/** Uses of break-glass: those that wait for another manager to look at them, and what was found of others. */
export function reviewRoutes(deps: PeopleDeps) {
  const { store } = deps;

  async function useOf(c: Context<SignedIn>): Promise<BrokenGlass | undefined> {
    const use = await store.glass.find(c.req.param('glass') ?? '');
    return use && mayKnowOf(c.var.actor, use) ? use : undefined;
  }

  const page = (
    c: Context<SignedIn>,
    use: BrokenGlass,
    shown: { words?: string; seen?: number; errors?: readonly FieldError[]; conflict?: boolean } = {},
  ) => {
    const { words = '', seen = use.version, errors = [], conflict = false } = shown;
    return c.html(
      <ReviewPage {...staffOf(deps, c.var)} {...{ use, href: hrefOf(use.record), words, seen, errors, conflict }} />,
      conflict ? 409 : errors.length > 0 ? 400 : 200,
    );
  };

  return new Hono<SignedIn>()
    .get('/restricted', async (c) => {
      const staff = staffOf(deps, c.var);
      const month = localDate(staff.now).slice(0, 7);
      const [waiting, reviewed] = await Promise.all([
        store.glass.waiting(deps.authority),
        store.glass.reviewedIn(deps.authority, month),
      ]);
      const known = (uses: readonly BrokenGlass[]) => uses.filter((use) => mayKnowOf(staff.actor, use));
      return c.html(
        <ReviewsPage
          {...staff}
          {...{ waiting: known(waiting.items), reviewed: known(reviewed.items), month, more: waiting.more }}
          done={c.req.query('done') === 'reviewed'}
        />,
      );
    })
    .get('/restricted/reviews/:glass', async (c) => {
      const use = await useOf(c);
      if (!use) return refused(c, { kind: 'not-found' });
      const held = await heldFor(c, deps);
      return page(c, use, held ? { words: typedIn(held, 'words'), seen: seenIn(held) } : {});
    })
    .post('/restricted/reviews/:glass', async (c) => {
      const use = await useOf(c);
      if (!use) return refused(c, { kind: 'not-found' });
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const typed = { seen: seenIn(body.value), words: typedIn(body.value, 'words') };
      const command = ReviewGlass.safeParse(typed);
      if (!command.success) {
        return page(c, use, { ...typed, errors: problemsInWords(problemsOf(command.error), reviewProblems) });
      }
      const done = reviewGlass(use, command.data, momentOf(deps, c.var));
      const saved = done.ok ? await store.glass.review(done.value, deps.newId()) : done;
      if (saved.ok) return c.redirect('/restricted?done=reviewed', 303);
      if (saved.refusal.kind === 'forbidden') return refused(c, saved.refusal);
      return page(c, (await useOf(c)) ?? use, { words: typed.words, conflict: true });
    });
}
