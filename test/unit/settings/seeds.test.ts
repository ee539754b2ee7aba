import { describe, expect, test } from 'vitest';
import { wyrecestershire } from '../../../infra/authority/wyrecestershire.ts';
import { familyFrom } from '../../../infra/local/seeds/names.ts';
import { tell } from '../../../infra/local/seeds/narrative.ts';
import { narrativesAtHome } from '../../../infra/local/seeds/narratives-at-home.ts';
import { narrativesOutside } from '../../../infra/local/seeds/narratives-outside.ts';
import { organisationAt, seedOrganisations } from '../../../infra/local/seeds/organisations.ts';
import { seedClients, seedContacts, seedPeople } from '../../../infra/local/seeds/people.ts';
import { addressFrom, nhsNumberFrom, phoneFrom } from '../../../infra/local/seeds/places.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { Role } from '../../../shared/actor.ts';
import { Organisation } from '../../../shared/agency.ts';
import { checkNhsNumber } from '../../../shared/person/nhs-number.ts';
import { checkPostcode } from '../../../shared/person/postcode.ts';
import { levelOf, outcomeOf, Settings } from '../../../shared/settings.ts';

const settings = Settings.parse(wyrecestershire);
const narratives = [...narrativesAtHome, ...narrativesOutside];
const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
const many = <T>(make: () => T): T[] => Array.from({ length: 500 }, make);
const dramaNumber = /^(01632 960|07700 900)\d{3}$/;

describe('the organisations of the box', () => {
  test('are well formed, with 40 schools and 8 GP practices', () => {
    for (const organisation of seedOrganisations) expect(() => Organisation.parse(organisation)).not.toThrow();
    expect(seedOrganisations.filter(({ kind }) => kind === 'school')).toHaveLength(40);
    expect(seedOrganisations.filter(({ kind }) => kind === 'gp')).toHaveLength(8);
  });

  test('share no id, code, domain or number', () => {
    expect(unique(seedOrganisations.map(({ id }) => id))).toBe(true);
    expect(unique(seedOrganisations.flatMap(({ urn }) => urn ?? []))).toBe(true);
    expect(unique(seedOrganisations.flatMap(({ ods }) => ods ?? []))).toBe(true);
    expect(unique(seedOrganisations.flatMap(({ domains }) => domains))).toBe(true);
  });

  test('get letters in the mail itself only where their mail is on the verified list', () => {
    const secure = settings.secureMailDomains.map(({ domain }) => domain);
    const trusted = seedOrganisations.filter(({ deliveryPolicy }) => deliveryPolicy === 'letter-by-email');
    expect(trusted.flatMap(({ domains }) => domains).toSorted()).toEqual(secure.toSorted());
  });

  test('exist nowhere', () => {
    for (const { name, domains, phone, address, urn, ods } of seedOrganisations) {
      expect(
        domains.every((domain) => domain.endsWith('.example')),
        name,
      ).toBe(true);
      expect(phone, name).toMatch(dramaNumber);
      expect(checkPostcode(address?.at(-1) ?? ''), name).toMatchObject({ valid: true });
      expect(address?.at(-1), name).toMatch(/^WX/);
      expect(`${urn ?? '900000'} ${ods ?? 'Y99900'}`, name).toMatch(/^900\d{3} Y999\d\d$/);
    }
  });
});

describe('the people of the box', () => {
  test('have an account each, in every role, with a number that nobody has', () => {
    expect(unique(seedPeople.map(({ id }) => id))).toBe(true);
    expect(unique(seedPeople.map(({ email }) => email))).toBe(true);
    expect(unique(seedPeople.map(({ phone }) => phone))).toBe(true);
    expect(new Set(seedPeople.map(({ role }) => role))).toEqual(new Set(Role.options));
    for (const { phone } of [...seedPeople, ...seedContacts]) expect(phone).toMatch(dramaNumber);
  });

  test('work where their mail says, and hold a front-door role only at the council', () => {
    const council = organisationAt('wyrecestershire.example').id;
    for (const { role, organisationId, email } of seedPeople) {
      expect(organisationId === council, email).toBe(role !== 'referrer' && role !== 'safeguarding-lead');
    }
  });

  test('are registered with Social Work England where they decide', () => {
    const deciding = seedPeople.filter(({ role }) => ['social-worker', 'manager', 'edt-worker'].includes(role));
    expect(deciding.every(({ sweNumber }) => /^SW9\d{5}$/.test(sweNumber ?? ''))).toBe(true);
  });

  test('lead safeguarding in their own organisation, and still work there', () => {
    const leads = seedOrganisations.flatMap(({ id, safeguardingLead }) =>
      safeguardingLead ? [{ id, safeguardingLead }] : [],
    );
    expect(leads.length).toBeGreaterThan(5);
    for (const { id, safeguardingLead } of leads) {
      const lead = seedPeople.find((person) => person.id === safeguardingLead);
      expect(lead).toMatchObject({ organisationId: id, role: 'safeguarding-lead', active: true });
    }
  });

  test('are joined by three agency systems and the council’s case system, and by somebody with no account', () => {
    expect(unique(seedClients.map(({ clientId }) => clientId))).toBe(true);
    expect(seedClients).toHaveLength(4);
    expect(seedContacts.some(({ email }) => seedPeople.some((person) => person.email === email))).toBe(false);
  });
});

describe('what is made up', () => {
  test('is the same from the same seed', () => {
    const make = (seed: number) => {
      const random = randomFrom(seed);
      return many(() => [random.uuid(), addressFrom(random), familyFrom(random).surname, phoneFrom(random)]);
    };
    expect(make(1)).toEqual(make(1));
    expect(make(1)).not.toEqual(make(2));
  });

  test('passes every check, so that nothing in a box warns by accident', () => {
    const random = randomFrom(7);
    for (const number of many(() => nhsNumberFrom(random))) {
      expect(checkNhsNumber(number)).toMatchObject({ valid: true });
      expect(number).toMatch(/^999/);
    }
    for (const { postcode } of many(() => addressFrom(random)))
      expect(checkPostcode(postcode)).toEqual({ valid: true, value: postcode });
    for (const phone of many(() => phoneFrom(random))) expect(phone).toMatch(dramaNumber);
    for (const id of many(random.uuid))
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('gives brothers and sisters different names', () => {
    const random = randomFrom(11);
    for (const family of many(() => familyFrom(random))) {
      expect(
        unique([family.child('F'), family.child('F'), family.child('M'), family.adult('F'), family.adult('M')]),
      ).toBe(true);
    }
  });
});

describe('the concerns of the box', () => {
  test('are 25 or more, each its own', () => {
    expect(narratives.length).toBeGreaterThanOrEqual(25);
    expect(unique(narratives.map(({ code }) => code))).toBe(true);
  });

  test.each(narratives.map((narrative) => [narrative.code, narrative] as const))(
    '%s could be decided as it says',
    (_, narrative) => {
      const { level, outcome, descriptors, legalBasis } = narrative.decided;
      const known = settings.levels.flatMap((any) => any.descriptors.map(({ code }) => code));
      expect(descriptors.filter((code) => !known.includes(code))).toEqual([]);
      expect(levelOf(settings, level).number).toBe(level);
      expect(outcomeOf(settings, outcome)).toMatchObject({ primary: true, decidable: true });
      expect(settings.legalBases.find(({ code }) => code === legalBasis)?.outcomes).toContain(outcome);
      const { parentsTold, voice } = narrative;
      if (parentsTold !== true) expect(settings.reasons.parentsNotTold.map(({ code }) => code)).toContain(parentsTold);
      if ('whyNot' in voice) expect(settings.reasons.noChildsVoice.map(({ code }) => code)).toContain(voice.whyNot);
      expect(tell(JSON.stringify(narrative), 'Sam')).not.toContain('{name}');
    },
  );

  test('cover every level, and many ways to end', () => {
    expect(new Set(narratives.map(({ decided }) => decided.level)).size).toBe(4);
    expect(new Set(narratives.map(({ decided }) => decided.outcome)).size).toBeGreaterThanOrEqual(9);
  });
});
