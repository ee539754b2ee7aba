import { openStore } from '../../functions/store/store.ts';
import { incidentFile } from '../../infra/local/seeds/incident-file.ts';
import { seedAuthority } from '../../infra/local/seeds/seed.ts';
import { weekendOf } from '../../infra/local/seeds/weekend.ts';
import { triageSettings } from '../../shared/settings/domestic-abuse.ts';
import { nextSitting } from '../../shared/triage-meeting/sitting.ts';
import type { Browser } from './browser.ts';
import { costs, median } from './measure.ts';
import { type BenchService, startService } from './service.ts';
import { digest, newTable } from './world.ts';

/** Sends a file of so many incidents and answers what each took: of the service’s processor, and on the clock. */
async function sendMany({ origin }: BenchService, police: Browser, { count, seed, now }: Many) {
  const weekend = weekendOf({ monday: now, count, seed, name: `W${seed}-` });
  const file = new File([incidentFile(weekend.incidents)], 'incidents.csv', { type: 'text/csv' });
  const spent = async () => {
    const answer = await fetch(`${origin}/bench/processor`);
    return ((await answer.json()) as { microseconds: number }).microseconds;
  };
  const [before, began] = [await spent(), performance.now()];
  const { location } = await police.sendFile('/incidents/batches', file);
  const [after, ended] = [await spent(), performance.now()];
  const { text } = await police.get(location);
  const taken = text.replace(/<[^>]+>/g, ' ').replace(/[\s,]+/g, ' ');
  const [, accepted = ''] = /Accepted ([\d ]+) Changed/.exec(taken) ?? [];
  if (Number(accepted.replaceAll(' ', '')) !== count) throw new Error(`of ${count} incidents ${accepted} were taken`);
  return { processor: (after - before) / count, clock: (ended - began) / count };
}
type Many = { count: number; seed: number; now: Date };

/** How many bare pages an agenda of 50 incidents costs. */
async function agendaOf50(service: BenchService, { manager, day }: { manager: Browser; day: string }) {
  const agenda = `/triage?day=${day}`;
  await service.keep(manager, 'agenda', agenda);
  const cost = await costs(
    service.origin,
    { bare: () => manager.get('/bare/agenda'), agenda: () => manager.get(agenda) },
    { browser: manager },
  );
  return cost.agenda / cost.bare;
}

/**
 * What an incident of a large file costs the processor for what one of a small file does, and how long it takes on the
 * clock; and what the agenda costs. The files are sent in turns to one service on one table, so that a machine that
 * changes speed changes both alike.
 */
export async function incidentFigures(endpoint: string, now: Date, { small = 200, large = 2000 } = {}) {
  const table = await newTable(endpoint);
  const { people, settings } = await seedAuthority({ store: openStore(table, 'wyre'), digest });
  const officer = people.find(({ organisation, active }) => organisation.kind === 'police' && active);
  if (!officer) throw new Error('nobody of the police among the seeds');
  const lead = people.find(({ role, active }) => role === 'manager' && active);
  if (!lead) throw new Error('no manager among the seeds');
  const service = await startService({ endpoint, table: table.name, now });
  try {
    const police = await service.signedInAs(officer.email);
    let seed = 0;
    const send = (count: number) => sendMany(service, police, { count, seed: ++seed, now });
    await send(50);
    const day = nextSitting(settings.calendar, triageSettings(settings).meeting, now);
    const agenda = await agendaOf50(service, { manager: await service.signedInAs(lead.email), day });
    await send(small);
    const turns = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const [one, many, other] = [await send(small), await send(large), await send(small)];
      turns.push({ many, ratio: (2 * many.processor) / (one.processor + other.processor) });
    }
    return {
      agenda,
      ratio: median(turns.map(({ ratio }) => ratio)),
      milliseconds: median(turns.map(({ many }) => many.clock)),
    };
  } finally {
    service.stop();
  }
}
