import type { WatchedName } from './watched.ts';

/** What to do about one thing that waits: at once, whatever the hour; then, to put it right; and who must be told. */
export type Runbook = {
  /** How somebody knows that it is this. */
  sign: string;
  atOnce: readonly string[];
  after: readonly string[];
  tell: string;
};

const oneByOne =
  'Open Tasks. Each message names whoever must be told: telephone them, and end the task with how it was done.';
const manager = 'The manager on duty. Out of hours, the emergency duty team, by telephone.';
const support = 'Whoever supports the service, and the manager on duty.';

/** A runbook for each thing that is watched, to be read at three in the morning by somebody who has not met it before. */
export const runbooks: Readonly<Record<WatchedName, Runbook>> = {
  'messages-unsent': {
    sign: 'Messages are owed for more than five minutes. One that waits for its next attempt stands here too.',
    atOnce: [
      'Look whether the minute hand goes round: it stands at the end of the page. If it has stopped, follow its runbook first.',
      'Look at what kind of messages wait. Notices to schools come first when the bell is near: open the board of schools and ring.',
      'If codes wait, nobody outside can sign in: answer the telephone, and put a person on the line for referrers.',
    ],
    after: [
      'In AWS, look at the alarms of the sender and of its queue, and at what the mail service says of the account’s sending.',
      'Do not send anything again by hand. What may have gone is never sent twice by itself, and the service goes on trying.',
      'When mail goes again, what waits is sent within 15 minutes. Look here again after that.',
    ],
    tell: support,
  },
  'messages-given-up': {
    sign: 'Messages came back, were refused, or were not heard of, and the person whose task each one is has not ended it.',
    atOnce: [oneByOne, 'A message about a child who is at risk today comes first: they stand first in the list.'],
    after: [
      'If many came back from one organisation, its mail refuses ours: telephone it, and ask for its technician.',
      'If an address was wrong, put it right where it is kept, so that the next message arrives.',
    ],
    tell: manager,
  },
  'files-unchecked': {
    sign: 'A file has been here for more than 15 minutes and no scanner has said that it is clean.',
    atOnce: [
      'Read what the referrer wrote in the concern: it never waits for a file.',
      'If a file may say that a child is at risk now, telephone whoever sent it and ask what it says. Do not try to open it another way.',
    ],
    after: [
      'In AWS, look at the alarms of the function that checks files, and whether the council’s scanner answers on its network.',
      'When the scanner answers again, files are checked by themselves within a few minutes.',
    ],
    tell: support,
  },
  'letters-unopened': {
    sign: 'A letter went, a reminder went, and nobody has opened it. It has been somebody’s task for more than a day.',
    atOnce: [oneByOne],
    after: ['If they have left, name another recipient on the letter’s page, and tell their organisation.'],
    tell: manager,
  },
  'school-notices-late': {
    sign: 'It is past the time by which a school had to say that it knows of what happened at home last night.',
    atOnce: [
      'Open the board of schools. Ring each school on the call list, in its order, and record whom you told.',
      'If nobody answers at a school, ring the next number on its list, then its trust or the council’s education officer.',
    ],
    after: [
      'If several schools are late, look whether messages are unsent: then mail is the cause, and everybody is rung.',
    ],
    tell: 'The manager on duty, before nine o’clock.',
  },
  'outcomes-unacknowledged': {
    sign: 'An agency was given something to do for a family, and has not said that it has it, or that it is done.',
    atOnce: ['Open late outcomes. Telephone each agency, those with something to do today first.'],
    after: ['If an agency cannot be reached, tell the chair of the next meeting.'],
    tell: manager,
  },
  'decisions-late': {
    sign: 'The time within which a decision was to be made has passed. Its referrer has been told once.',
    atOnce: [
      'Open Tasks. Look at each contact yourself: is the child safe tonight? If you are not sure, act on that first.',
    ],
    after: ['Make the decision, or set another time with a reason. The referrer reads that reason.'],
    tell: manager,
  },
  'threads-unread': {
    sign: 'A referrer wrote to us about a contact more than a day ago, and whoever holds it has not looked.',
    atOnce: [
      'Open the work board: contacts with something unread say so. Read it, or give the contact to somebody who is here.',
    ],
    after: ['If whoever holds it is away, set their leave, so that a colleague covers for them.'],
    tell: manager,
  },
  'handover-unfinished': {
    sign: 'The sheet on which one team hands its work to the other was due two hours ago, and is not finished.',
    atOnce: [
      'Open the handover. Whatever is red and has no name is nobody’s: telephone the other team now, and sign for it by name.',
    ],
    after: [
      'If the sheet never made itself, the minute hand has stopped: follow its runbook, and hand over from the board.',
    ],
    tell: manager,
  },
  'children-without-school': {
    sign: 'A child of an incident has been in a lane for more than an hour, and nobody has said where they go to school.',
    atOnce: [
      'Open the board of schools, and each child in a lane. What police said and what schools’ rolls say stand side by side.',
      'If you cannot find out before the bell, ring the council’s admissions team, or the police officer who told us.',
    ],
    after: ['If many children wait, look at how old the register of schools is.'],
    tell: manager,
  },
  'people-to-file': {
    sign: 'Somebody was told of more than 15 minutes ago, and a search does not find them yet.',
    atOnce: [
      'When you search for a child, look at the newest contacts on the board too, until this has gone.',
      'Look whether the minute hand goes round, and which part of its work fails.',
    ],
    after: [
      'In AWS, the log of the minute hand says “people not filed” with the contact: nothing is lost, and it is tried each minute.',
    ],
    tell: support,
  },
  'events-to-compare': {
    sign: 'A contact or an incident has been here for more than 15 minutes, and was not compared with others about the same child.',
    atOnce: [
      'Before you decide, search for the child yourself, and look whether an incident or a contact stands beside it.',
    ],
    after: ['In AWS, the log of the minute hand says “event not compared” with its id. It is tried each minute.'],
    tell: support,
  },
  'same-event-unanswered': {
    sign: 'Two records may be about one event, and for three days nobody has said whether they are.',
    atOnce: ['Open “Perhaps the same event”, and say of each pair what you think. Nothing is joined by that.'],
    after: [],
    tell: manager,
  },
  'case-feed': {
    sign: 'The list of children who are open to social care is older than the council allows, or there is none.',
    atOnce: [
      'Nothing wrong is answered: whoever checks is told that we cannot tell, and to telephone. Be ready for calls.',
      'Ask whoever runs the case system for last night’s file, and send it on the page of the list.',
    ],
    after: ['If the file comes by itself at night, look with them why it did not: their log, then ours.'],
    tell: 'Whoever runs the case system, and the manager on duty.',
  },
  'case-file-halted': {
    sign: 'A file came and looks wrong: it closes too many children, or is half of one. The older list stays in force.',
    atOnce: [
      'Open the file, and read why it was halted. If in doubt, leave it: an old list is safer than half of one.',
    ],
    after: [
      'Ask whoever runs the case system. If the file is right, a manager says so with a reason; if not, send another.',
    ],
    tell: 'Whoever runs the case system.',
  },
  'school-register': {
    sign: 'The national register of schools was last taken more than 45 days ago, or never.',
    atOnce: ['Nothing is lost tonight: look more closely at children of whom no school is found.'],
    after: ['Download the newest register, send it on its page, read what it changes, and take it.'],
    tell: 'Whoever keeps the directory of schools.',
  },
  'school-calendar': {
    sign: 'The last term that the council has entered ends within 30 days, or no term is entered.',
    atOnce: ['Look whether tomorrow is a school day, and if you are not sure, ring one school.'],
    after: ['Enter the next school year on the page of the calendar.'],
    tell: 'Whoever keeps the directory of schools.',
  },
  'minute-hand': {
    sign: 'What the service does each minute was not done for five.',
    atOnce: [
      'Until it goes round, nothing makes itself: ring the schools on the board, hand over by telephone, and look at clocks yourself.',
      'What people send is kept all the same, and nothing has to be entered twice.',
    ],
    after: [
      'In AWS, look at the alarms of the function Sweep, its log, and whether its schedule is on.',
      'On a machine of your own, stop the box and start it again.',
      'When it goes round, it does all that it missed by itself.',
    ],
    tell: support,
  },
  'minute-hand-part': {
    sign: 'One part of the work of each minute fails, and has done so for five minutes. The other parts go on.',
    atOnce: [
      'The names of the parts stand on the page. Look at the lines above that belong to them, and do by hand what cannot wait.',
    ],
    after: ['In AWS, the log of the function Sweep says “sweep failed” with the part and the kind of error.'],
    tell: support,
  },
};
