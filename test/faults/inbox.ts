import * as z from 'zod';
import { ask, type Door } from './visitor.ts';

const Mail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
});
export type Mail = z.infer<typeof Mail>;

/** Every mail that was accepted and arrived, newest first; undefined when the box did not answer. */
export async function inbox(box: Door): Promise<Mail[] | undefined> {
  const heard = await ask(box, '/_local/inbox.json');
  if (heard?.status !== 200) return undefined;
  try {
    return z.array(Mail).parse(JSON.parse(heard.text));
  } catch (error) {
    // It was killed in the middle of its answer.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
