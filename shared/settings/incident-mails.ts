/** Words about incidents of domestic abuse, which say nothing of the incident: that something waits, and where. */
export const incidentMails = {
  'incident-facts-asked': {
    subject: 'Some facts about an incident were not recorded',
    paragraphs: [
      'The {service} at {council} needs facts about children in an incident that you told us of. They were not recorded, and we decide better with them.',
      'See which, and answer here, after you sign in: {link}',
      'If you do not know them, say so there. If a child is in danger now, call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}).',
    ],
  },
  'incident-urgent': {
    subject: 'An incident cannot wait for the next meeting',
    paragraphs: [
      'An incident in the {service} has come to a level at which it is acted on today, before the meeting.',
      'Open it here, after you sign in: {link}',
    ],
  },
  'incident-replied': {
    subject: 'A school has replied to its notice',
    paragraphs: [
      'A school has told the {service} something about an incident that it had a notice of.',
      'Read it on the board of notices to schools, after you sign in: {link}',
    ],
  },
  'triage-outcome': {
    subject: 'An outcome of triage is ready for your agency',
    paragraphs: [
      'The agencies have decided about an incident, and the {service} at {council} has your agency’s part of it for you.',
      'Read it and confirm that you have it here, after you sign in: {link}',
      'Please do not call the family about it before you have read it: it says how to do so safely.',
    ],
  },
  'triage-outcome-changed': {
    subject: 'An outcome of triage has changed for your agency',
    paragraphs: [
      'Your agency’s part of an outcome that you have from the {service} at {council} has changed. It is about the same incident and not a new one.',
      'Read what it says now, and confirm that you have it, here, after you sign in: {link}',
    ],
  },
} satisfies Record<string, { subject: string; paragraphs: string[] }>;
