import { limits } from '../limits.ts';
import { choice, confirm, date, longText, perChild, text, yesNo } from '../question.ts';
import { task } from '../task.ts';
import { is } from '../when.ts';

/** What the family have been told and have agreed to. Agreement is not the lawful basis for sharing. */
export const agreement = task({
  name: 'agreement',
  scope: 'concern',
  section: 'agreement',
  questions: {
    parentsTold: yesNo({ required: 'to-send' }),
    parentsToldWho: text({ max: limits.mediumText, when: is('parentsTold', 'yes') }),
    parentsToldDate: date({ when: is('parentsTold', 'yes') }),
    parentsView: longText({ when: is('parentsTold', 'yes') }),
    notToldReason: choice(
      [
        'significant-harm',
        'risk-to-another',
        'evidence',
        'delay',
        'cannot-be-contacted',
        'forced-marriage-hba-fgm',
        'fabricated-illness',
        'other',
      ],
      { required: 'to-send', when: is('parentsTold', 'no') },
    ),
    notToldDetails: longText({ required: 'to-finish', when: is('notToldReason', 'other') }),
    helpAgreed: choice(['yes', 'no', 'not-asked'], { required: 'to-finish' }),
    helpAgreedBy: text({ max: limits.mediumText, required: 'to-finish', when: is('helpAgreed', 'yes') }),
    helpAgreedDate: date({ required: 'to-finish', when: is('helpAgreed', 'yes', 'no') }),
    helpAgreedHow: choice(['in-writing', 'in-words'], { required: 'to-finish', when: is('helpAgreed', 'yes') }),
    helpAgreedCovers: text({ max: limits.mediumText, required: 'to-finish', when: is('helpAgreed', 'yes') }),
    helpAgreedServices: text({ max: limits.mediumText, when: is('helpAgreed', 'yes') }),
    helpNotAgreedWhy: longText({ when: is('helpAgreed', 'no', 'not-asked') }),
    childTold: perChild({
      told: choice(['yes', 'no', 'too-young-or-unborn'], { required: 'to-finish' }),
      view: longText({ when: is('told', 'yes') }),
      notToldWhy: longText({ when: is('told', 'no') }),
    }),
    noticeRead: confirm({ required: 'to-finish' }),
  },
});
