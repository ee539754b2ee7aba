const words: Readonly<Record<string, string>> = {
  'facts-answered': 'Your answers have been added to the incident.',
  'incident-changed': 'What you sent took the place of what was told before.',
  'incident-unchanged': 'We had all of this already. Nothing was changed.',
  'incident-withdrawn': 'This incident has been taken back. The triage no longer looks at it.',
  'incident-sent': 'The incident has been sent to the triage.',
};

/** What police have just done about an incident, as the address of the page names it. */
export const incidentDoneWords = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
