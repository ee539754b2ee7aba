import * as z from 'zod';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When the evening's and the morning's sheets make themselves, on London's clocks, on days on which the office opens. */
export const HandoverTimes = z.object({ evening: TimeOfDay, morning: TimeOfDay });
export type HandoverTimes = z.infer<typeof HandoverTimes>;

export const standardHandover: HandoverTimes = { evening: '16:45', morning: '08:30' };
