import { standardMails } from '../../shared/settings/standard-mails.ts';
import type { SettingsData } from '../../shared/settings.ts';

/** Emails say nothing of a child: a reference, what has happened, and where to look. */
export const mails: SettingsData['wording']['mails'] = {
  ...standardMails,
  acknowledgement: {
    subject: 'We have received your concern, reference {reference}',
    paragraphs: [
      'Thank you. The {service} at {council} received your {form} at {receivedOn}. Your reference is {reference}.',
      'A social worker will look at it. You will hear what we have decided by {hearBy}.',
      'If you have an account, you can follow it here: {link}',
      'If things get worse, do not wait for us. If a child is in immediate danger, call 999. Otherwise call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
      'Keep your own record of what you told us. If you have not heard by the time above, call us.',
    ],
  },
  'letter-waiting': {
    subject: 'A letter from the {service} is ready, reference {reference}',
    paragraphs: [
      'There is a letter for you from the {service} at {council} about reference {reference}.',
      'Read it here: {link}',
      'The link by itself shows nothing. You sign in, or we send a code to this address.',
      'If you did not expect this message, call us on {frontDoorPhone} ({frontDoorHours}).',
    ],
  },
  'letter-enclosed': {
    subject: 'Our letter, reference {reference}',
    paragraphs: [
      'The {service} at {council} has written to you about reference {reference}. The letter is below, and attached as a PDF.',
      'It is for you and your organisation’s safeguarding lead. Please do not forward it.',
      'You can also read it here, after you sign in or enter a code that we send you: {link}',
    ],
  },
  'question-waiting': {
    subject: 'We have a question for you, reference {reference}',
    paragraphs: [
      'The {service} at {council} needs to know something more from you about reference {reference} before we can decide.',
      'Read and answer the question here, after you sign in: {link}',
      'Please answer by {answerBy}. If we have not heard by then, we will go on with what we have.',
      'If it is easier to talk, call {frontDoorPhone} ({frontDoorHours}).',
    ],
  },
  'sign-in-code': {
    subject: 'Your code for the {service}',
    paragraphs: [
      'Your code is {code}',
      'It works once, for {codeMinutes} minutes. Enter it on the page that you asked for it from.',
      'Nobody at {council} will ever ask you for this code. If you did not ask for it, you need do nothing.',
    ],
  },
  'draft-reminder': {
    subject: 'You have not sent your concern to the {service} yet',
    paragraphs: [
      'You began a {form} and have not sent it. Until you send it, nobody at the {service} can see it.',
      'Carry on here, after you sign in: {link}',
      'If a child needs help today, do not wait for the form: call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
};
