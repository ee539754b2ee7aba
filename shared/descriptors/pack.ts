import * as z from 'zod';
import { Words } from '../settings/codes.ts';

/** The code of a descriptor, such as `PH3`: it stays when words change, because triages keep it. */
export const DescriptorCode = z.string().regex(/^[A-Z]{2,3}\d{1,2}$/);

/** How serious the thing described is, or that it protects. */
export const DescriptorLevel = z.literal([1, 2, 3, 4, 'protective']);
export type DescriptorLevel = z.infer<typeof DescriptorLevel>;

/**
 * One thing that the agencies have agreed to look for.
 * `help`: what counts as it and what does not, for whoever answers.
 * `evidencePrompt`: what to write beside the answer; where there is none, what it rests on.
 * `starred`: critical, so that to suspect it counts as much as to know it.
 * `marac`: by itself enough for a multi-agency risk assessment conference, such as honour-based abuse in some areas.
 */
export const RiskDescriptor = z.object({
  code: DescriptorCode,
  level: DescriptorLevel,
  group: Words.max(60),
  wording: Words.max(300),
  help: Words.max(600),
  evidencePrompt: Words.max(200).optional(),
  starred: z.boolean(),
  marac: z.boolean(),
});
export type RiskDescriptor = z.infer<typeof RiskDescriptor>;

/** The descriptors that were agreed together. A triage keeps the version of the pack that it was answered by. */
export const DescriptorPack = z.object({
  code: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/),
  version: z.int().positive(),
  descriptors: z.array(RiskDescriptor).min(1),
});
export type DescriptorPack = z.infer<typeof DescriptorPack>;

/** The name under which a new pack stands among the changes to an authority's settings. */
export const packTemplate = 'descriptors';

/** At most so many, so that one can be answered in the minutes that a meeting has. */
export const mostDescriptors = 120;

/** Something in a pack that contradicts something else in it: which descriptor, which part of it, and what. */
export type PackProblem = { at: number; field: keyof RiskDescriptor; code: string; params?: Record<string, string> };

/**
 * What descriptors that are well formed each by itself say against one another: a code or a wording twice, a level
 * without any, something that protects and yet counts as critical.
 */
export function packProblems(descriptors: readonly RiskDescriptor[]): PackProblem[] {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const found = descriptors.flatMap(({ code, level, wording, starred, marac }, at): PackProblem[] => {
    const before = descriptors.slice(0, at);
    const like = before.find((other) => same(other.wording, wording));
    return [
      ...(before.some((other) => other.code === code)
        ? [{ at, field: 'code' as const, code: 'twice', params: { code } }]
        : []),
      ...(like ? [{ at, field: 'wording' as const, code: 'said-twice', params: { code: like.code } }] : []),
      ...(level === 'protective' && starred
        ? [{ at, field: 'starred' as const, code: 'protects', params: { code } }]
        : []),
      ...(level === 'protective' && marac ? [{ at, field: 'marac' as const, code: 'protects', params: { code } }] : []),
    ];
  });
  const missing = ([1, 2, 3, 4] as const)
    .filter((level) => !descriptors.some((descriptor) => descriptor.level === level))
    .map((level): PackProblem => ({ at: 0, field: 'level', code: 'level-missing', params: { level: String(level) } }));
  const many: PackProblem[] =
    descriptors.length > mostDescriptors ? [{ at: mostDescriptors, field: 'code', code: 'too-many' }] : [];
  return [...found, ...missing, ...many];
}
