import type { MadeCopy } from '../../shared/contact/referral-copy.ts';
import { rowWithKey } from '../../shared/form/row-key.ts';
import { letterText } from '../../shared/letter/letter-text.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Entry } from '../../shared/thread/thread-entries.ts';
import { dateTimeInWords } from '../../shared/time/words.ts';
import { optionNamesOf } from '../questions/options.ts';
import { rowInWords } from './answers-in-words.ts';
import { attachmentKindWords, nameInWords, stateInWords } from './attachment-words.ts';
import { concernAsText } from './concern-as-text.ts';
import { laterInWords } from './later-words.ts';
import { referralStatus } from './referral-words.ts';

const when = (at: string) => dateTimeInWords(new Date(at));

const verbs: Record<Exclude<Entry['kind'], 'later'>, string> = {
  message: 'wrote',
  question: 'asked',
  answer: 'answered',
  lapse: 'went on without an answer',
};

function entryAsText({ kind, by, at, text, later }: Entry, { content }: MadeCopy, settings: Settings): string {
  const said = later && laterInWords(later, settings, { secrets: true });
  const did = said?.did ?? (kind === 'later' ? '' : verbs[kind]);
  const row = later?.type === 'answer-corrected' ? rowWithKey(content.concern, later.answer) : undefined;
  const question = row && rowInWords(content.concern, row, optionNamesOf(settings));
  const lines = [
    `${by ? `${by.name}, ${by.organisation}` : content.service}, ${when(at)}: ${did}`,
    ...(question ? [question.label, `Was: ${question.lines.join('; ')}`] : []),
    said?.said ?? text,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** What a file is called, what it is, and where it stands; its bytes are in no text. */
function fileAsText(file: MadeCopy['content']['files'][number]): string {
  const { name, says } = stateInWords(file);
  return [
    nameInWords(file),
    `${attachmentKindWords[file.kind]}${file.madeBy && `, made by ${file.madeBy}`}`,
    `Added by ${file.addedBy}, ${when(file.addedAt)}`,
    [`${name}.`, says].filter(Boolean).join(' '),
    ...(file.sha256 ? [`SHA-256: ${file.sha256}`] : []),
  ].join('\n');
}

const section = (title: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [title.toUpperCase(), ...parts, ''];

/** A copy as plain text with headings, to be pasted into the notes of a school's or a practice's own record. */
export function copyAsText(copy: MadeCopy, entries: readonly Entry[], settings: Settings): string {
  const { content, madeAt, hash } = copy;
  const { name, jobTitle, organisation } = content.sentBy;
  return [
    `${settings.formName.toUpperCase()}, REFERENCE ${content.reference}`,
    [
      `Sent to the ${content.service}, ${content.council}`,
      `Sent by ${[name, jobTitle, organisation].filter(Boolean).join(', ')}`,
      `Received at ${when(content.receivedAt)}`,
      `Where it stands: ${referralStatus(content.status).name}`,
    ].join('\n'),
    '',
    'WHAT WAS SENT',
    concernAsText(content.concern, { confidential: true, answeredOnly: true, optionNames: optionNamesOf(settings) }),
    '',
    ...section('Documents and photos', content.files.map(fileAsText)),
    ...section(
      'Messages, questions and what was sent later',
      entries.map((entry) => entryAsText(entry, copy, settings)),
    ),
    ...section(
      'Letters',
      content.letters.map((letter) => letterText({ ...letter, reference: content.reference })),
    ),
    `Copy made at ${when(madeAt)}\nSHA-256 of the content: ${hash}`,
    '',
  ].join('\n\n');
}
