import type { Store } from '../../functions/store/store.ts';
import type { Person } from '../../shared/actor.ts';
import { OrganisationId, PersonId } from '../../shared/ids.ts';
import { seedPeople } from './seeds/people.ts';

const organisations = [...new Set(seedPeople.map(({ organisationId }) => organisationId))].map((id) =>
  OrganisationId.parse(id),
);

/** The accounts that can sign in now, read from the table: the service may have changed or ended some. */
export const accounts = ({ people }: Store, authority: string) => ({
  async all(): Promise<Person[]> {
    const groups = await Promise.all(organisations.map((id) => people.of(authority, id)));
    return groups.flat().filter(({ active }) => active);
  },
  async withEmail(email: string): Promise<Person | undefined> {
    const person = await people.byEmail(authority, email);
    return person?.active ? person : undefined;
  },
  async withId(id: string): Promise<Person | undefined> {
    const known = PersonId.safeParse(id);
    const person = known.success ? await people.find(known.data) : undefined;
    return person?.active ? person : undefined;
  },
});
