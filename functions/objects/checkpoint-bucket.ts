import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { CheckpointPlace } from '../../shared/audit/checkpoint.ts';

const keyOf = (number: number): string => `${String(number).padStart(8, '0')}.json`;

/**
 * A bucket of checkpoints, each under its number. It puts only what is not there yet; that nobody takes a version of it
 * away again is the lock of the bucket. Every other answer of S3 is a fault and is thrown: the next minute asks again.
 */
export const checkpointBucket = (bucket: string, client = new S3Client()): CheckpointPlace => ({
  async keep(number, text) {
    try {
      await client.send(
        new PutObjectCommand({
          ...{ Bucket: bucket, Key: keyOf(number), Body: text, ContentType: 'application/json' },
          IfNoneMatch: '*',
          // A lock takes nothing without the sum of what it is to keep.
          ChecksumAlgorithm: 'SHA256',
        }),
      );
      return 'kept';
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return 'taken';
      throw error;
    }
  },
  async read(number) {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(number) }));
      return await Body?.transformToString();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
});
