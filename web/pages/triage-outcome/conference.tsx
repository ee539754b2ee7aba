import type { IncidentFacts } from '../../../shared/incident/incident.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { levelInWords } from '../../../shared/triage/level-words.ts';
import type { MaracPrompt } from '../../../shared/triage/marac.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import type { AgencySlice } from '../../../shared/triage-outcome/slice.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { gradeInWords, roleInWords } from '../../forms/triage-outcome-words.ts';
import { promptInWords, repeatsTogether } from '../../forms/triage-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { ChildShown } from './child.tsx';

type Props = Staff & {
  slice: AgencySlice;
  triage: Triage;
  facts: IncidentFacts;
  /** Those of the triage’s own version. */
  triageSettings: DomesticAbuse;
  issuedAt: string;
  back: string;
};

/** A referral to the conference (MARAC), to be printed or read out: why it is due, what is known, what was decided. */
export const ConferencePage = ({ slice, triage, facts, triageSettings, issuedAt, back, ...staff }: Props) => {
  const sum = levelInWords(triage.sum, { facts, pack: triageSettings.pack, settings: triageSettings });
  const { marac, victimContact } = slice;
  const force = triageSettings.forces.find(({ code }) => code === slice.force)?.name ?? slice.force;
  return (
    <Page
      site={staff.site}
      title="Referral to the conference on domestic abuse"
      heading="Referral to the conference (MARAC)"
      caption={slice.reference}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '')}
      backLink={{ href: back, text: 'Back' }}
      page="triage-conference"
    >
      <InsetText>
        Where the victim lives and how to reach them are not in here, so that this can be printed.{' '}
        {victimContact
          ? `Ask ${victimContact.owner} (${victimContact.agencyName}), who speaks with them.`
          : 'Ask the front door how to reach them safely.'}
      </InsetText>
      <SummaryList
        rows={[
          marac && {
            key: 'Referred by',
            value: `${marac.owner} (${marac.agencyName}), by ${dateTimeInWords(new Date(marac.due))}`,
          },
          { key: 'Decided', value: dateTimeInWords(new Date(issuedAt)) },
          { key: 'Police', value: `${force}, ${slice.policeReference}. Police grade: ${gradeInWords[slice.grade]}` },
          { key: 'Happened', value: plainDateInWords(slice.occurredOn) },
          { key: 'Level for the children', value: `${slice.level}: ${slice.levelName}` },
          ...facts.adults.map(({ name, roles }) => ({
            key: name,
            value: roles.map((role) => roleInWords[role]).join(' and '),
          })),
        ]}
      />
      <h2 class="govuk-heading-m">Why the conference is due</h2>
      <Listed items={triage.marac.map((prompt) => whyInWords(prompt, triageSettings))} />
      <h2 class="govuk-heading-m">How often it happened</h2>
      <Listed items={repeatsTogether(triage.repeats)} />
      <h2 class="govuk-heading-m">What counted</h2>
      <Listed items={[...sum.counted, ...sum.uplifts, ...sum.floors]} />
      <h2 class="govuk-heading-m">The children</h2>
      {slice.children.map((child, at) => (
        <ChildShown child={child} at={at} on={slice.occurredOn} />
      ))}
      <h2 class="govuk-heading-m">What was decided</h2>
      <p class="govuk-body app-as-written">{slice.summary}</p>
      <Listed
        items={slice.lines.map(
          ({ agencyName, value, text, owner, due }) =>
            `${agencyName}: ${value.words}${text ? `. ${text}` : ''} (${owner}, by ${dateTimeInWords(new Date(due))})`,
        )}
      />
    </Page>
  );
};

/**
 * Why an incident goes to the conference. What somebody wrote about their own judgement is on the triage’s screen and not
 * here: it was never searched for what must stay sealed.
 */
const whyInWords = (prompt: MaracPrompt, settings: DomesticAbuse): string =>
  prompt.criterion === 'professional-judgement'
    ? `Professional judgement of ${prompt.by.name}, who can say why`
    : promptInWords(prompt, settings);

const Listed = ({ items }: { items: readonly string[] }) =>
  items.length === 0 ? (
    <p class="govuk-body">Nothing.</p>
  ) : (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
