/** What someone did. A save or a look is about a draft, a raise about an idempotency key, every other act about a contact; to open is to be shown one. */
export type Kind =
  | 'begin'
  | 'save'
  | 'look'
  | 'open'
  | 'send'
  | 'raise'
  | 'claim'
  | 'rate'
  | 'ask'
  | 'answer'
  | 'propose'
  | 'return'
  | 'authorise'
  | 'issue'
  | 'read-letter';

/** `unknown`: the connection was lost or the service failed, so that nobody can say whether it was done. */
export type Outcome = 'ok' | 'refused' | 'unknown';

export type Facts = {
  /** The version of the contact that was on the page. */
  seen?: number;
  /** The words that were typed, each with a mark that no other has. */
  text?: string;
  /** Which question of the form was answered: the task and the question, after the child's id where it is about one. */
  field?: string;
  /** The id of the person who acted. */
  by?: string;
  /** The contact that came of it, as the service answered. */
  contact?: string;
};

/** One request: when it began and ended, as places in the order of everything that happened. */
export type Operation = {
  who: string;
  kind: Kind;
  about: string;
  began: number;
  ended: number;
  outcome: Outcome;
  status: number;
  facts: Facts;
};

type Begun = Pick<Operation, 'who' | 'kind' | 'about'> & { facts?: Facts };
export type End = (outcome: Outcome, more?: { status?: number; facts?: Facts }) => void;

export type History = ReturnType<typeof openHistory>;

/** Everything that anyone asked for, in order, with what they were told. Nothing in it is ever taken back. */
export function openHistory() {
  const operations: Operation[] = [];
  const listeners = new Set<(operation: Operation) => void>();
  const open = new Set<Operation>();
  let clock = 0;
  const tick = () => {
    clock += 1;
    return clock;
  };

  return {
    operations: operations as readonly Operation[],
    /** Notes that something is being asked for. What is never ended has an unknown outcome. */
    begin({ facts = {}, ...begun }: Begun): End {
      const operation: Operation = {
        ...begun,
        facts,
        began: tick(),
        ended: Number.POSITIVE_INFINITY,
        outcome: 'unknown',
        status: 0,
      };
      operations.push(operation);
      open.add(operation);
      for (const listener of listeners) listener(operation);
      return (outcome, { status = 0, facts: told = {} } = {}) => {
        Object.assign(operation, { outcome, status, facts: { ...operation.facts, ...told } });
        if (outcome !== 'unknown') operation.ended = tick();
        open.delete(operation);
      };
    },
    /** Waits for the next operation of a kind to begin, for a while; false when none did. */
    next: (kind: Kind, patienceMs: number) =>
      new Promise<boolean>((resolve) => {
        const done = (found: boolean) => {
          clearTimeout(timer);
          listeners.delete(listener);
          resolve(found);
        };
        const listener = (operation: Operation) => operation.kind === kind && done(true);
        const timer = setTimeout(() => done(false), patienceMs);
        listeners.add(listener);
      }),
    /** What has been asked for and not been answered yet. */
    underWay: (): Kind[] => [...open].map(({ kind }) => kind),
  };
}
