import { incidentMails } from './incident-mails.ts';
import { openCheckMails } from './open-check-mails.ts';
import { personMails } from './person-mails.ts';
import { restrictionMails } from './restriction-mails.ts';
import { schoolMails } from './school-mails.ts';
import { sealedMails } from './sealed-mails.ts';

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
  'letter-reminder': {
    subject: 'Our letter still waits for you, reference {reference}',
    paragraphs: [
      'The {service} at {council} wrote to you about reference {reference}. The letter has not been opened yet. It says what we decided, and may ask something of you.',
      'Read it here: {link}',
      'The link by itself shows nothing. You sign in, or we send a code to this address.',
      'If you cannot open it, or did not expect this message, call us on {frontDoorPhone} ({frontDoorHours}).',
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
  'letter-replaced-enclosed': {
    subject: 'The new version of our letter, reference {reference}',
    paragraphs: [
      'The {service} at {council} has replaced its letter about reference {reference}. The new version says what has changed, and why. It is below, and attached as a PDF.',
      'It is for you and your organisation’s safeguarding lead. Please do not forward it.',
      'You can also read it here, after you sign in or enter a code that we send you: {link}',
    ],
  },
  'disagreement-received': {
    subject: 'Your disagreement has been received, reference {reference}',
    paragraphs: [
      'The {service} at {council} has your disagreement about reference {reference}. The page below says who will answer it, and by when.',
      'Follow it here, after you sign in: {link}',
      'If a child is in immediate danger, call 999. If a child is not safe meanwhile, do not wait for our answer: call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'disagreement-to-answer': {
    subject: 'A disagreement waits for an answer, reference {reference}',
    paragraphs: [
      'A professional who raised a concern with the {service} at {council} sees its decision differently, reference {reference}. The disagreement has come to you.',
      'See who has to answer it, by when, and whether a child is said not to be safe, here, after you sign in: {link}',
    ],
  },
  'disagreement-answered': {
    subject: 'Your disagreement has been answered, reference {reference}',
    paragraphs: [
      'The {service} at {council} has answered your disagreement about reference {reference}, with its reasons.',
      'Read the answer here, after you sign in: {link}',
      'If you do not accept it, you can take it to the next step on that page.',
    ],
  },
  'disagreement-late': {
    subject: 'Our answer to your disagreement is late, reference {reference}',
    paragraphs: [
      'The {service} at {council} has not answered your disagreement about reference {reference} in the time that we gave ourselves. We are sorry.',
      'You need not wait any longer: you can take it to the next step now. See it here, after you sign in: {link}',
      'If a child is not safe meanwhile, call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'decision-late': {
    subject: 'Our decision is late, reference {reference}',
    paragraphs: [
      'The {service} at {council} has not decided about reference {reference} in the time that we told you. We are sorry.',
      'You were to hear by {promisedFor}. The {team} has it, and a manager has been told. You will now hear by {newTime}.',
      'See where it stands here, after you sign in: {link}',
      'You need not raise it again. If things get worse, do not wait for us. If a child is in immediate danger, call 999. Otherwise call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'leave-changed': {
    subject: 'Your leave and cover at the {service} were changed',
    paragraphs: [
      'A manager at the {service} has set or removed your leave and who covers for you. While you are away, your cover gets the tasks that would be yours.',
      'See who did it, and change it if it is wrong, here, after you sign in: {link}',
    ],
  },
  'decision-new-time': {
    subject: 'Another time for our decision, reference {reference}',
    paragraphs: [
      'The {service} at {council} told you that its decision about reference {reference} is late. A manager has looked at it and set another time.',
      'You were to hear by {promisedFor}. You will now hear by {newTime}. We are sorry for the change.',
      'Read why, and where it stands, here, after you sign in: {link}',
      'You need not raise it again. If things get worse, do not wait for us. If a child is in immediate danger, call 999. Otherwise call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'decision-due-soon': {
    subject: 'A decision is due soon, reference {reference}',
    paragraphs: [
      'Most of the time for the decision about reference {reference} has gone. It is due by {hearBy}. Until it is made and its letter sent, whoever raised the concern waits to hear from the {service}.',
      'Open it here, after you sign in: {link}',
      'If it cannot be made in time, tell your manager now.',
    ],
  },
  'consultation-received': {
    subject: 'We have received your question, reference {reference}',
    paragraphs: [
      'The {service} at {council} received your question at {receivedOn}. Its reference is {reference}.',
      'A social worker will answer by {hearBy}. We will email you when they have.',
      'Read or add to your question here, after you sign in: {link}',
      'Asking is not raising a concern. If things get worse, do not wait for us. If a child is in immediate danger, call 999. Otherwise call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'consultation-answered': {
    subject: 'We have answered your question, reference {reference}',
    paragraphs: [
      'The {service} at {council} has answered your question, reference {reference}.',
      'Read the answer here, after you sign in: {link}',
      'If you are still worried, you can raise a concern from the same page. If it is urgent, call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'draft-shared': {
    subject: 'A colleague has shared a concern with you that has not been sent yet',
    paragraphs: [
      'A colleague has begun a {form} and would like you to see it or to help. It has not been sent: nobody at the {service} can see it.',
      'Open it here, after you sign in: {link}',
      'If a child needs help today, do not wait for the form: call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'draft-handed-over': {
    subject: 'A concern that has not been sent is now in your hands',
    paragraphs: [
      'A colleague has handed a {form} over to you. It has not been sent: until somebody sends it, nobody at the {service} can see it.',
      'Carry on here, after you sign in: {link}',
      'If a child needs help today, do not wait for the form: call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'draft-left': {
    subject: 'A concern at your organisation has not been sent yet',
    paragraphs: [
      'Somebody at your organisation began a {form} and has not sent it. Until somebody sends it, nobody at the {service} can see it.',
      'Please see what it needs. You can finish it, send it, or hand it to a colleague here, after you sign in: {link}',
      'If a child needs help today, do not wait for the form: call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'draft-ending': {
    subject: 'A concern that has not been sent will soon be deleted',
    paragraphs: [
      'A {form} at your organisation has not been sent and has not been worked on for a long time. It will soon be deleted, and nobody at the {service} will ever have seen it.',
      'Send it, carry on with it, or delete it here, after you sign in: {link}',
      'If a child needs help today, do not wait for the form: call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'attachment-refused': {
    subject: 'One of your files was not taken',
    paragraphs: [
      'One of the files that you added in the {service} at {council} was not taken, so nobody can open it. What you wrote is safe, and is not held up.',
      'See which file and why here, after you sign in: {link}',
      'If you need help with it, call us on {frontDoorPhone} ({frontDoorHours}).',
    ],
  },
  'attachment-unchecked': {
    subject: 'A file waits to be checked, reference {reference}',
    paragraphs: [
      'A file that came with reference {reference} in the {service} could not be checked for viruses for 30 minutes, so nobody can open it yet. We go on trying.',
      'Please ask for what is in it if you need it for a decision: {link}',
    ],
  },
  ...sealedMails,
  ...incidentMails,
  ...schoolMails,
  ...openCheckMails,
  ...personMails,
  ...restrictionMails,
  digest: {
    subject: 'Messages from the {service} that could wait',
    paragraphs: [
      'You chose to get messages that can wait together, once a day. This is new for you from the {service} at {council}:',
      '{waiting}',
      'Read it here, after you sign in: {link}',
      'You can have these messages one by one again under Your preferences. If things get worse, do not wait: call 999 if a child is in immediate danger. Otherwise call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
} satisfies Record<string, { subject: string; paragraphs: string[] }>;
