import type { Concern } from '../../shared/form/concern.ts';
import { concernFor, siblings } from './front-door.ts';

/** A concern in which nearly every part of the form says something, with two children, secrets and hostile words. */
export const richConcern = (): Concern => {
  const concern = siblings(concernFor());
  const [first, second] = concern.children;
  return {
    ...concern,
    safety: {
      ...concern.safety,
      immediateDanger: 'no',
      actionToday: 'yes',
      phoned: 'yes',
      phonedTime: '09:05',
      phonedSpokeTo: 'Dawn',
    },
    you: {
      ...concern.you,
      jobTitle: 'Class teacher',
      agencyType: 'school',
      relationshipToChild: 'Class teacher',
      withholdIdentity: 'no',
    },
    children: [
      {
        ...first!,
        'child-home': {
          home: 'address',
          address: '14 Sallow Court\nHallowmere',
          postcode: 'ZZ99 3VZ',
          addressConfidential: 'yes',
          addressConfidentialWhy: 'They moved to be safe.',
          livesWith: 'Her mother and brother',
          whereNow: 'school',
        },
        'child-education-health': {
          education: 'school',
          schoolName: 'Oakfield Primary',
          yearGroup: '4',
          nhsNumber: '9990000018',
        },
        'child-voice': {
          voice: 'obtained',
          ownWords: 'I don’t like it when it gets loud. I take Alfie under the bed.\nPlease don’t tell Dan.',
          shown: 'Flinched when a door slammed.',
          livedExperience: 'Gets herself and her brother up, dressed and to school.',
          wishes: 'For it to be quiet.',
          toldTo: 'Her class teacher',
          childSeen: 'yes',
          seenDate: '2026-11-20',
          seenAlone: 'yes',
        },
        'child-impact': {
          impact: 'Tired, hungry and frightened at the end of the day.',
          ifNothingChanges: 'She will be hurt.',
        },
      },
      {
        ...second!,
        child: { birth: 'about', forename: 'Alfie', surname: 'Thornbury', aboutAge: 5, sex: 'M' },
        'child-voice': { voice: 'not-obtained', whyNot: 'not-seen', whyNotDetails: 'He was off school all week.' },
      },
    ],
    adults: [
      {
        id: 'a1',
        adult: {
          name: 'Kerry Thornbury',
          relationships: {
            c1: { relationship: 'mother', parentalResponsibility: 'yes' },
            c2: { relationship: 'mother', parentalResponsibility: 'yes' },
          },
          livesThere: 'yes',
          personOfConcern: 'no',
          worksWithChildren: 'no',
        },
        'adult-contact': {
          safeToContact: 'yes',
          safeHow: ['text-message'],
          safeWhen: 'between 9:30am and 11am, when she is alone',
          whatNotToSay: 'that school is worried',
          phone: '07700 900123',
          home: 'same-as-child',
        },
      },
      {
        id: 'a2',
        adult: {
          name: 'Dan Marlowe',
          relationships: { c1: { relationship: 'parents-ex-partner', parentalResponsibility: 'no' } },
          livesThere: 'no',
          personOfConcern: 'yes',
          personOfConcernWhy: 'Shouting and breaking things.',
          worksWithChildren: 'no',
        },
        'adult-contact': { safeToContact: 'no', whyNotSafe: 'He does not know where they live', riskToWorker: 'yes' },
      },
    ],
    otherChildren: [{ id: 'o1', 'other-child': { name: 'Poppy Marlowe', livesThere: 'no' } }],
    household: { otherAdultsUnknown: 'not-known' },
    'concern-type': { categories: ['domestic-abuse', 'neglect'], primary: 'domestic-abuse' },
    'what-happened': {
      whatHappened: 'On Thursday she arrived at 8am, hungry and in yesterday’s clothes. <script>alert(1)</script>',
      howKnown: ['saw-or-heard', 'child-told-me'],
      childsWords: '“He threw the plate and it went everywhere.”',
    },
    'worker-risk': { anyRisk: 'yes', risks: ['violence'], visitAlone: 'no' },
  };
};
