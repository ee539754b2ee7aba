import type { Person } from '../../../shared/actor.ts';
import { workloads } from '../../../shared/contact/board.ts';
import { permissions } from '../../../shared/permissions.ts';
import { isAway } from '../../../shared/preferences/leave.ts';
import type { Worker } from '../../../web/pages/board/assign.tsx';
import type { Staff } from '../../../web/pages/staff.ts';
import type { Deps } from '../context.ts';
import { openWorkLimit } from './board-shown.ts';

const takesWork = ({ role, active }: Person): boolean => {
  const roles: readonly string[] = permissions['claim-a-contact'];
  return active && roles.includes(role);
};

/** Everyone who can be given work, with what they hold, those with the least open work first. */
export async function workersOf({ store }: Pick<Deps, 'store'>, { actor, settings, now }: Staff): Promise<Worker[]> {
  const [people, open] = await Promise.all([
    store.people.of(actor.authority, actor.organisation.id),
    store.contacts.open(actor, openWorkLimit),
  ]);
  const loads = workloads(open.items, { now, calendar: settings.calendar });
  return people
    .filter(takesWork)
    .map((person) => ({
      person,
      load: loads.get(person.id) ?? { open: 0, dueToday: 0, overdue: 0 },
      leave: isAway(person, now) ? person.leave : undefined,
    }))
    .sort((a, b) => a.load.open - b.load.open || a.person.name.localeCompare(b.person.name, 'en-GB'));
}
