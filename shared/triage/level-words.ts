import type { DescriptorPack } from '../descriptors/pack.ts';
import type { IncidentFacts } from '../incident/incident.ts';
import { isUnborn, nameOfChild } from '../incident/people.ts';
import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import { plainDateInWords } from '../time/words.ts';
import type { Answer } from './answer.ts';
import type { Floor, LevelSum, Uplift } from './level.ts';

const answerWords: Record<Answer, string> = {
  yes: 'yes',
  suspected: 'suspected',
  no: 'no',
  'not-known': 'not known',
};

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

type About = { facts: Pick<IncidentFacts, 'children'>; pack: DescriptorPack; settings: DomesticAbuse };

/** Children by name; one without a name by their place in the list, and one not yet born as that. */
const childrenInWords = (ids: readonly string[], { facts: { children } }: About): string =>
  list(
    ids.map((id) => {
      const at = children.findIndex((child) => child.id === id);
      const child = children[at];
      if (child && isUnborn(child)) return 'an unborn child';
      return (child && nameOfChild(child)) ?? `child ${at + 1}`;
    }),
  );

const days = (dates: readonly string[]): string => list(dates.map((date) => plainDateInWords(date)));

function upliftInWords(uplift: Uplift, about: About): string {
  switch (uplift.reason) {
    case 'young-child':
      return `${childrenInWords(uplift.childIds, about)}: under ${uplift.underYears}`;
    case 'unborn':
      return uplift.childIds.length > 0 ? childrenInWords(uplift.childIds, about) : 'a pregnancy';
    case 'less-able-to-protect-themselves':
      return `${childrenInWords(uplift.childIds, about)}: less able to protect themselves`;
    case 'notifications':
      return `${uplift.dates.length} notifications in ${uplift.days} days: ${days(uplift.dates)}`;
    case 'after-marac':
      return `within ${uplift.months} months of the conference of ${plainDateInWords(uplift.heardOn)}`;
    case 'repeat':
      return `${uplift.dates.length} incidents in ${uplift.months} months: ${days(uplift.dates)}`;
  }
}

function floorInWords(floor: Floor, about: About): string {
  const never = `never below ${floor.level}`;
  switch (floor.reason) {
    case 'police-grade-high':
      return `Graded high by the police: ${never}`;
    case 'tool-high': {
      const name = about.settings.tools.find(({ code }) => code === floor.tool)?.name ?? floor.tool;
      return floor.yes === undefined
        ? `${name} shows high risk: ${never}`
        : `${name} shows high risk, with ${floor.yes} answered yes: ${never}`;
    }
    case 'plan-or-care':
      return `${childrenInWords(floor.childIds, about)}: on a child protection plan or looked after, ${never}`;
  }
}

/** The sum of a level as people read it, each list from what weighs most. */
export type LevelWords = {
  counted: string[];
  uplifts: string[];
  floors: string[];
  protective: string[];
  result: string;
  insufficient?: string;
};

/** The sum of a level in words: which answer counts for what, why it went up, what it is never below, and what came of it. */
export function levelInWords(sum: LevelSum, about: About): LevelWords {
  const { counted, uplifts, floors, base, raised, computed, notKnown, insufficient, protective } = sum;
  const wordingOf = (code: string) =>
    about.pack.descriptors.find((descriptor) => descriptor.code === code)?.wording ?? code;
  const up = raised > base ? `, raised to ${raised}` : '';
  const held = computed > raised ? `, held at ${computed} by what it is never below` : '';
  return {
    counted: counted.map(
      ({ code, answer, value, starred }) =>
        `${code} ${wordingOf(code)}: ${answerWords[answer]}${starred && answer === 'suspected' ? ', which counts in full' : ''}, counts ${value}`,
    ),
    uplifts: uplifts.map((uplift) => upliftInWords(uplift, about)),
    floors: floors.map((floor) => floorInWords(floor, about)),
    protective: protective.map((code) => `${code} ${wordingOf(code)}: shown, and lowers nothing`),
    result: `Level ${computed}: the greatest answer counts ${base}${up}${held}`,
    ...(insufficient && {
      insufficient: `${notKnown.count} of ${notKnown.of} grave descriptors are not known, so the level cannot be settled below ${insufficient.least}`,
    }),
  };
}
