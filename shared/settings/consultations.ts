import * as z from 'zod';
import { ClockPolicy } from '../time/clock-policy.ts';

/** By when a question that was asked first is answered, and how long an answered one waits for more before it closes. */
export const Consultations = z.object({ answer: ClockPolicy, closeAfterWorkingDays: z.int().positive() });
export type Consultations = z.infer<typeof Consultations>;

/** With these is a version of settings read that was stored before questions could be asked first. */
export const standardConsultations: Consultations = {
  answer: {
    code: 'consultation',
    kind: 'working-days',
    days: 1,
    rule: 'A',
    mayPause: false,
    maximumPauseWorkingDays: 0,
  },
  closeAfterWorkingDays: 10,
};
