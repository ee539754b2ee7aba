import type { SeedNarrative } from './narrative.ts';

/** Worries about care and safety at home. None of it happened. */
export const narrativesAtHome: readonly SeedNarrative[] = [
  {
    code: 'hungry-mornings',
    categories: ['neglect', 'parental-mental-health'],
    ages: [5, 9],
    toldBy: ['school'],
    rating: 'amber',
    referrerLevel: 3,
    parentsTold: true,
    whatHappened:
      'Since half term {name} has come to school hungry on most days and has worn the same unwashed shirt all week. On Monday {name} took bread from the bin in the dining hall. Attendance has fallen from 96 to 81 per cent. Mum told our family worker on Wednesday that she has not been sleeping and “can’t get up some mornings”.',
    opinion: 'We think that Mum is low and on her own with this since her sister moved away.',
    voice: {
      ownWords: '“I get my own breakfast but there wasn’t any. Mummy was tired so I put the telly on for my brother.”',
      wishes: '“I want Mummy to be happy and walk us to school like before.”',
    },
    worries:
      '{name} is hungry, missing school and looking after a younger brother in the mornings. It has gone on for seven weeks and is getting worse.',
    workingWell:
      'Mum is warm with the children and comes in when we ring. Their grandmother has them on Sundays and cooks. {name} loves reading and tells our family worker when things are hard.',
    needsToHappen:
      'Mum needs help with her health and someone beside her in the mornings. {name} needs breakfast every day and not to be the one in charge.',
    impact: '{name} is tired, tearful by eleven and has stopped playing at break.',
    ifNothingChanges: 'I fear that {name} will fall further behind and carry more and more of the caring.',
    levelReason: 'Several needs over some weeks, and Mum agrees to help from more than one service.',
    decided: {
      level: 3,
      outcome: 'C05',
      descriptors: ['L3-parenting-1', 'L3-parenting-2', 'L2-education-1'],
      rationale:
        'Food, clothes and attendance have slipped over seven weeks while Mum has been unwell, and {name} is caring for a brother in the mornings. Mum is warm, sees the problem and agrees to help, and Grandma is reliable. That needs one plan and several services, not an assessment by a social worker.',
      legalBasis: 'co-operation',
      nextStep: 'Family Help will ring Mum and visit within 5 working days, and will ask school to join the plan.',
      askOfReferrer: 'Please keep the place at breakfast club open and tell Mum to expect the call.',
    },
  },
  {
    code: 'baby-and-dog-hair',
    categories: ['neglect', 'animal-related-risk'],
    ages: [0, 1],
    toldBy: ['health-visiting', 'housing'],
    rating: 'amber',
    referrerLevel: 4,
    parentsTold: true,
    whatHappened:
      'I visited on Tuesday for the one-year review. There was dog mess on the kitchen floor and in the cot room, and bottles with old milk by the sofa. Two large dogs were loose and one stood between me and the pram. {name} has gained 200 grams in ten weeks. Three appointments have been missed. Dad said that they had “let it slide”.',
    voice: {
      shown: '{name} sat quietly in the pram for an hour, reached up when Dad spoke and settled against him at once.',
      livedExperience:
        'On a usual day {name} is in the pram or cot, with the television on and little floor to crawl on.',
    },
    worries:
      'Poor weight gain, a home that is not clean enough for a crawling child and large dogs that nobody holds back.',
    workingWell:
      'Both parents hold and talk to {name} warmly. Dad cleared the kitchen while I was there and asked what weight {name} should be.',
    needsToHappen:
      '{name} needs to be weighed weekly and seen by a doctor. The dogs need to be kept from {name}. The home needs to be clean by the end of the week and to stay so.',
    impact: '{name} is not growing as expected and is late in crawling.',
    ifNothingChanges: '{name} could be bitten, become ill, or fail to grow.',
    levelReason: 'A baby with poor growth and unsafe dogs, and advice three times has changed little.',
    decided: {
      level: 4,
      outcome: 'C09',
      descriptors: ['L4-parenting-1', 'L4-health-1', 'L3-home-1'],
      rationale:
        '{name} is a baby who is not growing as expected, in a home that was unclean and with dogs that were not held back, after advice had been given three times. Both parents are warm and Dad wants to put it right, so we will assess with their agreement.',
      legalBasis: 'child-in-need',
      nextStep:
        'A social worker will visit with the health visitor tomorrow, and {name} will be seen by a doctor this week.',
      askOfReferrer: 'Please weigh {name} weekly and send us the figures.',
    },
  },
  {
    code: 'belt-mark',
    categories: ['physical-abuse'],
    ages: [7, 11],
    toldBy: ['school'],
    rating: 'red',
    referrerLevel: 4,
    parentsTold: 'significant-harm',
    whatHappened:
      'While changing for PE this morning a teaching assistant saw two straight red marks, each about 8 centimetres long, on the back of {name}’s thigh. Asked an open question, {name} spoke freely. We have asked nothing more.',
    voice: {
      ownWords:
        '“Dad hit me with the belt because I broke the remote. It stings when I sit. Please don’t tell him I said.”',
      wishes: '“I don’t want to go home tonight.”',
    },
    worries: '{name} says that Dad did this, has marks that fit, and is afraid to go home at 3:15 today.',
    workingWell: '{name} trusts our teaching assistant. There is an aunt nearby whom {name} likes to stay with.',
    needsToHappen:
      '{name} must not go home until somebody has made sure that it is safe. A doctor needs to see the marks.',
    impact: '{name} could not sit through the first lesson and cried when told the time.',
    ifNothingChanges: '{name} is likely to be hurt again, and worse for having told.',
    levelReason: 'An injury, a clear account from the child, and fear of going home.',
    decided: {
      level: 4,
      outcome: 'C10',
      descriptors: ['L4-abuse-1'],
      rationale:
        '{name} has an injury that fits a clear and spontaneous account of being hit with a belt and is afraid to go home. There is reasonable cause to suspect significant harm.',
      legalBasis: 'protection-enquiry',
      nextStep: 'We are holding a strategy discussion with police and health today, and school will be part of it.',
      askOfReferrer: 'Please keep {name} at school and with someone they trust until we ring.',
    },
  },
  {
    code: 'explained-bruise',
    categories: ['physical-abuse'],
    ages: [4, 7],
    toldBy: ['early-years', 'school'],
    rating: 'green',
    referrerLevel: 2,
    parentsTold: true,
    whatHappened:
      '{name} came in on Thursday with a round bruise on the shin and another on the knee. Mum told us at the door that {name} had come off the scooter in the park, and showed us the grazed hand as well.',
    voice: { ownWords: '“I went too fast down the hill and I fell off and it bleeded. Mummy put a plaster on.”' },
    worries:
      'There is nothing that worries us about this bruise itself. It is the second this term, so we are recording it.',
    workingWell: 'Mum told us before we asked. {name} is happy, well cared for and rarely away.',
    needsToHappen: 'We would like to know whether anyone else has worries that we do not know of.',
    impact: 'None that we can see.',
    ifNothingChanges: 'We do not expect harm.',
    levelReason: 'The account fits the injury and the child’s own words. We want advice.',
    decided: {
      level: 1,
      outcome: 'C02',
      descriptors: ['L1-parenting-1', 'L1-safety-1'],
      rationale:
        'Bruises on shin and knee are usual at this age, Mum told you of the fall before you asked, and {name} told the same story. We know of no other concern.',
      legalBasis: 'public-task',
      nextStep: 'We have taken no further step. Keep recording any injury and what is said about it.',
    },
  },
  {
    code: 'belittled-at-home',
    categories: ['emotional-abuse'],
    ages: [9, 14],
    toldBy: ['school', 'other-health'],
    rating: 'amber',
    referrerLevel: 3,
    parentsTold: true,
    whatHappened:
      'For about a year {name} has been called stupid and “a waste of space” by a stepfather, twice in front of staff at the gate. Younger children in the house are treated kindly. {name} eats alone upstairs as a punishment. Mum says that he is strict because he cares.',
    opinion: 'It seems to us that {name} is singled out.',
    voice: {
      ownWords: '“I’m the problem in our house. It’s calmer when I’m not there.”',
      wishes: '“I’d like Mum to stick up for me, just once.”',
    },
    worries: '{name} is singled out and shut away, and has begun to believe what is said.',
    workingWell:
      'Mum listened when we described what we see, and has booked to meet us again. {name} plays the drums and is at ease with the music teacher.',
    needsToHappen:
      'The adults need help to stop this and to see what it does. {name} needs someone to talk to every week.',
    impact: '{name} apologises all the time, has no appetite and has stopped seeing friends.',
    ifNothingChanges: 'I fear for {name}’s mental health, and that {name} will run away.',
    levelReason: 'Lasting emotional harm, with one parent who may work with us.',
    decided: {
      level: 4,
      outcome: 'C09',
      descriptors: ['L3-parenting-1', 'L3-health-2', 'L4-parenting-1'],
      rationale:
        '{name} has been singled out and shut away for about a year and now believes that the family would be better off without them. That is likely to harm how {name} develops. Mum has begun to listen, which we will build on.',
      legalBasis: 'child-in-need',
      nextStep: 'A social worker will see {name} alone at school this week, and then both adults.',
      askOfReferrer: 'Please tell us of a good time and place at school to see {name}.',
    },
  },
  {
    code: 'disclosure-uncle',
    categories: ['sexual-abuse'],
    ages: [8, 13],
    toldBy: ['school', 'gp'],
    rating: 'red',
    referrerLevel: 4,
    parentsTold: 'evidence',
    whatHappened:
      'After a lesson about safe touch {name} stayed behind and told me that an uncle who is staying with the family has touched them in a way that they did not want, at night, more than once. I listened, wrote down the words straight after, and did not ask for detail. The uncle is expected at home this weekend.',
    voice: {
      ownWords: '“He comes in when everyone’s asleep. He said it’s our secret and nobody will believe me.”',
      wishes: '“I want him to go away but I don’t want Mum to be cross.”',
    },
    worries: '{name} says that an adult who sleeps in the same house has sexually abused them and will be there again.',
    workingWell: '{name} was brave enough to tell. Mum has always acted on worries that we have raised.',
    needsToHappen: 'The uncle must not be near {name}. Trained people need to talk to {name}.',
    impact: '{name} shook while telling me and has not slept properly for weeks.',
    ifNothingChanges: 'The abuse will go on, and {name} will believe that telling does not help.',
    levelReason: 'A child has told us of sexual abuse.',
    decided: {
      level: 4,
      outcome: 'C10',
      descriptors: ['L4-abuse-2'],
      rationale:
        '{name} has told a trusted adult of repeated sexual abuse by someone who stays in the home. There is reasonable cause to suspect significant harm.',
      legalBasis: 'protection-enquiry',
      nextStep: 'We are holding a strategy discussion with police and health today.',
      askOfReferrer: 'Please do not talk to the family, and do not ask {name} anything more.',
    },
  },
  {
    code: 'heard-from-the-stairs',
    categories: ['domestic-abuse', 'coercive-control'],
    ages: [3, 10],
    toldBy: ['police'],
    rating: 'amber',
    referrerLevel: 3,
    parentsTold: true,
    whatHappened:
      'Officers went to the address at 22:40 on Saturday after a neighbour’s call. There had been shouting, and Dad had thrown a phone, which broke a door panel. Mum had no injury. {name} was on the stairs. Dad left to stay with his brother. It is the third call in eight months. Mum said that he checks her phone and her shopping receipts.',
    voice: {
      ownWords: '“I sit on the stairs so I can hear if she needs me.”',
      shown: '{name} held the officer’s sleeve and would not go back upstairs until Mum came too.',
    },
    worries: 'The calls are getting closer together, and {name} is keeping watch at night.',
    workingWell: 'Mum called her sister, spoke openly to officers and has agreed to talk to a domestic abuse adviser.',
    needsToHappen: 'Mum needs a safety plan. Dad needs to stay away while it is made. {name} needs to sleep.',
    impact: '{name} is frightened and feels responsible for keeping Mum safe.',
    ifNothingChanges: 'Mum or {name} is likely to be hurt.',
    levelReason: 'Repeated domestic abuse with control, and a child in the house each time.',
    decided: {
      level: 4,
      outcome: 'C09',
      descriptors: ['L4-abuse-3', 'L3-abuse-1'],
      rationale:
        'Three calls in eight months, closer together each time, with signs of control, and {name} was there and is keeping watch. Mum has acted to keep {name} safe and wants help. We need to understand the risk and plan with her.',
      legalBasis: 'child-in-need',
      nextStep: 'A social worker will meet Mum at a place that is safe for her within 2 working days.',
      askOfReferrer: 'Please tell us at once of any further call to the address.',
    },
  },
  {
    code: 'old-argument',
    categories: ['domestic-abuse'],
    ages: [1, 15],
    toldBy: ['police'],
    rating: 'blue',
    referrerLevel: 1,
    parentsTold: true,
    whatHappened:
      'Parents who separated two years ago argued by telephone about a weekend’s contact. A neighbour heard raised voices and rang us. Officers found one parent at home, calm. {name} was asleep. There is no earlier record of abuse.',
    voice: { whyNot: 'not-seen', details: '{name} was asleep. The other parent saw {name} well the day before.' },
    worries: 'None beyond the argument itself.',
    workingWell: 'Both parents have family near by, and both spoke about what {name} needs.',
    needsToHappen: 'Both parents may want help to agree about contact.',
    impact: '{name} did not wake.',
    ifNothingChanges: 'No harm expected.',
    levelReason: 'For information.',
    decided: {
      level: 1,
      outcome: 'C01',
      descriptors: ['L1-family-1'],
      rationale:
        'An argument by telephone between parents who live apart, with no abuse known before or since, and {name} slept through it. Both parents have support and there is no role for us.',
      legalBasis: 'public-task',
      nextStep: 'None by us. Parents can ask for mediation if they want help to agree about contact.',
    },
  },
  {
    code: 'wine-at-pick-up',
    categories: ['parental-substance-misuse', 'neglect'],
    ages: [4, 8],
    toldBy: ['school', 'early-years'],
    rating: 'amber',
    referrerLevel: 3,
    parentsTold: true,
    whatHappened:
      'Three times in four weeks Mum has smelled strongly of alcohol at pick-up. On Friday she stumbled at the gate with the car keys in her hand. We asked an aunt to drive instead, and Mum agreed. She told us the next day that she has been drinking since she lost her job and wants to stop.',
    voice: {
      ownWords: '“Sometimes Mummy sleeps on the floor and I put my blanket on her.”',
      wishes: '“I like it when Auntie comes.”',
    },
    worries: 'Mum may drive with {name} after drinking, and {name} looks after her.',
    workingWell:
      'Mum was honest, is ashamed and has rung the alcohol service herself. The aunt is there every evening now.',
    needsToHappen: 'Nobody drives {name} after drinking. Mum gets help quickly. {name} knows whom to ring.',
    impact: '{name} watches Mum closely and does not want to leave her at the door.',
    ifNothingChanges: 'There could be a crash, or {name} could be alone with a parent who cannot wake up.',
    levelReason: 'A parent’s drinking affects care, and she agrees to help.',
    decided: {
      level: 3,
      outcome: 'C05',
      descriptors: ['L3-parenting-2', 'L3-family-1'],
      rationale:
        'Mum’s drinking has put {name} at risk at pick-up and {name} is caring for her. Mum has been honest, has asked for treatment herself, and an aunt now drives and stays in the evenings. With that safety in place, one plan led by Family Help is right. If Mum drives after drinking, it is not.',
      legalBasis: 'co-operation',
      nextStep: 'Family Help will visit Mum and the aunt this week, with the alcohol service.',
      askOfReferrer:
        'If Mum comes to drive and you think that she has been drinking, do not hand over {name}: ring 999.',
    },
  },
  {
    code: 'unborn-previous-removal',
    categories: ['pre-birth', 'parental-substance-misuse'],
    ages: null,
    toldBy: ['midwifery'],
    rating: 'amber',
    referrerLevel: 4,
    parentsTold: true,
    whatHappened:
      'Mum is 19 weeks pregnant and booked late. Two older children live with a relative under court orders. Mum says that she has used no drugs for five months, which her worker at the drug service confirms. The baby’s father is in prison until after the birth. Mum asked me to write to you “so it’s done right this time”.',
    voice: { whyNot: 'not-able', details: 'The baby is not yet born. Mum talks to the bump and has chosen a name.' },
    worries: 'Mum’s drug use made care unsafe before. Leaving hospital, and the father’s release, could be hard times.',
    workingWell: 'Five months without drugs, every appointment kept since booking, and Mum asked for help herself.',
    needsToHappen: 'We need to know before the birth whether Mum can care for this baby safely, and with whom.',
    impact: 'The baby is growing well at present.',
    ifNothingChanges: 'Decisions would be rushed at the birth.',
    levelReason: 'Care was unsafe before, so it needs a social worker’s assessment before birth.',
    decided: {
      level: 4,
      outcome: 'C09',
      descriptors: ['L4-parenting-2'],
      rationale:
        'Two older children could not stay in Mum’s care because of drug use. She has been well for five months and asks for help early. An assessment before birth gives her the best chance and keeps the baby safe.',
      legalBasis: 'child-in-need',
      nextStep: 'A social worker will meet Mum at the antenatal clinic within 5 working days and will plan with you.',
      askOfReferrer: 'Please tell us of any missed appointment on the same day.',
    },
  },
  {
    code: 'made-up-fits',
    categories: ['fabricated-illness'],
    ages: [2, 8],
    toldBy: ['gp', 'hospital'],
    rating: 'amber',
    referrerLevel: 4,
    parentsTold: 'evidence',
    whatHappened:
      'Over 14 months {name} has been brought 22 times with fits that nobody else has seen. Two brain scans, a week on the ward and a school log show none. Mum asks for more medicine, has now asked for a wheelchair, and has changed practice after being told that the tests were clear.',
    opinion: 'I and the consultant are worried that what is reported may not be happening.',
    voice: {
      ownWords: '“I’m poorly in my head. Mummy says I can’t run or I’ll have one.”',
      shown: 'On the ward {name} ran and climbed with no sign of illness, and stopped when Mum came in.',
    },
    worries: '{name} may be given treatment and limits that are not needed.',
    workingWell: 'Grandad takes {name} swimming, with no trouble. {name} likes school.',
    needsToHappen: 'Health, school and social care need to put together what each has seen, before the family is told.',
    impact: '{name} believes in being ill and misses a day of school in four.',
    ifNothingChanges: '{name} could be harmed by treatment, and lose more of childhood.',
    levelReason: 'Possible fabricated illness.',
    decided: {
      level: 4,
      outcome: 'C10',
      descriptors: ['L4-health-1'],
      rationale:
        'Repeated reports that no observation supports, with growing requests for treatment, give reasonable cause to suspect significant harm.',
      legalBasis: 'protection-enquiry',
      nextStep: 'We are holding a strategy discussion with health and police.',
      askOfReferrer: 'Please do not discuss this with the family.',
    },
  },
  {
    code: 'living-with-a-friend',
    categories: ['private-fostering'],
    ages: [9, 15],
    toldBy: ['school', 'college'],
    rating: 'green',
    referrerLevel: 2,
    parentsTold: true,
    whatHappened:
      'We learned at parents’ evening that {name} has lived since the summer with the family of a friend, because Mum went abroad to care for her own mother. Nobody had told us. The friend’s mother signs everything and says that it is until Easter.',
    voice: {
      ownWords: '“It’s nice there, but I miss Mum. I’ve got my own shelf.”',
      wishes: '“I’d like to ring her more.”',
    },
    worries: 'No worry about the care itself, but nobody has checked it and nobody there can consent for {name}.',
    workingWell: '{name} is well, settled and never late. Mum rings each week.',
    needsToHappen: 'The arrangement needs to be visited and put on a clear footing.',
    impact: '{name} is coping well and is sad at times.',
    ifNothingChanges: 'If {name} fell ill, nobody would know who decides.',
    levelReason: 'Private fostering has to be notified.',
    decided: {
      level: 2,
      outcome: 'C14',
      descriptors: ['L2-family-1', 'L1-education-1'],
      rationale:
        '{name} is under 16 and has lived for more than 28 days with people who are not close family. The law asks us to visit and check. What you describe sounds like good care.',
      legalBasis: 'private-fostering',
      nextStep: 'A social worker will visit {name} and the carer within 7 working days and will speak to Mum.',
    },
  },
  {
    code: 'eviction-on-friday',
    categories: ['homelessness', 'bereavement-or-acute-stress'],
    ages: [2, 12],
    toldBy: ['housing', 'voluntary'],
    rating: 'green',
    referrerLevel: 3,
    parentsTold: true,
    whatHappened:
      'The family’s tenancy ends on Friday week after rent arrears. Dad died in the spring and the benefits were stopped by mistake. Mum has not opened letters for two months. The flat is clean and there is food, from a food bank.',
    voice: { ownWords: '“We might have to live in a hotel. Can the cat come?”' },
    worries: 'A grieving family may lose its home in ten days, and nobody is dealing with it.',
    workingWell:
      'Mum let me in, wept, and then let me ring the benefits office with her. School is kind. A neighbour cooks.',
    needsToHappen: 'Somebody has to sort out the money with Mum this week. The children need help with their grief.',
    impact: '{name} worries at night and asks at school whether there will be a bed.',
    ifNothingChanges: 'The family will be homeless, and Mum may break down.',
    levelReason: 'Several needs at once, but good care.',
    decided: {
      level: 3,
      outcome: 'C05',
      descriptors: ['L3-home-1', 'L2-family-1', 'L1-parenting-1'],
      rationale:
        'The family may lose its home within days, in grief and through a mistake about money. Mum’s care is good and she wants help. One worker who brings housing, benefits and bereavement help together is what is needed.',
      legalBasis: 'co-operation',
      nextStep: 'Family Help will ring Mum today and go with her to the housing office this week.',
      askOfReferrer: 'Please hold the eviction while this is under way, and tell us if you cannot.',
    },
  },
];
