import { type Telling, takeReport } from '../../functions/http/incidents/take-report.ts';
import { actorOf } from '../../shared/actor.ts';
import { must } from './front-door.ts';
import { type Service, shippedSettings } from './service.ts';
import { report } from './triage-world.ts';

/** The officer who told of an incident tells it again under its police reference, with this in it. */
export async function tellAgain(service: Service, more: Parameters<typeof report>[0]): Promise<void> {
  const { id: personId, name, email, organisation, ...rest } = service.person('police');
  const actor = actorOf({ ...rest, id: personId, name, email, organisation });
  const reporter = { personId, name, email, organisation };
  const telling: Telling = { actor, settings: shippedSettings, reporter, channel: 'portal' };
  must(await takeReport(service.deps, report(more), telling));
}
