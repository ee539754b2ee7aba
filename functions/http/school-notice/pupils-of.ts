import type { Incident } from '../../../shared/incident/incident.ts';
import { nameOfChild } from '../../../shared/incident/people.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';

/** The pupils of a notice, to choose among: by name where one is known. None where none was ever its school's. */
export const pupilsOf = (
  { facts }: Pick<Incident, 'facts'>,
  { childIds, calledOff }: Pick<SchoolNotice, 'childIds' | 'calledOff'>,
) =>
  facts.children
    .filter(({ id }) => calledOff?.why !== 'wrong-school' && childIds.includes(id))
    .map((child, at) => ({ id: child.id, name: nameOfChild(child) ?? `Child ${at + 1}` }));
