import type { Invariant } from './invariants.ts';

/** The answers of a concern that were typed, by task and question, after the child's id where they are about one. */
export type Texts = Readonly<Record<string, string>>;

export type FoundDraft = { id: string; sentAs?: string | undefined; texts: Texts };

export type FoundEvent = { version: number; type: string; by: string; texts: readonly string[] };

/** A message as it stands, and the states that it was ever in or was told of, in their order. */
export type FoundNotice = { id: string; kind: string; state: string; log?: readonly { state: string }[] };

export type FoundContact = {
  id: string;
  reference: string;
  version: number;
  status: string;
  /** Where its row on the board says it stands. */
  rowStatus: string;
  texts: Texts;
  events: readonly FoundEvent[];
  letters: readonly { id: string; status: string; recipients: number; openings: number }[];
  notices: readonly FoundNotice[];
};

/** What the audit says, and how far it is as it should be. */
export type FoundChains = {
  /** What is not as it was written: of which chain, and what. */
  wrong: readonly { of: string; what: string }[];
  count: number;
  /** How many entries wrote an item, by its chain and its place. */
  written: ReadonlyMap<string, number>;
  /** How many entries are of somebody who looked at a record, by their id and the record’s. */
  looks: ReadonlyMap<string, number>;
};

export type FoundMail = { id: string; to: string; subject: string; noticeId: string };

/** What was there at the end, when all was settled. */
export type Found = {
  drafts: readonly FoundDraft[];
  contacts: readonly FoundContact[];
  /** Messages that belong to no contact: a code, what a school is asked. */
  otherNotices: readonly FoundNotice[];
  /** Which contact each reference leads to. */
  references: ReadonlyMap<string, string>;
  chains: FoundChains;
  mails: readonly FoundMail[];
  /** The messages that a person is shown as not arrived. */
  undelivered: ReadonlySet<string>;
  health: number;
};

/** One thing that must never be, and the invariant that it breaks. */
export type Finding = { kind: 'lost' | 'doubled' | 'broken'; what: string; about: string; invariant: Invariant };

export const finding = (invariant: Invariant, kind: Finding['kind'], about: string, what: string): Finding => ({
  ...{ kind, about, what, invariant },
});
