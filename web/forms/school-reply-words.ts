import type { IncidentChild } from '../../shared/incident/people.ts';
import { nameOfChild } from '../../shared/incident/people.ts';
import type { ReplyKind } from '../../shared/school-notice/reply.ts';

/** What a school wants to tell us, as it chooses it. */
export const replyKindWords: Readonly<Record<ReplyKind, string>> = {
  'absent-today': 'Absent today',
  'child-said': 'The child said…',
  'new-worry': 'A new worry',
};

/** What a school told us, as those who read it are told. */
export const repliedWords: Readonly<Record<ReplyKind, string>> = {
  'absent-today': 'Absent from school on that day',
  'child-said': 'What the child said',
  'new-worry': 'A new worry',
};

/** Those whom a reply is about, by name where one is known. */
export const childrenInWords = (
  children: readonly Pick<IncidentChild, 'id' | 'forename' | 'surname'>[],
  childIds: readonly string[],
): string =>
  children
    .flatMap((child, at) => (childIds.includes(child.id) ? [nameOfChild(child) ?? `Child ${at + 1}`] : []))
    .join(', ');
