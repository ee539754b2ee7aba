import type { Incident } from '../../../shared/incident/incident.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import type { SchoolAddress } from '../../../shared/triage-outcome/give-copies.ts';
import type { IssuedOutcome } from '../../../shared/triage-outcome/outcome.ts';
import { type Reader, readerKey } from '../../../shared/triage-outcome/reader.ts';
import type { SeenWords } from '../../../shared/triage-outcome/who-sees.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { type Cell, Table } from '../../components/table.tsx';
import { partInWords, seenInWords } from '../../forms/seen-words.ts';
import { agencyName } from '../../forms/triage-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { outcomeHref } from './links.ts';

type Props = Staff & {
  incident: Incident;
  outcome: IssuedOutcome;
  readers: readonly Reader[];
  schools: readonly SchoolAddress[];
  seen: readonly SeenWords[];
};

/** Every text of an outcome, and who reads it: what nobody is named beside, nobody is given. */
export const WhoSeesPage = ({ incident, outcome, readers, schools, seen, ...staff }: Props) => {
  const settings = triageSettings(staff.settings);
  const nameOf = (reader: Reader): string =>
    reader.kind === 'agency'
      ? agencyName(reader.agency, settings)
      : (schools.find(({ urn }) => urn === reader.urn)?.organisation ?? `School ${reader.urn}`);
  const names = new Map(readers.map((reader) => [readerKey(reader), nameOf(reader)]));
  const agencies = readers.filter(({ kind }) => kind === 'agency').map(readerKey);
  /** One name for all agencies, so that what is for fewer stands out. */
  const readersInWords = (keys: readonly string[]): string => {
    const all = agencies.every((key) => keys.includes(key));
    const named = all ? keys.filter((key) => !agencies.includes(key)) : keys;
    return [...(all ? ['Every agency below'] : []), ...named.map((key) => names.get(key) ?? key)].join(', ');
  };
  const words = seen.flatMap(({ part, ...one }) => {
    const what = partInWords(part, { incident, outcome, settings });
    return what ? [{ ...one, what }] : [];
  });
  return (
    <Page
      site={staff.site}
      title="Who sees which words of an outcome"
      heading="Who sees which words"
      caption={`${incident.reference}, edition ${outcome.edition}`}
      wide
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage')}
      backLink={{ href: outcomeHref(incident.id), text: 'Back to the outcome' }}
      page="triage-outcome-words"
    >
      <InsetText>
        This is read off what is given out, for each reader. How to reach the victim, where they live and the police’s
        account are in none of it, and nobody of the family is given anything.
      </InsetText>
      <p class="govuk-body">Given to: {readers.map(nameOf).join(', ')}.</p>
      <Table
        narrow="stack"
        caption="Words and who reads them"
        captionSize="m"
        head={['What it is', 'The words', 'Who reads them'].map((text) => ({ text }))}
        rows={words.map(({ what, words: said, readers: keys }): Cell[] => [
          { text: what },
          { text: <span class="app-as-written">{seenInWords(said)}</span> },
          { text: readersInWords(keys) },
        ])}
      />
    </Page>
  );
};
