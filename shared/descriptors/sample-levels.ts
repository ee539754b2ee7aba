import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import type { CalendarDate } from '../time/dates.ts';
import type { AnswersGiven } from '../triage/answer.ts';
import { type LevelSum, triageLevelOf } from '../triage/level.ts';
import type { RiskFacts } from '../triage/risk-facts.ts';
import type { DescriptorPack } from './pack.ts';
import type { SampleCase } from './sample-case.ts';

/** What one case comes to under two packs, and the descriptors that were answered in it and that the second has not. */
export type SampleLevels = { sample: SampleCase; before: LevelSum; after: LevelSum; lost: string[] };

/** The facts of a sample, none of them graver than it says. */
function factsOf(
  { years, onPlan, notifications, tool }: SampleCase,
  settings: DomesticAbuse,
  on: CalendarDate,
): RiskFacts {
  const highYes = tool && settings.tools.find(({ code }) => code === tool.tool)?.highYes;
  return {
    on,
    grade: 'standard',
    children: [
      {
        id: 'child',
        ...(years !== undefined && { years }),
        unborn: years === undefined,
        lessAbleToProtectThemselves: false,
        planOrCare: onPlan ? ['child-protection-plan'] : [],
      },
    ],
    pregnant: years === undefined,
    tools: tool ? [{ ...tool, high: highYes != null && tool.yes >= highYes }] : [],
    notifications: Array.from({ length: notifications }, () => on),
    events: [],
    repeats: [],
  };
}

const answersOf = ({ answers }: SampleCase, { descriptors }: DescriptorPack): AnswersGiven =>
  Object.fromEntries(descriptors.map(({ code }) => [code, { answer: answers[code] ?? 'no' }]));

/** What each of an authority's samples comes to under one pack and under another, everything else being the same. */
export const sampleLevels = (
  settings: DomesticAbuse,
  before: DescriptorPack,
  after: DescriptorPack,
  on: CalendarDate,
): SampleLevels[] =>
  settings.samples.map((sample) => {
    const facts = factsOf(sample, settings, on);
    const under = (pack: DescriptorPack) => triageLevelOf(facts, answersOf(sample, pack), pack, settings);
    const has = (code: string) => after.descriptors.some((descriptor) => descriptor.code === code);
    return {
      sample,
      before: under(before),
      after: under(after),
      lost: Object.keys(sample.answers).filter((code) => !has(code)),
    };
  });
