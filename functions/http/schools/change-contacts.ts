import type { Person } from '../../../shared/actor.ts';
import type { Organisation, OrganisationKind } from '../../../shared/agency.ts';
import { OrganisationId } from '../../../shared/ids.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Notice } from '../../../shared/notice.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { accountOfEnded, accountOfNamed } from '../../../shared/school-contact/account.ts';
import { type KeepContacts, keepContacts } from '../../../shared/school-contact/keep-contacts.ts';
import { inPost, type SchoolContact, type SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import { schoolContactWord } from '../../../shared/school-contact/word.ts';
import type { Setting } from '../../../shared/school-directory/setting.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import type { ShownSchool } from '../../../web/pages/school/shown-school.ts';
import type { SchoolDeps } from '../context.ts';

const kindOf: Partial<Record<Setting['kind'], OrganisationKind>> = {
  school: 'school',
  'alternative-provision': 'school',
  college: 'college',
  'early-years': 'early-years',
  'other-council': 'other-council',
};

/** The organisation whose people those at a school are: by its number or, for one that was added, by its name. */
async function organisationOf({ store }: SchoolDeps, { key, name }: Setting, authority: string) {
  const all = await store.organisations.directory(authority);
  return all.find(({ urn }) => urn === key) ?? all.find((one) => one.urn === undefined && one.name === name);
}

/** A school that has raised nothing yet, as the organisation that its people belong to. */
const newOrganisation = (
  { name, kind, key, phone }: Setting,
  email: string,
  { actor, newId }: Moment,
): Organisation => ({
  id: OrganisationId.parse(newId()),
  authority: actor.authority,
  name,
  kind: kindOf[kind] ?? 'education-service',
  censusSource: kind === 'school' ? '2A' : kind === 'early-years' ? '8' : '2B',
  ...(/^\d/.test(key) && { urn: key }),
  domains: [email.split('@')[1]?.toLowerCase() ?? ''].filter(Boolean),
  deliveryPolicy: 'notify-only',
  ...(phone && { phone }),
});

/** Keeps whom a school has named with the accounts that follow from it and the message that whoever is new is owed. */
export async function changeContacts(
  deps: SchoolDeps,
  { setting, contacts: before }: Pick<ShownSchool, 'setting' | 'contacts'>,
  command: KeepContacts,
  moment: Moment,
): Promise<Result<SchoolContacts>> {
  const { store } = deps;
  const { authority } = moment.actor;
  const { verifiedMonths: months } = schoolSettings(moment.settings);
  const known = await organisationOf(deps, setting, authority);
  const kept = keepContacts({ setting: setting.key, before, domains: known?.domains ?? [], months }, command, moment);
  if (!kept.ok) return kept;
  const contacts = kept.value;
  const people: Person[] = [];
  const notices: Notice[] = [];
  /** Accounts that were there before, and whether they were open. */
  const accounts = new Map<string, boolean>();
  let organisation: Organisation | undefined;
  const accountAt = (email: string) => store.people.byEmail(authority, email);
  const was: SchoolContact | undefined =
    command.act !== 'name' && before ? inPost(before).find(({ id }) => id === command.contactId) : undefined;
  const told = command.act === 'end' ? undefined : command.told;
  const moved = told && was && was.email.toLowerCase() !== told.email.toLowerCase();
  if (told && (!was || moved || told.part !== was.part)) {
    const person = await accountAt(told.email);
    const of = known ?? newOrganisation(setting, told.email, moment);
    const account = accountOfNamed(told, { person, organisation: of }, moment);
    if (!account.ok) return account;
    if (account.value) people.push(account.value);
    if (person) accounts.set(person.id, person.active);
    if (!known && account.value) organisation = of;
    const reader = account.value ?? person;
    if (reader && (!was || moved)) notices.push(schoolContactWord('school-contact-named', reader, moment));
  }
  if (was && (moved || command.act === 'end')) {
    const why = command.act === 'end' ? command.why : 'replaced';
    const account = accountOfEnded(await accountAt(was.email), why, { organisation: known, still: inPost(contacts) });
    if (account) people.push(account);
  }
  const given = {
    people: people.filter((person) => person.active && (person.version === 1 || !accounts.get(person.id))),
    at: moment.now,
  };
  const saved = await store.schools.saveContacts(contacts, deps.newId(), { people, notices, organisation, given });
  return saved.ok ? ok(contacts) : saved;
}

/** Keeps that somebody no longer is, by their own word: they stay with their organisation and lead there no more. */
export async function steppedDown(
  deps: SchoolDeps,
  setting: Setting,
  { contacts, email, authority }: { contacts: SchoolContacts; email: string; authority: string },
): Promise<Result<void>> {
  const known = await organisationOf(deps, setting, authority);
  const person = await deps.store.people.byEmail(authority, email);
  const account = accountOfEnded(person, 'replaced', { organisation: known, still: inPost(contacts) });
  return deps.store.schools.saveContacts(contacts, deps.newId(), { people: account ? [account] : [] });
}
