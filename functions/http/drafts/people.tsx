import { type Context, Hono } from 'hono';
import type { Draft } from '../../../shared/draft/draft.ts';
import { saveTask } from '../../../shared/draft/save-task.ts';
import { peopleOf } from '../../../shared/form/answers.ts';
import { addPerson, removePerson } from '../../../shared/form/changes.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { copies, copyChild } from '../../../shared/form/copy-child.ts';
import { limits } from '../../../shared/form/limits.ts';
import { entityId as entityIdPattern } from '../../../shared/form/patterns.ts';
import { listHref, taskHref } from '../../../web/pages/draft/links.ts';
import { AddChildPage, RemovePersonPage } from '../../../web/pages/draft/person.tsx';
import { type Deps, momentOf, type OpenedDraft } from '../context.ts';
import { formBody, textOf, textsOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { isPersonScope, type PersonScope } from './place.ts';
import { changeDraft } from './saving.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;
type C = Context<OpenedDraft>;

/** The slot under which it is kept who is in a concern. */
const slot = 'people';

const collection = { child: 'children', adult: 'adults', 'other-child': 'otherChildren' } as const;
const isFull = (concern: Concern, scope: PersonScope) => peopleOf(concern, scope).length >= limits[collection[scope]];

/** Who is in the concern: added, copied from one another, taken out. */
export const draftPeopleRoutes = (deps: Needs) => {
  /** Saves who is in the draft, whatever else was saved in it meanwhile. */
  const change = (c: C, act: (concern: Concern) => Concern) =>
    changeDraft(deps.store.drafts, c.var.draft, {
      newId: deps.newId,
      change: (current: Draft) => {
        const concern = act(current.concern);
        if (concern === current.concern) return { ok: true, value: current };
        const saving = { seen: current.saved[slot]?.version ?? 0, writer: '', turn: 0 };
        return saveTask(current, { slot, concern, saving }, momentOf(deps, c.var));
      },
    });

  const isIn = (concern: Concern, scope: PersonScope, id: string) =>
    peopleOf(concern, scope).some((person) => person.id === id);

  return new Hono<OpenedDraft>()
    .get('/drafts/:id/people/:scope/add', (c) => {
      const { site, actor, draft } = c.var;
      if (c.req.param('scope') !== 'child' || draft.sentAs) return refused(c, { kind: 'not-found' });
      if (isFull(draft.concern, 'child')) return c.redirect(`${listHref(draft.id)}?full=child`, 303);
      return c.html(<AddChildPage site={site} actor={actor} draft={draft} newPersonId={deps.newId()} />);
    })

    .post('/drafts/:id/people/:scope', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const { draft } = c.var;
      const scope = c.req.param('scope');
      if (!isPersonScope(scope)) return refused(c, { kind: 'not-found' });
      const asked = textOf(body.value, 'person');
      const id = entityIdPattern.test(asked) ? asked : deps.newId();
      const taken = (['child', 'adult', 'other-child'] as const).some((each) => isIn(draft.concern, each, id));
      const ticked = textsOf(body.value, 'copy');
      const what = copies.filter((copy) => ticked.includes(copy));
      const from = textOf(body.value, 'from');
      if (!taken && isFull(draft.concern, scope)) return c.redirect(`${listHref(draft.id)}?full=${scope}`, 303);

      const saved = await change(c, (concern) => {
        if (isIn(concern, scope, id) || taken) return concern;
        const added = addPerson(concern, scope, id);
        return scope === 'child' ? copyChild(added, from, id, what) : added;
      });
      if (!saved.ok) return refused(c, saved.refusal);
      return c.redirect(isIn(saved.value.concern, scope, id) ? taskHref(draft.id, scope, id) : listHref(draft.id), 303);
    })

    .get('/drafts/:id/people/:scope/:entity/remove', (c) => {
      const { site, actor, draft } = c.var;
      const { scope, entity } = c.req.param();
      if (!isPersonScope(scope) || !isIn(draft.concern, scope, entity)) return refused(c, { kind: 'not-found' });
      return c.html(<RemovePersonPage site={site} actor={actor} draft={draft} scope={scope} entityId={entity} />);
    })

    .post('/drafts/:id/people/:scope/:entity/remove', async (c) => {
      const { draft } = c.var;
      const { scope, entity } = c.req.param();
      if (!isPersonScope(scope)) return refused(c, { kind: 'not-found' });
      const saved = await change(c, (concern) =>
        isIn(concern, scope, entity) ? removePerson(concern, scope, entity) : concern,
      );
      return saved.ok ? c.redirect(listHref(draft.id), 303) : refused(c, saved.refusal);
    });
};
