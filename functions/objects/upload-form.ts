import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { uploadMinutes } from '../../shared/attachment/add-file.ts';
import { attachmentLimits } from '../../shared/attachment/file-type.ts';
import { type FileId, type ObjectPlaces, objectAt } from './object-places.ts';

/** A form that a browser may send one file with, to the quarantine and nowhere else: its address and its fields. */
export type UploadForm = { url: string; fields: Record<string, string> };

/**
 * Signs a form for one file. It lays down where the file goes, how large it may be and what it is kept as: never as
 * something that a browser would show. `back` is where a browser without scripts goes once the file has come. The name
 * is whatever the browser calls the file; `${filename}` is filled in over there, without its path.
 */
export async function uploadForm(places: ObjectPlaces, file: FileId, back?: string): Promise<UploadForm> {
  const { Bucket, Key } = objectAt(places, 'quarantine', file);
  const afterwards: Record<string, string> = back
    ? { success_action_redirect: back }
    : { success_action_status: '201' };
  const { url, fields } = await createPresignedPost(places.client, {
    Bucket,
    Key,
    Expires: uploadMinutes * 60,
    Fields: { 'Content-Type': 'application/octet-stream', ...afterwards },
    Conditions: [
      ['content-length-range', 0, attachmentLimits.uploadBytes],
      ['eq', '$Content-Type', 'application/octet-stream'],
      ['starts-with', '$x-amz-meta-name', ''],
    ],
  });
  // Not among the fields above, which must come as they were signed: S3 holds the form to its policy once the name is in.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own way of naming the name.
  return { url, fields: { ...fields, 'x-amz-meta-name': '${filename}' } };
}
