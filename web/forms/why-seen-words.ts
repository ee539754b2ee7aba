import type { Role } from '../../shared/actor.ts';
import type { SeenRule } from '../../shared/looked/why-seen.ts';
import { type Permission, permissions } from '../../shared/permissions.ts';
import { roleWords } from './status-words.ts';

/** Why somebody sees a record, who else does, and who reads what they write there. */
type SeenWords = { why: string; others: string; write: string };

const rolesWith = (permission: Permission): string => {
  const roles: readonly Role[] = permissions[permission];
  return new Intl.ListFormat('en-GB').format(roles.map((role) => roleWords[role].toLowerCase()));
};

const frontDoorReads = `At the front door: ${rolesWith('read-contacts')}.`;
const leadsToo = 'Whoever leads on safeguarding at the organisation that raised it.';
const toFrontDoor = 'What you write here goes to the front door, and stands where your colleagues named above see it.';
const family = 'A family can ask what is kept about them. Write so that you could show it to them.';

/** One entry for each rule: the compiler asks for the next. */
export const seenWords: Record<SeenRule, SeenWords> = {
  'contact/front-door': {
    why: 'You work at the front door, and your role reads contacts.',
    others: `${frontDoorReads} Whoever raised it sees their own words, your questions and the letter. ${leadsToo}`,
    write: `Your rating, decision and notes are read by the front door. Questions, messages and the letter are read by whoever raised it. ${family}`,
  },
  'contact/restricted': {
    why: 'It is restricted, and you are on its list, hold it, or decide who may open it.',
    others: `Only those on its list and whoever holds it. Whoever raised it sees what they always see. ${leadsToo}`,
    write: `What you write is read by those alone. Questions, messages and the letter are read by whoever raised it. ${family}`,
  },
  'contact/glass': {
    why: 'It is restricted. You opened it by break-glass, for some hours.',
    others: `Only those on its list and whoever holds it. Whoever raised it sees what they always see. ${leadsToo}`,
    write: 'What you write is read by those on its list. That you opened it, and why, is read by the managers.',
  },
  'contact/own': {
    why: 'You raised it, for the organisation that you still belong to.',
    others: `${frontDoorReads} ${leadsToo} Not if it is about somebody who works with children: then only you there.`,
    write: `${toFrontDoor} ${family}`,
  },
  'contact/organisation': {
    why: 'Somebody of your organisation raised it, and you lead on safeguarding there.',
    others: `${frontDoorReads} Whoever raised it.`,
    write: `${toFrontDoor} ${family}`,
  },
  'consultation/front-door': {
    why: 'You work at the front door, and your role reads questions that are asked first.',
    others: `At the front door: ${rolesWith('see-consultation-board')}. Whoever asked, and whoever leads on safeguarding there.`,
    write: 'What you answer is read by whoever asked and by whoever leads on safeguarding there.',
  },
  'consultation/own': {
    why: 'You asked it, for the organisation that you still belong to.',
    others: `At the front door: ${rolesWith('see-consultation-board')}. Whoever leads on safeguarding at your organisation.`,
    write: 'What you write back is read by the front door.',
  },
  'consultation/organisation': {
    why: 'Somebody of your organisation asked it, and you lead on safeguarding there.',
    others: `At the front door: ${rolesWith('see-consultation-board')}. Whoever asked.`,
    write: 'What you write is read by the front door and by whoever asked.',
  },
  'incident/front-door': {
    why: 'You work at the front door, and your role reads incidents of domestic abuse. One that is restricted is open to managers and auditors only.',
    others: `At the front door: ${rolesWith('read-incidents')}. The police who told of it see what they told. Agencies that sit in triage see it before the meeting, unless it is restricted.`,
    write:
      'What you write here is read by those who sit in triage. Of the outcome, each agency and school is given its own part.',
  },
  'incident/reporter': {
    why: 'Your force told of it. One that is restricted is open to whoever told of it themselves.',
    others: `At the front door: ${rolesWith('read-incidents')}. Agencies that sit in triage, unless it is restricted.`,
    write: 'What you put right or add is read by the front door and by those who sit in triage.',
  },
  'incident/member': {
    why: 'Your agency sits in triage, and this incident is on its agenda.',
    others: `At the front door: ${rolesWith('read-incidents')}. The police who told of it, and the other agencies that sit.`,
    write: 'What you add before the meeting is read by all who sit in it, under the name of your agency.',
  },
  'draft/owner': {
    why: 'The draft is in your hands.',
    others:
      'Colleagues with whom you share it, and whoever leads on safeguarding at your organisation, unless it may be about them. Nobody at the front door, until it is sent.',
    write: `Once it is sent, the front door reads all of it. ${family}`,
  },
  'draft/colleague': {
    why: 'A colleague shares the draft with you.',
    others:
      'Whoever holds it, the others with whom it is shared, and whoever leads on safeguarding at your organisation. Nobody at the front door, until it is sent.',
    write: `Once it is sent, the front door reads all of it. ${family}`,
  },
  'draft/lead': {
    why: 'The draft belongs to your organisation, and you lead on safeguarding there.',
    others: 'Whoever holds it, and those with whom it is shared. Nobody at the front door, until it is sent.',
    write: `Once it is sent, the front door reads all of it. ${family}`,
  },
  'check/own': {
    why: 'You made this check, for the organisation that you still belong to.',
    others:
      'Whoever leads on safeguarding at your organisation, whoever looks after the use of checks at the council, and, where the child is open to a team, whoever answers for the child there.',
    write: 'What you gave as the reason is read by all of them.',
  },
  'check/organisation': {
    why: 'Somebody of your organisation made this check, and you lead on safeguarding there.',
    others:
      'Whoever made it, whoever looks after the use of checks at the council, and, where the child is open to a team, whoever answers for the child there.',
    write: 'There is nothing to write on it.',
  },
  'check/front-door': {
    why: 'Your role looks after how checks are used.',
    others: 'Whoever made it, whoever leads on safeguarding there, and whoever answers for the child.',
    write: 'There is nothing to write on it.',
  },
  'person/front-door': {
    why: 'You work at the front door, and your role reads the records of people.',
    others: `At the front door: ${rolesWith('read-people')}. Nobody outside it.`,
    write: `The reasons that you give are read by all of them. ${family}`,
  },
  'person/restricted': {
    why: 'Everything in which this person was told of is restricted, and your role looks after such records.',
    others: `At the front door: ${rolesWith('see-who-has-looked')}. To everybody else the record is not there.`,
    write: `The reasons that you give are read by all of them. ${family}`,
  },
};
