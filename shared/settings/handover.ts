import * as z from 'zod';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** By when the evening's and the day's sheets are signed, on London's clocks. */
export const HandoverTimes = z.object({ evening: TimeOfDay, morning: TimeOfDay });
export type HandoverTimes = z.infer<typeof HandoverTimes>;

export const standardHandover: HandoverTimes = { evening: '16:45', morning: '08:30' };
