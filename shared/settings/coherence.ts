import { ClockCode, LevelNumber, OutcomeCode, Rating } from './codes.ts';
import { domesticAbuseIncoherences } from './domestic-abuse.ts';
import { repeated } from './repeated.ts';
import type { SettingsShape as Settings } from './shape.ts';
import { standardPlaceholders } from './standard-placeholders.ts';
import { type Placeholder, placeholdersIn, safePlaceholders } from './wording.ts';

/** Something in the settings that contradicts something else in them: where, and what, for the person who edits them. */
export type Incoherence = { path: (string | number)[]; message: string };

const onceEach = <T>(path: string, found: readonly T[], wanted: readonly T[]): Incoherence[] => [
  ...wanted.filter((code) => !found.includes(code)).map((code) => ({ path: [path], message: `${code} is missing` })),
  ...repeated(found).map((code) => ({ path: [path], message: `${code} is there twice` })),
];

const levels = ({ levels }: Settings): Incoherence[] => [
  ...onceEach(
    'levels',
    levels.map((level) => level.number),
    [...LevelNumber.values],
  ),
  ...onceEach(
    'levels',
    levels.flatMap((level) => level.descriptors.map((descriptor) => descriptor.code)),
    [],
  ),
  ...levels.flatMap((level, at) =>
    level.descriptors
      .filter(({ code, theme }) => !code.startsWith(`L${level.number}-${theme}-`))
      .map(({ code }) => ({ path: ['levels', at, 'descriptors'], message: `${code} is not of this level and theme` })),
  ),
];

const outcomes = ({ outcomes, wording }: Settings): Incoherence[] => [
  ...onceEach(
    'outcomes',
    outcomes.map((outcome) => outcome.code),
    OutcomeCode.options,
  ),
  ...outcomes.flatMap((outcome, at) => {
    const template = wording.letters.find((letter) => letter.key === outcome.letterTemplate);
    const wrong = [
      outcome.letterTemplate !== null && !template && `there is no letter ${outcome.letterTemplate}`,
      outcome.decidable && outcome.primary && !template && 'a primary outcome that can be decided needs a letter',
      outcome.minimalLetter && template?.fixedRationale === null && 'a minimal letter needs a fixed rationale',
      !outcome.minimalLetter &&
        template &&
        template.fixedRationale !== null &&
        'only a minimal letter has a fixed rationale',
      outcome.isReferral !== (outcome.referralNfa !== null) &&
        'a referral says whether further action follows, others do not',
      (outcome.letterWords === null) !== (outcome.letterTemplate === null) &&
        'an outcome with a letter has words for it, others have none',
      !outcome.primary && !outcome.additional && 'an outcome is primary, additional or both',
    ];
    return wrong
      .filter((message) => typeof message === 'string')
      .map((message) => ({ path: ['outcomes', at], message }));
  }),
];

const letters = ({ outcomes, wording }: Settings): Incoherence[] => {
  const keys = wording.letters.map((letter) => letter.key);
  const wanted = new Set(outcomes.map((outcome) => outcome.letterTemplate));
  return [
    ...repeated(keys).map((key) => ({ path: ['wording', 'letters'], message: `${key} is there twice` })),
    ...keys
      .filter((key) => !wanted.has(key))
      .map((key) => ({ path: ['wording', 'letters'], message: `no outcome uses ${key}` })),
  ];
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const placeholders = ({ wording }: Settings): Incoherence[] => {
  const { placeholders: declared, letters, mails, worryGrows, feedback, audiences } = wording;
  const names: string[] = declared.map((placeholder) => placeholder.name);
  const used = textsIn([letters, mails, worryGrows, feedback, audiences]).flatMap(placeholdersIn);
  const safe: readonly string[] = safePlaceholders satisfies readonly Placeholder[];
  const at = ['wording', 'placeholders'];
  const known = [...names, ...standardPlaceholders.map(({ name }) => name)];
  return [
    ...repeated(names).map((name) => ({ path: at, message: `{${name}} is declared twice` })),
    ...[...new Set(used)]
      .filter((name) => !known.includes(name))
      .map((name) => ({ path: at, message: `{${name}} is used but not declared` })),
    ...names
      .filter((name) => !used.includes(name))
      .map((name) => ({ path: at, message: `{${name}} is declared but not used` })),
    ...Object.entries(mails).flatMap(([kind, mail]) =>
      textsIn(mail)
        .flatMap(placeholdersIn)
        .filter((name) => !safe.includes(name))
        .map((name) => ({ path: ['wording', 'mails', kind], message: `{${name}} may not be in an email` })),
    ),
    ...textsIn([letters, mails, worryGrows, feedback, audiences])
      .filter((text) => /[{}]/.test(text.replace(/\{[^{}]*\}/g, '')))
      .map((text) => ({ path: ['wording'], message: `a brace is left open in “${text.slice(0, 40)}”` })),
    ...letters
      .filter((letter) => placeholdersIn(letter.title).length > 0)
      .map((letter) => ({ path: ['wording', 'letters'], message: `the title of ${letter.key} has a placeholder` })),
  ];
};

const clocks = ({ clocks, ratings, limits }: Settings): Incoherence[] => [
  ...onceEach<string>(
    'clocks',
    clocks.map((clock) => clock.code),
    ClockCode.options,
  ),
  ...onceEach(
    'ratings',
    ratings.map((rating) => rating.code),
    Rating.options,
  ),
  ...ratings
    .filter((rating) => rating.clock !== `rag-${rating.code}`)
    .map((rating) => ({ path: ['ratings'], message: `${rating.code} runs under the clock of another rating` })),
  ...clocks
    .filter((clock) => clock.mayPause !== clock.maximumPauseWorkingDays > 0)
    .map((clock) => ({ path: ['clocks'], message: `${clock.code}: a pause has a limit above 0, no pause has 0` })),
  ...clocks
    .filter((clock) => clock.mayPause && clock.maximumPauseWorkingDays < limits.question.maximumPauseWorkingDays)
    .map((clock) => ({ path: ['clocks'], message: `${clock.code} cannot pause as long as one question may` })),
  ...clocks
    .filter((clock) => clock.code === 'rag-red' && clock.mayPause)
    .map(() => ({ path: ['clocks'], message: 'red never pauses' })),
];

const people = ({ escalation, contacts, legalBases, outcomes, signOff, sources }: Settings): Incoherence[] => [
  ...escalation
    .filter((stage, at) => stage.stage !== at)
    .map((stage) => ({ path: ['escalation'], message: `stage ${stage.stage} is out of order` })),
  ...escalation
    .filter((stage) => !contacts.escalation.some((contact) => contact.code === stage.contact))
    .map((stage) => ({ path: ['escalation'], message: `there is no escalation contact ${stage.contact}` })),
  ...outcomes
    .filter((outcome) => outcome.decidable && outcome.needsLegalBasis)
    .filter((outcome) => !legalBases.some((basis) => basis.outcomes.includes(outcome.code)))
    .map((outcome) => ({ path: ['legalBases'], message: `no legal basis fits ${outcome.code}` })),
  ...repeated(signOff.map((rule) => rule.code)).map((code) => ({
    path: ['signOff'],
    message: `${code} is there twice`,
  })),
  ...Object.values(sources.byKind)
    .filter((code) => !sources.list.some((source) => source.code === code))
    .map((code) => ({ path: ['sources'], message: `${code} has no words` })),
];

const lists = ({ reasons, legalBases, primaryNeeds, sources, secureMailDomains }: Settings): Incoherence[] =>
  [
    ...Object.entries(reasons).map(([path, list]) => ({ path, codes: list.map((choice) => choice.code) })),
    { path: 'legalBases', codes: legalBases.map((basis) => basis.code) },
    { path: 'primaryNeeds', codes: primaryNeeds.map((need) => need.code) },
    { path: 'sources', codes: sources.list.map((source) => source.code) },
    { path: 'secureMailDomains', codes: secureMailDomains.map((secure) => secure.domain) },
  ].flatMap(({ path, codes }) =>
    repeated<string>(codes).map((code) => ({ path: [path], message: `${code} is there twice` })),
  );

const domesticAbuse = ({ domesticAbuse: triage }: Settings): Incoherence[] =>
  triage
    ? domesticAbuseIncoherences(triage).map(({ path, message }) => ({ path: ['domesticAbuse', ...path], message }))
    : [];

/** Everything in the settings that contradicts something else in them; none when they may be put in force. */
export const incoherences = (settings: Settings): Incoherence[] =>
  [levels, outcomes, letters, placeholders, clocks, people, lists, domesticAbuse].flatMap((check) => check(settings));
