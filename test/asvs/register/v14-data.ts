import { met, not, type Row } from '../row.ts';

/** V14, data protection. */
export const data: Row[] = [
  met('V14.1.1', 2, 'Every kind of data is known and classed', 'pageSaysClasses'),
  met('V14.1.2', 2, 'What each class asks for is written down', 'pageSaysClasses'),
  met('V14.2.1', 1, 'Nothing about anybody stands in an address', 'nothingInAddresses', 'everyCookie'),
  met('V14.2.2', 2, 'Nothing about anybody stays in a cache of ours', 'everyNoStore', 'edgeWays'),
  met('V14.2.3', 2, 'Nothing about anybody goes to somebody who only counts', 'noTracker', 'everyPolicy', 'assetsOwn'),
  met(
    'V14.2.4',
    2,
    'What each class asks for is done',
    'sealNothing',
    'sealedOnNoPage',
    'nothingInLog',
    'nothingInMails',
    'ownKeyTurns',
    'logsThreeMonths',
  ),
  met('V14.2.5', 3, 'A cache keeps what is meant for it', 'edgeWays', 'everyNoStore', 'anotherPath'),
  met('V14.2.6', 3, 'No more is shown than the work needs', 'sealedOnNoPage', 'reasonToReveal', 'sliceOfOutcome'),
  met(
    'V14.2.7',
    3,
    'What is no longer needed is deleted',
    'disposedWhole',
    'disposedFinished',
    'draftEnds',
    'logsThreeMonths',
  ),
  not(
    'V14.2.8',
    3,
    'What a file says of its maker is taken out',
    'A file is evidence and is kept as it came: a photograph’s time and place may be what matters. Few may open it.',
  ),
  met(
    'V14.3.1',
    1,
    'Nothing stays in the browser after signing out',
    'forgottenOnSignOut',
    'endsForEveryCopy',
    'backShowsNothing',
  ),
  met('V14.3.2', 2, 'Browsers are told to keep no page', 'everyNoStore'),
  met('V14.3.3', 2, 'Nothing about anybody lies readable in the browser', 'wordsKeptEncrypted', 'nothingInAddresses'),
];
