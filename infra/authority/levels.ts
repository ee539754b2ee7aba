import type { SettingsData } from '../../shared/settings.ts';

/** Examples of what may be seen at each level. They guide a judgement; nobody adds them up. */
export const levels: SettingsData['levels'] = [
  {
    number: 1,
    code: 'universal',
    name: 'Universal',
    tone: 'green',
    meaning:
      'The child is doing well with the help that every child can have, such as school, a GP and a health visitor.',
    agreementNeeded: true,
    pathway: 'Keep supporting the child as you do now. If something changes, look at the levels of need again.',
    descriptors: [
      {
        code: 'L1-health-1',
        theme: 'health',
        text: 'Is registered with a GP and a dentist, and is taken to appointments',
      },
      {
        code: 'L1-health-2',
        theme: 'health',
        text: 'Is growing and developing as expected, or has a condition that is well looked after',
      },
      { code: 'L1-education-1', theme: 'education', text: 'Goes to school or nursery regularly and arrives on time' },
      { code: 'L1-education-2', theme: 'education', text: 'Makes progress, with the usual help in class' },
      {
        code: 'L1-behaviour-1',
        theme: 'behaviour',
        text: 'Has ups and downs that are usual for the child’s age and that settle',
      },
      {
        code: 'L1-identity-1',
        theme: 'identity',
        text: 'Has friends and at least one adult to go to when things go wrong',
      },
      {
        code: 'L1-parenting-1',
        theme: 'parenting',
        text: 'Parents or carers are warm, set limits and ask for advice when they need it',
      },
      {
        code: 'L1-family-1',
        theme: 'family',
        text: 'The family copes with change, with help from relatives, friends or community',
      },
      { code: 'L1-home-1', theme: 'home', text: 'Home is safe, warm and settled, and there is enough to live on' },
      {
        code: 'L1-safety-1',
        theme: 'safety',
        text: 'Is supervised as the child’s age needs, at home, outside and online',
      },
    ],
  },
  {
    number: 2,
    code: 'early-help',
    name: 'Early help',
    tone: 'yellow',
    meaning: 'The child needs something more, which one or two services can give with the family’s agreement.',
    agreementNeeded: true,
    pathway:
      'With the family’s agreement, the service that knows the child best makes an early help assessment and a plan. The Early Help Hub can advise.',
    descriptors: [
      {
        code: 'L2-health-1',
        theme: 'health',
        text: 'Misses some health appointments, or reviews of a known condition',
      },
      {
        code: 'L2-health-2',
        theme: 'health',
        text: 'Is low or anxious at times, and it is starting to affect sleep, eating or school',
      },
      {
        code: 'L2-education-1',
        theme: 'education',
        text: 'Attendance is slipping, or the child is often late, and school has begun to act',
      },
      {
        code: 'L2-education-2',
        theme: 'education',
        text: 'Is falling behind, or has a special educational need that is not yet fully met',
      },
      {
        code: 'L2-behaviour-1',
        theme: 'behaviour',
        text: 'Gets into arguments or trouble more than others, and usual strategies are not enough',
      },
      {
        code: 'L2-identity-1',
        theme: 'identity',
        text: 'Is often left out or bullied, or finds it hard to make friends',
      },
      {
        code: 'L2-parenting-1',
        theme: 'parenting',
        text: 'Parents find routines or limits hard, and would welcome help',
      },
      {
        code: 'L2-family-1',
        theme: 'family',
        text: 'Separation, bereavement or a new carer role is unsettling the child',
      },
      {
        code: 'L2-home-1',
        theme: 'home',
        text: 'Money, debt or crowding is a strain, and the child’s basic needs are mostly met',
      },
      {
        code: 'L2-safety-1',
        theme: 'safety',
        text: 'Has had some unsafe contact online or outside, and an adult is dealing with it',
      },
    ],
  },
  {
    number: 3,
    code: 'targeted-early-help',
    name: 'Targeted early help',
    tone: 'orange',
    meaning: 'The child has several or lasting needs that call for one plan, several services and a lead worker.',
    agreementNeeded: true,
    pathway:
      'With the family’s agreement, Family Help brings the services together. A lead worker makes one plan with the family and reviews it.',
    descriptors: [
      {
        code: 'L3-health-1',
        theme: 'health',
        text: 'Health needs are often not met, and this is starting to affect how the child grows or develops',
      },
      {
        code: 'L3-health-2',
        theme: 'health',
        text: 'Harms themselves, or has lasting poor mental health, and needs more than one service',
      },
      {
        code: 'L3-education-1',
        theme: 'education',
        text: 'Misses so much school, or is excluded so often, that their future is at risk',
      },
      {
        code: 'L3-behaviour-1',
        theme: 'behaviour',
        text: 'Behaviour puts the child or others at risk, and goes on despite a plan',
      },
      {
        code: 'L3-behaviour-2',
        theme: 'behaviour',
        text: 'Goes missing for short times, or uses alcohol or drugs in a way that worries those who know them',
      },
      {
        code: 'L3-parenting-1',
        theme: 'parenting',
        text: 'Care is uneven over months: the child is at times hungry, unclean, unsupervised or unheard',
      },
      {
        code: 'L3-parenting-2',
        theme: 'parenting',
        text: 'A parent’s mental health, disability or use of alcohol or drugs often affects the child’s care',
      },
      {
        code: 'L3-family-1',
        theme: 'family',
        text: 'The child carries caring duties that take over school, friends or sleep',
      },
      {
        code: 'L3-home-1',
        theme: 'home',
        text: 'The family may lose its home, or the home is not fit to live in and this does not change',
      },
      {
        code: 'L3-safety-1',
        theme: 'safety',
        text: 'There are early signs that someone outside the family is grooming or exploiting the child',
      },
      {
        code: 'L3-abuse-1',
        theme: 'abuse',
        text: 'There are arguments or past domestic abuse at home, the risk has been looked at, and the child is affected',
      },
    ],
  },
  {
    number: 4,
    code: 'specialist',
    name: 'Specialist and social care',
    tone: 'red',
    meaning:
      'The child is suffering or likely to suffer significant harm, or will not develop as they should without social care.',
    agreementNeeded: false,
    pathway:
      'A qualified social worker leads. We work in agreement with the family wherever that is safe, and act without it where a child needs protection.',
    descriptors: [
      {
        code: 'L4-health-1',
        theme: 'health',
        text: 'Serious health needs are not met, treatment is refused, or symptoms may be made up or caused by a carer',
      },
      {
        code: 'L4-health-2',
        theme: 'health',
        text: 'May end their life, or harms themselves severely, and the adults around them cannot keep them safe',
      },
      {
        code: 'L4-behaviour-1',
        theme: 'behaviour',
        text: 'Sexual behaviour or violence has harmed another child, or is likely to',
      },
      {
        code: 'L4-parenting-1',
        theme: 'parenting',
        text: 'Neglect is severe or has lasted, and help has not changed it',
      },
      {
        code: 'L4-parenting-2',
        theme: 'parenting',
        text: 'There is nobody to care for the child, or a baby is to be born to parents whose care has been unsafe before',
      },
      {
        code: 'L4-home-1',
        theme: 'home',
        text: 'The child is homeless, alone in the country, or in a home that is a danger to them',
      },
      {
        code: 'L4-safety-1',
        theme: 'safety',
        text: 'Is being exploited, trafficked or controlled, for sex, crime, labour or money',
      },
      {
        code: 'L4-abuse-1',
        theme: 'abuse',
        text: 'Has an injury that is not explained, says that someone has hurt them, or was hurt as a punishment',
      },
      {
        code: 'L4-abuse-2',
        theme: 'abuse',
        text: 'Has said, or shows signs, that someone has sexually abused them, or lives with a person who may do so',
      },
      {
        code: 'L4-abuse-3',
        theme: 'abuse',
        text: 'Lives with domestic abuse that is serious, repeated or getting worse',
      },
      {
        code: 'L4-abuse-4',
        theme: 'abuse',
        text: 'May be forced to marry, be cut (female genital mutilation) or be harmed in the name of honour or belief',
      },
    ],
  },
];
