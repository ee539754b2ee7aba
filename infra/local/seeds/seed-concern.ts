import type { Person } from '../../../shared/actor.ts';
import type { Organisation } from '../../../shared/agency.ts';
import type { Child, Concern } from '../../../shared/form/concern.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { localDate } from '../../../shared/time/london.ts';
import { familyFrom } from './names.ts';
import { type SeedNarrative, tell } from './narrative.ts';
import { addressFrom, nhsNumberFrom, phoneFrom } from './places.ts';
import type { Random } from './random.ts';

type Told = { narrative: SeedNarrative; referrer: Person; organisation: Organisation; at: Date };

const voiceOf = ({ voice }: SeedNarrative, name: string): NonNullable<Child['child-voice']> => {
  if ('whyNot' in voice) {
    return { voice: 'not-obtained', whyNot: voice.whyNot, whyNotDetails: tell(voice.details, name) };
  }
  const told = Object.entries(voice).map(([field, text]) => [field, tell(text, name)]);
  return { voice: 'obtained', ...Object.fromEntries(told) };
};

const birthOf = (random: Random, ages: SeedNarrative['ages'], today: string): NonNullable<Child['child']> => {
  if (ages === null) return { birth: 'expected', expectedDelivery: addDays(today, random.int(20, 120)) };
  const days = random.int(ages[0] * 365 + 20, Math.max(ages[1] * 365, ages[0] * 365 + 300));
  return { birth: 'exact', dateOfBirth: addDays(today, -days) };
};

/** A whole concern about a made-up family, as its referrer would have filled it in. */
export function concernFrom(random: Random, { narrative, referrer, organisation, at }: Told): Concern {
  const today = localDate(at);
  const family = familyFrom(random);
  const home = addressFrom(random);
  const sexes = ['F', 'M'] as const;
  const confidentialHome = narrative.categories.includes('domestic-abuse') && random.chance(0.4) ? 'yes' : 'no';
  const count = narrative.ages === null || random.chance(0.65) ? 1 : random.int(2, 3);
  const children = Array.from({ length: count }, (_, at): Child => {
    const sex = random.pick(sexes);
    const unborn = narrative.ages === null;
    const forename = unborn ? 'Unborn' : family.child(sex);
    const school = organisation.kind === 'school';
    return {
      id: random.uuid(),
      child: {
        ...birthOf(random, narrative.ages, today),
        forename,
        surname: family.surname,
        ...(!unborn && { sex }),
      },
      'child-home': {
        home: 'address',
        address: [...home.lines, home.town].join(', '),
        postcode: home.postcode,
        addressConfidential: confidentialHome,
        whereNow: school ? 'school' : 'home',
      },
      'child-education-health': {
        ...(school && { education: 'school', schoolName: organisation.name }),
        ...(!unborn && { nhsNumber: nhsNumberFrom(random) }),
      },
      'child-voice': voiceOf(narrative, forename),
      ...(at === 0 && {
        'child-impact': {
          impact: tell(narrative.impact, forename),
          ifNothingChanges: tell(narrative.ifNothingChanges, forename),
        },
      }),
    };
  });
  const first = children[0]?.child?.forename ?? '';
  const words = (text: string) => tell(text, first);
  const related = (relationship: 'mother' | 'father') =>
    Object.fromEntries(children.map(({ id }) => [id, { relationship, parentalResponsibility: 'yes' as const }]));
  const adult = (sex: 'F' | 'M') => ({
    id: random.uuid(),
    adult: {
      name: `${family.adult(sex)} ${family.surname}`,
      sex,
      relationships: related(sex === 'F' ? 'mother' : 'father'),
      worksWithChildren: 'no' as const,
      livesThere: sex === 'F' ? ('yes' as const) : random.pick(['yes', 'no', 'sometimes'] as const),
    },
    'adult-contact': {
      safeToContact: narrative.categories.includes('domestic-abuse') ? ('no' as const) : ('yes' as const),
      ...(narrative.categories.includes('domestic-abuse') && {
        whyNotSafe: 'Calls may be overheard by the other adult.',
        whatNotToSay: 'Do not say that the council is calling.',
      }),
      home: 'same-as-child' as const,
      phone: phoneFrom(random),
    },
  });
  const told = narrative.parentsTold;
  return {
    safety: { immediateDanger: 'no', actionToday: 'no', allegationAgainstWorker: 'no', alreadyOpen: 'not-known' },
    you: {
      name: referrer.name,
      jobTitle: referrer.jobTitle,
      agency: organisation.name,
      email: referrer.email,
      phone: referrer.phone ?? '01632 960000',
      relationshipToChild: referrer.jobTitle,
      everSeenChild: 'yes',
      lastSawChild: today,
    },
    children,
    adults: [adult('F'), ...(random.chance(0.7) ? [adult('M')] : [])],
    otherChildren: [],
    agreement: told === true ? { parentsTold: 'yes', helpAgreed: 'yes' } : { parentsTold: 'no', notToldReason: told },
    'concern-type': { categories: [...narrative.categories], primary: narrative.categories[0] },
    'what-happened': {
      whatHappened: words(narrative.whatHappened),
      ...(narrative.opinion && { opinion: words(narrative.opinion) }),
      firstLearned: today,
      delayed: 'no',
    },
    analysis: {
      worries: words(narrative.worries),
      workingWell: words(narrative.workingWell),
      needsToHappen: words(narrative.needsToHappen),
      level: `${narrative.referrerLevel}`,
      levelReason: words(narrative.levelReason),
    },
    declaration: {
      accurate: 'yes',
      recordKept: 'yes',
      outcomeExpected: 'yes',
      willEscalate: 'yes',
      name: referrer.name,
    },
  };
}
