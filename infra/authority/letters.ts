import type { SettingsData } from '../../shared/settings.ts';

type LetterData = SettingsData['wording']['letters'][number];

const disagree = [
  'Professionals sometimes see a child’s needs differently, and children are safer when they say so. If you disagree, please tell us.',
  'Talk first to {disagreeContact}: call {disagreePhone}. Have this letter and {guidance} with you. We will talk with you the same day if we can, and within 1 working day.',
  'If that does not settle it, ask your manager or safeguarding lead to talk to our team manager. Every later step is below, with who takes it and how long it may take.',
  'You may skip any step if you think that a child is at immediate risk.',
];

const handling = [
  'This letter is for you and your organisation’s safeguarding lead. Please do not forward it.',
  'Keep it in the child’s safeguarding file, for as long as you must keep that file.',
  'Do not show it to the family, or tell them what it says about anyone else, without asking us first.',
];

const main = { disagree, handling, fixedRationale: null } satisfies Partial<LetterData>;
const decided = 'What we decided about your concern';
const received = 'You told us at {receivedOn} about {child}. Thank you: what you see matters.';

/** The words around a decision, for a professional who raised a concern. */
export const letters: SettingsData['wording']['letters'] = [
  {
    ...main,
    key: 'no-further-action',
    title: decided,
    opening: [
      received,
      'We looked at what you told us, and at what we and others know. Children’s services will take no further action now. This does not mean that you were wrong to tell us.',
    ],
    nextSteps: [
      'We have kept a record of your concern and closed it on {decidedOn}. If you tell us something new, we will look at it together with this.',
    ],
    asks: [
      'Keep supporting the child as you do now.',
      'Keep your own record of what you see and of what the child says.',
      'Tell us if something changes, or if your worry grows.',
    ],
  },
  {
    ...main,
    key: 'advice',
    title: decided,
    opening: [
      received,
      'We think that the child’s needs can be met with advice and the help that they have. Our advice is set out under what happens next.',
    ],
    nextSteps: [
      'Children’s services will not do more now. We closed your concern on {decidedOn} and have kept a record of it.',
    ],
    asks: [
      'Use the advice in this letter, and share it with colleagues who need it to support the child.',
      'Talk to the family about it, if that is safe.',
      'Tell us if the advice does not help, or if your worry grows.',
    ],
  },
  {
    ...main,
    key: 'signpost',
    title: decided,
    opening: [
      received,
      'We think that another service is the right one to help now. We have named it under what happens next.',
    ],
    nextSteps: [
      'The family can ask this service for help, and you can help them to ask. We have not passed their details on ourselves unless this letter says so.',
    ],
    asks: [
      'Talk to the family about the service and help them to get in touch.',
      'Check after a few weeks whether the help has started.',
      'Tell us if it has not and you are still worried.',
    ],
  },
  {
    ...main,
    key: 'early-help',
    title: decided,
    opening: [
      received,
      '{level}, is the level of need that fits best. Early help can meet it, and your organisation is well placed to lead.',
    ],
    nextSteps: [
      'Early help begins with an assessment that you make together with the child and family. They need to agree to it.',
      'Our Early Help Hub can help you to start: call {earlyHelpPhone} or write to {earlyHelpEmail}, and quote {reference}.',
    ],
    asks: [
      'Talk to the family about an early help assessment and ask for their agreement.',
      'Start the assessment by {nextStepBy}, and bring together the people who support the child.',
      'If the family does not agree, think again about how worried you are, and talk to us.',
    ],
  },
  {
    ...main,
    key: 'family-help',
    title: decided,
    opening: [
      received,
      '{level}, is the level of need that fits best. It calls for several services and one plan, so we have passed your concern to Family Help.',
    ],
    nextSteps: [
      'Family Help will contact the family, and then you, by {nextStepBy}. A lead worker will make one plan with the family.',
      'The family needs to agree to this help and can say no.',
    ],
    asks: [
      'Stay involved: the plan needs what you know and what you do.',
      'Take part in meetings about the plan, or send what you know if you cannot.',
      'Tell us if you have heard nothing by {nextStepBy}.',
    ],
  },
  {
    ...main,
    key: 'open-case',
    title: decided,
    opening: [
      received,
      'A worker of ours already supports the child. We have given them what you told us, and told their manager.',
    ],
    nextSteps: [
      'The worker will look at your concern together with the plan that is in place, and will contact you by {nextStepBy}.',
    ],
    asks: [
      'From now on, contact the child’s worker first when you are worried.',
      'Keep taking part in the meetings about the child’s plan.',
      'Call us if you cannot reach the worker and it cannot wait.',
    ],
  },
  {
    ...main,
    key: 'enquiry-continues',
    title: 'Where your concern has got to',
    opening: [
      received,
      'We have not decided yet. Before we do, we need to know more from others who know the family. Our enquiry goes on, and this letter is not its outcome.',
    ],
    nextSteps: [
      'We expect to decide by {nextStepBy}. We will then write to you again, with the decision and our reasons.',
    ],
    asks: [
      'Tell us straight away about anything new.',
      'Answer quickly if we contact you.',
      'Keep supporting the child, and do not ask them questions that an enquiry should ask.',
    ],
  },
  {
    ...main,
    key: 'assessment',
    title: decided,
    opening: [received, 'We have accepted your concern as a referral. {level}, is the level of need that fits best.'],
    nextSteps: [
      'A social worker will meet the child and the family and find out what they need. This may take up to 45 working days from the day we received your concern; help does not wait for the end of it.',
      'The social worker will contact you by {nextStepBy}.',
    ],
    asks: [
      'Stay involved: the social worker will ask what you know about the child, and what is working well.',
      'Come to meetings about the child, or send what you know if you cannot.',
      'Tell the family, if it is safe, that you will be working with the social worker.',
      'Tell us if you have heard nothing by {nextStepBy}.',
    ],
  },
  {
    ...main,
    key: 'acting',
    title: decided,
    opening: [received, 'We have accepted your concern as a referral and are acting on it now.'],
    nextSteps: [
      'The people who need your help or information will contact you directly, and may do so at short notice.',
      'We cannot tell you more in this letter. That is no judgement of you or of what you told us.',
    ],
    asks: [
      'Do not talk about this letter, or about your concern, with the child’s family or anyone connected to them.',
      'Do not ask the child questions. If the child tells you something, listen, and write it down in their words.',
      'Tell us at once about anything new, and keep your records and any messages or pictures as they are.',
    ],
    fixedRationale:
      'What you told us, with what we know, means that we must act to keep a child safe. We cannot set out our reasons in writing while we do.',
    handling: [
      'This letter is for you and your organisation’s safeguarding lead only. Do not forward it, copy it or print it for others.',
      'Keep it in the child’s safeguarding file, where the family cannot see it.',
      'If the family asks to see their records, talk to us before you answer.',
    ],
  },
  {
    ...main,
    key: 'private-fostering',
    title: decided,
    opening: [
      received,
      'From what you told us, the child may be living with someone who is not close family, under a private arrangement. The law asks us to check that this is safe.',
    ],
    nextSteps: [
      'A social worker will visit the child, the carer and the home by {nextStepBy}, and will talk to the parents.',
      'If the arrangement goes on, we keep visiting.',
    ],
    asks: [
      'Tell the carer and the parents that they must let us know about the arrangement, if they have not.',
      'Tell us if the child moves, or if the carer changes.',
      'Keep supporting the child, and listen to how they feel where they live.',
    ],
  },
  {
    ...main,
    key: 'transfer',
    title: decided,
    opening: [
      received,
      'The child lives in the area of another council, which has the duty to decide. We have passed your concern to it securely.',
    ],
    nextSteps: [
      'We will check by {nextStepBy} that the other council has received it. That council decides what happens next and should tell you.',
    ],
    asks: [
      'Contact the other council if you learn something new.',
      'Tell us if you have heard nothing from it by {nextStepBy}.',
      'Keep supporting the child if they still come to you.',
    ],
  },
  {
    ...main,
    key: 'designated-officer',
    title: 'We have received your information',
    opening: [
      'You told us at {receivedOn}. Thank you for acting on what you saw or heard.',
      'The Local Authority Designated Officer deals with what you told us, apart from other records.',
    ],
    nextSteps: [
      'The officer will call you within 1 working day. If you have heard nothing by then, call {ladoPhone} and quote {reference}.',
    ],
    asks: [
      'Do not talk to the person concerned, or look into it yourself, until the officer has talked to you.',
      'Keep records, messages and pictures as they are.',
      'Make sure that the children are safe now.',
    ],
  },
  {
    ...main,
    key: 'already-received',
    title: 'We already have your concern',
    opening: [
      received,
      'We already have this concern from you. We have joined the two, so that nothing is lost and one person deals with both.',
    ],
    nextSteps: ['Anything that was new in what you sent has been added. You will get one decision, in one letter.'],
    asks: [
      'Use the reference of your earlier concern when you contact us.',
      'Tell us if these are two different worries.',
    ],
  },
  {
    ...main,
    key: 'withdrawn',
    title: 'You asked to withdraw your concern',
    opening: [
      received,
      'You asked us to withdraw it. A manager has still looked at what you told us, because we must act if a child may need help.',
    ],
    nextSteps: ['We closed your concern on {decidedOn} and have kept a record of it.'],
    asks: [
      'Tell us if anything changes, or if you were asked by someone else to withdraw.',
      'Keep your own record of what you saw.',
    ],
  },
];
