import { stampOf } from '../actor.ts';
import { answersFor } from '../case-feed/open-child.ts';
import { referenceFrom } from '../contact/reference.ts';
import { OpenCheckId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import type { OpenCheckSettings } from '../settings/open-check.ts';
import { type Found, isKept, isStrong, type Near } from './answer.ts';
import type { AskWhetherOpen } from './ask-whether-open.ts';
import { checkTraces } from './check-traces.ts';
import type { CheckFinding, OpenCheck } from './open-check.ts';
import { noticeUnusual, type Unusual, type UnusualChange } from './unusual-use.ts';

/** A check, what it came upon and whom that must be told. */
export type CheckChange = {
  check: OpenCheck;
  finding: CheckFinding;
  notices: Notice[];
  unusual: UnusualChange[];
  /** By what it is found again on the record of whom it was about, see `checkTraces`. */
  traces: string[];
};

type Given = { found: Found; asAt: string | undefined; rules: OpenCheckSettings; unusual: readonly Unusual[] };

const mostNear = 10;
const isAddress = (to: string | undefined): to is string => to !== undefined;

/**
 * Whether whoever answers for a child hears of a check: where it is most likely about that child and no other, and of a
 * child who is kept from everybody also where it came no nearer to anyone.
 */
const isTold = (one: Near, { near }: Found): boolean => {
  const strong = near.filter(isStrong);
  if (isKept(one.child)) return strong.length === 0 || isStrong(one);
  return isStrong(one) && strong.length === 1;
};

/** Keeps a check with its answer, and owes a word to those whom it concerns. */
export function makeCheck(asked: AskWhetherOpen, { found, asAt, rules, unusual }: Given, moment: Moment): CheckChange {
  const { actor, now, newId, digest, settings } = moment;
  const { purpose, relationship, why, ...about } = asked;
  const id = OpenCheckId.parse(newId());
  const wordsOf = (list: OpenCheckSettings['purposes'], code: string) => ({
    code,
    words: list.find((choice) => choice.code === code)?.words ?? code,
  });
  const one = found.answer === 'open' ? found.near[0]?.child : undefined;
  const check: OpenCheck = {
    ...{ id, authority: actor.authority, why, about, answer: found.answer },
    reference: referenceFrom(digest(`open-check|${id}`), 'OC'),
    at: now.toISOString(),
    by: { ...stampOf(actor), jobTitle: actor.jobTitle, phone: actor.phone, email: actor.email },
    organisation: actor.organisation,
    purpose: wordsOf(rules.purposes, purpose),
    relationship: wordsOf(rules.relationships, relationship),
    ...(one && { team: one.team, reach: one.reach }),
    ...(asAt && { asAt }),
    validUntil: new Date(now.getTime() + rules.validHours * 3_600_000).toISOString(),
  };
  const near = found.near.slice(0, mostNear).map((each) => ({ ...each, told: isTold(each, found) }));
  const owed = (kind: 'open-check-made' | 'open-check-alert', email: string) =>
    owe(
      {
        ...{ kind, owner: `check/${id}`, authority: actor.authority },
        to: { email, organisation: settings.councilName },
      },
      newId(),
      now,
    );
  const kept = near.filter(({ child, told }) => told && isKept(child));
  const alerts = new Set(kept.map(({ child }) => answersFor(child)).filter(isAddress));
  const canary = kept.some(({ child }) => child.canary) ? (['canary'] as const) : [];
  const workers = new Set(
    near
      .filter(({ told }) => told)
      .map(({ child }) => answersFor(child))
      .filter(isAddress),
  );
  return {
    check,
    finding: {
      because: found.because,
      children: near.map(({ child, tier, told }) => ({
        ...{ caseId: child.caseId, tier, team: child.team, restricted: child.restricted, canary: child.canary },
        ...(told && { told: answersFor(child) }),
      })),
    },
    notices: [
      ...[...alerts].map((to) => owed('open-check-alert', to)),
      ...[...workers].filter((to) => !alerts.has(to)).map((to) => owed('open-check-made', to)),
    ],
    traces: checkTraces(about),
    unusual: [...canary, ...unusual].map((why) => noticeUnusual(why, { rules, checkId: id }, moment)),
  };
}
