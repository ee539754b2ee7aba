import { IncidentId } from '../../../shared/ids.ts';
import { outcomesPath, type TriageOutcomeAnswer } from '../api/triage-outcome-shapes.ts';

const incidentId = IncidentId.parse('2c1a7e64-9d0b-4f0e-b0a5-6d3f1c8e7a92');

/** What a list says of an outcome that one agency was given. */
export const aboutOutcome = {
  id: incidentId,
  reference: 'DA-7K3M-9QRT',
  edition: 1,
  givenAt: '2026-11-23T10:05:00.000Z',
  acknowledgeBy: '2026-11-24T17:00:00.000Z',
  nextDue: '2026-11-24T17:00:00.000Z',
  links: { self: `${outcomesPath}/${incidentId}` },
};

/** What one agency is told of it. Nobody in it is real. */
export const outcome: TriageOutcomeAnswer = {
  ...aboutOutcome,
  earlierEditions: [],
  actions: [{ lineId: 'l1', due: '2026-11-25T17:00:00.000Z' }],
  told: {
    reference: 'DA-7K3M-9QRT',
    force: 'severn-vale',
    policeReference: '22/4711/26',
    occurredOn: '2026-11-21',
    grade: 'medium',
    level: 3,
    levelName: 'Serious',
    summary: 'The children are seen at school, and the family has a plan.',
    adults: [{ name: 'Alex Example', roles: ['victim'] }],
    children: [{ id: 'c1', name: 'Robin Example', birth: { kind: 'exact', date: '2017-03-05' }, present: 'yes' }],
    notRecorded: ['c1.injured'],
    victimContact: { agencyName: 'Domestic abuse service', owner: 'The adviser on duty' },
    lines: [
      {
        id: 'l1',
        agency: 'health',
        agencyName: 'Health',
        own: true,
        value: { code: 'contact-planned', words: 'Contact planned, at a safe time' },
        text: 'At the clinic, alone.',
        owner: 'The health visitor on duty',
        due: '2026-11-25T17:00:00.000Z',
      },
    ],
  },
};
