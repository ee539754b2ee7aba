import * as z from 'zod';
import { Stamp } from '../actor.ts';
import type { DescriptorPack } from './pack.ts';

/** A descriptor as it stands in the boxes of a form. */
export const TypedDescriptor = z.object({
  code: z.string(),
  level: z.string(),
  group: z.string(),
  wording: z.string(),
  help: z.string(),
  evidencePrompt: z.string().default(''),
  starred: z.boolean(),
  marac: z.boolean(),
});
export type TypedDescriptor = z.infer<typeof TypedDescriptor>;

/**
 * A change to the descriptors that is not in force: all of them as they were typed, and who typed last. `rows` is null
 * once it was published or given up, so that the next draft still writes over a version that somebody saw.
 */
export const PackDraft = z.object({
  authority: z.string(),
  version: z.int().positive(),
  rows: z.array(TypedDescriptor).nullable(),
  at: z.iso.datetime(),
  by: Stamp,
});
export type PackDraft = z.infer<typeof PackDraft>;

/** A draft that holds descriptors. */
export type OpenPackDraft = PackDraft & { rows: TypedDescriptor[] };

export const isOpenPack = (draft: PackDraft | undefined): draft is OpenPackDraft =>
  draft !== undefined && draft.rows !== null;

/** A pack as it stands in the boxes of a form. */
export const packAsTyped = ({ descriptors }: Pick<DescriptorPack, 'descriptors'>): TypedDescriptor[] =>
  descriptors.map((descriptor) => ({
    ...descriptor,
    level: String(descriptor.level),
    evidencePrompt: descriptor.evidencePrompt ?? '',
  }));
