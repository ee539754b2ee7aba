import { describe, expect, it } from 'vitest';
import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import { releaseCopy } from '../../../shared/triage-outcome/answer-copy.ts';
import { giveCopies } from '../../../shared/triage-outcome/give-copies.ts';
import { readerKey } from '../../../shared/triage-outcome/reader.ts';
import { momentOf, must, people } from '../../support/front-door.ts';
import { decided, inForce, report, schools } from '../../support/triage-world.ts';

const [victim, abuser] = report().adults;
const work = [{ kind: 'health' as const }];
const first = decided(report({ adults: [victim, { ...abuser, work }] }));
const healthIn = (copies: readonly AgencyCopy[]) => copies.find(({ reader }) => readerKey(reader) === 'agency-health')!;
const moment = momentOf(people.manager);
const held = healthIn(first.copies);
const released = must(releaseCopy(held, { seen: held.version, reason: 'He is a porter elsewhere.' }, moment))
  .copies![0]!;

/** What Health is given with the next edition, and whom it is told to. `news`: whether that says something else to them. */
function nextEdition(copy: AgencyCopy, { adults = [], news = true }: { adults?: object[]; news?: boolean } = {}) {
  const { facts } = first.incident;
  const incident = {
    ...first.incident,
    facts: { ...facts, adults: [...facts.adults, ...(adults as typeof facts.adults)] },
  };
  const copies = first.copies.map((one) => (one === held ? copy : one));
  const outcome = { ...inForce(first), edition: 2, ...(news && { summary: 'They stay with their grandmother.' }) };
  const given = giveCopies(outcome, { incident, copies, schools }, moment);
  return {
    copy: healthIn(given.copies),
    isTold: given.notices.some(({ to }) => to.organisation === held.to.organisation),
  };
}
const another = { ...first.incident.facts.adults[0]!, id: 'a3', name: 'Rory Alderwick', work };

describe('a copy that was held back and released', () => {
  it('goes with the next edition, while nobody else of the incident works there', () => {
    expect(held.held?.adultIds).toEqual(['a2']);
    const next = nextEdition(released);
    expect([next.copy.held, next.copy.released, next.isTold]).toEqual([undefined, released.released, true]);
  });

  it.each([true, false])(
    'is held back again once another adult works there, whether it says anything new or not (%s)',
    (news) => {
      const next = nextEdition(released, { adults: [another], news });
      expect(next.copy.held).toMatchObject({ why: 'works-there', adultIds: ['a2', 'a3'] });
      expect([next.copy.released, next.isTold]).toEqual([undefined, false]);
    },
  );

  it('is held back again where nobody kept for whom it was released', () => {
    const { adultIds: _, ...before } = released.released!;
    const next = nextEdition({ ...released, released: before });
    expect([next.copy.held?.adultIds, next.isTold]).toEqual([['a2'], false]);
  });
});
