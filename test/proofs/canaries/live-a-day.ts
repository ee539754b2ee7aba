import type { Client, FormFields } from '../../support/client.ts';
import { answer, answerWhatIsNeeded, beginDraft, childIn, declaration } from '../../support/drafts.ts';
import { pageOf } from '../../support/page.ts';
import type { Canaries } from './canaries.ts';

/** Those who take part, each with a browser in which they have signed in, and how a file is added to a draft. */
export type Day = {
  teacher: Client;
  police: Client;
  /** Where its pages are. */
  publicUrl: string;
  addFile: (who: Client, draft: string, name: string, words: string) => Promise<void>;
};

const columns = [
  ...['police_reference', 'person', 'force', 'occurred_at', 'grade', 'narrative', 'place_address', 'forename'],
  ...['surname', 'date_of_birth', 'roles', 'relationship_to_children', 'address', 'what_not_to_say', 'refuge_name'],
  ...['refuge_town', 'work_place', 'present'],
];
type Line = Readonly<Record<string, string>>;
const fileOf = (lines: readonly Line[]) =>
  [columns, ...lines.map((line) => columns.map((name) => line[name] ?? ''))].map((row) => row.join(',')).join('\r\n');

/** An incident of the night: its victim, who may have done it, and a child. */
const incidentOf = ({ address, narrative, perpetrator }: Canaries): Line[] => {
  const reference = { police_reference: 'ZQ/1' };
  return [
    {
      ...{ ...reference, person: 'adult', force: 'severn-vale', occurred_at: '20/11/2026 22:40', grade: 'medium' },
      ...{ narrative: `They heard ${narrative[11]} and ${narrative[12]}.`, place_address: `${address[4]} Row` },
      ...{ forename: 'Corinna', surname: 'Alder', date_of_birth: '14/02/1991', roles: 'victim' },
      ...{ relationship_to_children: 'mother', address: `${address[5]} Lodge` },
      ...{ what_not_to_say: `Nothing of ${address[6]}`, refuge_name: `${address[7]}`, refuge_town: `${address[8]}` },
    },
    {
      ...{ ...reference, person: 'adult', forename: 'Dean', surname: `${perpetrator[6]}`, roles: 'alleged-abuser' },
      work_place: `${perpetrator[7]}`,
    },
    {
      ...{ ...reference, person: 'child', forename: 'Robin', surname: 'Alder' },
      ...{ date_of_birth: '05/03/2017', present: 'yes' },
    },
  ];
};

const taken = (what: string, { status }: Response, wanted = 303) => {
  if (status !== wanted) throw new Error(`${what} answered ${status}`);
};

/** What a teacher types about a family, every word of it a canary or next to one, and sends. */
async function raise({ teacher, addFile }: Day, { address, narrative, perpetrator, attachment }: Canaries) {
  const draft = await beginDraft(teacher);
  await answerWhatIsNeeded(teacher, draft);
  const child = await childIn(teacher, draft);
  const say = async (path: string, fields: FormFields) => taken(path, await answer(teacher, path, fields));
  await say(`${child}/child-home`, {
    home: 'address',
    address: `${address[0]} Court\n${address[1]}`,
    addressConfidential: 'yes',
    addressConfidentialWhy: `They moved to ${address[2]}, by ${address[9]}.`,
    safePlace: `${address[3]} House`,
  });
  await say(`${child}/child-voice`, { voice: 'obtained', ownWords: `“${narrative[0]} said ${narrative[1]}.”` });
  await say(`${draft}/tasks/what-happened`, { whatHappened: `He shouted ${narrative[2]}, and then ${narrative[3]}.` });
  await say(`${draft}/tasks/concern-type`, { categories: ['domestic-abuse'], primary: 'domestic-abuse' });
  await say(`${draft}/tasks/domestic-abuse`, {
    relationship: 'current-partners',
    victim: `Mrs ${narrative[4]}`,
    perpetrator: `Mr ${perpetrator[0]} ${perpetrator[1]}`,
    tool: 'none',
    perpetratorWhereabouts: `He sleeps at ${perpetrator[2]}, and drinks at ${perpetrator[3]}.`,
    ordersInPlace: 'yes',
    orderDetails: `He may not come to ${perpetrator[4]}.`,
    pregnant: 'no',
    marac: 'no',
    idva: 'no',
  });
  await say(`${draft}/tasks/analysis`, {
    worries: `That ${narrative[5]} happens again.`,
    needsToHappen: `Someone for ${narrative[6]}.`,
    level: '4',
    levelReason: `She is hurt, ${narrative[7]}.`,
  });
  for (const [n, word] of attachment.entries()) await addFile(teacher, draft, `note-${n}.txt`, `Seen by ${word}.`);
  const sent = await teacher.post(`${draft}/send`, declaration);
  if (sent.status === 303) return sent.headers.get('location')?.replace(/\/sent$/, '') ?? '';
  const version = /name="version" value="([^"]*)"/.exec(await sent.text())?.[1] ?? '';
  const again = await teacher.post(`${draft}/send`, { ...declaration, version });
  taken('the concern', again);
  return again.headers.get('location')?.replace(/\/sent$/, '') ?? '';
}

/**
 * A short day: a concern that is typed, sent and added to, one that is left unsent, a question before any, a message,
 * and an incident of the night, with every canary somewhere in it. Answers the addresses of what came of it.
 */
export async function liveADay(day: Day, canaries: Canaries): Promise<{ referral: string }> {
  const { narrative, perpetrator } = canaries;
  const referral = await raise(day, canaries);
  const unsent = await beginDraft(day.teacher);
  taken(
    'a draft',
    await answer(day.teacher, `${unsent}/tasks/what-happened`, { whatHappened: `Left at ${narrative[8]}.` }),
  );
  const { teacher, police } = day;
  const [message = ''] = (await pageOf(await teacher.get(`${referral}/thread`))).sent('message');
  taken('a message', await teacher.post(`${referral}/thread`, { message, text: `Since then ${narrative[9]}.` }));
  const [later = ''] = (await pageOf(await teacher.get(`${referral}/add`))).sent('form');
  const more = {
    form: later,
    urgency: 'no',
    kind: 'new-event',
    text: `Also ${narrative[10]}, with ${perpetrator[5]}.`,
  };
  taken('more information', await teacher.post(`${referral}/add`, more));
  const asked = {
    ...{
      step: 'ask',
      ageBand: '5-to-9',
      childNamed: 'no',
      allegation: 'no',
      wanted: `Is ${narrative[13]} one for you?`,
    },
    ...{ worry: `That ${narrative[14]}.`, done: `We rang ${narrative[15]}.` },
  };
  const first = await teacher.post('/ask', asked);
  // Words that may be somebody’s name are asked about once.
  const [warned = ''] = first.status === 303 ? [] : (await pageOf(first)).sent('warned');
  if (first.status !== 303) taken('a question', await teacher.post('/ask', { ...asked, warned }));
  const form = new FormData();
  form.set('file', new File([fileOf(incidentOf(canaries))], 'incidents.csv', { type: 'text/csv' }));
  const told = await police.send('/incidents/batches', {
    method: 'POST',
    body: form,
    headers: { Origin: day.publicUrl },
  });
  taken('the file of police', told);
  return { referral };
}
