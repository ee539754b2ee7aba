import type { SettingsData } from '../../shared/settings.ts';

/** Domains whose owners proved to us, on that day, that mail reaches them over authenticated, encrypted connections only. */
export const secureMailDomains: SettingsData['secureMailDomains'] = [
  { domain: 'wyrecestershire.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-04-13' },
  { domain: 'severnvale-police.example', standard: 'police-network', verifiedOn: '2026-04-14' },
  { domain: 'wyrecester-hospitals.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'wyrecestershire-community.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-14' },
  { domain: 'wyrecestershire-gps.nhs.example', standard: 'nhs-dcb1596', verifiedOn: '2026-04-15' },
  { domain: 'temebridge.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-05-06' },
  { domain: 'oakfield-primary.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-05-11' },
  { domain: 'st-wulfrics.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-05-11' },
  { domain: 'probation-severnvale.example', standard: 'tls-with-mta-sts', verifiedOn: '2026-05-18' },
];

export const limits: SettingsData['limits'] = {
  session: { partnerIdleMinutes: 30, staffIdleMinutes: 20, absoluteHours: 10, warningMinutes: 5 },
  signInCode: { lifeMinutes: 15, resendSeconds: 60, attempts: 5 },
  draft: { lifeDays: 90, reminderHours: [2, 24] },
  question: { maximumPauseWorkingDays: 1 },
  letter: { chaseUnopenedWorkingDays: 2 },
  acknowledgement: { withinSeconds: 60 },
};
