import type { Context } from 'hono';
import type { Contact } from '../../../shared/contact/contact.ts';
import { asTold } from '../../../shared/contact/release.ts';
import { ContactId } from '../../../shared/ids.ts';
import { relationTo } from '../../../shared/permissions.ts';
import { ok, type Result, refuse } from '../../../shared/result.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import type { ApiRoute } from './scopes.ts';

/** The concern in the path, if the system's organisation raised it. All others answer as if there were none. */
export async function openConcern({ store }: Pick<ApiDeps, 'store'>, c: Context<ApiCall>): Promise<Result<Contact>> {
  const id = ContactId.safeParse(c.req.param('id'));
  if (!id.success) return refuse({ kind: 'not-found' });
  const found = await store.contacts.find(id.data);
  if (!found.ok) return found;
  return relationTo(c.var.actor, found.value) === 'organisation' ? found : refuse({ kind: 'not-found' });
}

/** The same as its organisation may see it, with a record that it was opened, which is kept before anything is shown. */
export async function openConcernOnRecord(
  deps: Pick<ApiDeps, 'store' | 'now' | 'newId'>,
  c: Context<ApiCall>,
  route: ApiRoute,
): Promise<Result<Contact>> {
  const opened = await openConcern(deps, c);
  if (!opened.ok) return opened;
  const { id } = opened.value;
  await deps.store.access.record(id, c.var.actor, { at: deps.now(), id: deps.newId(), what: route });
  return ok(asTold(opened.value, deps.now()));
}
