import { expect } from 'vitest';
import type { Client } from './client.ts';
import { publicUrl } from './service.ts';

const head =
  'police_reference,person,force,occurred_at,grade,narrative,forename,surname,date_of_birth,roles,relationship_to_children,phone,present';

type Own = { birth?: string; grade?: string; forename?: string; day?: string; family?: string };

/** The two rows of an incident with the reference `B/n`: a mother who is its victim, and her child. */
export const incidentRows = (n: number | string, { birth, grade, forename, day, family = String(n) }: Own = {}) => [
  `B/${n},adult,severn-vale,${day ?? '20/11/2026'} 22:40,${grade ?? 'medium'},Shouting,Corinna${family},Alder,14/02/1991,victim,mother,07700 900417,`,
  `B/${n},child,,,,,${forename ?? 'Robin'},Alder${family},${birth ?? '05/03/2017'},,,,yes`,
];
export const incidentFile = (...lines: string[]) => [head, ...lines].join('\r\n');
/** A file with its columns named and no row. */
export const emptyFile = head;

export const sendFile = (browser: Client, content: string | Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  form.set('file', new File([content], 'incidents.csv', { type: 'text/csv' }));
  return browser.send('/incidents/batches', { method: 'POST', body: form, headers: { Origin: publicUrl } });
};

/** What the page of a file says, in one line, and how many were accepted, changed, unchanged and refused. */
export async function outcomeOf(browser: Client, response: Response) {
  expect(response.status).toBe(303);
  const { path, response: page } = await browser.follow(response);
  const text = (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const [, ...counts] = /Accepted (\d+) Changed (\d+) Unchanged (\d+) Refused (\d+)/.exec(text) ?? [];
  return { path, text, counts: counts.map(Number) };
}
