import type { SettingsData } from '../../shared/settings.ts';

export const legalBases: SettingsData['legalBases'] = [
  {
    code: 'public-task',
    words: 'Consider the information and reply to the person who sent it',
    citation:
      'Children Act 2004, sections 10 and 11; UK GDPR, article 6(1)(e); Data Protection Act 2018, schedule 1, paragraph 18',
    outcomes: ['C01', 'C02', 'C03', 'C06', 'C07', 'C08', 'C11', 'C15', 'C23', 'C25'],
  },
  {
    code: 'co-operation',
    words: 'Work with other agencies to improve the child’s wellbeing, with the family’s agreement',
    citation: 'Children Act 2004, section 10',
    outcomes: ['C02', 'C03', 'C04', 'C05'],
  },
  {
    code: 'child-in-need',
    words: 'Assess and support a child in need',
    citation: 'Children Act 1989, section 17',
    outcomes: ['C05', 'C06', 'C09', 'C11', 'C16', 'C21'],
  },
  {
    code: 'protection-enquiry',
    words: 'Find out whether a child is suffering, or is likely to suffer, significant harm',
    citation: 'Children Act 1989, section 47',
    outcomes: ['C06', 'C07', 'C08', 'C10', 'C12', 'C16'],
  },
  {
    code: 'immediate-protection',
    words: 'Protect a child from immediate danger',
    citation: 'Children Act 1989, sections 44 and 46',
    outcomes: ['C12'],
  },
  {
    code: 'accommodation',
    words: 'Give a child somewhere to live, with agreement',
    citation: 'Children Act 1989, section 20',
    outcomes: ['C13', 'C21'],
  },
  {
    code: 'care-proceedings',
    words: 'Ask the family court for an order about a child’s care',
    citation: 'Children Act 1989, sections 31 and 38',
    outcomes: ['C13'],
  },
  {
    code: 'private-fostering',
    words: 'Check that a privately fostered child is safe and well cared for',
    citation: 'Children Act 1989, sections 66 and 67; Children (Private Arrangements for Fostering) Regulations 2005',
    outcomes: ['C14'],
  },
  {
    code: 'other-authority',
    words: 'Give the information to the council where the child lives',
    citation: 'Children Act 1989, sections 17 and 27; Children Act 2004, section 10',
    outcomes: ['C15'],
  },
  {
    code: 'court-report',
    words: 'Report to the family court',
    citation: 'Children Act 1989, sections 7 and 37',
    outcomes: ['C20'],
  },
  {
    code: 'homeless-young-person',
    words: 'Assess a young person aged 16 or 17 who is homeless, together with the housing authority',
    citation: 'Children Act 1989, sections 17 and 20; Housing Act 1996, part 7',
    outcomes: ['C21'],
  },
];
