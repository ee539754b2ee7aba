import * as z from 'zod';
import { DescriptorCode, type DescriptorPack } from '../descriptors/pack.ts';
import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import { addMonths, CalendarDate } from '../time/dates.ts';
import { asTriageLevel, TriageLevel } from '../triage-outcome/triage-agency.ts';
import { Answer, type AnswersGiven, answerTo, worthOf } from './answer.ts';
import type { RiskFacts } from './risk-facts.ts';

/** A descriptor that counts: how it was answered, and what that comes to. */
const Counted = z.object({
  code: DescriptorCode,
  level: TriageLevel,
  starred: z.boolean(),
  answer: Answer,
  value: TriageLevel,
});

/** Why the level goes up by one. Several reasons together still raise it by one. */
export const Uplift = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('young-child'), childIds: z.array(z.string()), underYears: z.int() }),
  z.object({ reason: z.literal('unborn'), childIds: z.array(z.string()) }),
  z.object({ reason: z.literal('less-able-to-protect-themselves'), childIds: z.array(z.string()) }),
  z.object({ reason: z.literal('notifications'), dates: z.array(CalendarDate), days: z.int() }),
  z.object({ reason: z.literal('after-marac'), heardOn: CalendarDate, months: z.int() }),
  z.object({ reason: z.literal('repeat'), dates: z.array(CalendarDate), months: z.int() }),
]);
export type Uplift = z.infer<typeof Uplift>;

/** Why the level is never below another. */
export const Floor = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('police-grade-high'), level: TriageLevel }),
  z.object({ reason: z.literal('tool-high'), level: TriageLevel, tool: z.string(), yes: z.int().optional() }),
  z.object({ reason: z.literal('plan-or-care'), level: TriageLevel, childIds: z.array(z.string()) }),
]);
export type Floor = z.infer<typeof Floor>;

/**
 * The level that a triage comes to, with its whole sum: which descriptors count for what, the greatest of them as `base`,
 * why it went up, why it is not lower. `insufficient`: so much of what is grave is not known that no lower level than
 * `least` may be settled on.
 */
export const LevelSum = z.object({
  pack: z.object({ code: z.string(), version: z.int().positive() }),
  counted: z.array(Counted),
  protective: z.array(DescriptorCode),
  base: TriageLevel,
  uplifts: z.array(Uplift),
  raised: TriageLevel,
  floors: z.array(Floor),
  computed: TriageLevel,
  notKnown: z.object({ count: z.int(), of: z.int(), codes: z.array(DescriptorCode) }),
  insufficient: z.object({ least: TriageLevel }).optional(),
});
export type LevelSum = z.infer<typeof LevelSum>;

const idsOf = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id);

function upliftsOf(
  { children, pregnant, notifications, maracBefore, on, repeats }: RiskFacts,
  settings: DomesticAbuse,
): Uplift[] {
  const { uplift, repeat } = settings;
  const young = children.filter(({ years }) => years !== undefined && years < uplift.underYears);
  const unborn = children.filter((child) => child.unborn);
  const lessAble = children.filter((child) => child.lessAbleToProtectThemselves);
  const again = repeats.filter(({ reached }) => reached).flatMap(({ dates }) => dates);
  const all: (Uplift | false)[] = [
    young.length > 0 && { reason: 'young-child', childIds: idsOf(young), underYears: uplift.underYears },
    (unborn.length > 0 || pregnant) && { reason: 'unborn', childIds: idsOf(unborn) },
    lessAble.length > 0 && { reason: 'less-able-to-protect-themselves', childIds: idsOf(lessAble) },
    notifications.length >= uplift.notifications.count && {
      reason: 'notifications',
      dates: notifications,
      days: uplift.notifications.days,
    },
    maracBefore !== undefined &&
      maracBefore >= addMonths(on, -uplift.monthsAfterMarac) && {
        reason: 'after-marac',
        heardOn: maracBefore,
        months: uplift.monthsAfterMarac,
      },
    repeat.leadsTo === 'step-up' &&
      again.length > 0 && { reason: 'repeat', dates: [...new Set(again)].toSorted(), months: repeat.months },
  ];
  return all.filter((reason) => reason !== false);
}

function floorsOf({ grade, tools, children }: RiskFacts, { floors }: DomesticAbuse): Floor[] {
  const known = children.filter(({ planOrCare }) => planOrCare.length > 0);
  return [
    ...(grade === 'high' ? [{ reason: 'police-grade-high' as const, level: floors.highGrade }] : []),
    ...tools
      .filter(({ high }) => high)
      .map(({ tool, yes }) => ({
        reason: 'tool-high' as const,
        level: floors.highTool,
        tool,
        ...(yes !== undefined && { yes }),
      })),
    ...(known.length > 0
      ? [{ reason: 'plan-or-care' as const, level: floors.planOrCare, childIds: idsOf(known) }]
      : []),
  ];
}

/**
 * The rule for the level. The greatest answer is the base; any reason to go up adds one to it, but to nothing adds
 * nothing; no floor is undercut. What protects is shown and lowers nothing. It proposes: people decide.
 */
export function triageLevelOf(
  facts: RiskFacts,
  answers: AnswersGiven,
  { code, version, descriptors }: DescriptorPack,
  settings: DomesticAbuse,
): LevelSum {
  const counted = descriptors
    .flatMap(({ code, level, starred }) => {
      const answer = answerTo(answers, code);
      const value = asTriageLevel(worthOf({ level, starred }, answer));
      return level !== 'protective' && value > 0 ? [{ code, level, starred, answer, value }] : [];
    })
    .toSorted((one, other) => other.value - one.value);
  const base = asTriageLevel(counted[0]?.value ?? 0);
  const uplifts = upliftsOf(facts, settings);
  const raised = asTriageLevel(base === 0 ? 0 : base + (uplifts.length > 0 ? 1 : 0));
  const floors = floorsOf(facts, settings);
  const { insufficient } = settings;
  const grave = descriptors.filter(({ level }) => level !== 'protective' && insufficient.levels.includes(level));
  const notKnown = grave.filter((descriptor) => answerTo(answers, descriptor.code) === 'not-known');
  const tooMuch = notKnown.length * 100 > grave.length * insufficient.morePercent;
  return {
    pack: { code, version },
    counted,
    protective: descriptors
      .filter(({ level }) => level === 'protective')
      .map((descriptor) => descriptor.code)
      .filter((protects) => ['yes', 'suspected'].includes(answerTo(answers, protects))),
    base,
    uplifts,
    raised,
    floors,
    computed: asTriageLevel(Math.max(raised, ...floors.map(({ level }) => level))),
    notKnown: { count: notKnown.length, of: grave.length, codes: notKnown.map((descriptor) => descriptor.code) },
    ...(tooMuch && { insufficient: { least: insufficient.least } }),
  };
}
