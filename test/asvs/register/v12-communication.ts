import { departs, met, not, type Row } from '../row.ts';

/** V12, secure communication. */
export const communication: Row[] = [
  met('V12.1.1', 1, 'Only current versions of TLS are spoken', 'edgeWays', 'filesPrivate'),
  met('V12.1.2', 2, 'Only strong suites of TLS are spoken', 'edgeWays'),
  not(
    'V12.1.3',
    2,
    'Certificates of clients are checked',
    'Nobody is known by a certificate: people have sessions, systems have tokens, functions have roles.',
  ),
  not(
    'V12.1.4',
    3,
    'A certificate that was taken back is known',
    'CloudFront staples what it knows of its own certificate; nothing about that can be set or tested here.',
  ),
  not(
    'V12.1.5',
    3,
    'The name of the host is encrypted (ECH)',
    'CloudFront does not offer it. The name says that somebody uses the council’s front door, and no more.',
  ),
  met('V12.2.1', 1, 'Everybody comes over TLS, and nobody falls back', 'edgeWays', 'everyTls'),
  met('V12.2.2', 1, 'Certificates are publicly trusted', 'edgeCertificate'),
  departs(
    'V12.3.1',
    2,
    'Every connection of the service is encrypted',
    'All are but one: ClamAV’s daemon speaks no TLS, so files go to it unencrypted, within a private network of the council’s that has no way to the internet and that only the check of files is in.',
    'edgeWays',
    'queuesOverTls',
    'filesPrivate',
    'mailOverTls',
    'speaksToNoOther',
  ),
  met('V12.3.2', 2, 'The certificate of whom we speak to is checked', 'noUncheckedTls'),
  met('V12.3.3', 2, 'Within the service everything goes over TLS', 'queuesOverTls', 'edgeWays', 'noUncheckedTls'),
  met('V12.3.4', 2, 'Within the service certificates are trusted ones', 'noUncheckedTls'),
  met('V12.3.5', 3, 'Within the service everybody proves who they are', 'functionRights', 'aroundTheDoor'),
];
