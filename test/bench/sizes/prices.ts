/**
 * What AWS asks in London (eu-west-2), in dollars without tax, and what a dollar was worth, to be looked up again each
 * year: https://aws.amazon.com/dynamodb/pricing/on-demand/, and the pages beside it for the others.
 */
export const prices = {
  asOf: '2025-06-30',
  poundsPerDollar: 0.75,
  millionReadUnits: 0.1485,
  millionWriteUnits: 0.7423,
  millionGatewayRequests: 1.16,
  millionFunctionRequests: 0.2,
  /** Of a function on Graviton. */
  gigabyteSecond: 0.0000133334,
  thousandMails: 0.1,
} as const;

/** What one deed costs on average, or what a contact does in all: units, requests, mails and seconds of a function. */
export type Use = { read: number; write: number; requests: number; mails: number; seconds: number };

/** Of memory each function has, in gigabytes: most have less. */
const gigabytes = 1.769;

/** Pounds for some use. Storage, keys, logs and backups come by the month and are not in it. */
export const pounds = ({ read, write, requests, mails, seconds }: Use): number =>
  prices.poundsPerDollar *
  ((read * prices.millionReadUnits +
    write * prices.millionWriteUnits +
    requests * (prices.millionGatewayRequests + prices.millionFunctionRequests)) /
    1_000_000 +
    seconds * gigabytes * prices.gigabyteSecond +
    (mails * prices.thousandMails) / 1000);
