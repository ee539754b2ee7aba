import type { Context } from 'hono';
import type { Consultation } from '../../../shared/consultation/consultation.ts';
import { may, permissions, relationTo } from '../../../shared/permissions.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import { ConsultationPage } from '../../../web/pages/consultation/consultation.tsx';
import type { ConsultationPageProps } from '../../../web/pages/consultation/props.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { Deps, OpenedConsultation } from '../context.ts';

type Extra = Pick<ConsultationPageProps, 'typed' | 'errors' | 'done' | 'notice'>;

/** Everyone who may answer a question, by name. */
export async function answerersOf({ store }: Pick<Deps, 'store'>, actor: ConsultationPageProps['actor']) {
  const roles: readonly string[] = permissions['answer-consultations'];
  const people = await store.people.of(actor.authority, actor.organisation.id);
  return people
    .filter(({ active, role }) => active && roles.includes(role))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** A question as its reader may see it, with whatever they had typed. */
export async function consultationPage(
  c: Context<OpenedConsultation>,
  deps: Deps,
  consultation: Consultation,
  { status = 200, ...extra }: Extra & { status?: 200 | 400 | 404 | 409 | 413 } = {},
): Promise<Response> {
  const staff = staffOf(deps, c.var);
  const routes = may(staff.actor, 'route-consultations') && consultation.status !== 'closed';
  const [{ events, notices }, answerers] = await Promise.all([
    deps.store.consultations.file(consultation.id),
    routes ? answerersOf(deps, staff.actor) : [],
  ]);
  const relation = relationTo(staff.actor, { ...consultation, raisedBy: consultation.askedBy });
  const opening = openingAt(staff.settings.calendar, staff.now);
  const page = { ...staff, consultation, events, notices, relation, answerers, opening, ...extra };
  return c.html(<ConsultationPage {...page} />, status);
}
