import type { Attachment, AttachmentKind, RefusalReason, ThirdParty } from '../../shared/attachment/attachment.ts';
import { attachmentLimits } from '../../shared/attachment/file-type.ts';
import type { TagColour } from '../components/tag.tsx';

export const attachmentKindWords: Record<AttachmentKind, string> = {
  chronology: 'Chronology',
  photo: 'Photo',
  assessment: 'Assessment or report',
  'body-map': 'Body map',
  letter: 'Letter',
  email: 'Email',
  other: 'Something else',
};

export const thirdPartyWords: Record<ThirdParty, string> = { yes: 'Yes', no: 'No', 'not-said': 'Not said' };

/** The types that are taken, as people call them. */
export const takenTypes = 'PDF, Word (.docx), JPG, PNG, HEIC, email (.msg or .eml) or plain text (.txt)';

const { files, bytes } = attachmentLimits;
const most = `${bytes / (1024 * 1024)} MB`;

/** Why a file was not taken, and what helps. */
export const refusalWords: Record<RefusalReason, string> = {
  'too-large': `it is larger than ${most}. Send fewer pages or a smaller photo, or split it`,
  empty: 'it is empty. Open it on your computer to see whether it was saved',
  'path-in-name': 'its name has a folder or path in it. Rename it, then add it again',
  'type-not-taken': `it is not a type that we take. It must be ${takenTypes}`,
  'name-and-content-differ':
    'what is in it is not what its name says. Save it again from the program that made it, do not only rename it',
  'two-in-one': 'it has a second file hidden in it. Save it again from the program that made it',
  macros: 'it has macros, which are small programs. Save it as a PDF, or as .docx without macros',
  'active-content': 'it can run scripts, start programs or fetch things. Print it to a PDF, and add that',
  password: 'it has a password, so it cannot be checked. Save it without a password',
  'archive-inside': 'it has other files inside. Add each of them by itself',
  'unpacks-too-large': 'it unpacks to far more than its size, as files do that are made to break computers',
  'too-many-pixels': 'the picture is too large to open safely. Save a smaller copy',
  damaged: 'it is damaged and cannot be opened. Save it again, then add it again',
  virus: 'a virus was found in it. Tell your IT team before you open it again',
  'same-file': 'the same file is in this concern already',
};

/** What is wrong with a file before it is sent: the reasons above, and that there is no more room. */
export function fileProblemWords(code: string): string {
  if (code === 'too-many') return `You can add ${files} files to a concern. Remove one first`;
  if (code === 'too-many-sent') return `You can add ${files} files to a concern. Write to us about the rest`;
  if (code === 'too-many-tries') return 'Too many files have been tried for this concern. Telephone us about this one';
  if (code === 'missing') return 'Choose a file';
  const words = Object.entries(refusalWords).find(([reason]) => reason === code)?.[1];
  return words ? `The file was not taken: ${words}` : 'The file was not taken';
}

/** Why nothing can be added to what was sent any more. */
export const closedWords = 'The front door has closed this concern, so nobody there would see what you add to it.';

export const kindProblemWords = (): string => 'Select what it is';
export const madeByProblemWords = (): string => 'Who made it must be 200 characters or fewer';

/** A size as people read it. */
export const sizeInWords = (size: number): string =>
  size >= 1024 * 1024 ? `${(size / (1024 * 1024)).toFixed(1)} MB` : `${Math.max(1, Math.round(size / 1024))} KB`;

/** The name of a file; one that has not come yet may have none. */
export const nameInWords = ({ name }: Pick<Attachment, 'name'>): string => name || 'A file that has not come yet';

const upperFirst = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

type State = { name: string; colour: TagColour; says?: string };

/** Where a file stands, and what that means. */
export function stateInWords({
  state,
  reason,
  task,
}: Pick<Attachment, 'state' | 'reason'> & Partial<Pick<Attachment, 'task'>>): State {
  switch (state) {
    case 'uploading':
      return { name: 'Not here yet', colour: 'grey', says: 'We are waiting for the file.' };
    case 'quarantined':
      return task
        ? {
            name: 'Could not be checked yet',
            colour: 'orange',
            says: 'The virus check does not answer. We go on trying.',
          }
        : { name: 'Being checked', colour: 'blue', says: 'Nobody can open it until it has been checked.' };
    case 'clean':
      return { name: 'Checked', colour: 'green', says: 'No virus was found.' };
    case 'refused':
      return {
        name: 'Not taken',
        colour: 'red',
        says: `${upperFirst(reason ? refusalWords[reason] : 'it was refused')}.`,
      };
    case 'removed':
      return { name: 'Removed', colour: 'grey' };
  }
}

/** Whether a page should look again soon. */
export const isUnderWay = ({ state }: Pick<Attachment, 'state'>): boolean =>
  state === 'uploading' || state === 'quarantined';

/** How the files stand in one line: for a task list, and for those who only hear the page. */
export function filesInWords(attachments: readonly Attachment[]): string {
  const count = (state: Attachment['state']) => attachments.filter((each) => each.state === state).length;
  const parts = [
    [count('clean'), 'checked'],
    [count('quarantined'), 'being checked'],
    [count('uploading'), 'not here yet'],
    [count('refused'), 'not taken'],
  ] as const;
  const said = parts.filter(([many]) => many > 0).map(([many, words]) => `${many} ${words}`);
  return said.length === 0 ? 'No files' : said.join(', ');
}
