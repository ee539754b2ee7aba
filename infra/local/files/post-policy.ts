import * as z from 'zod';
import { isSignedForm } from './signature.ts';

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.int(), z.int()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
  z.record(z.string(), z.string()),
]);
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) });

/** What a form may send: the key it goes to and how many bytes; or why it may not, in the words of S3. */
export type Allowed = { bucket: string; most: number; least: number } | { refused: string };

/** Fields that need no condition: they are the policy itself and its signature. */
const free = new Set(['policy', 'x-amz-signature', 'file']);

/** Holds a form to its signed policy as S3 does: every field must be allowed by it, and each condition be met. */
export function allowedBy(secret: string, fields: ReadonlyMap<string, string>, wall: () => number): Allowed {
  if (!isSignedForm(secret, fields)) return { refused: 'SignatureDoesNotMatch' };
  const policy = Policy.safeParse(JSON.parse(Buffer.from(fields.get('policy') ?? '', 'base64').toString('utf8')));
  if (!policy.success) return { refused: 'InvalidPolicyDocument' };
  if (wall() > Date.parse(policy.data.expiration)) return { refused: 'AccessDenied' };
  const named = new Set<string>();
  let [bucket, least, most] = ['', 0, 0];
  for (const condition of policy.data.conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, value] of Object.entries(condition)) {
        named.add(name.toLowerCase());
        if (name === 'bucket') bucket = value;
        else if (fields.get(name.toLowerCase()) !== value) return { refused: 'AccessDenied' };
      }
    } else if (condition[0] === 'content-length-range') {
      [, least, most] = condition;
    } else {
      const [how, field, value] = condition;
      const name = field.replace(/^\$/, '').toLowerCase();
      named.add(name);
      const given = fields.get(name) ?? '';
      if (how === 'eq' ? given !== value : !given.startsWith(value)) return { refused: 'AccessDenied' };
    }
  }
  const extra = [...fields.keys()].some((name) => !free.has(name) && !named.has(name));
  return extra ? { refused: 'AccessDenied' } : { bucket, least, most };
}
