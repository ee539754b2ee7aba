import { describe, expect, it } from 'vitest';
import { Organisation } from '../../../shared/agency.ts';
import { authorise } from '../../../shared/contact/authorise-decision.ts';
import { issue } from '../../../shared/contact/issue-letter.ts';
import { withhold } from '../../../shared/contact/withhold-letter.ts';
import type { Hold } from '../../../shared/letter/hold.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { hasLeft } from '../../../shared/letter/letter-release.ts';
import type { Notice, NoticeState } from '../../../shared/notice.ts';
import { isTrouble } from '../../../shared/notice-task.ts';
import { momentOf, must, people, school, settings, withProposal } from '../../support/front-door.ts';
import { letterRecord, sentAtOnce } from '../../support/letter-record.ts';

const organisation = Organisation.parse({
  ...school,
  authority: settings.authority,
  censusSource: '2A',
  domains: ['oakfield-primary.example'],
  deliveryPolicy: 'notify-only',
});
const proposed = withProposal();
const record = letterRecord(proposed, organisation);
const authorised = must(authorise(proposed, { seen: proposed.version }, record, momentOf(people.manager)));
const letter = authorised.letters[0]!;
const sent = must(
  issue(authorised.contact, letter, { seen: authorised.contact.version }, record, sentAtOnce(momentOf(people.worker))),
);
const hold: Hold = { id: 'works-there-x', kind: 'works-there', who: 'X', with: 'Y' };
const later = momentOf(people.manager, new Date('2026-11-24T12:00:00Z'));

/** The message about the letter, where it stands now, as somebody's task. */
const inState = (state: NoticeState): Notice => ({
  ...sent.notices[0]!,
  state,
  task: { since: later.now.toISOString(), why: 'bounced' },
});
const refusal = (result: ReturnType<typeof withhold>) => (result.ok ? 'ok' : result.refusal);
const command = { seen: sent.contact.version, reason: 'The recipient is his sister.' };

describe('a letter that is withheld', () => {
  it('is kept with the reason and the person, its message is never sent and is nobody’s task, and the decision is open again', () => {
    const { contact, event, letters, notices } = must(
      withhold(sent.contact, sent.letters[0]!, { notices: [inState('bounced')], holds: [] }, command, later),
    );
    expect(contact).toMatchObject({ status: 'screening', version: sent.contact.version + 1 });
    expect(contact.clocks.decision.stoppedAt).toBeUndefined();
    expect(contact).not.toHaveProperty('issued');
    expect(event).toMatchObject({ type: 'letter-withheld', reason: command.reason, by: { id: people.manager.id } });
    expect(letters[0]).toMatchObject({ status: 'withdrawn', withheld: { reason: command.reason } });
    expect(letters[0]).not.toHaveProperty('chaseAt');
    expect(hasLeft(letters[0]!, later.now)).toBe(false);
    expect(notices.map(({ state, task }) => [state, task?.done?.how])).toEqual([['withheld', 'withheld']]);
    expect(notices.some(isTrouble)).toBe(false);
  });

  it('before it goes, needs something that holds it', () => {
    const seen = { ...command, seen: authorised.contact.version };
    const free = withhold(authorised.contact, letter, { notices: [], holds: [] }, seen, later);
    expect(refusal(free)).toEqual({ kind: 'wrong-status', status: 'not-held' });
    const { contact, letters } = must(
      withhold(authorised.contact, letter, { notices: [], holds: [hold] }, seen, later),
    );
    expect([contact.status, letters[0]!.withheld?.by.id]).toEqual(['screening', people.manager.id]);
  });

  it.each([
    ['sent', 'may-have-arrived'],
    ['delivered', 'may-have-arrived'],
    ['delayed', 'may-have-arrived'],
    ['complained', 'may-have-arrived'],
    ['sending', 'may-have-arrived'],
    ['unknown', 'may-have-arrived'],
    ['pending', 'not-held'],
    ['withheld', 'not-held'],
  ] as const)('cannot be one whose message is %s', (state, status) => {
    const way = { notices: [inState('held'), inState(state)].slice(status === 'not-held' ? 1 : 0), holds: [] };
    expect(refusal(withhold(sent.contact, sent.letters[0]!, way, command, later))).toEqual({
      kind: 'wrong-status',
      status,
    });
  });

  it('cannot be one of whose message an attempt ended unknown, until that very attempt is known to have bounced', () => {
    const at = later.now.toISOString();
    const unknown = [{ at, state: 'unknown' as const, attempt: 1, detail: 'lease-over' }];
    const given = (notice: Notice) =>
      refusal(withhold(sent.contact, sent.letters[0]!, { notices: [notice], holds: [] }, command, later));
    const failed = {
      ...inState('failed'),
      attempt: 2,
      log: [...unknown, { at, state: 'failed' as const, attempt: 2 }],
    };
    expect(given(failed)).toEqual({ kind: 'wrong-status', status: 'may-have-arrived' });
    const bounced = { ...inState('bounced'), log: [...unknown, { at, state: 'bounced' as const, attempt: 1 }] };
    expect(given(bounced)).toBe('ok');
  });

  it('cannot be one that somebody has opened, or that can still be recalled; nor by others than managers, nor unseen', () => {
    const way = { notices: [inState('bounced')], holds: [] };
    const opened: Letter = {
      ...sent.letters[0]!,
      recipients: sent.letters[0]!.recipients.map((one) => ({
        ...one,
        opened: [{ at: later.now.toISOString(), how: 'signed-in' as const }],
      })),
    };
    expect(refusal(withhold(sent.contact, opened, way, command, later))).toMatchObject({ status: 'may-have-arrived' });
    const moments = { worker: momentOf(people.worker, later.now), early: momentOf(people.manager) };
    const issued = must(
      issue(authorised.contact, letter, { seen: authorised.contact.version }, record, momentOf(people.worker)),
    );
    expect(refusal(withhold(issued.contact, issued.letters[0]!, way, command, moments.early))).toMatchObject({
      status: 'may-be-recalled',
    });
    expect(refusal(withhold(sent.contact, sent.letters[0]!, way, command, moments.worker))).toEqual({
      kind: 'forbidden',
    });
    expect(refusal(withhold(sent.contact, sent.letters[0]!, way, { ...command, seen: 1 }, later))).toEqual({
      kind: 'stale',
    });
  });
});

it('a letter whose words are not those of its fingerprint is not issued', () => {
  const altered: Letter = { ...letter, content: { ...letter.content, title: `${letter.content.title} ` } };
  const seen = { seen: authorised.contact.version };
  expect(issue(authorised.contact, altered, seen, record, momentOf(people.worker))).toMatchObject({
    refusal: { kind: 'letter-blocked' },
  });
});
