import * as z from 'zod';
import { exampleConcern } from '../../../shared/form/example-concern.ts';
import { addressAt } from '../agency-system.ts';
import { untilKnown, type World } from '../person.ts';
import { ask, outcomeOf } from '../visitor.ts';
import { typedWords } from '../words.ts';

const Raised = z.object({ id: z.string() });

/** A partner's system, with a token that holds for the whole run. */
export type Caller = { clientId: string; domain: string; token: string };

/**
 * Raises one concern under a key of its own: sent again while nobody knows what became of it, now and then twice at
 * once, and again when it is done. A key that comes with other words must be refused.
 */
export async function raiseBySystem(world: World, { clientId, domain, token }: Caller): Promise<void> {
  const { box, random, history } = world;
  const key = random.uuid();
  const text = typedWords(random, key);
  const body = {
    ...exampleConcern,
    you: { ...exampleConcern.you, email: addressAt(domain, random.int(1, 5)) },
    'what-happened': { ...exampleConcern['what-happened'], whatHappened: text },
  };
  const send = (what: object) =>
    ask(box, '/api/v1/concerns', {
      method: 'POST',
      body: JSON.stringify(what),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': key,
      },
    });
  const once = async () => {
    const end = history.begin({
      ...{ who: clientId, kind: 'raise', about: key },
      facts: { text, field: 'what-happened.whatHappened' },
    });
    const heard = await send(body);
    const contact = heard?.status === 201 ? Raised.parse(JSON.parse(heard.text)).id : undefined;
    const outcome = outcomeOf(heard, () => contact !== undefined);
    end(outcome, { status: heard?.status ?? 0, facts: contact ? { contact } : {} });
    return contact;
  };
  const several = async () => (await Promise.all([once(), once()])).find(Boolean);
  const contact = await untilKnown(world, 200, () => (random.chance(0.2) ? several() : once()));
  if (!contact) throw new Error('a concern was never taken');
  if (random.chance(0.1)) await once();
  if (random.chance(0.05)) {
    const other = await send({ ...body, 'what-happened': { ...body['what-happened'], whatHappened: 'Other words.' } });
    if (other && other.status < 500 && other.status !== 422 && other.status !== 409)
      throw new Error(`a used key with other words was answered ${other.status}`);
  }
}
