import type { Scope } from './task.ts';
import { agreement } from './tasks/agreement.ts';
import {
  child,
  childEducationHealth,
  childHome,
  childIdentity,
  childImpact,
  childStatus,
  childVoice,
} from './tasks/child.ts';
import { analysis, concernType, extraFamilial, history, injury, whatHappened } from './tasks/concern.ts';
import { adult, adultContact, household, otherChild, otherChildren } from './tasks/family.ts';
import { csa, domesticAbuse, fgm, missing, nrm, preBirth, prevent, privateFostering } from './tasks/modules.ts';
import { safety, you } from './tasks/start.ts';
import { declaration, documents, helpSoFar, workerRisk } from './tasks/support.ts';

/** The whole form, in the order in which it is asked. */
export const tasks = {
  safety,
  you,
  child,
  'child-home': childHome,
  'child-education-health': childEducationHealth,
  'child-identity': childIdentity,
  'child-status': childStatus,
  'child-voice': childVoice,
  'child-impact': childImpact,
  adult,
  'adult-contact': adultContact,
  'other-children': otherChildren,
  'other-child': otherChild,
  household,
  agreement,
  'concern-type': concernType,
  'what-happened': whatHappened,
  injury,
  history,
  analysis,
  'extra-familial': extraFamilial,
  'domestic-abuse': domesticAbuse,
  fgm,
  prevent,
  nrm,
  csa,
  missing,
  'pre-birth': preBirth,
  'private-fostering': privateFostering,
  'help-so-far': helpSoFar,
  'worker-risk': workerRisk,
  documents,
  declaration,
} as const;

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;

/** The names of the tasks that are about a concern, a child, an adult or another child. */
export type TaskNameOf<S extends Scope> = { [N in TaskName]: Tasks[N]['scope'] extends S ? N : never }[TaskName];

/** Every task in order, for code that works for any of them. */
export const everyTask = Object.values(tasks);
