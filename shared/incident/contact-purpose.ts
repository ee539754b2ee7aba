import * as z from 'zod';

/** What for somebody opens how to reach a victim. It is kept with the record that they did. */
export const ContactPurpose = z.enum([
  'contact-now',
  'plan-visit',
  'plan-meeting',
  'check-message',
  'put-right',
  'other',
]);
export type ContactPurpose = z.infer<typeof ContactPurpose>;

/** To open it: what for, and in words where it is for something else. */
export const OpenSafeContact = z
  .object({ purpose: ContactPurpose, words: z.string().trim().max(200).optional() })
  .superRefine(({ purpose, words }, context) => {
    if (purpose === 'other' && (words ?? '').length < 10) {
      context.addIssue({ code: 'custom', path: ['words'], message: 'what for' });
    }
  });
export type OpenSafeContact = z.infer<typeof OpenSafeContact>;

const route = 'POST /incidents/:id/safe-contact';

/** How a reading stands in the record of who has looked: the route, what for, and the words of another purpose. */
export const readingOf = ({ purpose, words }: OpenSafeContact): string =>
  purpose === 'other' ? `${route} other: ${words}` : `${route} ${purpose}`;

/** The purpose of a reading, as it stands in the record; undefined for whatever else was opened. */
export function purposeOf(what: string): OpenSafeContact | undefined {
  if (!what.startsWith(`${route} `)) return undefined;
  const [purpose = '', ...words] = what.slice(route.length + 1).split(': ');
  const known = ContactPurpose.safeParse(purpose);
  if (!known.success) return undefined;
  return { purpose: known.data, ...(words.length > 0 && { words: words.join(': ') }) };
}
