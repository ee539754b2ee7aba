import * as z from 'zod';

const Key = z.record(z.string(), z.union([z.object({ S: z.string() }), z.object({ N: z.string() })]));
const StreamRecord = z.object({
  eventID: z.string().optional(),
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({ Keys: Key, SequenceNumber: z.string(), ApproximateCreationDateTime: z.number().optional() }),
});
/** One change of the table: its key and its place in the stream, without content. */
export type StreamRecord = z.infer<typeof StreamRecord>;

const Shard = z.object({ ShardId: z.string(), ParentShardId: z.string().optional() });
const answers = {
  ListStreams: z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) }),
  DescribeStream: z.object({
    StreamDescription: z.object({ Shards: z.array(Shard), LastEvaluatedShardId: z.string().optional() }),
  }),
  GetShardIterator: z.object({ ShardIterator: z.string() }),
  GetRecords: z.object({ Records: z.array(StreamRecord), NextShardIterator: z.string().nullish() }),
};

const headers = {
  'content-type': 'application/x-amz-json-1.0',
  // The engines want to see a signature and do not check it.
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
};

export type StreamApi = ReturnType<typeof streamApi>;

/** DynamoDB's streams as an engine on this machine offers them. A refusal is thrown under its own name. */
export const streamApi = (endpoint: string) => {
  const call = async <Name extends keyof typeof answers>(name: Name, input: object): Promise<unknown> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { ...headers, 'x-amz-target': `DynamoDBStreams_20120810.${name}` },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(10_000),
    });
    const answer = await response.json();
    if (response.ok) return answer;
    const { __type } = z.object({ __type: z.string().default('') }).parse(answer);
    throw Object.assign(new Error(__type), { name: __type.split('#').at(-1) });
  };

  return {
    async newest(TableName: string) {
      const { Streams } = answers.ListStreams.parse(await call('ListStreams', { TableName }));
      return Streams.at(-1)?.StreamArn;
    },
    async shards(StreamArn: string) {
      const shards: z.infer<typeof Shard>[] = [];
      let after: string | undefined;
      do {
        const asked = { StreamArn, ...(after && { ExclusiveStartShardId: after }) };
        const { StreamDescription } = answers.DescribeStream.parse(await call('DescribeStream', asked));
        shards.push(...StreamDescription.Shards);
        after = StreamDescription.LastEvaluatedShardId;
      } while (after);
      return shards;
    },
    /** After the record with that number, or from the oldest that is kept. */
    async iterator(StreamArn: string, ShardId: string, after: string | undefined) {
      const from = after
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
        : { ShardIteratorType: 'TRIM_HORIZON' };
      const answer = await call('GetShardIterator', { StreamArn, ShardId, ...from });
      return answers.GetShardIterator.parse(answer).ShardIterator;
    },
    async records(ShardIterator: string, Limit: number) {
      return answers.GetRecords.parse(await call('GetRecords', { ShardIterator, Limit }));
    },
  };
};
