import type { Scope } from '../../../shared/form/task.ts';
import { type TaskName, tasks } from '../../../shared/form/tasks.ts';

/** The address of one task's page. Addresses carry opaque ids and codes, never anything about a person. */
export const taskHref = (draftId: string, task: TaskName, entityId?: string): string =>
  entityId === undefined
    ? `/drafts/${draftId}/tasks/${task}`
    : `${personHref(draftId, tasks[task].scope, entityId)}/${task}`;

export const personHref = (draftId: string, scope: Scope, entityId: string): string =>
  `/drafts/${draftId}/people/${scope}/${entityId}`;

export const listHref = (draftId: string): string => `/drafts/${draftId}`;
export const checkHref = (draftId: string): string => `/drafts/${draftId}/check`;

/** Where a page goes once it is saved: on through the form, or back to the page on which answers are checked. */
export type Return = 'check' | undefined;
export const withReturn = (href: string, to: Return): string => (to ? `${href}?return=${to}` : href);

/** Where whoever sent a draft goes on: its confirmation, or, for staff who wrote it down for a caller, the contact. */
export const sentHref = (contactId: string, told: boolean): string =>
  told ? `/contacts/${contactId}?done=entered` : `/referrals/${contactId}/sent`;
