import { due, met, not, type Row } from '../row.ts';

/** V8, authorisation. */
export const authorisation: Row[] = [
  met('V8.1.1', 1, 'Who may use which route, and which record, is written down', 'publishedTable'),
  met(
    'V8.1.2',
    2,
    'Who may see which part of a record is written down',
    'readersShown',
    'noteLevels',
    'pageSaysClasses',
  ),
  not(
    'V8.1.3',
    3,
    'Circumstances that decide are written down',
    'Only the time since the last sign-in and the pace of reading decide, and the page on security says both; places and devices do not: people are on call.',
  ),
  not(
    'V8.1.4',
    3,
    'How circumstances decide is written down',
    'Only the time since the last sign-in and the pace of reading decide, and the page on security says both.',
  ),
  met('V8.2.1', 1, 'Each route is for those whom it names', 'eachRole', 'closedToVisitors'),
  met(
    'V8.2.2',
    1,
    'Each record is for those who have to do with it',
    'eachRole',
    'anothersRecord',
    'anotherOrganisation',
  ),
  met(
    'V8.2.3',
    2,
    'Each part of a record is for those who may know it',
    'sealedOnNoPage',
    'sliceOfOutcome',
    'noteLevels',
  ),
  not(
    'V8.2.4',
    3,
    'Unusual circumstances ask for more',
    'Unusual reading stops and becomes a colleague’s task; places and devices are not weighed, because people work where the child is.',
  ),
  met('V8.3.1', 1, 'The server decides what somebody may do', 'eachRole', 'formsWholeOrRefused'),
  met('V8.3.2', 3, 'What is taken from somebody is gone at once', 'accountEnded', 'goneElsewhere', 'tokenNoMore'),
  met('V8.3.3', 3, 'Whoever asks is judged, and not what passes the question on', 'tokenNoMore', 'functionRights'),
  met(
    'V8.4.1',
    2,
    'One authority and one organisation cannot reach another',
    'anotherOrganisation',
    'anothersRecord',
    'otherCouncil',
  ),
  due('V8.4.2', 3, 'What administrators use has more than one guard', 'sessions', 'secondFactor', 'eachRole'),
];
