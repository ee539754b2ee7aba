import { type Context, Hono } from 'hono';
import type { Person } from '../../../shared/actor.ts';
import { mayDispose, mayOpen } from '../../../shared/draft/access.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import {
  type DraftChange,
  handOver,
  isColleague,
  Share,
  shareDraft,
  stopSharing,
} from '../../../shared/draft/share.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Refusal, Result } from '../../../shared/result.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { colleagueWords } from '../../../web/forms/sharing-words.ts';
import { HandOverPage } from '../../../web/pages/draft/hand-over.tsx';
import { listHref } from '../../../web/pages/draft/links.ts';
import { SharingPage } from '../../../web/pages/draft/sharing.tsx';
import { type Deps, momentOf, type OpenedDraft } from '../context.ts';
import { type FormBody, formBody, textOf, textsOf } from '../form-body.ts';
import { refused } from '../refused.tsx';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;
type C = Context<OpenedDraft>;

/** Saves of a draft's words that may come between before something else must be wrong. */
const mostTries = 8;

/** An act, with whoever it concerns of the organisation's people. */
type Act = (
  draft: Draft,
  asked: Share & { body: FormBody; people: readonly Person[] },
  moment: Moment,
) => Result<DraftChange>;

const notFound = (): Result<DraftChange> => ({
  ok: false,
  refusal: { kind: 'invalid', problems: [{ field: 'person', code: 'not-a-colleague' }] },
});

const share: Act = (draft, { seen, person, people }, moment) => {
  const found = people.find(({ id }) => id === person);
  return found ? shareDraft(draft, { seen, person: found }, moment) : notFound();
};
const stop: Act = (draft, { seen, person }, moment) => stopSharing(draft, { seen, person }, moment);
const hand: Act = (draft, { seen, person, people, body }, moment) => {
  const found = people.find(({ id }) => id === person);
  const holder = people.find(({ id }) => id === draft.owner);
  const keep = !textsOf(body, 'end').includes('yes');
  return found ? handOver(draft, { seen, person: found, keep, holder }, moment) : notFound();
};

/** Who may work on a draft: colleagues it is shared with, and the one in whose hands it is. */
export const draftSharingRoutes = (deps: Needs) => {
  const sent = (c: C) => c.redirect(`/drafts/${c.var.draft.id}`, 303);
  return new Hono<OpenedDraft>()
    .get('/drafts/:id/sharing', async (c) => (c.var.draft.sentAs ? sent(c) : c.html(await sharing(c, deps, {}))))
    .get('/drafts/:id/hand-over', async (c) => {
      if (c.var.draft.sentAs) return sent(c);
      if (!mayDispose(c.var.actor, c.var.draft)) return refused(c, { kind: 'forbidden' });
      return c.html(await handing(c, deps, {}));
    })
    .post('/drafts/:id/share', (c) => act(c, deps, { rule: share, page: sharing }))
    .post('/drafts/:id/stop-sharing', (c) => act(c, deps, { rule: stop, page: sharing }))
    .post('/drafts/:id/hand-over', (c) => act(c, deps, { rule: hand, page: handing }));
};

type Again = { draft?: Draft; errors?: readonly FieldError[]; body?: FormBody; changed?: boolean };
/** Everyone who could be given a draft, and the page's common part. */
async function shownTo(c: C, { store, now }: Needs, { draft = c.var.draft, errors = [], body = {}, changed }: Again) {
  const { site, actor } = c.var;
  const people = await store.people.of(actor.authority, actor.organisation.id);
  const colleagues = people.filter((person) => person.id !== draft.owner && isColleague(person, draft));
  const common = { site, actor, draft, errors, now: now(), chosen: textOf(body, 'person'), changed: changed ?? false };
  return { common, colleagues };
}

const sharing = async (c: C, deps: Needs, again: Again) => {
  const { common, colleagues } = await shownTo(c, deps, again);
  const shared = new Set(common.draft.sharedWith.map(({ id }) => id));
  return <SharingPage {...common} colleagues={colleagues.filter(({ id }) => !shared.has(id))} />;
};

const handing = async (c: C, deps: Needs, again: Again) => {
  const { common, colleagues } = await shownTo(c, deps, again);
  const ends = textsOf(again.body ?? {}, 'end').includes('yes');
  return <HandOverPage {...common} colleagues={colleagues} ends={ends} />;
};

async function act(c: C, deps: Needs, { rule, page }: { rule: Act; page: typeof sharing }): Promise<Response> {
  const read = await formBody(c);
  if (!read.ok) return refused(c, read.refusal);
  const body = read.value;
  const again = async (more: Again, status: 400 | 409) => c.html(await page(c, deps, { body, ...more }), status);
  const asked = Share.safeParse({ seen: textOf(body, 'seen'), person: textOf(body, 'person') });
  if (!asked.success) {
    if (c.var.draft.sentAs) return refused(c, { kind: 'wrong-status', status: 'sent' });
    if (!mayDispose(c.var.actor, c.var.draft)) return refused(c, { kind: 'forbidden' });
    return again({ errors: problemsInWords([{ field: 'person', code: 'missing' }], colleagueWords) }, 400);
  }
  const people = await deps.store.people.of(c.var.actor.authority, c.var.actor.organisation.id);
  const { draft, refusal } = await attempt(c, deps, (current, moment) =>
    rule(current, { ...asked.data, body, people }, moment),
  );
  if (!refusal) return c.redirect(mayOpen(c.var.actor, draft) ? `${listHref(draft.id)}/sharing` : '/drafts', 303);
  if (refusal.kind === 'invalid')
    return again({ draft, errors: problemsInWords(refusal.problems, colleagueWords) }, 400);
  if (refusal.kind === 'stale') return again({ draft, changed: true }, 409);
  return refused(c, refusal);
}

/** Saves what the rule allows, on the words as they are by then: they may be typed while a draft changes hands. */
async function attempt(
  c: C,
  deps: Needs,
  rule: (draft: Draft, moment: Moment) => Result<DraftChange>,
): Promise<{ draft: Draft; refusal?: Refusal }> {
  let { draft } = c.var;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const allowed = rule(draft, momentOf(deps, c.var));
    if (!allowed.ok) return { draft, refusal: allowed.refusal };
    const saved = await deps.store.drafts.saveChange(draft, allowed.value, deps.newId());
    if (saved.ok) return { draft: allowed.value.draft };
    const found = await deps.store.drafts.find(draft.id);
    if (!found.ok) return { draft, refusal: found.refusal };
    draft = found.value;
  }
  throw new Error('a draft kept changing while it was shared');
}
