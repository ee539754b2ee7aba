import { type Context, Hono } from 'hono';
import { checkPack } from '../../../shared/descriptors/check-pack.ts';
import {
  placeOf,
  problemsOfRow,
  rowsNow,
  rowWith,
  withoutRow,
  withRow,
} from '../../../shared/descriptors/edit-descriptor.ts';
import { discardPack, savePack } from '../../../shared/descriptors/edit-pack.ts';
import { DescriptorCode } from '../../../shared/descriptors/pack.ts';
import { isOpenPack, type PackDraft, type TypedDescriptor } from '../../../shared/descriptors/pack-draft.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import type { Refusal, Result } from '../../../shared/result.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { blankDescriptor, descriptorProblems, descriptorsDone } from '../../../web/forms/descriptor-words.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { PackDraftPage } from '../../../web/pages/descriptors/draft.tsx';
import { type DescriptorForm, EditDescriptorPage } from '../../../web/pages/descriptors/edit.tsx';
import { draftHref, packHref } from '../../../web/pages/descriptors/links.ts';
import { seenIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn, type WordingDeps } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { openedPack } from './pack.ts';

const formIn = (body: FormBody): DescriptorForm => {
  const text = (name: string) => cleaned(textOf(body, name));
  const row: TypedDescriptor = {
    code: text('code'),
    level: text('level'),
    group: text('group'),
    wording: text('wording'),
    help: text('help'),
    evidencePrompt: text('evidencePrompt'),
    starred: text('starred') === 'yes',
    marac: text('marac') === 'yes',
  };
  return { row, after: text('after') };
};

/** Changes to the descriptors that are not in force: added, put right, moved, taken out, and all of them given up. */
export const editDescriptorRoutes = (deps: WordingDeps) => {
  async function opened() {
    const pack = await openedPack(deps);
    if (!pack) return undefined;
    const draft = await deps.store.descriptors.draft();
    return { ...pack, draft, rows: rowsNow(draft, pack.newest) };
  }

  /** Keeps the rows as the draft, over the version that was seen. */
  async function keep(
    c: Context<SignedIn>,
    { draft, newest }: NonNullable<Awaited<ReturnType<typeof opened>>>,
    seen: number,
    rows: Result<TypedDescriptor[]>,
  ): Promise<Result<void>> {
    // Whoever was overtaken is told so before anything else: what they typed may be wrong only in the new list.
    if ((draft?.version ?? 0) !== seen) return { ok: false, refusal: { kind: 'stale' } };
    if (!rows.ok) return rows;
    const saved = savePack(draft, newest, { seen, rows: rows.value }, momentOf(deps, c.var));
    return saved.ok ? deps.store.descriptors.save(saved.value, deps.newId()) : saved;
  }

  async function show(c: Context<SignedIn>, code: string | undefined) {
    const pack = await opened();
    const row = pack && (code === undefined ? blankDescriptor : rowWith(pack.rows, code));
    const held = await heldFor(c, deps);
    if (!pack || (!row && !held)) return refused(c, { kind: 'not-found' });
    const page = { ...staffOf(deps, c.var), code, rows: pack.rows };
    if (held) {
      const kept = { form: formIn(held), seen: seenIn(held), notice: doneWords('held') };
      return c.html(<EditDescriptorPage {...page} {...kept} />);
    }
    const form = { row: row ?? blankDescriptor, after: placeOf(pack.rows, code) };
    return c.html(<EditDescriptorPage {...page} form={form} seen={pack.draft?.version ?? 0} />);
  }

  /** The form again with what was typed: what is wrong with it, or what a colleague did meanwhile. */
  async function again(
    c: Context<SignedIn>,
    code: string | undefined,
    { form, seen, ...answer }: { form: DescriptorForm; seen: number; refusal: Refusal },
  ) {
    const { refusal } = answer;
    const now = await opened();
    if (!now || (refusal.kind !== 'invalid' && refusal.kind !== 'stale')) return refused(c, refusal);
    const page = { ...staffOf(deps, c.var), code, rows: now.rows, form };
    if (refusal.kind === 'invalid') {
      const errors = descriptorProblems(problemsOfRow(refusal.problems));
      return c.html(<EditDescriptorPage {...page} seen={seen} errors={errors} />, 400);
    }
    const theirs: PackDraft | undefined = now.draft;
    return c.html(<EditDescriptorPage {...page} seen={theirs?.version ?? 0} theirs={theirs} />, 409);
  }

  async function take(c: Context<SignedIn>, code: string | undefined) {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const pack = await opened();
    const odd = code !== undefined && !DescriptorCode.safeParse(code).success;
    if (!pack || odd) return refused(c, { kind: 'not-found' });
    const form = formIn(read.value);
    const seen = seenIn(read.value);
    const saved = await keep(c, pack, seen, withRow(pack.rows, code, form));
    return saved.ok
      ? c.redirect(`${draftHref}?done=saved`, 303)
      : again(c, code, { form, seen, refusal: saved.refusal });
  }

  return new Hono<SignedIn>()
    .get('/descriptors/draft', async (c) => {
      const pack = await opened();
      if (!pack) return refused(c, { kind: 'not-found' });
      const { draft, newest, rows } = pack;
      const checked = checkPack(rows);
      if (!checked.ok) return refused(c, checked.refusal);
      const page = {
        ...staffOf(deps, c.var),
        draft: isOpenPack(draft) ? draft : undefined,
        descriptors: checked.value,
      };
      const done = descriptorsDone(c.req.query('done'));
      return c.html(<PackDraftPage {...page} newest={triageSettings(newest).pack.version} done={done} />);
    })
    .get('/descriptors/new', (c) => show(c, undefined))
    .post('/descriptors/new', (c) => take(c, undefined))
    .get('/descriptors/draft/:code', (c) => show(c, c.req.param('code')))
    .post('/descriptors/draft/:code', (c) => take(c, c.req.param('code')))
    .post('/descriptors/draft/:code/remove', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const code = c.req.param('code');
      const pack = await opened();
      const row = pack && rowWith(pack.rows, code);
      if (!pack || !row) return refused(c, { kind: 'not-found' });
      const seen = seenIn(read.value);
      const saved = await keep(c, pack, seen, { ok: true, value: withoutRow(pack.rows, code) });
      const form = { row, after: placeOf(pack.rows, code) };
      return saved.ok
        ? c.redirect(`${draftHref}?done=removed`, 303)
        : again(c, code, { form, seen, refusal: saved.refusal });
    })
    .post('/descriptors/discard', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const pack = await opened();
      if (!pack) return refused(c, { kind: 'not-found' });
      const draft = discardPack(pack.draft, { seen: seenIn(read.value) }, momentOf(deps, c.var));
      const saved = draft.ok ? await deps.store.descriptors.save(draft.value, deps.newId()) : draft;
      return saved.ok ? c.redirect(`${packHref}?done=discarded`, 303) : refused(c, saved.refusal);
    });
};
