import { expect, it } from 'vitest';
import { PersonId } from '../../../shared/ids.ts';
import { changeFacts } from '../../../shared/incident/change-facts.ts';
import { keepIncidentFrom } from '../../../shared/incident/keep-incident-from.ts';
import { idOf, momentOf, must, people } from '../../support/front-door.ts';
import { members, received, report } from '../../support/triage-world.ts';

const { police } = members;
const [first, ...others] = report().children;
const renamed = { children: [{ ...first, forename: 'Tess', surname: 'Vane' }, ...others] };
const told = received(report());
const [aunt, uncle] = [PersonId.parse(idOf(71)), PersonId.parse(idOf(72))];
const kept = keepIncidentFrom(told.incident, aunt, momentOf(people.manager))!.incident;

/** From whom an incident is kept once the police have put right what they told. `close`: whom their words now mean. */
const keptAfter = (incident: typeof kept, more: object, close: readonly string[] = []) => {
  const command = { seen: incident.version, report: report(more), keptFrom: close };
  const { incident: next } = must(changeFacts({ ...told, incident }, command, [], momentOf(police)));
  return next ?? incident;
};

it('an incident that the register kept from somebody stays so whatever the police put right, with whom their words mean', () => {
  for (const more of [{ sentence: 'Police came late.' }, renamed])
    expect(keptAfter(kept, more, [uncle])).toMatchObject({ keptFrom: [aunt, uncle], restricted: true });
});

it('one that was kept for the words of the police stays so while they tell of the same people; of others whoever told of it takes somebody out, and nobody else does', () => {
  const { keptByRegister: _, ...byWords } = kept;
  const theirs = { ...byWords, receivedFrom: { ...byWords.receivedFrom, personId: PersonId.parse(police.id) } };
  expect(keptAfter(theirs, { sentence: 'Police came late.' }).keptFrom).toEqual([aunt]);
  expect(keptAfter(theirs, renamed).keptFrom).toBeUndefined();
  expect(keptAfter(byWords, renamed).keptFrom).toEqual([aunt]);
});

it('an incident that is restricted stays so whatever is told again, by whom ever', () => {
  const none = { adults: report().adults.map((adult) => ({ ...adult, work: [] })) };
  const theirs = {
    ...told.incident,
    receivedFrom: { ...told.incident.receivedFrom, personId: PersonId.parse(police.id) },
  };
  for (const incident of [told.incident, theirs])
    expect(keptAfter(incident, none)).toMatchObject({ restricted: true, facts: { adults: [{}, { work: [] }] } });
});
