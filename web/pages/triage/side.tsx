import { isCounted } from '../../../shared/incident/incident.ts';
import { may } from '../../../shared/permissions.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { levelsToSettle } from '../../../shared/triage/levels-to-settle.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import { AgenciesKnow } from './agencies-know.tsx';
import type { TriageIncidentProps } from './incident-props.ts';
import { LevelPanel, LevelSumShown } from './level-panel.tsx';
import { typedInto } from './not-saved.tsx';
import { MaracForm, SecondForm, SettleForm } from './settle.tsx';
import { WaysOn } from './ways-on.tsx';

/** Whoever finds no control in it can scroll it by the keyboard all the same. */
const focusable = { tabindex: 0 };

/** Beside the answers: the level, the form that settles it, what comes next, how the level came about, what agencies know. */
export const IncidentSide = (props: TriageIncidentProps) => {
  const { actor, seat, incident, triage, told, position, notSaved } = props;
  const settings = triageSettings(props.settings);
  const { id, facts } = incident;
  const open = isCounted(incident);
  const agency = agencyOf(actor, settings);
  const confers = settings.agencies.some((one) => one.agency === agency && one.marac);
  const { meeting } = position;
  const levels = open ? levelsToSettle(triage, { actor, chair: meeting?.chair, settings }) : [];
  const speaks = may(actor, 'speak-in-triage');
  const about = { told, facts, settings };
  const into = (form: Parameters<typeof typedInto>[1], version: number) => typedInto(notSaved, form, version);
  return (
    <section class="app-triage__side" aria-label="Level and what comes next" {...(levels.length === 0 && focusable)}>
      <section aria-labelledby="level-title">
        <h2 class="govuk-heading-m govuk-!-margin-bottom-1" id="level-title" tabindex={-1}>
          Level
        </h2>
        <p class="app-triage__saved" data-triage-saved role="status" />
        <div data-level-panel>
          <LevelPanel {...about} />
        </div>
        {levels.length > 0 && (
          <SettleForm
            {...{ id, triage, settings, levels }}
            mayLower={levels.includes(0)}
            {...into('level', triage.version)}
          />
        )}
        {open && triage.pending && may(actor, 'second-a-triage-level') && triage.pending.by.id !== actor.id && (
          <SecondForm id={id} pending={triage.pending} {...into('second', triage.version)} />
        )}
      </section>
      {seat.kind === 'front-door' && (
        <WaysOn
          {...{ incident, triage, meeting, settings, actor }}
          {...into(notSaved?.form === 'call' ? 'call' : 'defer', incident.version)}
        />
      )}
      <section aria-labelledby="sum">
        <h2 class="govuk-heading-m" id="sum">
          How the level came about
        </h2>
        <div data-level-sum>
          <LevelSumShown {...about} />
        </div>
        {open && confers && speaks && <MaracForm id={id} {...into('marac', triage.version)} />}
      </section>
      {seat.kind === 'front-door' && <AgenciesKnow {...props} />}
    </section>
  );
};
