import type { Context } from 'hono';
import { may } from '../../shared/permissions.ts';
import { DisposedPage } from '../../web/pages/retention/gone.tsx';
import type { Deps, SignedIn } from './context.ts';

/**
 * What an old link to a concern answers that was disposed of, to those of the front door who could have opened it.
 * Undefined for everybody else, and of what few might know of: to them it is not there, as it never was.
 */
export async function goneFor<E extends SignedIn>(
  c: Context<E>,
  { store }: { store: Pick<Deps['store'], 'disposed'> },
  contactId: string,
): Promise<Response | undefined> {
  const { actor, site } = c.var;
  if (!may(actor, 'read-contacts')) return undefined;
  const disposed = await store.disposed.find(contactId);
  if (!disposed?.reference || disposed.authority !== actor.authority) return undefined;
  return c.html(<DisposedPage {...{ site, actor, disposed }} />, 410);
}
