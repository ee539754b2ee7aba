import type { TaskName } from '../../shared/form/tasks.ts';

const own: { readonly [name: string]: string } = {
  name: 'name',
  jobTitle: 'organization-title',
  agency: 'organization',
  email: 'email',
  phone: 'tel',
};

/**
 * The purpose of a field about the person who types (WCAG 2.2, success criterion 1.3.5). Nothing is offered anywhere
 * else: what the browser knows of its owner must never stand in the record of a child.
 */
export const ownDetails = (task: TaskName, name: string): string | undefined =>
  task === 'you' ? own[name] : undefined;
