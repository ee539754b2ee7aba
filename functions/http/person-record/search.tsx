import { Hono } from 'hono';
import { readSearch, type SearchTerms } from '../../../shared/person-record/search-terms.ts';
import { localDate } from '../../../shared/time/london.ts';
import { searchProblems } from '../../../web/forms/person-record-words.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { PersonSearchPage } from '../../../web/pages/person-record/search.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import type { PeopleDeps } from './context.ts';
import { keepShown } from './opened-record.ts';
import { possibleFor } from './possible.ts';

const termsIn = (body: FormBody): SearchTerms => ({
  given: typedIn(body, 'given'),
  family: typedIn(body, 'family'),
  'birth-day': typedIn(body, 'birth-day'),
  'birth-month': typedIn(body, 'birth-month'),
  'birth-year': typedIn(body, 'birth-year'),
  postcode: typedIn(body, 'postcode'),
  nhsNumber: typedIn(body, 'nhsNumber'),
  upn: typedIn(body, 'upn'),
});

/**
 * Finds somebody whom the authority knows. What is searched for is sent in a body and stands in no address; who was shown
 * is on record with each of them. There is no list to browse.
 */
export const searchPeopleRoutes = (deps: PeopleDeps) =>
  new Hono<SignedIn>()
    .get('/people', (c) => c.html(<PersonSearchPage {...staffOf(deps, c.var)} typed={termsIn({})} />))
    .post('/people', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const typed = termsIn(body.value);
      const staff = staffOf(deps, c.var);
      const terms = readSearch(typed, localDate(staff.now));
      if (!terms.ok) {
        if (terms.refusal.kind !== 'invalid') return refused(c, terms.refusal);
        const errors = problemsInWords(terms.refusal.problems, searchProblems);
        return c.html(<PersonSearchPage {...staff} typed={typed} errors={errors} />, 400);
      }
      const outcome = await possibleFor(deps, terms.value, c.var);
      const shown = outcome.matches.map(({ person }) => person.person);
      await keepShown(deps, staff.actor, shown, 'POST /people');
      return c.html(<PersonSearchPage {...staff} {...{ typed, outcome }} />);
    });
