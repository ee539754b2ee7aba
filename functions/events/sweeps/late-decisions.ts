import { actorOf } from '../../../shared/actor.ts';
import { giveLateDecision } from '../../../shared/contact/give-late-decision.ts';
import { isPromiseBroken, lastNewTime } from '../../../shared/contact/promised-time.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import { tellLate } from '../../../shared/contact/tell-late.ts';
import { isDueSoon, warnDueSoon, warningId } from '../../../shared/contact/warn-due-soon.ts';
import type { Moment } from '../../../shared/moment.ts';
import { takesTasks } from '../../../shared/notice-task-owner.ts';
import { isOpenTo } from '../../../shared/restriction/restriction.ts';
import { keys } from '../../store/keys.ts';
import { type TaskOwners, taskOwners } from '../task-owner.ts';
import { most, type SweepDeps, seeToEach, serviceMoment } from './sweep-part.ts';

type Sweeping = { store: SweepDeps['store']; owners: TaskOwners; moment: Moment };

/**
 * Tells each referrer, once for each time that was promised, that a decision is late and what the new time is; keeps
 * its task with a manager who is there; and warns whoever has a decision of which most of the time is used.
 */
export async function sweepLateDecisions({ store, authority, ...deps }: SweepDeps): Promise<void> {
  const at = deps.now();
  const settings = await store.settings.inForce(at);
  const moment = serviceMoment(deps, settings, at);
  const sweeping = { store, owners: taskOwners(store, { now: at, settings }), moment };
  await seeToEach(await store.contacts.openReadable(authority, most), deps.log, async (row) => {
    if (isPromiseBroken(settings.calendar, row.clock, row.late, at)) await tell(row, sweeping);
    else if (lastNewTime(row.clock, row.late)) await keepWithSomebody(row, sweeping);
    else if (isDueSoon(settings, row.clock, at)) await warn(row, sweeping);
  });
}

async function tell({ id }: ContactRow, { store, owners, moment }: Sweeping): Promise<void> {
  const contact = await store.contacts.find(id);
  const manager = contact.ok ? await owners.manager(contact.value) : undefined;
  const change = contact.ok ? tellLate(contact.value, { manager }, moment) : contact;
  // Whoever acts on it at this moment is quicker; if it is late still, the next minute tells.
  if (change.ok) await store.contacts.save(change.value);
}

async function keepWithSomebody(row: ContactRow, { store, owners, moment }: Sweeping): Promise<void> {
  const { id, clock, late } = row;
  const named = lastNewTime(clock, late)?.manager;
  const has = named && (await owners.find(named.id));
  if (has && takesTasks(has, moment.now) && isOpenTo(actorOf(has), row)) return;
  const contact = await store.contacts.find(id);
  const manager = contact.ok ? await owners.manager(contact.value) : undefined;
  if (!manager || manager.id === named?.id) return;
  const change = contact.ok ? giveLateDecision(contact.value, manager, moment) : contact;
  if (change.ok) await store.contacts.save(change.value);
}

async function warn({ id, clock }: ContactRow, { store, owners, moment }: Sweeping): Promise<void> {
  const warned = await store.notices.find(keys.notice(`contact/${id}`, warningId(id, clock, moment.digest)));
  if (warned) return;
  const contact = await store.contacts.find(id);
  const to = contact.ok && (await owners.decides(contact.value));
  if (!contact.ok || !to) return;
  // Of two that warn at once one is refused, because the warning lies there already.
  await store.notices.save(warnDueSoon(contact.value, to, moment), moment.newId());
}
