import type { Table } from '../../functions/store/table.ts';

/** Items that say who looked, asked, was refused, signed in or came: a refused request may leave these. */
const passing = /^(AUDIT#READER#|ACCESS|RATE|CODE|SESSION|HELD|IDEMPOTENCY|LOOK|CHECKRATE)|\|(LOOKER|ACCESS)/;

type Written = { pk?: string; sk?: string } | undefined;
type Sent = {
  constructor: { name: string };
  input: {
    Item?: Written;
    Key?: Written;
    TransactItems?: { Put?: { Item: Written }; Delete?: { Key: Written }; Update?: { Key: Written } }[];
    RequestItems?: Record<string, { PutRequest?: { Item: Written }; DeleteRequest?: { Key: Written } }[]>;
  };
};

/** Hears every write of a table; answers those since it was last asked. */
export function listenTo(table: Table): () => string[] {
  let written: string[] = [];
  const send = table.client.send.bind(table.client);
  const hear = ({ constructor: { name }, input }: Sent) => {
    if (!/Put|Update|Delete|Write/.test(name)) return;
    const items = [
      input.Item,
      input.Key,
      ...(input.TransactItems ?? []).map(({ Put, Delete, Update }) => Put?.Item ?? Delete?.Key ?? Update?.Key),
      ...Object.values(input.RequestItems ?? {})
        .flat()
        .map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key),
    ];
    for (const item of items) if (item) written.push(`${item.pk}|${item.sk}`);
  };
  Object.assign(table.client, {
    send: async (command: Sent) => {
      const answer = await send(command as never);
      // What the table refused was not written.
      hear(command);
      return answer;
    },
  });
  return () => {
    const since = written;
    written = [];
    return since;
  };
}

/** Which of them a refused request may not leave behind, by their kind. */
export const kept = (written: readonly string[]) =>
  written.filter((item) => !passing.test(item)).map((item) => item.replace(/#[^|]*/g, '#…'));
