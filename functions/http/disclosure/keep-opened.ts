import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { HeldItem } from '../../../shared/disclosure/held-item.ts';
import { ContactId, IncidentId } from '../../../shared/ids.ts';
import type { DisclosureDeps, OpenedRequest } from './context.ts';

/** Keeps that whatever some items lie in was opened, each once, before any of them is shown. That of the person is kept. */
export async function keepOpened(
  { store, now, newId }: DisclosureDeps,
  c: Context<OpenedRequest>,
  items: readonly Pick<HeldItem, 'lies'>[],
): Promise<void> {
  const lies = new Map(items.map((item) => [item.lies.id, item.lies.kind]));
  for (const [id, kind] of lies) {
    const access = { at: now(), id: newId(), what: `${c.req.method} ${routePath(c)}` };
    if (kind === 'contact') await store.access.record(ContactId.parse(id), c.var.actor, access);
    if (kind === 'incident') await store.access.recordOpening(IncidentId.parse(id), c.var.actor, access);
  }
}
