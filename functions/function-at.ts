const below = (path: string) => [path, `${path}/{proxy+}`];

/**
 * Which function answers people at which paths, in the words of the gateway: `{id}` is one part of a path, `{proxy+}`
 * all that follows. The stack makes its routes of this list; the box and the tests ask it. The most particular paths
 * stand first, as the gateway takes them; a path is one function's with all its methods. What is nowhere above is the
 * entrance's, also what does not exist.
 */
export const peopleFunctions = [
  {
    name: 'print',
    paths: ['/referrals/{id}/letters/{letter}/pdf', '/contacts/{id}/letters/{letter}/pdf', '/letters/{token}/pdf'],
  },
  // What the front door noted for partners too stands with its other notes, and is none of the portal's.
  { name: 'people', paths: [...['/people', '/restricted'].flatMap(below), '/referrals/{id}/notes'] },
  {
    name: 'attachments',
    paths: ['/drafts/{id}', '/referrals/{id}', '/contacts/{id}'].flatMap((owner) => below(`${owner}/attachments`)),
  },
  { name: 'sealedAddress', paths: ['/contacts/{id}/confidential'] },
  {
    name: 'letters',
    paths: [
      '/undelivered',
      '/disagreements',
      ...['letters', 'notices', 'disagreements'].map((of) => `/contacts/{id}/${of}`),
    ].flatMap(below),
  },
  {
    name: 'desk',
    // Who told us of a contact that staff enter stands with its draft, and is theirs alone.
    paths: ['/drafts/{id}/caller', ...['/contacts', '/board', '/search', '/closed'].flatMap(below)],
  },
  { name: 'portal', paths: ['/concerns/new', ...['/concerns/kept', '/drafts', '/referrals'].flatMap(below)] },
  {
    name: 'intake',
    paths: below('/incidents'),
  },
  { name: 'handover', paths: below('/handover') },
  { name: 'consultations', paths: ['/ask', ...below('/consultations')] },
  { name: 'triage', paths: below('/triage') },
  { name: 'outcomes', paths: below('/triage-outcomes') },
  { name: 'schools', paths: below('/schools') },
  { name: 'schoolNotices', paths: below('/school-notices') },
  { name: 'checks', paths: below('/checks') },
  { name: 'looked', paths: below('/looked') },
  { name: 'disclosure', paths: below('/disclosures') },
  { name: 'retention', paths: below('/retention') },
  { name: 'operations', paths: below('/operations') },
  { name: 'wording', paths: ['/wording', '/descriptors'].flatMap(below) },
  { name: 'entrance', paths: ['/', '/{proxy+}'] },
] as const;

export type PeopleFunction = (typeof peopleFunctions)[number]['name'];

const patternOf = (path: string) =>
  new RegExp(`^${path.replaceAll('{proxy+}', '.+').replaceAll(/\{[a-z]+\}/g, '[^/]+')}$`);
const patterns = peopleFunctions.map(({ name, paths }) => ({ name, paths: paths.map(patternOf) }));

/** The function that answers people at this path. */
export const functionAt = (path: string): PeopleFunction =>
  patterns.find(({ paths }) => paths.some((pattern) => pattern.test(path)))?.name ?? 'entrance';
