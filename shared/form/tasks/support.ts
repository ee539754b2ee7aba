import { limits } from '../limits.ts';
import { choice, choices, confirm, date, list, longText, partialDate, text, yesNo, yesNoUnknown } from '../question.ts';
import { task } from '../task.ts';
import { is } from '../when.ts';

/** What has been tried already, and who is involved. */
export const helpSoFar = task({
  name: 'help-so-far',
  scope: 'concern',
  section: 'support',
  questions: {
    anyHelp: choice(['yes', 'none', 'not-known'], { required: 'to-finish' }),
    assessmentDate: partialDate({ when: is('anyHelp', 'yes') }),
    plan: yesNoUnknown({ when: is('anyHelp', 'yes') }),
    leadPractitioner: text({ when: is('anyHelp', 'yes') }),
    whatWasTried: longText({ required: 'to-finish', when: is('anyHelp', 'yes') }),
    effect: longText({ when: is('anyHelp', 'yes') }),
    services: list({ service: text({ required: 'to-finish' }), worker: text(), contact: text() }),
  },
});

/** What a worker must know before knocking on the door. */
export const workerRisk = task({
  name: 'worker-risk',
  scope: 'concern',
  section: 'support',
  questions: {
    anyRisk: yesNoUnknown({ required: 'to-finish' }),
    risks: choices(['violence', 'weapons', 'dogs', 'drugs', 'threats', 'other'], {
      required: 'to-finish',
      when: is('anyRisk', 'yes'),
    }),
    riskDetails: longText({ when: is('anyRisk', 'yes') }),
    visitAlone: yesNoUnknown({ required: 'to-finish', when: is('anyRisk', 'yes') }),
    advice: longText({ when: is('anyRisk', 'yes') }),
  },
});

/** Papers that the referrer holds; the files themselves are sent apart from this form. */
export const documents = task({
  name: 'documents',
  scope: 'concern',
  section: 'support',
  questions: {
    anyDocuments: yesNo(),
    held: list(
      {
        type: choice(
          [
            'chronology',
            'assessment',
            'plan',
            'body-map',
            'photograph',
            'letter',
            'message',
            'recording',
            'risk-tool',
            'other',
          ],
          { required: 'to-finish' },
        ),
        what: text({ max: limits.mediumText, required: 'to-finish' }),
        date: date(),
        madeBy: text(),
        thirdParty: yesNoUnknown(),
      },
      { when: is('anyDocuments', 'yes') },
    ),
    indecentImages: yesNoUnknown(),
  },
});

/** What the referrer confirms as they send. */
export const declaration = task({
  name: 'declaration',
  scope: 'concern',
  section: 'declaration',
  questions: {
    accurate: confirm({ required: 'to-send' }),
    recordKept: confirm({ required: 'to-send' }),
    outcomeExpected: confirm({ required: 'to-send' }),
    willEscalate: confirm({ required: 'to-send' }),
    name: text({ required: 'to-send' }),
  },
});
