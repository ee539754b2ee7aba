/** Words to those who answer for a child about whom somebody checked. They say nothing of the child or of who asked. */
export const openCheckMails = {
  'open-check-made': {
    subject: 'Somebody has checked a child of yours, reference {reference}',
    paragraphs: [
      'A professional has used the {service} at {council} to check whether a child is open to social care. By the case system, you are the child’s worker.',
      'See who asked and why, and call them back if that helps, here after you sign in: {link}',
      'If you have no account, call {frontDoorPhone} ({frontDoorHours}) and quote {reference}.',
    ],
  },
  'open-check-alert': {
    subject: 'A record that is kept from most was asked after, reference {reference}',
    paragraphs: [
      'Somebody has used the {service} at {council} to ask after a record that you answer for. They were told that we cannot tell, and to phone us.',
      'See who asked and why now, here after you sign in: {link}',
      'If you have no account, call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}), and quote {reference}.',
    ],
  },
} satisfies Record<string, { subject: string; paragraphs: string[] }>;
