import type { Context } from 'hono';
import { may } from '../../shared/permissions.ts';
import { isOpenTo } from '../../shared/restriction/restriction.ts';
import { DisposedPage } from '../../web/pages/retention/gone.tsx';
import type { Deps, SignedIn } from './context.ts';
import { refused } from './refused.tsx';

/**
 * What an old link to a concern answers that was disposed of, to those of the front door who could have opened it.
 * Undefined for everybody else, and of what few might know of: to them it is not there, as it never was.
 */
export async function goneFor<E extends SignedIn>(
  c: Context<E>,
  { store }: { store: Pick<Deps['store'], 'disposed'> },
  about: { contact: string } | object | undefined,
): Promise<Response | undefined> {
  const { actor, site } = c.var;
  if (!about || !('contact' in about) || !may(actor, 'read-contacts')) return undefined;
  const disposed = await store.disposed.find(String(about.contact));
  if (!disposed || disposed.authority !== actor.authority || !isOpenTo(actor, disposed)) return undefined;
  return c.html(<DisposedPage {...{ site, actor, disposed }} />, 410);
}

/** The same for a concern that is not there, or is not to be known of: what has gone is not said of one that lies there. */
export const notThere = async <E extends SignedIn>(
  c: Context<E>,
  deps: Parameters<typeof goneFor>[1],
  about: Parameters<typeof goneFor>[2],
  found: object | undefined,
): Promise<Response> => (!found && (await goneFor(c, deps, about))) || refused(c, { kind: 'not-found' });
