import { type Context, Hono } from 'hono';
import { BreakGlass, breakGlass } from '../../../shared/restriction/break-glass.ts';
import type { GlassRecord } from '../../../shared/restriction/broken-glass.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { glassProblems } from '../../../web/forms/restriction-words.ts';
import { BreakGlassPage } from '../../../web/pages/restriction/break-glass.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import type { PeopleDeps } from '../person-record/context.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { behind, hrefOf, kindsAt, toldOf } from './glass-for.ts';

type Place = keyof typeof kindsAt;

/** Opens what is restricted to somebody who cannot wait, for some hours: with a reason, and with word to whoever answers for it. */
export function breakGlassRoutes(deps: PeopleDeps) {
  const { store, now } = deps;

  /** What is behind the page; or where the reader is led, because it is open to them already. */
  async function found(c: Context<SignedIn>, place: Place) {
    const { actor, settings } = c.var;
    const record = { kind: kindsAt[place], id: c.req.param('record') ?? '' };
    const there = await behind(deps, actor, settings, record);
    if (!there) return refused(c, { kind: 'not-found' });
    if (there.open || (await store.glass.openTo(there.glass.record, actor, now()))) {
      return c.redirect(hrefOf(record), 303);
    }
    return there;
  }

  const page = (c: Context<SignedIn>, record: GlassRecord, body: FormBody, errors: readonly FieldError[] = []) => {
    const typed = { reason: typedIn(body, 'reason'), words: typedIn(body, 'words') };
    return c.html(
      <BreakGlassPage {...staffOf(deps, c.var)} {...{ record, typed, errors }} />,
      errors.length ? 400 : 200,
    );
  };

  const show = (place: Place) => async (c: Context<SignedIn>) => {
    const there = await found(c, place);
    if (there instanceof Response) return there;
    return page(c, there.glass.record, (await heldFor(c, deps)) ?? {});
  };

  const take = (place: Place) => async (c: Context<SignedIn>) => {
    const there = await found(c, place);
    if (there instanceof Response) return there;
    const body = await formBody(c);
    if (!body.ok) return refused(c, body.refusal);
    const { record } = there.glass;
    const command = BreakGlass.safeParse({
      reason: typedIn(body.value, 'reason'),
      words: typedIn(body.value, 'words'),
    });
    if (!command.success) {
      return page(c, record, body.value, problemsInWords(problemsOf(command.error), glassProblems));
    }
    const told = await toldOf(deps, c.var.actor, there);
    const broken = breakGlass({ ...there.glass, ...told }, command.data, momentOf(deps, c.var));
    if (!broken.ok) return refused(c, broken.refusal);
    const saved = await store.glass.break(broken.value.use, broken.value.notices);
    return saved.ok ? c.redirect(hrefOf(record), 303) : refused(c, saved.refusal);
  };

  return new Hono<SignedIn>()
    .get('/restricted/contacts/:record', show('contacts'))
    .post('/restricted/contacts/:record', take('contacts'))
    .get('/restricted/incidents/:record', show('incidents'))
    .post('/restricted/incidents/:record', take('incidents'))
    .get('/restricted/people/:record', show('people'))
    .post('/restricted/people/:record', take('people'));
}
