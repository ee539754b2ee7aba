import { may } from '../../../shared/permissions.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { timeInWords } from '../../../shared/time/words.ts';
import { presentNow, type TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { agencyName } from '../../forms/triage-words.ts';
import type { Staff } from '../staff.ts';

type Props = Pick<Staff, 'actor'> & {
  settings: DomesticAbuse;
  meeting: TriageMeeting;
  body?: Record<string, string | string[]>;
  errors?: readonly FieldError[];
};

/** Those agencies first that must be there, then the others as the authority lists them. */
const agenciesOf = ({ meeting: { quorum } }: DomesticAbuse): TriageAgency[] => [
  ...quorum,
  ...TriageAgency.options.filter((agency) => !quorum.includes(agency)),
];

/** Who sits for each agency, and while the meeting is open who comes and leaves. */
export const Attendance = (props: Props) => {
  const { meeting, settings, actor } = props;
  const keeps = meeting.status === 'open' && may(actor, 'prepare-triage');
  return (
    <div class="app-triage__attendance">
      <Table
        narrow="stack"
        class="app-triage__sat"
        caption={meeting.status === 'open' ? `Who is here (${presentNow(meeting).length})` : 'Who was here'}
        captionSize="m"
        head={[{ text: 'Agency' }, { text: 'Who' }, { text: 'Since' }, ...(keeps ? [{ text: 'Change' }] : [])]}
        rows={agenciesOf(settings).flatMap((agency) => rowsOf(agency, props, keeps))}
      />
      {keeps && <CameForm {...props} />}
    </div>
  );
};

function rowsOf(agency: TriageAgency, { meeting, settings }: Props, keeps: boolean) {
  const name = agencyName(agency, settings);
  const open = meeting.status === 'open';
  const sat = meeting.attendance.filter((one) => one.agency === agency);
  const here = presentNow(meeting).some((one) => one.agency === agency);
  const needed = settings.meeting.quorum.includes(agency);
  if (sat.length === 0) {
    if (!needed) return [];
    return [
      [
        { text: name },
        { text: open ? <Tag colour="red">Not here, needed for a quorum</Tag> : 'Nobody' },
        { text: '' },
        ...(keeps ? [{ text: '' }] : []),
      ],
    ];
  }
  return sat.map(({ id, name: who, came, left }) => [
    { text: name },
    {
      text: (
        <>
          {who} {left && open && needed && !here && <Tag colour="red">Left, needed for a quorum</Tag>}
        </>
      ),
    },
    {
      text: left ? `${timeInWords(new Date(came))}, until ${timeInWords(new Date(left))}` : timeInWords(new Date(came)),
    },
    ...(keeps
      ? [
          {
            text: left ? (
              ''
            ) : (
              <form method="post" action="/triage/meeting/leave">
                <Hidden meeting={meeting} />
                <input type="hidden" name="id" value={id} />
                <button type="submit" class="app-triage__toggle govuk-link">
                  Leaves<span class="govuk-visually-hidden">: {who}</span>
                </button>
              </form>
            ),
          },
        ]
      : []),
  ]);
}

/** Whose meeting a form is about, and the version that was on the page. */
export const Hidden = ({ meeting }: { meeting: TriageMeeting }) => (
  <>
    <input type="hidden" name="on" value={meeting.on} />
    <input type="hidden" name="seen" value={String(meeting.version)} />
  </>
);

/** A box for each agency, saved together: nobody goes back and forth while people come in. */
const CameForm = ({ meeting, settings, body, errors = [] }: Props) => (
  <form method="post" action="/triage/meeting/come" class="app-triage__came">
    <h2 class="govuk-heading-m" id="who-came">
      Who has come
    </h2>
    <p class="govuk-hint">Leave empty what stays as it is. A second person of an agency is added the same way.</p>
    <Hidden meeting={meeting} />
    <div class="app-triage__boxes">
      {agenciesOf(settings).map((agency) => {
        const name = `came-${agency}`;
        const typed = body?.[name];
        return (
          <Input
            name={name}
            label={agencyName(agency, settings)}
            autocomplete="off"
            value={Array.isArray(typed) ? typed[0] : typed}
            error={errorOf(errors, name)}
          />
        );
      })}
    </div>
    <Button variant="secondary">Save who has come</Button>
  </form>
);
