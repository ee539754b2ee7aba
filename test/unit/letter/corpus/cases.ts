import { tell } from '../../../../infra/local/seeds/narrative.ts';
import { narrativesAtHome } from '../../../../infra/local/seeds/narratives-at-home.ts';
import { narrativesOutside } from '../../../../infra/local/seeds/narratives-outside.ts';
import { type Random, randomFrom } from '../../../../infra/local/seeds/random.ts';
import { Person } from '../../../../shared/actor.ts';
import { Organisation, type OrganisationKind } from '../../../../shared/agency.ts';
import type { ContactIn, Referrer, Standing } from '../../../../shared/contact/contact.ts';
import { submit } from '../../../../shared/contact/submit.ts';
import type { Concern } from '../../../../shared/form/concern.ts';
import { OrganisationId, PersonId } from '../../../../shared/ids.ts';
import { initials } from '../../../../shared/letter/child-label.ts';
import type { LetterRecord } from '../../../../shared/letter/preflight/letter-record.ts';
import type { OutcomeCode } from '../../../../shared/settings/codes.ts';
import { concernFor, idOf, inStatus, journey, momentOf, must, people, settings } from '../../../support/front-door.ts';

/** What may be typed into a decision. */
export type Typed = { rationale: string; nextStep: string; askOfReferrer: string };

/** One made-up contact that waits for a manager, with all that must never stand in its letter. */
export type Case = {
  contact: ContactIn<'decision-proposed'>;
  record: LetterRecord;
  /** Every string of the case that is confidential, by what it is. */
  secrets: Record<string, string>;
};

export type CaseOf = {
  seed: number;
  outcome: OutcomeCode;
  kind: OrganisationKind;
  standing?: Standing;
  typed?: (typed: Typed) => Typed;
  child?: { forename: string; surname: string };
  domesticAbuse?: boolean;
};

/** Names that are also words stand among those that are not. */
const forenames = 'May Grace Will Rose Hope Summer Mark Dawn Zofia Ngọzi Siân Bartholomew Noor Ada Jo Faith'.split(' ');
const surnames = ['Ashdown-Quill', 'O’Dowd', 'Müller', 'Thornbury', 'Green', 'Okwuosa', 'Price', 'Al-Rashid'];
const adults = ['Kerry', 'Dan', 'Łucja', 'Tariq', 'Heather', 'Grant'];
const narratives = [...narrativesAtHome, ...narrativesOutside];

const nhs = (random: Random): string => {
  for (;;) {
    const nine = `999${String(random.int(0, 999_999)).padStart(6, '0')}`;
    const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${nine}${check}`;
  }
};

export const organisationOf = (kind: OrganisationKind): Organisation =>
  Organisation.parse({
    id: idOf(700 + kind.length),
    authority: settings.authority,
    name: `Sallowby ${kind.replaceAll('-', ' ')}`,
    kind,
    censusSource: '2A',
    domains: ['sallowby.example'],
    deliveryPolicy: 'notify-only',
    phone: '01632 960333',
    address: ['9 Bargehorse Path', 'Sallowby', 'WX9 3DE'],
  });

/** The concern of a family with everything in it that a letter must not say. */
function concernOf(random: Random, { child, domesticAbuse }: CaseOf) {
  const forename = child?.forename ?? random.pick(forenames);
  const surname = child?.surname ?? random.pick(surnames);
  const house = random.int(11, 98);
  const adult = `${random.pick(adults)} ${surname}`;
  const secrets = {
    child: `${forename} ${surname}`,
    otherChild: 'Poppy Vandersteen',
    address: `${house} Pargeter Close`,
    postcode: `WX6 ${random.int(1, 9)}QZ`,
    nhsNumber: nhs(random),
    upn: 'A920000170001',
    birth: '2016-09-14',
    telephone: '07700 900731',
    email: 'kerry.home@letterbox.example',
    otherAddress: '27 Lamprey Walk',
    otherPostcode: 'WX12 4RR',
    school: 'Wickenhope Hall School',
    before: 'Corinna Vale',
  };
  const concern = concernFor(
    (base): Concern => ({
      ...base,
      children: base.children.map((one) => ({
        ...one,
        child: { ...one.child, forename, surname, birth: 'exact', dateOfBirth: secrets.birth },
        'child-home': {
          home: 'address',
          address: `${secrets.address}\nAshenford`,
          postcode: secrets.postcode,
          addressConfidential: 'yes',
        },
        'child-education-health': {
          education: 'school',
          schoolName: secrets.school,
          nhsNumber: secrets.nhsNumber,
          upn: secrets.upn,
        },
      })),
      adults: [
        {
          id: 'a1',
          adult: { name: adult, otherNames: secrets.before, worksWithChildren: 'no' },
          'adult-contact': {
            home: 'other-address',
            address: secrets.otherAddress,
            postcode: secrets.otherPostcode,
            addressConfidential: 'not-known',
            phone: secrets.telephone,
            email: secrets.email,
          },
        },
      ],
      otherChildren: [{ id: 'o1', 'other-child': { name: secrets.otherChild } }],
      'concern-type': domesticAbuse
        ? { categories: ['domestic-abuse'], primary: 'domestic-abuse' }
        : (base['concern-type'] ?? {}),
    }),
  );
  return { concern, secrets, label: initials(`${forename} ${surname}`) };
}

const isMinimal = (code: OutcomeCode): boolean =>
  settings.outcomes.some((outcome) => outcome.code === code && outcome.minimalLetter);

/** Makes one case. The same seed always makes the same. */
export function caseOf(given: CaseOf): Case {
  const { seed, outcome, kind, standing = 'professional', typed = (as) => as } = given;
  const random = randomFrom(seed);
  const { concern, secrets, label } = concernOf(random, given);
  const organisation = organisationOf(kind);
  const { id, name } = organisation;
  const stamp = { id: OrganisationId.parse(id), name, kind };
  const teller = standing === 'professional' ? 'Ruth Okonedo' : 'Wilhelmina Tarrantino';
  const referrer: Referrer = {
    standing,
    personId: PersonId.parse(idOf(10)),
    name: teller,
    jobTitle: standing === 'professional' ? 'Safeguarding lead' : '',
    email: standing === 'professional' ? 'ruth@sallowby.example' : 'wilhelmina@letterbox.example',
    phone: '01632 960777',
    organisation: stamp,
  };
  const { change } = must(submit(concern, { referrer, channel: 'portal' }, momentOf(people.referrer)));
  const claimed = journey.claimed(change.contact).contact;
  const rated = journey.rated(claimed).contact;
  // What is typed with an outcome that allows no words never stands in a letter, so it is not tried with the others.
  const fitting = narratives.filter(({ decided }) => isMinimal(outcome) || !isMinimal(decided.outcome));
  const { decided } = random.pick(fitting);
  const words = typed({
    rationale: tell(decided.rationale, label),
    nextStep: tell(decided.nextStep, label),
    askOfReferrer: tell(decided.askOfReferrer ?? 'Please go on as you do now.', label),
  });
  const fits = settings.legalBases.find(({ outcomes }) => outcomes.length === 0 || outcomes.includes(outcome));
  const proposed = journey.proposed(rated, { outcome, legalBasis: fits?.code ?? '', ...words }, people.worker).contact;
  const account = { id: referrer.personId, name: teller, email: referrer.email, jobTitle: 'Safeguarding lead' };
  return {
    contact: inStatus(proposed, 'decision-proposed'),
    record: {
      concern,
      organisation,
      people: [
        Person.parse({
          ...account,
          authority: settings.authority,
          role: 'safeguarding-lead',
          organisation: stamp,
          active: true,
          version: 1,
        }),
      ],
      others: [{ reference: 'FD-8H2K-4TTW', children: ['Bronwen Hathersley', 'Will Oldacre'] }],
    },
    secrets: standing === 'anonymous' ? { ...secrets, referrer: teller, referrerEmail: referrer.email } : secrets,
  };
}

/** Every outcome that is decided here, and every kind of organisation. */
export const everyOutcome = settings.outcomes
  .filter(({ decidable, primary }) => decidable && primary)
  .map(({ code }) => code);
export const everyKind = Object.keys(settings.sources.byKind) as OrganisationKind[];
