import * as z from 'zod';

/** What came of one attempt to send, as far as can be seen from here. `why` is a code of the mail service or network. */
export type SendOutcome =
  | { kind: 'accepted'; messageId: string }
  | { kind: 'refused-now'; why: string }
  | { kind: 'refused-for-good'; why: string }
  | { kind: 'unknown'; why: string };

/** Nothing left this machine, or the other side said that it is not the time. */
const notNow = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CredentialsProviderError',
  'TokenProviderError',
  'TooManyRequestsException',
  'LimitExceededException',
  'ThrottlingException',
  'Throttling',
]);

/** The service is set up wrong or suspended. That is no fault of the letter, which waits until it is put right. */
const notTheLetter = new Set([
  'AccountSuspendedException',
  'SendingPausedException',
  'MailFromDomainNotVerifiedException',
  'NotFoundException',
  'AccessDeniedException',
]);

const Failure = z.object({
  name: z.string().catch('Error'),
  code: z.string().optional().catch(undefined),
  $metadata: z.object({ httpStatusCode: z.int().optional() }).optional().catch(undefined),
});

/**
 * What an error of the SDK says about the letter. Only what is certain counts as a refusal: after a lost connection, a
 * time-out or a failure over there, the letter may have been taken.
 */
export function outcomeOfError(error: unknown): SendOutcome {
  const failure = Failure.safeParse(error);
  if (!failure.success) return { kind: 'unknown', why: 'unknown' };
  const { name, code, $metadata } = failure.data;
  const status = $metadata?.httpStatusCode ?? 0;
  const why = (code ?? name).slice(0, 60);
  if (notNow.has(name) || notNow.has(why) || status === 429) return { kind: 'refused-now', why };
  if (status === 408 || status < 400 || status >= 500) return { kind: 'unknown', why };
  if (notTheLetter.has(name) || status === 401 || status === 403) return { kind: 'refused-now', why };
  return { kind: 'refused-for-good', why };
}
