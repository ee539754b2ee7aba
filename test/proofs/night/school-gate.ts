import type { Box } from '../../faults/box.ts';
import type { Mail } from '../../faults/inbox.ts';
import { type Visitor, visitor } from '../../faults/visitor.ts';
import { codeIn, mailsAt, settled, surely } from './at-the-box.ts';

/** The link that a mail carries; undefined of one that is about something else. */
export const tokenIn = ({ text }: Pick<Mail, 'text'>): string | undefined =>
  /\/school-notices\/read\/([0-9a-f-]{36})/.exec(text)?.[1];

/** A page that somebody at a school read, and by which mail they came to it. */
export type ReadNotice = { mail: Mail; token: string; page: string; acknowledged: boolean };

/** Follows a link as whoever reads the mail does, and gives the figures. Undefined while it does not open. */
async function opened(browser: Visitor, token: string, code: string): Promise<string | undefined> {
  const path = `/school-notices/read/${token}`;
  const entered = await surely(() => browser.post(`${path}/open`, { code }));
  if (entered.location !== `${path}/notice`) return undefined;
  const { status, text } = await surely(() => browser.get(`${path}/notice`));
  return status === 200 ? text : undefined;
}

/** Those of some mails that can be read at the same time: one for each mailbox, so that no code is taken for another. */
function rounds(mails: readonly Mail[]): Mail[][] {
  const byReader = [...Map.groupBy(mails, ({ to }) => to).values()];
  const most = Math.max(0, ...byReader.map((all) => all.length));
  return Array.from({ length: most }, (_, round) => byReader.flatMap((all) => all.slice(round, round + 1)));
}

/**
 * People at schools follow the links of their mails, each with a code of their own, read, and say that they have it if they
 * are to. Those for whom it did not work, as when the box went down in between, are left out: they try again later.
 */
export async function atTheGate(box: Box, mails: readonly Mail[], { acknowledge }: { acknowledge: boolean }) {
  const read: ReadNotice[] = [];
  for (const round of rounds(mails)) {
    const there = round.flatMap((mail) => {
      const token = tokenIn(mail);
      return token ? [{ mail, token, browser: visitor(box) }] : [];
    });
    for (const { token, browser } of there) await surely(() => browser.post(`/school-notices/read/${token}/code`, {}));
    await settled(box);
    const codes = await mailsAt(box);
    for (const { mail, token, browser } of there) {
      const code = codeIn(codes, mail.to);
      const page = code && (await opened(browser, token, code));
      if (!page) continue;
      const path = `/school-notices/read/${token}`;
      const said = acknowledge ? await surely(() => browser.post(`${path}/acknowledge`, {})) : undefined;
      read.push({ mail, token, page, acknowledged: said?.location.endsWith('done=acknowledged') ?? false });
    }
  }
  return read;
}
