import type { Problem, Result } from '../../../shared/result.ts';
import { mostReplies, mostReplyWords, ReplyKind } from '../../../shared/school-notice/reply.ts';
import { ReplyToNotice } from '../../../shared/school-notice/reply-to-notice.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import type { TypedReply } from '../../../web/pages/school-notice/reply-form.tsx';
import { typedIn } from '../contacts/form.ts';
import { type FormBody, textsOf } from '../form-body.ts';

/** What the form of a reply sent, as it was typed. */
export const replyTyped = (body: FormBody): TypedReply => ({
  reply: typedIn(body, 'reply'),
  kind: typedIn(body, 'kind'),
  said: typedIn(body, 'said'),
  worry: typedIn(body, 'worry'),
  children: textsOf(body, 'children'),
});

/** Whether somebody had begun to reply. */
export const isTyped = ({ kind, said, worry }: TypedReply): boolean => [kind, said, worry].some((text) => text !== '');

/** The control in which the words of a reply are typed. */
const boxOf = (kind: string): 'said' | 'worry' => (kind === 'child-said' ? 'said' : 'worry');

/** The reply that was typed, or what is wrong with it. `newId` gives it one where the page did not. */
export function replyIn(typed: TypedReply, newId: () => string): ReplyToNotice | FieldError[] {
  const kind = ReplyKind.safeParse(typed.kind);
  if (!kind.success) return [{ id: 'kind', text: 'Select what you want to tell us' }];
  const words = kind.data === 'absent-today' ? '' : typed[boxOf(kind.data)];
  const id = ReplyToNotice.shape.id.safeParse(typed.reply);
  const command = ReplyToNotice.safeParse({
    id: id.success ? id.data : newId(),
    kind: kind.data,
    children: typed.children,
    words,
  });
  if (command.success) return command.data;
  if (words.length > mostReplyWords) {
    const text = `Enter ${mostReplyWords.toLocaleString('en-GB')} characters or fewer`;
    return [{ id: boxOf(kind.data), text }];
  }
  return [{ id: 'children', text: 'Select which pupil it is about' }];
}

/** What a rule refused, beside the controls of the form. Undefined for what is no trouble of the form’s. */
export function replyRefused(refusal: Extract<Result<never>, { ok: false }>['refusal'], kind: string) {
  if (refusal.kind === 'too-large') {
    return [{ id: 'kind', text: `You have replied ${mostReplies} times to this notice. Call us instead` }];
  }
  if (refusal.kind !== 'invalid') return undefined;
  const words = { said: 'Enter what the child said', worry: 'Enter what your worry is' };
  return refusal.problems.map(({ field }: Problem): FieldError => {
    const box = boxOf(kind);
    return field === 'children'
      ? { id: 'children', text: 'Select which pupil it is about' }
      : { id: box, text: words[box] };
  });
}
