import type { Context } from 'hono';
import { type Told, writtenDown } from '../../../shared/contact/told.ts';
import type { Result } from '../../../shared/result.ts';
import { callerProblems } from '../../../web/forms/caller-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { CallerPage } from '../../../web/pages/draft/caller.tsx';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { type FormBody, textOf, textsOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { toldIn } from './caller-form.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;

export type CallerPlace = { action: string; backHref: string; draftId?: string; notice?: string | undefined };
type C<E extends SignedIn> = Context<E>;

/** The caller that a form names, as a rule lets it be written down. */
export async function callerIn<E extends SignedIn>(c: C<E>, deps: Needs, body: FormBody): Promise<Result<Told>> {
  const moment = momentOf(deps, c.var);
  const organisations = await deps.store.organisations.directory(c.var.actor.authority);
  const told = toldIn(body, organisations, moment.now);
  return told.ok ? writtenDown(told.value, moment) : told;
}

/** The form again, with what is wrong beside its fields. */
export function wrongCaller<E extends SignedIn>(
  c: C<E>,
  deps: Needs,
  body: FormBody,
  place: CallerPlace,
  refusal: Parameters<typeof refused>[1],
) {
  if (refusal.kind !== 'invalid') return refused(c, refusal);
  return callerPage(c, deps, body, place, problemsInWords(refusal.problems, callerProblems));
}

/** The form that asks who told us. */
export async function callerPage<E extends SignedIn>(
  c: C<E>,
  { store }: Needs,
  body: FormBody,
  { status = 200, ...place }: CallerPlace & { status?: 200 | 409 },
  errors: readonly FieldError[] = [],
) {
  const { site, actor, settings } = c.var;
  const organisations = await store.organisations.directory(actor.authority);
  const values = { text: (name: string) => textOf(body, name), texts: (name: string) => textsOf(body, name) };
  return c.html(
    <CallerPage {...{ site, actor, settings, organisations, values, errors }} {...place} />,
    errors.length > 0 ? 400 : status,
  );
}
