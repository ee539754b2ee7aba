/**
 * Whether the answer to a form is its page again, with the record around it, because the form was not taken or the record
 * had moved on: whoever sent it has then looked at the record too.
 */
export const showsAgain = ({ status, headers }: Response): boolean =>
  [400, 409, 413].includes(status) && (headers.get('content-type') ?? '').startsWith('text/html');
