import type { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { BrowserEnv, EntranceEnv, PagesEnv, SchoolsEnv } from '../../functions/env.ts';
import { sealRights } from '../seal-rights.ts';
import { tableRights } from '../table-rights.ts';
import { whenHeldOff } from './codes-held-off.ts';
import type { Files } from './files.ts';
import { lookedFunctions } from './looked-functions.ts';
import type { OnCall } from './on-call.ts';
import type { SealKeys } from './seal-keys.ts';
import type { Secrets } from './secrets.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import type { SignIn } from './sign-in.ts';

export type PeopleFunctionsProps = {
  store: ServiceTable;
  seals: SealKeys;
  signIn: SignIn;
  secrets: Secrets;
  /** What every page is given: the table's name, the authority, the public address and the assets. */
  pageEnv: Omit<PagesEnv, 'SECRETS_ID' | 'DYNAMODB_ENDPOINT'>;
  files: Files;
  /** The fonts that letters are printed in. */
  fonts: string[];
  key: IKey;
  onCall: OnCall;
};

/**
 * Who answers people, except about files. Only the entrance can let somebody in, and notices to schools whoever has a link
 * and its code to that one notice; each of the others has no more keys and no more of the table than its own pages use.
 */
export function peopleFunctions(stack: Stack, props: PeopleFunctionsProps) {
  const { store, seals, signIn, secrets, pageEnv, files, fonts, key, onCall } = props;
  const house = { key, onCall, memory: 1024 };
  const edgeEnv = { ...pageEnv, SECRETS_ID: secrets.edge.secretArn };
  const browserEnv = { ...pageEnv, SECRETS_ID: secrets.browser.secretArn };
  const entrance = new ServiceFunction<EntranceEnv>(stack, 'Entrance', {
    ...house,
    entry: 'entrance.ts',
    env: {
      ...pageEnv,
      SIGN_IN_ISSUER: signIn.issuer,
      SIGN_IN_CLIENT_ID: signIn.web.userPoolClientId,
      SIGN_IN_VOUCHING: JSON.stringify(signIn.vouching),
      SECRETS_ID: secrets.entrance.secretArn,
    },
    whenItFails: 'Nobody can sign in: a concern may not be raised, or not be decided.',
  });
  const portal = new ServiceFunction<BrowserEnv>(stack, 'Portal', {
    ...house,
    entry: 'portal.ts',
    env: browserEnv,
    whenItFails: 'People who raise concerns see an error instead of the service: a concern may not be raised.',
  });
  const desk = new ServiceFunction<PagesEnv>(stack, 'Desk', {
    ...house,
    entry: 'desk.ts',
    env: edgeEnv,
    whenItFails: 'People at the front door see an error instead of their contacts: a concern may not be decided.',
  });
  const letters = new ServiceFunction<PagesEnv>(stack, 'Letters', {
    ...house,
    entry: 'letters.ts',
    env: edgeEnv,
    whenItFails: 'The front door cannot send a letter, nor see whom one did not reach or who disagrees.',
  });
  const handover = new ServiceFunction<PagesEnv>(stack, 'Handover', {
    ...house,
    entry: 'handover.ts',
    env: edgeEnv,
    whenItFails: 'One team cannot hand its open work to the other: a child may be nobody’s until they telephone.',
  });
  const intake = new ServiceFunction<PagesEnv>(stack, 'Intake', {
    ...house,
    entry: 'intake.ts',
    env: edgeEnv,
    // A whole file is taken in one request, as long as the gateway waits.
    seconds: 29,
    memory: 1769,
    whenItFails: 'Police cannot tell of domestic-abuse incidents: children of the night may not be on the agenda.',
  });
  const consultations = new ServiceFunction<PagesEnv>(stack, 'Consultations', {
    ...house,
    entry: 'consultations.ts',
    env: edgeEnv,
    whenItFails: 'People cannot ask before they raise a concern, and nobody can answer those who did.',
  });
  const triage = new ServiceFunction<PagesEnv>(stack, 'Triage', {
    ...house,
    entry: 'triage.ts',
    env: edgeEnv,
    whenItFails: 'The agencies cannot meet upon domestic abuse: incidents wait, also those that cannot.',
  });
  const outcomes = new ServiceFunction<PagesEnv>(stack, 'Outcomes', {
    ...house,
    entry: 'outcomes.ts',
    env: edgeEnv,
    whenItFails: 'Agencies cannot read what was decided about domestic abuse, nor say that they have it.',
  });
  const schools = new ServiceFunction<SchoolsEnv>(stack, 'Schools', {
    ...house,
    entry: 'schools.ts',
    env: { ...edgeEnv, QUARANTINE_BUCKET: files.quarantine.bucketName },
    // The national register is compared and laid down in one request, as long as the gateway waits.
    seconds: 29,
    memory: 1769,
    whenItFails: 'Nobody can say who at a school is told of its pupils, nor bring the register of schools up to date.',
  });
  const schoolNotices = new ServiceFunction<PagesEnv>(stack, 'SchoolNotices', {
    ...house,
    entry: 'school-notices.ts',
    env: { ...pageEnv, SECRETS_ID: secrets.gate.secretArn },
    whenItFails: 'Schools cannot read what they are told before the bell, and nobody sees whom to ring.',
  });
  const people = new ServiceFunction<PagesEnv>(stack, 'People', {
    ...house,
    entry: 'people.ts',
    env: edgeEnv,
    whenItFails: 'The front door cannot look for a child it knows already: what was told before may be missed.',
  });
  const checks = new ServiceFunction<PagesEnv>(stack, 'Checks', {
    ...house,
    entry: 'checks.ts',
    env: edgeEnv,
    // A whole file of the case system is taken in one request.
    seconds: 29,
    memory: 1769,
    whenItFails: 'Professionals cannot check whether a child is open to social care. They can telephone.',
  });
  const looking = lookedFunctions(stack, props);
  const wording = new ServiceFunction<PagesEnv>(stack, 'Wording', {
    ...house,
    entry: 'wording.ts',
    env: edgeEnv,
    whenItFails: 'Nobody can change what letters and emails say. They go on saying what they did.',
  });
  const operations = new ServiceFunction<PagesEnv>(stack, 'Operations', {
    ...house,
    entry: 'operations.ts',
    env: edgeEnv,
    whenItFails: 'Nobody sees on a page what waits and whom it hurts. Alarms ring all the same.',
  });
  const print = new ServiceFunction<BrowserEnv>(stack, 'Print', {
    ...house,
    entry: 'print.ts',
    beside: { fonts },
    env: browserEnv,
    whenItFails: 'People cannot download their letter as a PDF. They can still read it on its page.',
  });

  const may = <Env extends object>(
    one: ServiceFunction<Env>,
    name: keyof typeof tableRights & keyof typeof sealRights,
    { secretArn }: ISecret,
  ) => {
    store.allow(one, tableRights[name]);
    seals.allow(one, sealRights[name]);
    one.allow(['secretsmanager:GetSecretValue'], secretArn);
  };
  may(entrance, 'entrance', secrets.entrance);
  may(schoolNotices, 'schoolNotices', secrets.gate);
  may(portal, 'portal', secrets.browser);
  may(print, 'print', secrets.browser);
  may(desk, 'desk', secrets.edge);
  may(letters, 'letters', secrets.edge);
  may(handover, 'handover', secrets.edge);
  may(intake, 'intake', secrets.edge);
  may(consultations, 'consultations', secrets.edge);
  may(triage, 'triage', secrets.edge);
  may(outcomes, 'outcomes', secrets.edge);
  may(schools, 'schools', secrets.edge);
  may(people, 'people', secrets.edge);
  may(checks, 'checks', secrets.edge);
  may(wording, 'wording', secrets.edge);
  may(operations, 'operations', secrets.edge);
  files.allowRegister(schools);
  return {
    entrance: whenHeldOff(entrance, onCall).fn,
    portal: portal.fn,
    desk: desk.fn,
    letters: letters.fn,
    handover: handover.fn,
    intake: intake.fn,
    consultations: consultations.fn,
    triage: triage.fn,
    outcomes: outcomes.fn,
    schools: schools.fn,
    schoolNotices: schoolNotices.fn,
    people: people.fn,
    checks: checks.fn,
    ...looking,
    wording: wording.fn,
    operations: operations.fn,
    print: print.fn,
  };
}
