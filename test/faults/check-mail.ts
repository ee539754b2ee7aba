import { type Finding, type Found, type FoundContact, type FoundMail, type FoundNotice, finding } from './found.ts';

const open = new Set(['pending', 'sending', 'unknown']);
const taken = new Set(['sent', 'delivered', 'delayed', 'complained']);
/** A message that nobody has, or that somebody took for junk, is brought another way. */
const troubled = new Set(['bounced', 'complained', 'failed', 'held']);
/** Nobody is asked to bring a code another way: it is of no use later. */
const isCode = ({ kind }: FoundNotice) => kind === 'sign-in-code' || kind === 'letter-code';

/** What one message became: one accepted mail, or none and somebody's task; never two, never nothing, never still open. */
function noticeFindings(notice: FoundNotice, mails: number, undelivered: ReadonlySet<string>): Finding[] {
  const { id, kind, state } = notice;
  const findings: Finding[] = [];
  if (mails > 1) findings.push(finding('I4', 'doubled', id, `${mails} mails of one ${kind}`));
  if (open.has(state)) findings.push(finding('I8', 'broken', id, `${kind} is still ${state}`));
  if (taken.has(state) && mails === 0)
    findings.push(finding('I4', 'lost', id, `${kind} is ${state} and no mail was accepted`));
  if (troubled.has(state) && !isCode(notice) && !undelivered.has(id))
    findings.push(finding('I4', 'lost', id, `${kind} is ${state} and nobody is shown it`));
  return findings;
}

/** How many messages of each kind a contact owes. */
const owedBy = ({ events, letters }: FoundContact): Record<string, number> => ({
  acknowledgement: 1,
  'question-asked': events.filter(({ type }) => type === 'question-asked').length,
  'outcome-letter': letters
    .filter(({ status }) => status === 'issued')
    .reduce((sum, { recipients }) => sum + recipients, 0),
});

/** Each contact owes as many messages of each kind as its decisions call for. */
export const owedFindings = (contact: FoundContact): Finding[] =>
  Object.entries(owedBy(contact)).flatMap(([kind, owed]) => {
    const there = contact.notices.filter((notice) => notice.kind === kind).length;
    if (there === owed) return [];
    return [finding('I3', there < owed ? 'lost' : 'doubled', contact.id, `owes ${owed} of ${kind}, has ${there}`)];
  });

/** Without trusting what a mail says of itself: the same subject, which bears the reference, to the same address. */
const sameTwice = (mails: readonly FoundMail[], mayRepeat: ReadonlySet<string>): Finding[] => {
  const seen = new Set<string>();
  return mails.flatMap(({ to, subject, noticeId }) => {
    const key = `${to} ${subject}`;
    if (mayRepeat.has(noticeId)) return [];
    if (seen.has(key)) return [finding('I4', 'doubled', noticeId, `two mails to ${to}: ${subject}`)];
    seen.add(key);
    return [];
  });
};

/** Everybody who is owed a message got it once, or a person is shown that they did not. */
export function toldOnce({ contacts, otherNotices, mails, undelivered }: Found): Finding[] {
  const notices = [...contacts.flatMap((contact) => contact.notices), ...otherNotices];
  const byNotice = new Map<string, number>();
  for (const { noticeId } of mails) byNotice.set(noticeId, (byNotice.get(noticeId) ?? 0) + 1);
  const known = new Set(notices.map(({ id }) => id));
  const mayRepeat = new Set(
    notices.filter((each) => isCode(each) || each.kind === 'question-asked').map(({ id }) => id),
  );
  return [
    ...contacts.flatMap(owedFindings),
    ...notices.flatMap((notice) => noticeFindings(notice, byNotice.get(notice.id) ?? 0, undelivered)),
    ...mails
      .filter(({ noticeId }) => !known.has(noticeId))
      .map(({ id }) => finding('I4', 'broken', id, 'a mail that nobody owed')),
    ...sameTwice(mails, mayRepeat),
  ];
}
