import { standardReasons } from '../../shared/settings/standard-reasons.ts';
import type { SettingsData } from '../../shared/settings.ts';

export const reasons: SettingsData['reasons'] = {
  ...standardReasons,
  parentsNotTold: [
    {
      code: 'significant-harm',
      words: 'Telling them could put the child at risk of significant harm',
      needsText: false,
    },
    { code: 'risk-to-another', words: 'Telling them could put another person at risk', needsText: false },
    { code: 'evidence', words: 'Telling them could harm evidence or an investigation', needsText: false },
    { code: 'delay', words: 'Telling them first would cause a delay that the child cannot afford', needsText: false },
    { code: 'cannot-be-contacted', words: 'They cannot be contacted', needsText: true },
    {
      code: 'forced-marriage-hba-fgm',
      words: 'There is a risk of forced marriage, honour-based abuse or female genital mutilation',
      needsText: false,
    },
    { code: 'fabricated-illness', words: 'An illness may be made up or caused by a carer', needsText: false },
    { code: 'other', words: 'Another reason', needsText: true },
  ],
  pausing: [
    {
      code: 'waiting-for-referrer',
      words: 'Waiting for an answer from the person who raised the concern',
      needsText: false,
    },
    { code: 'waiting-for-agency', words: 'Waiting for information from another agency', needsText: true },
    { code: 'waiting-for-family', words: 'Waiting to speak to the family, who have been contacted', needsText: true },
  ],
  noChildsVoice: [
    {
      code: 'not-seen',
      words: 'I have not been able to see the child',
      hint: 'Tell us who last saw them, and when',
      needsText: true,
    },
    {
      code: 'asking-unsafe',
      words: 'It was not safe to ask, or asking could harm an investigation',
      needsText: false,
    },
    {
      code: 'did-not-want-to',
      words: 'The child did not want to say',
      hint: 'Tell us how they seemed',
      needsText: true,
    },
    {
      code: 'not-able',
      words: 'The child is not yet born, is too young, or was not able to tell me',
      hint: 'Tell us what a day is like for this child, what you have seen, and what help to communicate they need',
      needsText: true,
    },
  ],
  disagreement: [
    { code: 'threshold', words: 'I think that the level of need is wrong', needsText: true },
    { code: 'delay', words: 'The child is waiting too long', needsText: true },
    { code: 'communication', words: 'I was not told, or what I was told is not clear', needsText: true },
    { code: 'consent', words: 'I disagree about the family’s agreement or what they were told', needsText: true },
    { code: 'role', words: 'I disagree about who should do what', needsText: true },
  ],
};
