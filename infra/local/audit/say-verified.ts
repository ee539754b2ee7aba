import type { Verified } from '../../../shared/audit/verify-bundle.ts';

/** What is said of a bundle: what is wrong and where, or that nothing is, and how far it is vouched for. */
export function verified(
  { findings, entries, chains, checkpoints, begun, notYetVouched }: Verified,
  withKey: boolean,
): string[] {
  const wrong = findings.map(({ of, from, to, what }) => {
    const which = from === undefined ? '' : `, entry ${from}${to !== undefined && to > from ? ` to ${to}` : ''}`;
    return `WRONG  ${of}${which} ${what}`;
  });
  return [
    ...wrong,
    `${entries} entries of ${chains} chains, ${checkpoints} checkpoints: ${findings.length === 0 ? 'all as it was written' : `${findings.length} found wrong`}`,
    ...(withKey ? [] : ['No key was given: whether the checkpoints are signed was not looked at.']),
    ...(notYetVouched > 0 ? [`${notYetVouched} entries have been seen by no checkpoint yet.`] : []),
    ...(begun.length > 0
      ? [
          `${begun.length} chains are of records that were there before them: nothing vouches for what those said before.`,
        ]
      : []),
  ];
}
