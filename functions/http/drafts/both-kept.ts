import type { FormValues } from '../../../shared/form/form-values.ts';

/**
 * Two versions of a page as one, for whoever wants both or when nobody is there to choose: words of both stand below each other, an answer that
 * only one of them gives is kept, and of two choices the one that was sent last.
 */
export function bothKept(saved: FormValues, sent: FormValues): FormValues {
  const both: { [control: string]: FormValues[string] } = { ...saved };
  for (const [control, value] of Object.entries(sent)) {
    const before = saved[control];
    const blank = value === undefined || [value].flat().every((text) => text.trim() === '');
    if (blank) continue;
    const words = typeof before === 'string' && typeof value === 'string' && before !== value && / /.test(before);
    both[control] = words ? `${before}\n\n${value}` : value;
  }
  return both;
}
