import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { DescriptorCode, type DescriptorPack } from '../descriptors/pack.ts';
import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import { addMonths, CalendarDate } from '../time/dates.ts';
import { type AnswersGiven, answerTo } from './answer.ts';
import type { RiskFacts } from './risk-facts.ts';

/**
 * Why an incident goes to a multi-agency risk assessment conference: any one is enough, whatever the level for the
 * children is. Judgement can bring a family there and never keeps one away (SafeLives).
 */
export const MaracPrompt = z.discriminatedUnion('criterion', [
  z.object({
    criterion: z.literal('high-risk'),
    tools: z.array(z.object({ tool: z.string(), yes: z.int().optional() })),
  }),
  z.object({
    criterion: z.literal('professional-judgement'),
    reason: z.string(),
    at: z.iso.datetime(),
    by: Stamp,
  }),
  z.object({ criterion: z.literal('escalation'), dates: z.array(CalendarDate), months: z.int() }),
  z.object({ criterion: z.literal('repeat'), heardOn: CalendarDate, months: z.int() }),
  z.object({ criterion: z.literal('descriptor'), codes: z.array(DescriptorCode) }),
]);
export type MaracPrompt = z.infer<typeof MaracPrompt>;
export type MaracCriterion = MaracPrompt['criterion'];

/** The criteria that the facts and answers meet. */
export function maracPromptsOf(
  { tools, events, maracBefore, on }: RiskFacts,
  answers: AnswersGiven,
  { descriptors }: DescriptorPack,
  { marac }: DomesticAbuse,
): MaracPrompt[] {
  const high = tools.filter((tool) => tool.high);
  const marked = descriptors
    .filter((descriptor) => descriptor.marac && ['yes', 'suspected'].includes(answerTo(answers, descriptor.code)))
    .map(({ code }) => code);
  const all: (MaracPrompt | false)[] = [
    high.length > 0 && {
      criterion: 'high-risk',
      tools: high.map(({ tool, yes }) => ({ tool, ...(yes !== undefined && { yes }) })),
    },
    events.length >= marac.events.count && { criterion: 'escalation', dates: events, months: marac.events.months },
    maracBefore !== undefined &&
      maracBefore >= addMonths(on, -marac.monthsAfter) && {
        criterion: 'repeat',
        heardOn: maracBefore,
        months: marac.monthsAfter,
      },
    marac.byDescriptor && marked.length > 0 && { criterion: 'descriptor', codes: marked },
  ];
  return all.filter((prompt) => prompt !== false);
}

/**
 * The prompts as they stand after something changed. One that was made stays, also when an answer or a figure that led to
 * it is put right, until people have dealt with it; a criterion met again is told with its newest facts.
 */
export const promptsTogether = (before: readonly MaracPrompt[], now: readonly MaracPrompt[]): MaracPrompt[] => [
  ...before.filter(({ criterion }) => !now.some((prompt) => prompt.criterion === criterion)),
  ...now,
];
