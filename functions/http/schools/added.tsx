import { type Context, Hono } from 'hono';
import { AddedPlace, type KeepSetting, keepSetting } from '../../../shared/school-directory/added-setting.ts';
import { SettingKey } from '../../../shared/school-directory/setting.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { addedWords } from '../../../web/forms/school-words.ts';
import { type AddedForm, AddedPage } from '../../../web/pages/school/added.tsx';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SchoolDeps, type SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';

const fields = ['kind', 'name', 'laCode', 'laName', 'phone', 'address', 'number'] as const;

const placeIn = (body: FormBody) => {
  const typed = Object.fromEntries(fields.map((name) => [name, typedIn(body, name).trim()]));
  const given = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''));
  const address = (typed.address ?? '').split('\n').map((line) => line.trim());
  return { typed, place: AddedPlace.safeParse({ ...given, address: address.filter(Boolean) }) };
};

/** What the council adds to the directory: nurseries, colleges, alternative provision, officers. */
export const addedRoutes = (deps: SchoolDeps) => {
  const { schools } = deps.store;
  const find = async (c: Context<SignedIn>, asked: string) => {
    const key = SettingKey.safeParse(asked).data;
    return key === undefined ? undefined : schools.findAdded(c.var.actor.authority, key);
  };
  const page = (c: Context<SignedIn>, form: AddedForm, status: 200 | 400 | 409) =>
    c.html(<AddedPage {...staffOf(deps, c.var)} {...form} />, status);

  /** Takes the form of a place, a new one or one that is there. */
  async function take(c: Context<SignedIn>, key: SettingKey | undefined) {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const before = key === undefined ? undefined : await find(c, key);
    const { typed, place } = placeIn(read.value);
    const seen = seenIn(read.value);
    const again = (errors: AddedForm['errors'], status: 400 | 409) =>
      page(
        c,
        { ...(key && { school: key }), typed, seen: status === 409 ? (before?.version ?? 0) : seen, errors },
        status,
      );
    if (!place.success) {
      const problems = problemsOf(place.error).map(({ field, code }) => ({
        field: field.split('.')[0] ?? field,
        code,
      }));
      return again(problemsInWords(problems, addedWords), 400);
    }
    const command: KeepSetting = key ? { act: 'change', seen, place: place.data } : { act: 'add', place: place.data };
    const kept = keepSetting(before, command, momentOf(deps, c.var));
    const saved = kept.ok ? await schools.saveAdded(kept.value, deps.newId()) : kept;
    if (saved.ok && kept.ok) return c.redirect(`/schools/${kept.value.key}?done=${key ? 'changed' : 'added'}`, 303);
    const refusal = saved.ok ? undefined : saved.refusal;
    if (refusal?.kind === 'stale')
      return again(
        [{ id: 'name', text: 'Somebody else changed this place meanwhile. Look at it, then save again' }],
        409,
      );
    return refused(c, refusal ?? { kind: 'not-found' });
  }

  return new Hono<SignedIn>()
    .get('/schools/new', async (c) => {
      const held = await heldFor(c, deps);
      const { laCode } = schoolSettings(c.var.settings);
      const typed = held ? placeIn(held).typed : { laCode, laName: c.var.settings.councilName };
      return page(c, { typed, seen: 0 }, 200);
    })
    .post('/schools/new', (c) => take(c, undefined))
    .get('/schools/:school/edit', async (c) => {
      const place = await find(c, c.req.param('school'));
      if (!place) return refused(c, { kind: 'not-found' });
      const { kind, name, laCode, laName, phone = '', number = '', address } = place;
      const typed = { kind, name, laCode, laName, phone, number, address: address.join('\n') };
      const form = { school: place.key, seen: place.version, closed: place.closed };
      const held = await heldFor(c, deps);
      return page(c, held ? { ...form, typed: placeIn(held).typed, seen: seenIn(held) } : { ...form, typed }, 200);
    })
    .post('/schools/:school/edit', async (c) => {
      const place = await find(c, c.req.param('school'));
      return place ? take(c, place.key) : refused(c, { kind: 'not-found' });
    })
    .post('/schools/:school/close', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const place = await find(c, c.req.param('school'));
      const act = typedIn(read.value, 'act') === 'reopen' ? 'reopen' : 'close';
      const kept = keepSetting(place, { act, seen: seenIn(read.value) }, momentOf(deps, c.var));
      const saved = kept.ok ? await schools.saveAdded(kept.value, deps.newId()) : kept;
      return saved.ok ? c.redirect(`/schools/${place?.key}?done=changed`, 303) : refused(c, saved.refusal);
    });
};
