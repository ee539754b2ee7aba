import type { BeginValues } from '../../../web/pages/wording/publish.tsx';
import { type FormBody, textOf } from '../form-body.ts';

/** When something new is to begin, as it was typed. */
export const beginIn = (body: FormBody): BeginValues => ({
  begin: textOf(body, 'begin'),
  day: textOf(body, 'from-day'),
  month: textOf(body, 'from-month'),
  year: textOf(body, 'from-year'),
  time: textOf(body, 'time'),
});
