import type { SettingsData } from '../../shared/settings.ts';

/** Domains whose owners proved to us, on that day, that mail reaches them over authenticated, encrypted connections only. */
export const secureMailDomains: SettingsData['secureMailDomains'] = [
  { domain: 'wyrecestershire.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-04-13' },
  { domain: 'inclusion.wyrecestershire.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-04-13' },
  { domain: 'teasel-lane-surgery.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'hallowmere-medical.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'kemberley-health.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'wyrecester-hospitals.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'maternity.wyrecester-hospitals.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'health-visiting.wyre-community.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'school-nursing.wyre-community.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'young-minds.wyre-community.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'severnvale-police.example', standard: 'police-network', verifiedOn: '2026-05-06' },
  { domain: 'probation-severnvale.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-05-06' },
  { domain: 'temeshire.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-05-06' },
  { domain: 'oakfield-primary.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-05-11' },
  { domain: 'st-wulfrics.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-05-11' },
];

export const limits: SettingsData['limits'] = {
  session: { partnerIdleMinutes: 30, staffIdleMinutes: 20, absoluteHours: 10, warningMinutes: 5, provenMinutes: 5 },
  signInCode: { lifeMinutes: 15, resendSeconds: 60, attempts: 5 },
  draft: { lifeDays: 90, reminderHours: [24, 72], urgentReminderHours: 2, leadDays: 7, endingDays: 7 },
  question: { maximumPauseWorkingDays: 1 },
  letter: { chaseUnopenedWorkingDays: 2, recallMinutes: 5 },
  acknowledgement: { withinSeconds: 60 },
  disagreement: { immediateStage: 1, immediateMinutes: 240 },
  lateness: { newTimeWorkingDays: 1, latestWorkingDays: 10, warnAtPercent: 75 },
  delivery: { taskMinutes: 10, silenceMinutes: 10, duty: [] },
  digest: { at: '16:00' },
  // School, GP and police often write of one event within three days.
  sameEvent: { hours: 72 },
  leave: { mostDays: 400 },
};
