import type { Key } from './keys.ts';

/** The keys of checks whether a child is open, and of the case system's files that they are answered from. */
export const openCheckKeys = {
  check: (id: string): Key => ({ pk: `CHECK#${id}`, sk: 'CHECK' }),
  /** What it came upon: apart, so that no page of whoever asked reads it. */
  finding: (id: string): Key => ({ pk: `CHECK#${id}`, sk: 'FINDING' }),
  unusual: (id: string): Key => ({ pk: `CHECK#${id}`, sk: 'UNUSUAL' }),
  /** A check beside others about whoever left the trace of which this is the keyed digest. */
  checked: (authority: string, digest: string, at: string): Key => ({ pk: `CHECKED#${authority}#${digest}`, sk: at }),
  feedHead: (authority: string): Key => ({ pk: `CASEFEED#${authority}`, sk: 'HEAD' }),
  /** For which head somebody was told that it is too old. */
  feedAlarm: (authority: string): Key => ({ pk: `CASEFEED#${authority}`, sk: 'ALARM' }),
  /** Those who stand in for whoever we could not tell of, in one of the places where a check looks. */
  standIns: (authority: string, place: string): Key => ({ pk: `STANDINS#${authority}`, sk: place }),
  file: (id: string): Key => ({ pk: `CASEFILE#${id}`, sk: 'FILE' }),
  /** Children of one file who were born in one month. `month` is a digest. */
  bornIn: (fileId: string, month: string): Key => ({ pk: `CASEFILE#${fileId}`, sk: `BORN#${month}` }),
  /** Children of one file with a number whose digest begins so. */
  numbered: (fileId: string, beginning: string): Key => ({ pk: `CASEFILE#${fileId}`, sk: `NUMBER#${beginning}` }),
} as const;

/** Partitions of the indexes in which checks and files stand. */
export const openCheckIndexKeys = {
  byPerson: (authority: string, personId: string, at: string) => ({
    gsi3pk: `${authority}#CHECKS#BY#${personId}`,
    gsi3sk: at,
  }),
  ofOrganisation: (authority: string, organisationId: string, month: string, at: string) => ({
    gsi2pk: `${authority}#CHECKS#ORG#${organisationId}#${month}`,
    gsi2sk: at,
  }),
  unusualUses: (authority: string, state: 'OPEN' | 'ENDED', at: string) => ({
    gsi1pk: `${authority}#CHECKS#UNUSUAL#${state}`,
    gsi1sk: at,
  }),
  files: (authority: string, at: string) => ({ gsi1pk: `${authority}#CASEFILES`, gsi1sk: at }),
} as const;
