import { asFile, linkRows, type RegisterRow, registerRows } from '../../infra/local/seeds/national-register.ts';
import { linkColumns } from '../../shared/school-directory/register-columns.ts';
import type { Client } from './client.ts';
import { publicUrl, type Service } from './service.ts';

/** A register of 2,000 establishments, ours among them, with the links between some. */
export const someRows = registerRows(7, 2_000);
export const linksFile = asFile(linkRows(someRows, 7), linkColumns);

type Files = Readonly<Record<string, { name: string; content: string | Uint8Array<ArrayBuffer> }>>;

/** Sends a form with files, each under the name of its control, as a browser does that is at `origin`. */
export function sendFiles(browser: Client, path: string, files: Files, origin = publicUrl) {
  const form = new FormData();
  for (const [control, { name, content }] of Object.entries(files)) form.append(control, new Blob([content]), name);
  return browser.send(path, { method: 'POST', body: form, headers: { Origin: origin } });
}

export const registerFiles = (rows: readonly RegisterRow[], day: string, heads?: string[]): Files => ({
  file: { name: `edubasealldata${day}.csv`, content: asFile(rows, heads) },
  links: { name: `links_edubasealldata${day}.csv`, content: linksFile },
});

/** Sends a register, and follows to what it would change. */
export async function lookAtFile(service: Service, browser: Client, rows: readonly RegisterRow[], day: string) {
  const { publicUrl: origin } = service.deps;
  return browser.follow(await sendFiles(browser, '/schools/register', registerFiles(rows, day), origin));
}

/** Takes a register as the council's own people do. */
export async function takeRegister(service: Service, rows = someRows, day = '20261120'): Promise<Client> {
  const officer = await service.signInAs('officer');
  const { path } = await lookAtFile(service, officer, rows, day);
  const taken = await officer.post(`${path}/take`, {}, { Origin: service.deps.publicUrl });
  if (taken.headers.get('location') !== '/schools/register?done=taken') throw new Error('the register was not taken');
  return officer;
}
