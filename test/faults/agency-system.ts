import * as z from 'zod';
import { exampleConcern } from '../../shared/form/example-concern.ts';
import { keepDoing, untilKnown, type World } from './person.ts';
import { ask, outcomeOf } from './visitor.ts';
import { typedWords } from './words.ts';

/** A partner's system as the console lists it, and the mail domain of its organisation. */
export type System = { clientId: string; clientSecret: string; domain: string };

const Token = z.object({ access_token: z.string() });
const Raised = z.object({ id: z.string() });
const Status = z.object({
  status: z.string(),
  question: z.object({ id: z.string(), answers: z.string() }).optional(),
  letter: z.object({ href: z.string() }).optional(),
});

/** One of the people there who have no account. */
export const addressAt = (domain: string, number: number): string => `duty.${number}@${domain}`;

/** A system that raises concerns, sends a request again under the same key until it is answered, and follows them. */
export function agencySystem(world: World, system: System): Promise<void> {
  const { box, random, history } = world;
  const raised: string[] = [];
  let token = '';

  const call = async (path: string, init: RequestInit = {}) => {
    if (!token) token = await tokenFor(world, system);
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    const heard = await ask(box, path, { ...init, headers });
    if (heard?.status === 401) token = '';
    return heard;
  };
  const post = (path: string, key: string, body: unknown) =>
    call(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    });

  const raise = async () => {
    const key = random.uuid();
    const text = typedWords(random, key);
    const body = {
      ...exampleConcern,
      // Nobody there has an account, so letters are read by code.
      you: { ...exampleConcern.you, email: addressAt(system.domain, random.int(1, 5)) },
      'what-happened': { ...exampleConcern['what-happened'], whatHappened: text },
    };
    const once = async () => {
      const facts = { text, field: 'what-happened.whatHappened' };
      const end = history.begin({ who: system.clientId, kind: 'raise', about: key, facts });
      const heard = await post('/api/v1/concerns', key, body);
      const contact = heard?.status === 201 ? Raised.parse(JSON.parse(heard.text)).id : undefined;
      end(
        outcomeOf(heard, () => contact !== undefined),
        { status: heard?.status ?? 0, facts: contact ? { contact } : {} },
      );
      return contact;
    };
    const contact = await untilKnown(world, 8, async () =>
      random.chance(0.25) ? (await Promise.all([once(), once()])).find(Boolean) : once(),
    );
    if (contact) raised.push(contact);
    if (contact && random.chance(0.2)) await once();
  };

  const follow = async () => {
    const id = raised.length > 0 ? random.pick(raised.slice(-12)) : undefined;
    const heard = id ? await call(`/api/v1/concerns/${id}`) : undefined;
    if (!id || heard?.status !== 200) return;
    const { question, letter } = Status.parse(JSON.parse(heard.text));
    if (question) {
      const key = random.uuid();
      const text = typedWords(random, key);
      await untilKnown(world, 4, async () => {
        const end = history.begin({ who: system.clientId, kind: 'answer', about: id, facts: { text } });
        const answered = await post(question.answers, key, { questionId: question.id, text });
        const outcome = outcomeOf(answered, ({ status }) => status >= 200 && status < 300);
        end(outcome, { status: answered?.status ?? 0 });
        return outcome === 'unknown' ? undefined : outcome;
      });
    }
    if (letter) {
      const end = history.begin({ who: system.clientId, kind: 'read-letter', about: id, facts: { field: 'system' } });
      const read = await call(letter.href);
      end(
        outcomeOf(read, ({ status }) => status === 200),
        { status: read?.status ?? 0 },
      );
    }
  };

  return keepDoing(world, 1_200, () => (random.chance(0.5) ? raise() : follow()));
}

async function tokenFor({ box }: World, { clientId, clientSecret }: System): Promise<string> {
  const heard = await ask(box, '/_local/oidc/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  return heard?.status === 200 ? Token.parse(JSON.parse(heard.text)).access_token : '';
}
