import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import type { SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';

/** Whether somebody speaks for the police, at an authority that runs domestic-abuse triage. */
export const isPolice = ({ actor, settings }: Pick<SignedIn['Variables'], 'actor' | 'settings'>): boolean =>
  settings.domesticAbuse !== undefined && agencyOf(actor, triageSettings(settings)) === 'police';

/** Stands before the pages on which police tell of incidents: for everybody else there is nothing there. */
export const policeOnly = createMiddleware<SignedIn>(async (c: Context<SignedIn>, next) => {
  if (!isPolice(c.var)) return refused(c, { kind: 'not-found' });
  await next();
});
