import * as z from 'zod';

const tagText = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/);

/** The part of SES v2's SendEmail that the service uses: one raw message, its recipients and its tags. */
const SendEmail = z.object({
  FromEmailAddress: z.string().optional(),
  Destination: z
    .object({
      ToAddresses: z.array(z.string()).default([]),
      CcAddresses: z.array(z.string()).default([]),
      BccAddresses: z.array(z.string()).default([]),
    })
    .optional(),
  Content: z.object({ Raw: z.object({ Data: z.string().min(4) }) }),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z
    .array(z.object({ Name: tagText, Value: tagText }))
    .max(50)
    .default([]),
});

const bare = (address: string) => (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim();

/** Reads a request as SES would, or says what SES would refuse it for: a tag has no slash, for one. */
export function readSendEmail(text: string) {
  const parsed = z.preprocess(fromJson, SendEmail).safeParse(text);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false as const, message: `${issue?.path.join('.')}: ${issue?.message}` };
  }
  const { FromEmailAddress, Destination, Content, ConfigurationSetName, EmailTags } = parsed.data;
  const { ToAddresses, CcAddresses, BccAddresses } = Destination ?? {
    ToAddresses: [],
    CcAddresses: [],
    BccAddresses: [],
  };
  return {
    ok: true as const,
    raw: Buffer.from(Content.Raw.Data, 'base64'),
    source: FromEmailAddress,
    recipients: [...ToAddresses, ...CcAddresses, ...BccAddresses].map(bare),
    configurationSet: ConfigurationSetName,
    tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value])),
  };
}

function fromJson(text: unknown) {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
