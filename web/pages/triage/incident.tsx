import type { Incident } from '../../../shared/incident/incident.ts';
import { isCounted } from '../../../shared/incident/incident.ts';
import { may } from '../../../shared/permissions.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { levelInForce, type Triage } from '../../../shared/triage/triage.ts';
import type { TriageTold } from '../../../shared/triage/triage-for.ts';
import type { PreRead } from '../../../shared/triage-meeting/pre-read.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Tag } from '../../components/tag.tsx';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { incidentStatusWords } from '../../forms/triage-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { outcomeHref } from '../triage-outcome/links.ts';
import { DescriptorForm, DescriptorList } from './descriptors.tsx';
import { IncidentFactsShown } from './facts.tsx';
import { LevelPanel } from './level-panel.tsx';
import { AgendaPosition, type Position } from './position.tsx';
import { PreReadForm, PreReads } from './pre-read.tsx';
import type { Seat } from './seat.ts';
import { MaracForm, SecondForm, SettleForm } from './settle.tsx';

type NotSaved = {
  form: 'answers' | 'level' | 'second' | 'marac' | 'pre-read';
  body: Record<string, string | string[]>;
  errors?: readonly FieldError[];
  conflict?: boolean;
  crossed?: readonly string[];
};

type Props = Staff & {
  seat: Seat;
  incident: Incident;
  triage: Triage;
  /** The triage as the reader may know it. */
  told: TriageTold;
  preReads: readonly PreRead[];
  position: Position;
  marks: ReadonlyMap<string, string>;
  answers: ReadonlyMap<string, { answer: string; evidence: string }>;
  notSaved?: NotSaved;
  done?: string | undefined;
  /** What was typed before a session ended, and is not sent yet. */
  notice?: string | undefined;
};

/** The levels that a reader may choose: any member a higher one, a chair any, and the front door also the one computed. */
function levelsFor({ actor, triage, settings }: Pick<Props, 'actor' | 'triage' | 'settings'>): number[] {
  const all = triageSettings(settings).responses.map(({ level }) => level);
  if (may(actor, 'chair-triage')) return all;
  if (!may(actor, 'speak-in-triage') || agencyOf(actor, triageSettings(settings)) === undefined) return [];
  const inForce = levelInForce(triage);
  const settles = may(actor, 'settle-a-triage-level');
  return all.filter((level) => level > inForce || (settles && level === inForce && level >= triage.sum.computed));
}

/** One incident before the meeting, on one screen: what happened, what is answered, what it comes to, what agencies know. */
export const TriageIncidentPage = (props: Props) => {
  const { seat, incident, triage, told, preReads, position, marks, notSaved, done, notice, ...staff } = props;
  const { actor } = staff;
  const settings = triageSettings(staff.settings);
  const { facts, id } = incident;
  const errors = notSaved?.errors ?? [];
  const of = (form: NotSaved['form']) => ({
    errors: notSaved?.form === form ? errors : [],
    typed: (name: string): string | undefined => {
      const value = notSaved?.form === form ? notSaved.body[name] : undefined;
      return Array.isArray(value) ? value[0] : value;
    },
    seen: seenIn(notSaved?.form === form && !notSaved.conflict ? notSaved : undefined, triage.version),
  });
  const agency = agencyOf(actor, settings);
  const confers = settings.agencies.some((one) => one.agency === agency && one.marac);
  const own = preReads.find((one) => one.agency === agency);
  const open = isCounted(incident);
  const answers = seat.kind === 'front-door' && may(actor, 'prepare-triage') && open;
  const levels = open ? levelsFor(props) : [];
  const writes = agency !== undefined && may(actor, 'speak-in-triage') && open && incident.status !== 'decided';
  const status = incidentStatusWords[incident.status];
  return (
    <Page
      site={staff.site}
      title="Incident in domestic abuse triage"
      heading={incident.reference}
      caption={settings.toolTitle}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/triage')}
      backLink={{ href: `/triage?day=${position.day}`, text: 'Back to the agenda' }}
      errors={summaryOf(errors)}
      page="triage-incident"
    >
      {done && <NotificationBanner success text={done} />}
      {notice && <NotificationBanner role="alert" title="Not sent yet" text={notice} />}
      {notSaved?.conflict && <Conflict />}
      <AgendaPosition position={position} />
      <p class="govuk-body">
        <Tag colour={status.colour}>{status.name}</Tag> {incident.restricted && <Tag colour="red">Restricted</Tag>}
      </p>
      <div class="app-triage">
        <div class="app-triage__main">
          <h2 class="govuk-heading-m" id="facts">
            What happened
          </h2>
          <IncidentFactsShown
            incident={incident}
            seat={seat}
            settings={settings}
            mayAsk={may(actor, 'prepare-triage')}
          />
          <h2 class="govuk-heading-m" id="descriptors" tabindex={-1}>
            Descriptors
          </h2>
          {answers ? (
            <DescriptorForm
              id={id}
              descriptors={settings.pack.descriptors}
              answers={triage.answers}
              marks={marks}
              typed={props.answers}
              errors={of('answers').errors}
              crossed={notSaved?.crossed ?? []}
            />
          ) : (
            <DescriptorList descriptors={settings.pack.descriptors} answers={triage.answers} />
          )}
        </div>
        <div class="app-triage__side">
          <section aria-labelledby="level-title">
            <h2 class="govuk-heading-m" id="level-title" tabindex={-1}>
              Level
            </h2>
            <p class="app-triage__saved" data-triage-saved role="status" />
            <div data-level-panel>
              <LevelPanel told={told} facts={facts} settings={settings} />
            </div>
            {levels.length > 0 && (
              <SettleForm id={id} triage={triage} settings={settings} levels={levels} {...of('level')} />
            )}
            {open && triage.pending && may(actor, 'second-a-triage-level') && triage.pending.by.id !== actor.id && (
              <SecondForm id={id} pending={triage.pending} {...of('second')} />
            )}
            {open && confers && may(actor, 'speak-in-triage') && <MaracForm id={id} {...of('marac')} />}
          </section>
          {may(actor, 'read-incidents') && (
            <p class="govuk-body">
              <a class="govuk-link govuk-!-font-weight-bold" href={outcomeHref(id)}>
                {incident.status === 'decided' ? 'The outcome, and who has answered' : 'Write the outcome'}
              </a>
            </p>
          )}
          <section aria-labelledby="agencies">
            <h2 class="govuk-heading-m" id="agencies">
              What agencies know
            </h2>
            <PreReads preReads={preReads} facts={facts} settings={settings} />
            {writes && (
              <PreReadForm
                id={id}
                seat={seat}
                own={own}
                facts={facts}
                settings={settings}
                {...of('pre-read')}
                seen={seenIn(
                  notSaved?.form === 'pre-read' && !notSaved.conflict ? notSaved : undefined,
                  own?.version ?? 0,
                )}
              />
            )}
          </section>
        </div>
      </div>
    </Page>
  );
};

/** The version that a form was made from; a form that is shown again for what was typed keeps it. */
const seenIn = (notSaved: NotSaved | undefined, now: number): number => {
  const seen = notSaved?.body.seen;
  return typeof seen === 'string' && /^\d{1,6}$/.test(seen) ? Number(seen) : now;
};

/** Nothing was written over, and what was typed is still on the page. */
const Conflict = () => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">Someone changed this triage while you had it open.</p>
    <p class="govuk-body">
      Nothing of theirs was written over, and everything you typed is still below. Look at the level as it is now. If
      you still want to, send yours again.
    </p>
  </NotificationBanner>
);
