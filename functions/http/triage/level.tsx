import { Hono } from 'hono';
import { JudgeMarac, judgeMarac } from '../../../shared/triage/judge-marac.ts';
import { SecondLevel, secondLevel } from '../../../shared/triage/second-level.ts';
import { SetLevel, setLevel } from '../../../shared/triage/set-level.ts';
import { levelProblems, maracProblems, secondProblems } from '../../../web/forms/triage-words.ts';
import { typedIn } from '../contacts/form.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import { sittingMeeting } from './sitting-meeting.ts';
import { takeAct } from './take-act.tsx';

const filled = (body: FormBody, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (typedIn(body, name) ? [[name, typedIn(body, name)]] : [])));

/** The level that people settle on, the second social worker's answer, and the conference. */
export const levelRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>()
    .post(
      '/triage/incidents/:id/level',
      takeAct(deps, {
        form: 'level',
        schema: SetLevel,
        // A level that nobody chose is none, and not level 0.
        commandOf: (body) => filled(body, ['seen', 'level', 'category', 'words']),
        rule: async (before, command, moment) => {
          const chair = (await sittingMeeting(deps))?.chair;
          return setLevel({ ...before, chair }, command, moment);
        },
        words: levelProblems,
        notYours: 'Only the chair of the meeting can lower a level.',
        done: 'level-set',
      }),
    )
    .post(
      '/triage/incidents/:id/second',
      takeAct(deps, {
        form: 'second',
        schema: SecondLevel,
        rule: secondLevel,
        words: secondProblems,
        // The page has another box of this name, for the reason of the level itself.
        controlOf: (field) => (field === 'words' ? 'second-words' : field),
        done: 'level-seconded',
      }),
    )
    .post(
      '/triage/incidents/:id/marac',
      takeAct(deps, {
        form: 'marac',
        schema: JudgeMarac,
        rule: judgeMarac,
        words: maracProblems,
        done: 'marac-judged',
      }),
    );
