/**
 * Emails that came after an authority may have stored its settings. A version that does not word one for itself is read
 * with these words, so that no stored version ever stops the service. Like every email they say nothing of a child.
 */
export const standardMails = {
  'letter-replaced': {
    subject: 'A new version of our letter is ready, reference {reference}',
    paragraphs: [
      'The {service} at {council} has replaced its letter about reference {reference}. The new version says what has changed, and why.',
      'Read it here: {link}',
      'The link by itself shows nothing. You sign in, or we send a code to this address.',
      'If you did not expect this message, call us on {frontDoorPhone} ({frontDoorHours}).',
    ],
  },
  'message-waiting': {
    subject: 'We have written to you, reference {reference}',
    paragraphs: [
      'There is a message for you from the {service} at {council} about reference {reference}.',
      'Read it, and write back, here after you sign in: {link}',
      'It is not a question that our decision waits for. If things get worse, do not wait: call 999 if a child is in immediate danger. Otherwise call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
} satisfies Record<string, { subject: string; paragraphs: string[] }>;

/** Placeholders that came with those emails, known whether or not a stored version declares them. */
export const standardPlaceholders: readonly { name: string; meaning: string }[] = [];
