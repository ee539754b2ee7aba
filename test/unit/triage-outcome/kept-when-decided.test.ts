import { expect, it } from 'vitest';
import { PersonId } from '../../../shared/ids.ts';
import { stampedAt } from '../../../shared/incident/change.ts';
import { changeFacts } from '../../../shared/incident/change-facts.ts';
import { Incident } from '../../../shared/incident/incident.ts';
import { keepIncidentFrom } from '../../../shared/incident/keep-incident-from.ts';
import { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import { idOf, momentOf, must, people } from '../../support/front-door.ts';
import {
  answered,
  attendedBy,
  begun,
  changedBy,
  line,
  members,
  nothingFor,
  received,
  report,
  settled,
  tryIssue,
  write,
} from '../../support/triage-world.ts';

const aunt = PersonId.parse(idOf(71));
const summary = { what: 'common' as const, summary: 'The children are safe at their grandmother’s.' };
const social = line({ agency: 'childrens-social-care', value: 'C09' });
const others = nothingFor(...TriageAgency.options.filter((agency) => agency !== 'childrens-social-care'));
const told = received();
const kept = changedBy(told, keepIncidentFrom(told.incident, aunt, momentOf(people.manager))!);
const contact = { id: idOf(72), reference: 'FD-7K3M-9QRT' };
const asked = [{ codes: ['sentence'], ...stampedAt(momentOf(people.officer)) }];
/** An incident of which everything is said that may be said of one before it is decided. */
const known = Incident.parse({ ...kept.incident, contact, asked });
/** And what nobody has thought of yet, as the next field will be. */
const whole = { ...kept, incident: { ...known, fieldOfTomorrow: 'kept' } };
const ready = write(begun(settled(answered(whole, { PH2: 'yes' }))), summary, social, others);
const decided = changedBy(ready, must(tryIssue(ready, { meeting: attendedBy('police', 'health') }))).incident;

it('an incident that is decided says all that it said before, but for its status', () => {
  const { edition, decided: stamp, ...rest } = decided as Extract<Incident, { status: 'decided' }>;
  expect(rest).toEqual({ ...ready.incident, status: 'decided', version: ready.incident.version + 1 });
  expect([edition, stamp.by.id]).toEqual([1, people.manager.id]);
  expect({ ...Incident.parse(decided), fieldOfTomorrow: 'kept' }).toEqual(decided);
});

it('whoever the register kept it from is kept from it whatever the police put right after it was decided', () => {
  const [first, ...more] = report().children;
  const renamed = report({ children: [{ ...first, forename: 'Tess', surname: 'Vane' }, ...more] });
  const command = { seen: decided.version, report: renamed };
  const next = must(changeFacts({ ...ready, incident: decided }, command, [], momentOf(members.police)));
  expect(next.incident).toMatchObject({ keptFrom: [aunt], keptByRegister: [aunt], restricted: true });
});
