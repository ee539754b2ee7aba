import { S3Client } from '@aws-sdk/client-s3';
import type { Place } from '../../shared/attachment/attachment.ts';

/** The two buckets, opened. `endpoint` names a stand-in on this machine; without it the client finds AWS by itself. */
export type ObjectPlaces = { client: S3Client; quarantine: string; kept: string };

type Named = { quarantine: string; kept: string; endpoint?: string | undefined; secretKey?: string | undefined };

export function openObjects({ quarantine, kept, endpoint, secretKey = 'local' }: Named): ObjectPlaces {
  const local = endpoint && {
    endpoint,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: secretKey },
  };
  return { quarantine, kept, client: new S3Client({ ...local }) };
}

/** What names one file everywhere: opaque ids, nothing of what it is called or of whom it is about. */
export type FileId = { folder: string; attachment: string };

/** Where a file lies in each place. Files of drafts lie apart, because a draft may still be deleted. */
export const objectAt = ({ quarantine, kept }: ObjectPlaces, place: Place, { folder, attachment }: FileId) => {
  const key = `${folder}/${attachment}`;
  if (place === 'quarantine') return { Bucket: quarantine, Key: key };
  return { Bucket: kept, Key: `${place === 'draft' ? 'drafts' : 'contacts'}/${key}` };
};

/** The site that files are sent to in AWS: the quarantine's own name in its region. */
export async function uploadOriginOf({ client, quarantine }: ObjectPlaces): Promise<string> {
  return `https://${quarantine}.s3.${await client.config.region()}.amazonaws.com`;
}
