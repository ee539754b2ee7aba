const outages: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'TransactionInProgressException',
  'KeysUnavailable',
  // What is sealed and cannot be opened, nor what KMS says while it is away.
  'CannotOpen',
  'DependencyTimeoutException',
  'KMSInternalException',
]);
const connection = /^(ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|UND_ERR)/;

/** Whether something that we lean on is away for now, so that the same request may work later. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (outages.has(error.name) || ('code' in error && connection.test(String(error.code)))) return true;
  return error.cause !== undefined && isOutage(error.cause);
}
