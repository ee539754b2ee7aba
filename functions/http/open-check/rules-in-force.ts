import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Actor } from '../../../shared/actor.ts';
import { type OpenCheckSettings, openCheckOf } from '../../../shared/settings/open-check.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';

/** A page of an authority that lets professionals check whether a child is open. */
export type WithRules = { Variables: SignedIn['Variables'] & { rules: OpenCheckSettings } };

const parsed = new WeakMap<Settings, OpenCheckSettings>();

function rulesOf(settings: Settings): OpenCheckSettings | undefined {
  const known = parsed.get(settings) ?? openCheckOf(settings);
  if (known) parsed.set(settings, known);
  return known;
}

/** Stands before the pages of checks: an authority that has none has nothing there. */
export const withRules = createMiddleware<WithRules>(async (c: Context<WithRules>, next) => {
  const rules = rulesOf(c.var.settings);
  if (!rules) return refused(c, { kind: 'not-found' });
  c.set('rules', rules);
  return next();
});

/** Whether the organisation of somebody is of a kind whose people may check. */
export const mayCheckFrom = (actor: Pick<Actor, 'organisation'>, { kinds }: OpenCheckSettings): boolean =>
  kinds.includes(actor.organisation.kind);

/** The same, and before the pages on which somebody checks: who may not, by the kind of their organisation, is told so. */
export const checkersOnly = createMiddleware<WithRules>(async (c: Context<WithRules>, next) => {
  if (!mayCheckFrom(c.var.actor, c.var.rules)) return refused(c, { kind: 'forbidden' });
  return next();
});
