import type { DomesticAbuse } from '../../shared/settings/domestic-abuse.ts';

type Descriptor = DomesticAbuse['pack']['descriptors'][number];

const of =
  (level: Descriptor['level'], more: Partial<Pick<Descriptor, 'starred' | 'marac'>> = {}) =>
  (code: string, group: string, wording: string, help: string): Descriptor => ({
    code,
    level,
    group,
    wording,
    help,
    starred: false,
    marac: false,
    ...more,
  });

const one = of(1);
const two = of(2);
const three = of(3);
const four = of(4);
/** To suspect one of these counts as much as to know it. */
const critical = of(4, { starred: true });
const protective = of('protective');

/**
 * The descriptors that the partnership has agreed, in the order in which a meeting asks about them. Each help text says
 * what counts, and what to answer when only part of it is known.
 */
export const descriptors: DomesticAbuse['pack'] = {
  code: 'DA-1',
  version: 1,
  descriptors: [
    one(
      'PH1',
      'Physical',
      'Between one and three minor acts such as a push or a grab, over quickly, nobody hurt',
      'Count every act that anybody has told of, not only the one the police came to. From a fourth act on, or with any mark, answer PH2 instead.',
    ),
    one(
      'EM1',
      'Verbal or emotional',
      'Heated arguments now and then with abusive words, and nobody says that they are afraid',
      'Ask each adult alone. If one of them watches what they say or do because of the other, look at EM2 and CC3.',
    ),
    one(
      'PR1',
      'Property',
      'A door slammed or something small thrown, at nobody, and not a habit',
      'Anything thrown at a person belongs under Physical. Anything broken on purpose is PR2.',
    ),
    one(
      'CH1',
      'Child',
      'The child was out, or slept through it, and nobody has seen a change in them',
      'Answer yes only if somebody has seen the child since. A child in the same house who was not spoken to is not known.',
    ),
    one(
      'PA1',
      'Parenting',
      'The parent who is not abusing protects the child, meets their needs and looks for help',
      'Say who saw this. It describes the present position and takes nothing away from other answers.',
    ),
    one(
      'HX1',
      'History',
      'Nothing was reported before, and the adult who abused says that it was theirs to answer for',
      'Check the records of every agency first. An apology in front of the police is not enough by itself.',
    ),
    two(
      'PH2',
      'Physical',
      'Several assaults that are minor or moderate, leaving marks or bruises that needed no treatment',
      'Slaps, kicks and hair pulled count. If someone was treated, or should have been, answer PH3.',
    ),
    two(
      'PR2',
      'Property',
      'Belongings broken on purpose, a telephone smashed, or food or money kept back for a time',
      'A broken telephone matters twice, because it cuts off help. If money is held back as a rule, look at CC3 too.',
    ),
    two(
      'EM2',
      'Verbal or emotional',
      'Often put down, accused, checked on, or kept from friends or family',
      'Ask who the person has stopped seeing, and who reads their messages. When it shapes everyday life it is CC3.',
    ),
    two(
      'CH2',
      'Child',
      'The child was in the home and heard it or saw what was left after; some upset, poor sleep or trouble at school',
      'Ask the school and the health visitor what they have noticed. If the child saw violence or is frightened, answer CH3.',
    ),
    two(
      'PA2',
      'Parenting',
      'Abuse gets in the way of the victim’s parenting at times; they make light of it, but accept support',
      'Making light of abuse is often how people stay safe. Write what support was offered and what they said.',
    ),
    two(
      'HX2',
      'History',
      'Two notifications in 12 months, or abuse in an earlier relationship of either adult',
      'Count this incident. The dates beside the incident are those that the service knows; other areas may know more.',
    ),
    two(
      'SU2',
      'Alcohol, drugs or mental health',
      'Alcohol, drugs or low mood were part of an incident',
      'For either adult. It explains nothing away. If it is a dependency or a serious illness, answer MH3.',
    ),
    two(
      'CO2',
      'Child contact',
      'Handing over the child is tense, or there are arguments about contact, and no court order',
      'With an order that was broken, answer BR3. If contact is used to find or frighten the other parent, look at ST3.',
    ),
    three(
      'PH3',
      'Physical',
      'Serious violence or violence again and again; an injury that needs treatment',
      'Count what needed treatment, whether or not anyone went. Strangling of any kind is always ST4.',
    ),
    three(
      'ES3',
      'Pattern',
      'It is getting worse: more often, more severe, or lasting longer',
      'Compare with the earlier dates, and ask the victim, whose own sense of it is among the best signs there are.',
    ),
    three(
      'TH3',
      'Threats',
      'Threats of serious harm to the victim, a child, the family, or of suicide',
      'Write the words that were used. A believable threat to kill is TK4.',
    ),
    three(
      'CC3',
      'Control',
      'Coercive control of daily life, money, movement, telephone, contraception or immigration papers',
      'Ask what would happen if the person went out, spent money or said no. There need be no violence at all.',
    ),
    three(
      'ST3',
      'Stalking',
      'Following, tracking or unwanted contact again and again, in person, online or through other people',
      'Trackers on cars and telephones count, and messages through children. Ask about the time since they parted.',
    ),
    three(
      'SE3',
      'Sexual',
      'Pressure or coercion in sexual matters',
      'Ask only where it is safe and private. Rape or assault is SX4.',
    ),
    three(
      'PG3',
      'Pregnancy',
      'Abuse in pregnancy or in the 18 months after a birth',
      'Ask the midwife or health visitor for the dates. Blows to the belly are PH4 as well.',
    ),
    three(
      'CH3',
      'Child',
      'The child saw or heard violence, is frightened, steps in, acts it out or has withdrawn',
      'Use the child’s own words. A child who steps in is in danger of being hurt: look at CI4.',
    ),
    three(
      'CI3',
      'Child',
      'The adult who abuses blames the child, sends them to spy or carry messages, or abuses them emotionally',
      'Ask who the child is asked to report to, and what happens when they do not.',
    ),
    three(
      'BR3',
      'Court orders',
      'A non-molestation or protection order, bail condition or order about contact was broken',
      'Police can confirm which order. One breach counts, even if the victim agreed to it.',
    ),
    three(
      'MH3',
      'Alcohol, drugs or mental health',
      'Serious mental ill-health or dependency of either adult',
      'Ask adult services and the GP. Plans of suicide by the adult who abuses are SD4.',
    ),
    three(
      'AN3',
      'Animals',
      'A pet was hurt or threatened',
      'A harmed animal often comes before a harmed person. It can also be why somebody does not leave.',
    ),
    three(
      'HX3',
      'History',
      'Three or more notifications in 12 months, violence in earlier relationships, or other children removed',
      'Count this incident. Look under every name the adults have had.',
    ),
    three(
      'TR3',
      'Young people',
      'Abuse in the young person’s own relationship, or violence of a child towards a parent',
      'The young person may be harmed and harming at once. Answer for the harm, without blame.',
    ),
    critical(
      'PH4',
      'Physical',
      'Violence that threatened life, or severe violence again and again; broken bones, unconscious, in hospital',
      'Answer suspected when someone was taken to hospital and the injury is not known yet.',
    ),
    critical(
      'ST4',
      'Physical',
      'Strangling, choking, suffocating, drowning or burning',
      'A hand on the throat counts, with or without a mark. Victims often say “grabbed by the neck”.',
    ),
    critical(
      'WE4',
      'Weapons',
      'A weapon was used, or held to threaten',
      'Anything picked up to hurt or frighten somebody is a weapon, such as a kitchen knife or a car.',
    ),
    critical(
      'TK4',
      'Threats',
      'A believable threat to kill the victim or a child',
      'If the victim believes it, answer yes. Note plans, means and earlier threats.',
    ),
    critical(
      'SX4',
      'Sexual',
      'Rape or sexual assault by the adult who abuses, or signs of sexual abuse of a child',
      'A disclosure is enough. Signs in a child mean a strategy discussion today.',
    ),
    critical(
      'CI4',
      'Child',
      'A child was hurt in or through an incident, held during one, or used as a shield',
      'Count injuries by accident too, such as those of a child who was caught between. A baby in arms was held.',
    ),
    critical(
      'AB4',
      'Abduction',
      'A threat or attempt to take the child away, or a risk of flight',
      'Ask about passports, tickets and family abroad. Police can put ports on alert the same day.',
    ),
    of(4, { starred: true, marac: true })(
      'HB4',
      'Honour-based abuse',
      'Honour-based abuse, or a risk of forced marriage or female genital mutilation',
      'Do not speak to relatives or use an interpreter from the community. It goes to the conference by itself.',
    ),
    critical(
      'SD4',
      'Suicide or homicide',
      'The adult who abuses plans suicide, or suicide and killing, or is in acute crisis',
      'Tell mental health services at once. Plans to die and plans to kill are often one.',
    ),
    four(
      'SE4',
      'Separation',
      'Parting lately or soon, together with control or stalking',
      'The months around leaving are the most dangerous. Both parts are needed: look at CC3 and ST3.',
    ),
    four(
      'NC4',
      'Parenting',
      'An adult cannot or will not protect the child, agencies are kept out, or the child has not been seen',
      'Say who tried to see the child, and when. Fear of the other adult can be the reason, and is no fault.',
    ),
    protective(
      'PF1',
      'What protects',
      'The adult who abused has gone, and an order that is enforced keeps them away',
      'Write which order, until when, and who enforces it.',
    ),
    protective(
      'PF2',
      'What protects',
      'Safe housing',
      'Say only that it is safe. Where it is belongs under safe contact and nowhere else.',
    ),
    protective(
      'PF3',
      'What protects',
      'The victim works with an independent domestic violence adviser or a refuge',
      'Working with them means that they have met, not that they were referred.',
    ),
    protective(
      'PF4',
      'What protects',
      'The child has an adult whom they trust',
      'Name who it is to the child, such as an aunt or a teacher, if the child agrees.',
    ),
    protective(
      'PF5',
      'What protects',
      'The child has been seen and is safe in school',
      'Say who saw the child, and on which day.',
    ),
    protective(
      'PF6',
      'What protects',
      'The adult who abused takes part in a programme to change their behaviour',
      'Taking part means attending. A place on a waiting list does not protect anybody.',
    ),
  ],
};
