import * as z from 'zod';
import { OrganisationKind } from '../agency.ts';
import { DescriptorPack, packProblems } from '../descriptors/pack.ts';
import { SampleCase } from '../descriptors/sample-case.ts';
import { OrganisationId } from '../ids.ts';
import { TriageAgency, TriageLevel } from '../triage-outcome/triage-agency.ts';
import { Choice, OutcomeCode, Slug, Words } from './codes.ts';
import { repeated } from './repeated.ts';
import { SchoolNotices } from './school-notices.ts';

const Count = z.int().positive();

/**
 * A tool for assessing risk to an adult, by the code that a result names it with. Any other tool is kept as it comes.
 * `highYes`: from so many answers "yes" the risk counts as high; null where the tool has no such sum.
 * `highGrade`: whether the tool's own grade "high" counts as high.
 */
export const ToolSetting = z.object({ code: Slug, name: Words, highYes: Count.nullable(), highGrade: z.boolean() });
export type ToolSetting = z.infer<typeof ToolSetting>;

/** By when what was decided at a level is to be done. */
export const ResponseTime = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('working-days'), days: Count.max(60) }),
  z.object({ kind: z.literal('same-day') }),
]);
export type ResponseTime = z.infer<typeof ResponseTime>;

/** What a level means: its words, the levels of need that it comes near to, and the usual outcomes of social care. */
export const LevelResponse = z.object({
  level: TriageLevel,
  name: Words,
  /** What a school reads in place of a level and its reasons. */
  band: Words,
  needs: z.array(z.literal([1, 2, 3, 4])).min(1),
  outcomes: z.array(OutcomeCode).min(1),
  due: ResponseTime,
});
export type LevelResponse = z.infer<typeof LevelResponse>;

/**
 * An agency of the triage: who belongs to it (organisations by name before kinds of organisation), what may be recorded
 * for it, and where its part is sent. Social care records outcome codes, so it has no list. `marac`: it takes part in the
 * conferences on domestic abuse, and so may know of them. `safeContact`: when it may read how to reach a victim.
 */
export const AgencySetting = z.object({
  agency: TriageAgency,
  name: Words,
  organisations: z.array(OrganisationId).default([]),
  kinds: z.array(OrganisationKind).default([]),
  values: z.array(Choice),
  /** Those of the values with which the child's school or setting is given its copy. */
  tellsSchool: z.array(Slug).default([]),
  /** Those with which the agency is with the family, as a school is told. */
  involves: z.array(Slug).default([]),
  marac: z.boolean(),
  safeContact: z.enum(['always', 'when-contacting', 'never']).default('when-contacting'),
  mailbox: z.object({ email: z.email(), verifiedOn: z.iso.date() }).nullable(),
});
export type AgencySetting = z.infer<typeof AgencySetting>;

/** All that an authority decides for itself about domestic-abuse triage. An authority without it runs none. */
export const DomesticAbuse = z.object({
  /** What the council calls its tool. */
  toolTitle: Words,
  forces: z.array(z.object({ code: Slug, name: Words })).min(1),
  pack: DescriptorPack,
  /** Cases that were made up, by which a change to the descriptors is judged before it begins. */
  samples: z.array(SampleCase).default([]),
  tools: z.array(ToolSetting),
  uplift: z.object({
    underYears: Count,
    notifications: z.object({ count: Count, days: Count }),
    monthsAfterMarac: Count,
  }),
  floors: z.object({ highGrade: TriageLevel, highTool: TriageLevel, planOrCare: TriageLevel }),
  /** With a greater share of the grave descriptors not known, no level below this one can be settled on. */
  insufficient: z.object({
    morePercent: z.int().min(1).max(99),
    levels: z.array(TriageLevel).min(1),
    least: TriageLevel,
  }),
  /** `leadsTo`: the level goes up by one, or a lower one than `below` needs a second person. */
  repeat: z.object({ count: Count, months: Count, leadsTo: z.enum(['step-up', 'sign-off']), below: TriageLevel }),
  marac: z.object({ events: z.object({ count: Count, months: Count }), monthsAfter: Count, byDescriptor: z.boolean() }),
  override: z.object({ categories: z.array(Choice).min(1), leastCharacters: Count }),
  responses: z.array(LevelResponse),
  agencies: z.array(AgencySetting),
  meeting: z.object({
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    quorum: z.array(TriageAgency).min(1),
    /** How long the meeting has for one family. */
    minutesEach: Count,
    /** From this level on it does not wait for the meeting. */
    atOnceFrom: TriageLevel,
  }),
  /** An agency that has not acknowledged its part by then is somebody's task. */
  acknowledgeWorkingDays: Count,
  /** How schools are told. An authority without it tells none by itself. */
  schools: SchoolNotices.optional(),
});
export type DomesticAbuse = z.infer<typeof DomesticAbuse>;

/** What an authority has settled about domestic-abuse triage. Throws where it runs none: no route leads there then. */
export function triageSettings({
  authority,
  domesticAbuse,
}: {
  authority: string;
  domesticAbuse?: DomesticAbuse | undefined;
}) {
  if (!domesticAbuse) throw new Error(`${authority} runs no domestic-abuse triage`);
  return domesticAbuse;
}

/** What contradicts something else in these settings: where, and what. */
export function domesticAbuseIncoherences(settings: DomesticAbuse): { path: (string | number)[]; message: string }[] {
  const { pack, responses, agencies, forces, tools, override, meeting } = settings;
  const twice = (path: string, codes: readonly (string | number)[]) =>
    repeated(codes).map((code) => ({ path: [path], message: `${code} is there twice` }));
  const listed = agencies.map(({ agency }) => agency);
  return [
    ...packProblems(pack.descriptors).map(({ at, field, code }) => ({
      path: ['pack', 'descriptors', at, field],
      message: code,
    })),
    ...twice(
      'responses',
      responses.map(({ level }) => level),
    ),
    ...[...TriageLevel.values]
      .filter((level) => !responses.some((response) => response.level === level))
      .map((level) => ({ path: ['responses'], message: `${level} is missing` })),
    ...twice('agencies', listed),
    ...TriageAgency.options
      .filter((agency) => !listed.includes(agency))
      .map((agency) => ({ path: ['agencies'], message: `${agency} is missing` })),
    ...agencies
      .filter(({ agency, values }) => (agency === 'childrens-social-care') !== (values.length === 0))
      .map(({ agency }) => ({
        path: ['agencies'],
        message: `${agency}: social care has outcome codes, others a list`,
      })),
    ...agencies.flatMap(({ agency, values, tellsSchool, involves }) =>
      [...tellsSchool, ...involves]
        .filter((told) => !values.some(({ code }) => code === told))
        .map((told) => ({ path: ['agencies'], message: `${agency} has no value ${told}` })),
    ),
    ...agencies.flatMap(({ agency, values }) =>
      twice(
        `agencies.${agency}`,
        values.map(({ code }) => code),
      ),
    ),
    ...twice(
      'agencies',
      agencies.flatMap(({ kinds }) => kinds),
    ),
    ...twice(
      'agencies',
      agencies.flatMap(({ organisations }) => organisations),
    ),
    ...twice(
      'forces',
      forces.map(({ code }) => code),
    ),
    ...twice(
      'tools',
      tools.map(({ code }) => code),
    ),
    ...twice(
      'override',
      override.categories.map(({ code }) => code),
    ),
    ...twice('meeting', meeting.quorum),
  ];
}
