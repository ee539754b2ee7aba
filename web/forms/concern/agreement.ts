import type { Tasks } from '../../../shared/form/tasks.ts';
import type { WordsOf } from '../words.ts';

export const agreement = {
  title: 'What the family knows',
  why: 'It is usually best that parents hear from you first. You do not need their agreement to tell us that a child may be at risk of harm.',
  questions: {
    parentsTold: {
      label: 'Have you told the parents or carers that you are raising this concern?',
      hint: 'Do not tell them if that could put anyone at more risk.',
      missing: 'Select yes if you have told the parents or carers',
    },
    parentsToldWho: { label: 'Whom did you tell?' },
    parentsToldDate: { label: 'When did you tell them?', what: 'The date you told the parents or carers' },
    parentsView: { label: 'What did they say about it?' },
    notToldReason: {
      label: 'Why have you not told them?',
      missing: 'Select why you have not told the parents or carers',
      options: {
        'significant-harm': 'Telling them could put a child at risk of significant harm',
        'risk-to-another': 'Telling them could put someone else at risk',
        evidence: 'Telling them could lead to evidence being lost or an investigation being harmed',
        delay: 'Reaching them would cause delay that a child cannot wait for',
        'cannot-be-contacted': 'They cannot be contacted',
        'forced-marriage-hba-fgm':
          'There is a risk of forced marriage, honour-based abuse or female genital mutilation',
        'fabricated-illness': 'I suspect that illness is being made up or caused',
        other: 'Another reason',
      },
    },
    notToldDetails: { label: 'What is the reason?', missing: 'Enter the reason you have not told them' },
    helpAgreed: {
      label: 'If this does not need social care, do they agree to help from Family Help or early help?',
      hint: 'These services can only work with a family that agrees.',
      missing: 'Select whether they agree to help',
      options: { yes: 'Yes', no: 'No', 'not-asked': 'I have not asked' },
    },
    helpAgreedBy: { label: 'Who agreed?', missing: 'Enter who agreed' },
    helpAgreedDate: {
      label: 'When did you ask?',
      what: 'The date you asked',
      missing: 'Enter the date you asked',
    },
    helpAgreedHow: {
      label: 'How did they agree?',
      missing: 'Select how they agreed',
      options: { 'in-writing': 'In writing', 'in-words': 'By saying so' },
    },
    helpAgreedCovers: {
      label: 'Which people does the agreement cover?',
      missing: 'Enter which people the agreement covers',
    },
    helpAgreedServices: { label: 'Which services does it cover?' },
    helpNotAgreedWhy: { label: 'Why have they not agreed?' },
    childTold: {
      label: 'Do the children know?',
      each: {
        told: {
          label: 'Have you told {child} that you are raising this concern?',
          missing: 'Select whether you have told each child',
          options: { yes: 'Yes', no: 'No', 'too-young-or-unborn': 'They are too young, or not born yet' },
        },
        view: { label: 'What does {child} think about it?', hint: 'Use their own words if you can.' },
        notToldWhy: { label: 'Why have you not told {child}?' },
      },
    },
    noticeRead: {
      label:
        'I understand that agreement is not the lawful basis for sharing this information. The law allows it to be shared to keep a child safe, and the family’s agreement is asked for because it is fair to ask and because help works better with it.',
      missing: 'Confirm that you have read the notice about sharing information',
    },
  },
} as const satisfies WordsOf<Tasks['agreement']>;
