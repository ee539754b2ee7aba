import { met, type Row } from '../row.ts';

/** V9, tokens that speak for themselves. */
export const tokens: Row[] = [
  met('V9.1.1', 1, 'A token is worth nothing without a signature that holds', 'tokenRefused'),
  met('V9.1.2', 1, 'Only listed ways of signing are taken', 'tokenRefused'),
  met('V9.1.3', 1, 'Keys come from where we have settled, whatever a token says', 'tokenRefused', 'keysAway'),
  met('V9.2.1', 1, 'A token holds in its time only', 'tokenRefused'),
  met('V9.2.2', 2, 'A token serves what it was made for only', 'tokenRefused', 'cognitoTokens'),
  met('V9.2.3', 2, 'A token for somebody else is not taken', 'tokenRefused', 'cognitoTokens'),
  met('V9.2.4', 2, 'A token says for whom it is', 'cognitoTokens', 'systemClients'),
];
