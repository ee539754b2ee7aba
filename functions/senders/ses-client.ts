import { SESv2Client } from '@aws-sdk/client-sesv2';

/**
 * The mail service. It is asked once: the SDK would ask again when an answer is lost, and the mail service, which cannot
 * tell that it is the same letter, would send it again. `endpoint` names a stand-in on this machine.
 */
export const sesClient = ({
  endpoint,
  region = 'eu-west-2',
}: {
  endpoint?: string | undefined;
  region?: string;
} = {}) =>
  new SESv2Client({
    maxAttempts: 1,
    // A connection that was kept from before a pause may be dead, and a letter sent into it has an unknown fate.
    requestHandler: { httpsAgent: { keepAlive: false }, httpAgent: { keepAlive: false } },
    ...(endpoint && { endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
