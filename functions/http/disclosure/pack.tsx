import { type Context, Hono } from 'hono';
import { askerOfConcern } from '../../../shared/disclosure/asker-of-concern.ts';
import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import { type Outdated, outdatedBy } from '../../../shared/disclosure/outdated.ts';
import { ApprovePack, approvePack, notReady } from '../../../shared/disclosure/pack.ts';
import { packHash } from '../../../shared/disclosure/pack-parts.ts';
import type { Problem, Refusal } from '../../../shared/result.ts';
import { approveProblems, disclosureErrors } from '../../../web/forms/disclosure-words.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { PackPage } from '../../../web/pages/disclosure/pack.tsx';
import { PrintedPackPage } from '../../../web/pages/disclosure/printed.tsx';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { DisclosureDeps, OpenedRequest } from './context.ts';
import { heldAbout } from './held-items.ts';
import { keepOpened } from './keep-opened.ts';
import { openedRequest } from './opened-request.ts';
import { secretsOf } from './sealed-in-held.ts';

/** What is given: approved by a second person, kept as it is then, and printed. */
export function packRoutes(deps: DisclosureDeps) {
  const { store, newId, digest } = deps;
  type C = Context<OpenedRequest>;

  async function readyOf(c: C) {
    const { request, record } = c.var;
    const held = await heldAbout(deps, record, c.var);
    if (held.closed) return undefined;
    const [decided, givesAway] = await Promise.all([
      store.disclosures.decided(request.id),
      secretsOf(deps, held.items, record),
    ]);
    return { request, items: held.items, decided, givesAway };
  }

  /** What was approved, and what has happened since that keeps it from being given. Undefined where it is not the actor's. */
  async function approvedOf(c: C, approved: NonNullable<Disclosure['approved']>) {
    const { request, record } = c.var;
    const held = await heldAbout(deps, record, c.var);
    if (held.closed) return undefined;
    const [parts, givesAway] = await Promise.all([
      store.disclosures.pack(request.id, approved.pack),
      secretsOf(deps, held.items, record),
    ]);
    return { items: held.items, parts, outdated: outdatedBy(approved, parts, { items: held.items, givesAway }) };
  }

  type Shown = {
    status?: 200 | 400 | 409 | 413;
    conflict?: boolean;
    tooLarge?: boolean;
    outdated?: readonly Outdated[];
    safe?: string;
    errors?: readonly FieldError[];
  };

  async function page(c: C, shown: Shown = {}) {
    const { conflict = false, tooLarge = false, status = tooLarge ? 413 : conflict ? 409 : 200, outdated } = shown;
    const { safe = '', errors = [] } = shown;
    const { request, record, actor } = c.var;
    const { approved } = request;
    const ready = approved ? undefined : await readyOf(c);
    const given = approved && (outdated ? { outdated } : await approvedOf(c, approved));
    return c.html(
      <PackPage
        {...staffOf(deps, c.var)}
        {...{ request, person: record, conflict, tooLarge, safe, errors }}
        askerIn={ready ? askerOfConcern(request.asker, ready.items) : []}
        closed={!ready && !given}
        outdated={given?.outdated ?? []}
        notReady={ready ? notReady(ready, actor, digest) : []}
        done={c.req.query('done')}
      />,
      status,
    );
  }

  return new Hono<OpenedRequest>()
    .get('/disclosures/:request/pack', openedRequest(deps), (c) => page(c))
    .post('/disclosures/:request/pack', openedRequest(deps), async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const ready = await readyOf(c);
      if (!ready) return refused(c, { kind: 'not-found' });
      const safe = typedIn(body.value, 'safe');
      const wrong = (problems: readonly Problem[]) =>
        page(c, { status: 400, safe, errors: disclosureErrors(problems, approveProblems) });
      const command = ApprovePack.safeParse({ seen: seenIn(body.value), safe });
      if (!command.success) return wrong(problemsOf(command.error));
      const approved = approvePack(ready, command.data, momentOf(deps, c.var));
      const again = (refusal: Refusal) => {
        if (refusal.kind === 'invalid') return wrong(refusal.problems);
        return page(c, refusal.kind === 'too-large' ? { tooLarge: true, safe } : { conflict: true, safe });
      };
      if (!approved.ok) {
        return approved.refusal.kind === 'forbidden' ? refused(c, approved.refusal) : again(approved.refusal);
      }
      const { request, parts } = approved.value;
      const saved = await store.disclosures.approve(request, parts, newId());
      return saved.ok ? c.redirect(`/disclosures/${request.id}/pack?done=approve`, 303) : again(saved.refusal);
    })
    .get('/disclosures/:request/pack/print', openedRequest(deps), async (c) => {
      const { request } = c.var;
      const { approved } = request;
      // What is given is given by those alone who may know of all that it was made from.
      const found = approved && (await approvedOf(c, approved));
      if (!approved || !found) return refused(c, { kind: 'not-found' });
      const { items, parts, outdated } = found;
      if (outdated.length > 0) return page(c, { status: 409, outdated });
      if (parts.length !== approved.parts || packHash(parts, digest) !== approved.hash) {
        throw new Error('the pack is not what was approved');
      }
      const given = new Set(parts.flatMap((part) => part.items.map(({ ref }) => ref)));
      await keepOpened(
        deps,
        c,
        items.filter(({ ref }) => given.has(ref)),
      );
      return c.html(<PrintedPackPage {...staffOf(deps, c.var)} {...{ request, approved, parts }} />);
    });
}
