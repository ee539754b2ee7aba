/** A bug that is planted on purpose in a copy of the tree, and the test that must go red of it. */
export type PlantedBug = {
  name: string;
  /** What is promised, by its number or in words. */
  promise: string;
  /** In this file these words are replaced by those; they must stand there once. */
  file: string;
  from: string;
  to: string;
  /** What is given to the runner of tests. */
  test: readonly string[];
};

const short = (name: string) => ['test/faults/short.test.ts', '-t', name];

/** At least two for each promise. Add yours: what is caught stays caught. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'the key of a request is not saved with what it asked for',
    promise: 'R1: nothing is stored twice',
    file: 'functions/http/api/raise.ts',
    from: 'store.contacts.submit(change, concern, [claim(change.contact.id)])',
    to: 'store.contacts.submit(change, concern, [])',
    test: short('submissions'),
  },
  {
    name: 'a concern is acknowledged before it is saved',
    promise: 'R1: nothing that was acknowledged is lost',
    file: 'functions/store/contacts.ts',
    from: '    return commit(table, change.event.id, [...submitWrites(change, concern), ...also]);',
    to: '    setTimeout(() => void commit(table, change.event.id, [...submitWrites(change, concern), ...also]), 50);\n    return Promise.resolve(ok(undefined));',
    test: ['test/http/drafts-send.test.ts'],
  },
  {
    name: 'a letter is sent without its claim',
    promise: 'R2: no letter is sent twice',
    file: 'functions/events/send-notice.ts',
    from: '  if (!claim.ok) return;\n  const { attempt } = claim.value;\n  const outcome = await outcomeOf(deps, claim.value, mail);',
    to: '  const { attempt } = waiting;\n  const outcome = await outcomeOf(deps, { ...waiting, attempt: attempt + 1 }, mail);',
    test: ['test/events/send-notice.test.ts'],
  },
  {
    name: 'the claim of a message has no condition',
    promise: 'R2: no letter is sent twice',
    file: 'functions/store/notices.ts',
    from: "over: notice.version === 1 ? 'nothing' : { version: notice.version - 1 },",
    to: "over: 'anything',",
    test: ['test/events/send-notice.test.ts', 'test/store/notices.test.ts'],
  },
  {
    name: 'a letter is marked as sent whatever came of sending it',
    promise: 'R2: no letter is lost',
    file: 'functions/events/send-notice.ts',
    from: '  return mailer.send({ ...words, noticeId, owner, attempt, at: now() });',
    to: "  void mailer.send({ ...words, noticeId, owner, attempt, at: now() });\n  return { kind: 'accepted', messageId: noticeId };",
    test: ['test/events/send-notice.test.ts'],
  },
  {
    name: 'a failure of the mail service counts as if nothing had been taken',
    promise: 'R2: no letter is sent twice',
    file: 'functions/senders/send-outcome.ts',
    from: "  if (status === 408 || status < 400 || status >= 500) return { kind: 'unknown', why };",
    to: "  if (status === 408 || status < 400 || status >= 500) return { kind: 'refused-now', why };",
    test: ['test/senders/email.test.ts'],
  },
  {
    name: 'the SDK asks the mail service again by itself',
    promise: 'R2: no letter is sent twice',
    file: 'functions/senders/ses-client.ts',
    from: 'maxAttempts: 1,',
    to: 'maxAttempts: 3,',
    test: ['test/senders/email.test.ts'],
  },
  {
    name: 'a message of unknown fate is sent again at once',
    promise: 'R2: no letter is sent twice',
    file: 'shared/notice-transitions.ts',
    from: 'export const newsSeconds = 13 * 60;',
    to: 'export const newsSeconds = 0;',
    test: ['test/events/sweep.test.ts', 'test/unit/notice-transitions.test.ts'],
  },
  {
    name: 'an act does not look at the version that its page showed',
    promise: 'R6: nobody overwrites what they have not seen',
    file: 'shared/contact/rate.ts',
    from: "  if (seen !== contact.version) return refuse({ kind: 'stale' });\n\n  const { settings, now } = moment;",
    to: '  const { settings, now } = moment;',
    test: short('races'),
  },
  {
    // The contact's version alone, or the event's place alone, would still tell the losers: both must be gone.
    name: 'a contact and its history are saved over anything',
    promise: 'R6: of several writers one wins',
    file: 'functions/store/items.ts',
    from: "    { item: contactItem(contact), over: over(contact.version) },\n    { item: eventItem(event), over: 'nothing' },",
    to: "    { item: contactItem(contact), over: 'anything' },\n    { item: eventItem(event), over: 'anything' },",
    test: short('races'),
  },
  {
    name: 'a message that cannot be handled is swallowed',
    promise: 'R7: poison is kept',
    file: 'functions/events/each-message.ts',
    from: '    return [{ itemIdentifier: message.messageId }];',
    to: '    return [];',
    test: ['test/events/sweep.test.ts', 'test/events/send-notice.test.ts'],
  },
  {
    name: 'one message that does not parse stops the minute hand',
    promise: 'R7: poison holds up nothing else',
    file: 'functions/store/page.ts',
    from: '  const read = items.map((item) => schema.safeParse(item));',
    to: '  const read = items.map((item) => ({ success: true, data: schema.parse(item) }));',
    test: ['test/events/sweep.test.ts'],
  },
  {
    name: 'a draft is saved over anything',
    promise: 'I10: a draft keeps every word that was acknowledged',
    file: 'functions/store/draft-items.ts',
    from: "over: draft.version === 1 ? 'nothing' : { version: draft.version - 1 },",
    to: "over: 'anything',",
    test: ['test/http/drafts-together.test.ts'],
  },
  {
    name: 'a record is written without an entry in its chain',
    promise: 'I6: every write has its entry',
    file: 'functions/store/commit.ts',
    from: '  const links = [...linksOf(writes), ...others];',
    to: "  const links = [...linksOf(writes).filter(({ chain }) => !chain.startsWith('CONTACT#')), ...others];",
    test: short('submissions'),
  },
  {
    name: 'an entry commits to something else than what was written',
    promise: 'I7: every chain verifies',
    file: 'functions/store/commit.ts',
    from: '  const writes = salted(await withKeys(table, sealed.writes, sealed.keys));\n  const links = [...linksOf(writes), ...others];',
    to: '  const writes = salted(await withKeys(table, sealed.writes, sealed.keys));\n  const links = [...linksOf(asked), ...others];',
    test: short('submissions'),
  },
  {
    name: 'somebody is shown a record without an entry of it',
    promise: 'I7: every look has its entry',
    file: 'functions/store/keep-looks.ts',
    from: '  for (let from = 0; from < each.length; from += atOnce) {',
    to: '  for (let from = each.length; from < each.length; from += atOnce) {',
    test: short('submissions'),
  },
];
