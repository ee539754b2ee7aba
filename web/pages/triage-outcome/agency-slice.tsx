import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import type { AgencySlice } from '../../../shared/triage-outcome/slice.ts';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { counted } from '../../forms/counted.ts';
import { gradeInWords, notRecordedInWords, roleInWords } from '../../forms/triage-outcome-words.ts';
import { ChildShown } from './child.tsx';
import { LineShown } from './line.tsx';

/** How to speak with the victim: through whoever does it safely, and in no other way. */
const VictimContact = ({ slice: { victimContact } }: { slice: AgencySlice }) => (
  <InsetText>
    {victimContact ? (
      <>
        <strong>
          {victimContact.owner} ({victimContact.agencyName}) speaks with the victim.
        </strong>{' '}
        Do not call, write to or visit the family before you have asked them how to do so safely.
      </>
    ) : (
      'Do not call, write to or visit the family before you have asked the front door how to do so safely.'
    )}
  </InsetText>
);

type Shown = {
  slice: AgencySlice;
  /** The reader's own agency speaks with the victim, and was told so above. */
  speaks: boolean;
  settings: DomesticAbuse;
};

/** The common part of an outcome, as one agency is told it. */
export const AgencySliceShown = ({ slice, speaks, settings }: Shown) => {
  const { marac, children, notRecorded } = slice;
  const force = settings.forces.find(({ code }) => code === slice.force)?.name ?? slice.force;
  const missing = notRecordedInWords(notRecorded, children);
  return (
    <section aria-labelledby="decided">
      <h2 class="govuk-heading-m" id="decided">
        What was decided
      </h2>
      <p class="govuk-body app-as-written">{slice.summary}</p>
      {!speaks && <VictimContact slice={slice} />}
      <SummaryList
        rows={[
          { key: 'Level', value: `${slice.level}: ${slice.levelName}` },
          { key: 'Happened', value: plainDateInWords(slice.occurredOn) },
          {
            key: 'Police',
            value: `${force}, ${slice.policeReference}. Police grade: ${gradeInWords[slice.grade]}`,
          },
          slice.sentence !== undefined && { key: 'What the police say of it', value: slice.sentence },
          ...slice.adults.map(({ name, roles }) => ({
            key: name,
            value: roles.map((role) => (isRole(role) ? roleInWords[role] : role)).join(' and '),
          })),
          marac && {
            key: 'Conference (MARAC)',
            value: `${marac.owner} (${marac.agencyName}) refers to it by ${dateTimeInWords(new Date(marac.due))}`,
          },
        ]}
      />
      <h2 class="govuk-heading-m">The children</h2>
      {children.length === 0 && <p class="govuk-body">No child of this incident is yours to know of.</p>}
      {children.map((child, at) => (
        <ChildShown child={child} at={at} on={slice.occurredOn} />
      ))}
      {missing.length > 0 && (
        <Details summary={`${counted(missing.length, 'fact')} not recorded by the police`}>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map((fact) => (
              <li>{fact}</li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
};

const isRole = (role: string): role is keyof typeof roleInWords => Object.hasOwn(roleInWords, role);

/** What was decided for other agencies and is for all to read. */
export const OtherLines = ({ slice }: { slice: AgencySlice }) => {
  const others = slice.lines.filter(({ own }) => !own);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 class="govuk-heading-m" id="others">
        For other agencies
      </h2>
      {others.map((line) => (
        <LineShown line={line} family={slice.children} title={`${line.agencyName}: ${line.value.words}`} />
      ))}
    </section>
  );
};
