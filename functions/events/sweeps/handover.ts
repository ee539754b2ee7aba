import { serviceIn } from '../../../shared/contact/row-for.ts';
import { makeSheet } from '../../../shared/handover/make.ts';
import { itemsOf, messagesOf } from '../../../shared/handover/sheet-items.ts';
import { nightBefore, sheetAt } from '../../../shared/handover/sheet-times.ts';
import { most, type SweepDeps } from './sweep-part.ts';

/** More open work than any front door has at once. */
const openWork = 5 * most;

/** Makes the sheet whose time has come, once. What is on it afterwards is what people sign for. */
export async function sweepHandover({
  store,
  authority,
  now,
  newId,
}: Pick<SweepDeps, 'store' | 'authority' | 'now' | 'newId'>): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  const due = sheetAt(settings, at);
  if (await store.handovers.find(authority, due)) return;
  const night = nightBefore(settings, due);
  const [{ items: rows }, { items: tasks }] = await Promise.all([
    store.contacts.open(serviceIn(authority), openWork),
    store.notices.tasks(authority),
  ]);
  const items = itemsOf(rows, { kind: due.kind, night, signatures: [] });
  // Whoever finishes it at this moment is quicker, and has made it by that.
  await store.handovers.save(authority, makeSheet(due, items, messagesOf(tasks, []), at), newId());
}
