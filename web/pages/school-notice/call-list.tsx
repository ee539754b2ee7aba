import type { NoticeRow } from '../../../shared/school-notice/board.ts';
import { Details } from '../../components/details.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../forms/counted.ts';
import { callWhyWords, partWords } from '../../forms/school-notice-words.ts';
import { numberInGroups } from '../../forms/telephone-words.ts';

/** A number as a telephone dials it. */
export const dialled = (number: string): string => `tel:${number.replaceAll(/[^\d+]/g, '')}`;

type Callee = NoticeRow['callees'][number];

/** Whom to ring, and where: a press dials on whatever can. */
export const Callees = ({ callees }: { callees: readonly Callee[] }) =>
  callees.length === 0 ? (
    <p class="govuk-body">No number is known. Ask the switchboard of the council, or the school’s website.</p>
  ) : (
    <ul class="govuk-list">
      {callees.map(({ name, part, number }) => (
        <li>
          <a class="govuk-link govuk-!-font-weight-bold" href={dialled(number)}>
            {numberInGroups(number)}
          </a>{' '}
          {name ? `${name}, ${partWords[part]}` : partWords[part]}
        </li>
      ))}
    </ul>
  );

/** What whoever rings says before they know to whom they speak. */
export const CallScript = ({ open = false }: { open?: boolean }) => (
  <Details summary="What to say" open={open}>
    <ol class="govuk-list govuk-list--number">
      <li>Ask for the person by name. Say that you are from the council’s front door, and nothing of why you ring.</li>
      <li>Ask whether they can be overheard. If so, ring again.</li>
      <li>Ask them for the name of their school’s safeguarding lead, and compare it with what we have.</li>
      <li>Open the notice and tell them what is on its page, and no more. Ask them to repeat the child’s name.</li>
      <li>Say what to do and what not to do, and that the email waits for them.</li>
      <li>To anybody else, or to a machine, say only that the front door rang and asks them to ring back.</li>
    </ol>
  </Details>
);

/** The same for whoever may not read the notice themselves. */
export const UnreadScript = () => (
  <Details summary="What to say" open>
    <ol class="govuk-list govuk-list--number">
      <li>Ask for the person by name. Say that you are from the council’s front door, and nothing of why you ring.</li>
      <li>Ask them for the name of their school’s safeguarding lead, and compare it with what we have.</li>
      <li>Say that a safeguarding notice waits for them, and ask them to open it from the email while you hold on.</li>
      <li>If they cannot, say that a manager rings them now, and ask a manager to do so.</li>
      <li>To anybody else, or to a machine, say only that the front door rang and asks them to ring back.</li>
    </ol>
  </Details>
);

type List = {
  rows: readonly NoticeRow[];
  /** Where the notice of a row is for whoever looks. */
  hrefOf: (row: NoticeRow) => string;
};

/** Everybody who is to be rung now, in order. */
export const CallList = ({ rows, hrefOf }: List) =>
  rows.length === 0 ? null : (
    <section aria-labelledby="calls" class="app-call-list">
      <h2 class="govuk-heading-m" id="calls">
        Ring now ({rows.length})
      </h2>
      <CallScript />
      <ol class="govuk-list app-call-list__calls">
        {rows.map((row) => (
          <li class="app-call-list__call">
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{row.setting.name}</h3>
            <p class="govuk-body govuk-!-margin-bottom-1">
              <Tag colour="red">{callWhyWords[row.call ?? 'not-acknowledged']}</Tag>
              {row.tries > 0 && ` rung ${counted(row.tries, 'time')}`}
            </p>
            <Callees callees={row.callees} />
            <p class="govuk-body">
              <a class="govuk-link" href={`${hrefOf(row)}#call`}>
                Read it to them and record the call
                <span class="govuk-visually-hidden">
                  {' '}
                  to {row.setting.name}, {row.reference}
                </span>
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
