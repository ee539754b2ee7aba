import type { SectionName } from '../../../shared/form/task.ts';
import type { TaskName, Tasks } from '../../../shared/form/tasks.ts';
import type { QuestionWords, WordsOf } from '../words.ts';
import { agreement } from './agreement.ts';
import { analysis, declaration, documents, extraFamilial, helpSoFar, history, workerRisk } from './analysis.ts';
import { child, childEducationHealth, childHome } from './child.ts';
import { childIdentity, childImpact, childStatus, childVoice } from './child-needs.ts';
import { concernType, injury, whatHappened } from './concern.ts';
import { adult, adultContact, household, otherChild, otherChildren } from './family.ts';
import { csa, domesticAbuse, fgm, nrm, prevent } from './modules.ts';
import { missing, preBirth, privateFostering } from './modules-more.ts';
import { safety, you } from './start.ts';

/** The words of every task of the form. */
export const concernWords = {
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
} as const satisfies { [N in TaskName]: WordsOf<Tasks[N]> };

/** The headings of the task list. */
export const sectionTitles: Record<SectionName, string> = {
  start: 'Before you start',
  children: 'Children',
  family: 'Family and household',
  agreement: 'What the family knows',
  concern: 'The concern',
  details: 'More about this kind of concern',
  support: 'Help, risks and documents',
  declaration: 'Declaration',
};

type LooseTaskWords = {
  readonly title: string;
  readonly why: string;
  readonly oneOf?: string;
  readonly questions: { readonly [name: string]: QuestionWords };
};

/** The words of one task, seen in the same way whatever the task. */
export const taskWords = (task: TaskName): LooseTaskWords => concernWords[task];

/** The words of the question at a path. Throws for a path that is not in the form, for nobody can have typed it. */
export function questionWords(task: TaskName, path: readonly string[]): QuestionWords {
  const [name = '', inner] = path;
  const outer = taskWords(task).questions[name];
  const words = inner === undefined ? outer : outer?.each?.[inner];
  if (!words) throw new Error(`no words for ${task} ${path.join('.')}`);
  return words;
}
