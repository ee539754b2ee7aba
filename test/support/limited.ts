import { compartments } from '../../functions/store/seal/compartments.ts';
import { openSeals, type Seals } from '../../functions/store/seal/seals.ts';
import type { Table } from '../../functions/store/table.ts';
import { sealedPartitions } from '../../infra/looked-rights.ts';
import type { SealRight } from '../../infra/seal-rights.ts';
import type { TableRights } from '../../infra/table-rights.ts';

type Asked = { action: string; partition?: string | undefined; index?: string | undefined };
type Keyed = { pk?: string } | undefined;

type At = { Key: Keyed };

type Input = {
  Key?: Keyed;
  Item?: Keyed;
  IndexName?: string;
  ExpressionAttributeValues?: { ':pk'?: string };
  RequestItems?: Record<
    string,
    { Keys?: Keyed[] } | { PutRequest?: { Item: Keyed }; DeleteRequest?: { Key: Keyed } }[]
  >;
  TransactItems?: { Put?: { Item: Keyed }; Get?: At; Delete?: At; ConditionCheck?: At }[];
};

const whole: Record<string, string> = {
  GetCommand: 'GetItem',
  PutCommand: 'PutItem',
  UpdateCommand: 'UpdateItem',
  DeleteCommand: 'DeleteItem',
  QueryCommand: 'Query',
  TransactGetCommand: 'GetItem',
  TransactWriteCommand: 'PutItem',
};

/** What a command asks for, in the words of DynamoDB's permissions. */
function askedBy(name: string, input: Input): Asked[] {
  if (name === 'TransactWriteCommand' || name === 'TransactGetCommand') {
    return (input.TransactItems ?? []).map(({ Put, Get, Delete, ConditionCheck }) => ({
      action: (Delete && 'DeleteItem') ?? (ConditionCheck && 'ConditionCheckItem') ?? whole[name] ?? name,
      partition: (Put?.Item ?? (Get ?? Delete ?? ConditionCheck)?.Key)?.pk,
    }));
  }
  const batches = Object.values(input.RequestItems ?? {});
  if (name === 'BatchGetCommand') {
    return batches.flatMap((batch) =>
      'Keys' in batch ? (batch.Keys ?? []).map((key) => ({ action: 'BatchGetItem', partition: key?.pk })) : [],
    );
  }
  if (name === 'BatchWriteCommand') {
    return batches.flatMap((batch) =>
      Array.isArray(batch)
        ? batch.map(({ PutRequest, DeleteRequest }) => ({
            action: 'BatchWriteItem',
            partition: (PutRequest?.Item ?? DeleteRequest?.Key)?.pk,
          }))
        : [],
    );
  }
  const partition = (input.Key ?? input.Item)?.pk ?? input.ExpressionAttributeValues?.[':pk'];
  return [{ action: whole[name] ?? name, partition, index: input.IndexName }];
}

/** Whether a text is what IAM takes for like another, which has stars and no other sign that a pattern could take for its own. */
const isLike = (text: string, like: string): boolean => new RegExp(`^${like.replaceAll('*', '.*')}$`).test(text);

function isAllowed(rights: TableRights, { action, partition = '', index }: Asked): boolean {
  if (index !== undefined)
    return rights.some(
      ({ indexes, withinIndexes }) =>
        indexes?.some((name) => name === index) && (withinIndexes?.some((like) => isLike(partition, like)) ?? true),
    );
  return rights.some(
    ({ actions, within }) =>
      actions.some((name) => name === action) &&
      (within?.some((beginning) => partition.startsWith(beginning.slice(0, -1))) ??
        !partition.startsWith(sealedPartitions.slice(0, -1))),
  );
}

type SealRights = Partial<Record<(typeof compartments)[number], SealRight>>;

/** Seals, as a function has them. It is a process of its own, so what another has unwrapped is not known to it. */
function limitedSeals({ authority, wrappings }: Seals, rights: SealRights): Seals {
  const ours: Seals['wrappings'] = {};
  for (const compartment of compartments) {
    const wrapping = wrappings[compartment];
    if (!rights[compartment] || !wrapping) continue;
    const refused = async () => {
      throw Object.assign(new Error(`not granted: kms:Decrypt ${compartment}`), { name: 'AccessDeniedException' });
    };
    ours[compartment] = { ...wrapping, ...(rights[compartment] === 'seals' && { unwrap: refused }) };
  }
  return openSeals(authority, ours);
}

/**
 * The table, as a function sees it that may do no more than these rights say. What the stack does not grant fails
 * here as it would in AWS, so a journey that passes is a journey that the function may make.
 */
export function limitedTo(
  { client, name, seals }: Table,
  rights: TableRights,
  sealRights: SealRights = Object.fromEntries(compartments.map((one) => [one, 'opens'])),
): Table {
  const send = (command: { constructor: { name: string }; input: Input }) => {
    const refused = askedBy(command.constructor.name, command.input).find((asked) => !isAllowed(rights, asked));
    if (refused) {
      const { action, partition = '', index = '' } = refused;
      const message = `not granted: ${action} ${partition.replace(/#.*/, '')} ${index}`;
      return Promise.reject(Object.assign(new Error(message), { name: 'AccessDeniedException' }));
    }
    return client.send(command as never);
  };
  return {
    name,
    client: Object.assign(Object.create(client), { send }),
    seals: seals && limitedSeals(seals, sealRights),
  };
}
