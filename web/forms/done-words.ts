const words: Readonly<Record<string, string>> = {
  claimed: 'You now hold this contact.',
  assigned: 'The contact has been assigned.',
  rated: 'The rating has been saved.',
  asked: 'The question has been sent to the referrer.',
  'message-sent': 'Your message has been sent.',
  'thread-closed': 'The conversation has ended. The referrer is told to telephone.',
  'thread-reopened': 'The conversation is open again.',
  proposed: 'The decision has been proposed. A manager signs it off next.',
  returned: 'The decision has been returned for changes.',
  authorised: 'The decision has been authorised. Check the letter, then send it.',
  issued: 'The letter is on its way. For a few minutes nothing leaves, and it can be recalled.',
  recalled: 'The letter was recalled. Nothing had left, and nobody was told.',
  'held-letter': 'Where the letter goes has been decided. Check it, then send it.',
  withdrawn: 'The authorisation has been withdrawn. The letter was not sent.',
  closed: 'The contact has been closed.',
  reopened: 'The contact is open again. Its last decision and letter are kept.',
  'asked-first': 'We have your question. You will get an email when it is answered.',
  'wrote-back': 'Your message has been sent.',
  'claimed-question': 'You now hold this question.',
  'answered-question': 'The answer has been sent.',
  routed: 'The question has been routed.',
  'closed-question': 'The question has been closed.',
  linked: 'The question has been linked to the contact.',
  held: 'You had been signed out. What you typed is below, and has not been sent yet.',
};

/** What was just done, as the address of the page names it. */
export const doneWords = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
