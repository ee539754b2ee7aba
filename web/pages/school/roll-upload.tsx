import { mostPupils } from '../../../shared/school-notice/roll-file.ts';
import type { RollUpload } from '../../../shared/school-notice/roll-upload.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { rollRowProblem } from '../../forms/school-roll-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Stands = 'halted' | 'to-take' | 'taken';
type Props = Staff & {
  upload: RollUpload;
  stands: ReadonlyMap<string, Stands>;
  /** A school may lose so many per cent of its pupils at once. */
  percent: number;
  done: boolean;
};

const tags = {
  halted: { text: 'Not taken', colour: 'red' },
  'to-take': { text: 'To take', colour: 'blue' },
  taken: { text: 'Taken since', colour: 'green' },
} as const;

/** What a file of rolls would change, school by school; what is not taken first. */
export const RollUploadPage = ({ site, actor, upload, stands, percent, done }: Props) => {
  const { schools, problems, problemCount } = upload;
  const at = (setting: string): Stands => stands.get(setting) ?? 'halted';
  const order: readonly Stands[] = ['halted', 'to-take', 'taken'];
  const sorted = order.flatMap((stand) => schools.filter(({ setting }) => at(setting) === stand));
  const waiting = schools.filter(({ setting }) => at(setting) === 'to-take').length;
  const why = ({ halted, leaving, now }: (typeof schools)[number]) =>
    halted === 'too-many-leave'
      ? `${leaving} of ${now} would leave, more than ${percent} per cent. Its last roll stays`
      : halted === 'too-large'
        ? `It has more than ${mostPupils} pupils with those who left within the year. Its last roll stays`
        : halted === 'not-known'
          ? 'No school of this number is in the directory'
          : '';
  return (
    <Page
      site={site}
      title="What these rolls would change"
      caption={`${upload.fileName}, sent ${dateTimeInWords(new Date(upload.at))} by ${upload.by.name}`}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/schools')}
      backLink={{ href: '/schools/rolls', text: 'Back to rolls' }}
      page="school-roll-upload"
    >
      {done && <NotificationBanner success text="The rolls have been taken." />}
      {waiting > 0 ? (
        <>
          <InsetText>
            Nothing has changed yet. {waiting} of {schools.length} schools can be taken.
          </InsetText>
          <form method="post" action={`/schools/rolls/${upload.id}/take`}>
            <Button preventDoubleClick>Take these rolls</Button>
          </form>
        </>
      ) : (
        !done && <InsetText>Nothing in this file is left to take.</InsetText>
      )}
      <Table
        caption="School by school"
        captionSize="m"
        narrow="stack"
        head={[
          { text: 'School' },
          { text: 'On its roll before', numeric: true },
          { text: 'Joining', numeric: true, class: 'app-nowrap' },
          { text: 'Leaving', numeric: true, class: 'app-nowrap' },
          { text: 'What becomes of it' },
        ]}
        rows={sorted.map((one) => [
          { text: one.name === one.setting ? one.setting : `${one.name} (${one.setting})` },
          { text: one.now, numeric: true },
          { text: one.joining, numeric: true },
          { text: one.leaving, numeric: true },
          {
            text: (
              <>
                <Tag colour={tags[at(one.setting)].colour}>{tags[at(one.setting)].text}</Tag> {why(one)}
              </>
            ),
          },
        ])}
      />
      {problems.length > 0 && (
        <Details summary={`What is wrong with rows of the file (${problemCount})`}>
          <p class="govuk-body">
            A school with a row that could not be read keeps everybody who is on its roll: nobody has left until all of
            its rows can be read.
          </p>
          <Table
            caption="By row of the file"
            captionSize="s"
            narrow="stack"
            head={['Row', 'Column', 'What is wrong', 'The row'].map((text) => ({ text }))}
            rows={problems.map(({ row, column, code, taken }) => [
              { text: String(row) },
              { text: column },
              { text: rollRowProblem(code) },
              { text: taken ? 'Taken' : 'Left out' },
            ])}
          />
        </Details>
      )}
    </Page>
  );
};
