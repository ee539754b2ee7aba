import { met, not, type Row } from '../row.ts';

/** V7, sessions. */
export const sessions: Row[] = [
  met('V7.1.1', 2, 'How long a session lasts is written down, with why', 'pageSaysSessions'),
  met('V7.1.2', 2, 'How many sessions somebody may have is written down', 'pageSaysSessions'),
  met('V7.1.3', 2, 'How the session here and at the provider hang together is written down', 'pageSaysSessions'),
  met('V7.2.1', 1, 'The server decides whether a session holds', 'sessionOfAnother', 'endsForEveryCopy'),
  met('V7.2.2', 1, 'A session’s token is made for it', 'sessionCookie', 'noDangerousCalls'),
  met('V7.2.3', 1, 'A session’s token cannot be guessed', 'sessionSecret', 'noDangerousCalls'),
  met('V7.2.4', 1, 'Signing in makes a new token and ends the one before', 'signInEndsBefore'),
  met('V7.3.1', 2, 'A session that nobody uses ends', 'endsUnused', 'shorterForStaff'),
  met('V7.3.2', 2, 'No session lasts longer than a day’s work', 'shorterForStaff'),
  met('V7.4.1', 1, 'A session that ended is of no more use', 'endsForEveryCopy', 'autosaveSignedOut'),
  met('V7.4.2', 1, 'Ending an account ends its sessions', 'accountEnded', 'goneElsewhere'),
  not(
    'V7.4.3',
    2,
    'After a change of password the other sessions can be ended',
    'The service keeps no password and has no form by which a factor is changed: that is done at the user pool.',
  ),
  met('V7.4.4', 2, 'The way out stands on every page', 'signsOutByForm', 'placesAndWayOut'),
  met('V7.4.5', 2, 'Administrators can end the sessions of one person', 'allEndedByAdmin', 'accountEnded'),
  not(
    'V7.5.1',
    2,
    'Changing how one is reached asks for a new proof',
    'Nobody changes their own address or factors in the service: administrators do, and the user pool asks for its own proof.',
  ),
  met('V7.5.2', 2, 'People see their sessions and can end them', 'ownSessionsShown', 'ownSessionsEnded'),
  met(
    'V7.5.3',
    3,
    'What weighs most asks for a new proof',
    'provedAnew',
    'rememberedIsNoProof',
    'codeAnew',
    'reasonToReveal',
  ),
  met('V7.6.1', 2, 'Sessions here and at the provider end as written', 'pageSaysSessions', 'shorterForStaff'),
  met('V7.6.2', 2, 'No session begins without somebody doing something', 'notBegunHere', 'codesForPartnersOnly'),
];
