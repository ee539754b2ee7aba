import * as z from 'zod';

/** The number by which the national register knows an establishment. A school that converts gets a new one. */
export const Urn = z.string().regex(/^[1-9]\d{5}$/);
export type Urn = z.infer<typeof Urn>;

/** What a setting is known by here: its number in the register, or one of our own for what the council has added. */
export const SettingKey = z.string().regex(/^(?:[1-9]\d{5}|own-[a-z0-9-]{1,40})$/);
export type SettingKey = z.infer<typeof SettingKey>;

/** Three figures by which councils are told apart in the register. */
export const LaCode = z.string().regex(/^\d{3}$/);
export type LaCode = z.infer<typeof LaCode>;
