import { describe, expect, it } from 'vitest';
import { letterHtml } from '../../../../functions/senders/letter-html.ts';
import { authorise } from '../../../../shared/contact/authorise-decision.ts';
import type { Standing } from '../../../../shared/contact/contact.ts';
import { preparedLetter } from '../../../../shared/letter/authorised-letter.ts';
import { letterText } from '../../../../shared/letter/letter-text.ts';
import { allowedToStay } from '../../../../shared/letter/preflight/allowed-to-stay.ts';
import { squeeze } from '../../../../shared/letter/preflight/folded-text.ts';
import { plainDateInWords } from '../../../../shared/time/words.ts';
import { momentOf, people } from '../../../support/front-door.ts';
import { type Case, type CaseOf, caseOf, everyKind, everyOutcome } from './cases.ts';
import { leaks, plantedIn } from './leaks.ts';

const standings: readonly Standing[] = ['family', 'child', 'public', 'anonymous'];

/** Every outcome for every kind of organisation, and some of them for everyone who is no professional. */
const letters: CaseOf[] = [
  ...everyOutcome.flatMap((outcome, row) =>
    everyKind.map((kind, at) => ({ seed: 1000 + row * 50 + at, outcome, kind, domesticAbuse: at % 3 === 0 })),
  ),
  ...everyOutcome.flatMap((outcome, row) =>
    standings.map((standing, at) => ({ seed: 9000 + row * 50 + at, outcome, kind: 'other' as const, standing })),
  ),
];

const secretsOf = ({ secrets }: Case): [string, string][] =>
  Object.entries(secrets).flatMap(([what, text]): [string, string][] =>
    what === 'birth'
      ? [
          [what, squeeze(text)],
          [what, squeeze(plainDateInWords(text))],
        ]
      : [[what, squeeze(text)]],
  );

const authorised = (one: Case) =>
  authorise(one.contact, { seen: one.contact.version }, one.record, momentOf(people.manager));

const preparedFor = (one: Case) => preparedLetter(one.contact, one.record, momentOf(people.manager));

describe(`${letters.length} letters, of every outcome to everyone who may have one`, () => {
  const cases = letters.map((given) => {
    const made = caseOf(given);
    return { given, made, prepared: preparedFor(made) };
  });

  it('say nothing that their case keeps secret, in any rendering', () => {
    const leaked: string[] = [];
    for (const { given, made, prepared } of cases) {
      const { content } = prepared;
      const letter = { content, reference: made.contact.reference, edition: 1, hash: '0'.repeat(64) };
      const renderings = { blocks: JSON.stringify(letter.content), text: letterText(letter), html: letterHtml(letter) };
      for (const [rendering, text] of Object.entries(renderings)) {
        const all = squeeze(text.replace(/<[^>]*>/g, ' '));
        for (const [what, secret] of secretsOf(made)) {
          if (all.includes(secret)) leaked.push(`${what} in the ${rendering} of ${JSON.stringify(given)}`);
        }
      }
    }
    expect(leaked).toEqual([]);
  });

  it('need nobody’s reason and nothing taken out, but for fewer than one in twenty', () => {
    const alarms = cases.flatMap(({ given, prepared }) =>
      prepared.findings
        .filter(({ verdict }) => verdict !== 'fine')
        .map(({ code, shown, places }) => `${given.seed}: ${code} ${shown}: ${places[0]?.quote}`),
    );
    const alarmed = new Set(alarms.map((alarm) => alarm.split(':')[0])).size;
    console.info(
      `${cases.length} letters, ${alarmed} with a false alarm (${((alarmed / cases.length) * 100).toFixed(1)} %)`,
    );
    expect(alarmed / cases.length, alarms.join('\n')).toBeLessThan(0.05);
  });
});

describe(`${leaks.length} leaks planted in letters`, () => {
  const planted = leaks.map((leak, at) => {
    const given: CaseOf = { seed: 500 + at, outcome: at % 2 ? 'C05' : 'C09', kind: 'school', ...leak.more };
    const { secrets } = caseOf(given);
    return { what: leak.what, made: caseOf({ ...given, typed: plantedIn(leak.text(secrets), at) }) };
  });

  it.each(planted)('are all kept back: $what', ({ made }) => {
    const result = authorised(made);
    expect(result.ok ? 'authorised' : result.refusal.kind).toBe('letter-blocked');
    const { findings } = preparedFor(made);
    const everyReason = Object.fromEntries(findings.map(({ id }) => [id, 'It is quite all right.']));
    expect(allowedToStay(findings, { reasons: everyReason }, momentOf(people.manager))).toMatchObject({
      refusal: { kind: 'letter-blocked' },
    });
  });
});
