import type { HeldItem } from '../../../shared/disclosure/held-item.ts';
import { secretPlaces } from '../../../shared/disclosure/secret-places.ts';
import { ContactId, IncidentId } from '../../../shared/ids.ts';
import { givenAwayBy } from '../../../shared/incident/gives-away.ts';
import type { SafeContact } from '../../../shared/incident/sealed.ts';
import { squeeze } from '../../../shared/letter/preflight/folded-text.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { nameOf } from '../../../web/forms/person-record-words.ts';
import type { DisclosureDeps } from './context.ts';

/** As a rule for what is sealed takes it: whom it is of makes no difference. */
const found = (at: number, ways: Partial<SafeContact>): SafeContact => ({
  ...{ adultId: `s${at}`, safeToContact: 'no', safeHow: [] },
  ...ways,
});

/** The parts of the names of everybody whom items name, and of whom they are about. */
function namesIn(items: readonly HeldItem[], person: FiledRecord): ReadonlySet<string> {
  const names = [
    ...[nameOf(person), ...person.otherNames],
    ...items.flatMap(({ others }) => others.flatMap(({ name, otherNames = '' }) => [name, otherNames])),
  ];
  return new Set(names.flatMap((name) => name.split(/[^\p{L}\p{N}’']+/u)).map(squeeze));
}

/**
 * Whether a text gives away what is sealed of all that some items about a person lie in, in whatever it is written.
 * Nothing of what is sealed is shown to anybody.
 */
export async function secretsOf(
  { store }: DisclosureDeps,
  items: readonly HeldItem[],
  person: FiledRecord,
): Promise<(text: string) => boolean> {
  const ids = (kind: HeldItem['lies']['kind']) => [
    ...new Set(items.flatMap(({ lies }) => (lies.kind === kind ? [lies.id] : []))),
  ];
  const [contacts, incidents] = await Promise.all([
    Promise.all(ids('contact').map((id) => store.sealed.forRule(ContactId.parse(id)))),
    Promise.all(ids('incident').map((id) => store.incidents.forRule(IncidentId.parse(id)))),
  ]);
  const sealed = incidents.flatMap((incident) => (incident.ok ? [incident.value.sealed] : []));
  const texts = contacts.flatMap(({ answers, corrections }) => [
    ...answers.flatMap(({ given, typed }) => [...(given ? [given] : []), ...Object.values(typed ?? {})]),
    ...corrections.map(({ now }) => now),
  ]);
  const places = secretPlaces(
    {
      answers: [
        ...texts,
        ...sealed.flatMap(({ safeContacts }) => safeContacts.flatMap(({ address }) => address ?? [])),
      ],
      reasons: contacts.flatMap(({ corrections }) => corrections.map(({ why }) => why)),
    },
    namesIn(items, person),
  );
  const ways: Partial<SafeContact>[] = [
    // An answer that is secret may be a street, a postcode or a number: each is looked for as all of them.
    ...texts.map((text) => ({ address: text, postcode: text, phone: text, email: text })),
    ...places.words.map((name) => ({ refuge: { name } })),
    ...places.postcodes.map((postcode) => ({ postcode })),
  ];
  const ofContacts = { account: { place: {}, narrative: '' }, safeContacts: ways.map((each, at) => found(at, each)) };
  return (text) => [ofContacts, ...sealed].some((each) => givenAwayBy(text, each).length > 0);
}
