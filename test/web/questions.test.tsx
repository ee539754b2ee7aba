import { describe, expect, it } from 'vitest';
import { wyrecestershire } from '../../infra/authority/wyrecestershire.ts';
import { answersTo } from '../../shared/form/answers.ts';
import type { Concern } from '../../shared/form/concern.ts';
import { emptyConcern } from '../../shared/form/concern.ts';
import { factsOf } from '../../shared/form/facts.ts';
import { fillTask } from '../../shared/form/parse-task.ts';
import type { Question, Questions } from '../../shared/form/question.ts';
import { shownValues } from '../../shared/form/shown-values.ts';
import { type TaskName, tasks } from '../../shared/form/tasks.ts';
import { Settings } from '../../shared/settings.ts';
import type { fieldErrors } from '../../web/forms/field-errors.ts';
import { QuestionSet } from '../../web/questions/question-set.tsx';
import { controlsOf } from '../support/drafts.ts';
import { ancestorsOf, attribute, type Element, elementsOf, hasClass, textOf } from '../support/page-tree.ts';
import { richConcern } from '../support/rich-concern.ts';

const settings = Settings.parse(wyrecestershire);

type Drawn = { concern?: Concern; entityId?: string; more?: string; problems?: ReturnType<typeof fieldErrors> };

/** One task's questions as they stand on its page. */
const draw = (task: TaskName, { concern = emptyConcern(), entityId, more, problems = [] }: Drawn = {}): string =>
  String(
    <QuestionSet
      group={{ questions: tasks[task].questions, prefix: '', path: [] }}
      page={{
        task,
        shown: shownValues(concern, task, entityId),
        errors: new Map(problems.map((error) => [error.field, error])),
        warnings: new Map(),
        facts: factsOf(concern, entityId),
        children: concern.children.map(({ id }, at) => ({ id, name: `child ${at + 1}` })),
        oneOf: new Set(),
        settings,
        ...(entityId !== undefined && { entityId }),
        ...(more !== undefined && { more }),
      }}
    />,
  );

const byName = (html: string, name: string): Element[] =>
  elementsOf(html).filter((element) => attribute(element, 'name') === name);
const isShut = (element: Element): boolean =>
  ancestorsOf(element).some(
    (around) => hasClass(around, 'app-reveal--closed') || /conditional--hidden/.test(attribute(around, 'class') ?? ''),
  );

const everyTask = Object.keys(tasks) as TaskName[];

describe('the questions of every task', () => {
  const concern = richConcern();
  const personOf = (task: TaskName) =>
    ({
      concern: undefined,
      child: concern.children[0]?.id,
      adult: concern.adults[0]?.id,
      'other-child': concern.otherChildren[0]?.id,
    })[tasks[task].scope];

  it.each(everyTask)('%s: what is drawn, sent back unchanged, leaves the answers as they are', (task) => {
    const entityId = personOf(task);
    const values = Object.fromEntries(controlsOf(draw(task, { concern, entityId })));
    const context = { concern, today: '2026-11-23', ...(entityId !== undefined && { entityId }) };
    const sent = fillTask(task, values, context);
    const asItWas = fillTask(task, shownValues(concern, task, entityId), context);
    expect(sent.problems).toEqual([]);
    expect(answersTo(sent.concern, task, entityId)).toEqual(answersTo(asItWas.concern, task, entityId));
  });

  it.each(everyTask)('%s: every control has its own id, and a label or legend that says what it is', (task) => {
    const html = draw(task, { concern, entityId: personOf(task) });
    const elements = elementsOf(html);
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const controls = elements.filter(({ tagName }) => ['input', 'select', 'textarea'].includes(tagName));
    const labelled = new Set(
      elements.flatMap((element) => (element.tagName === 'label' ? (attribute(element, 'for') ?? []) : [])),
    );
    expect(
      controls
        .filter((control) => !labelled.has(attribute(control, 'id') ?? ''))
        .map((control) => attribute(control, 'name')),
    ).toEqual([]);
  });

  it.each(everyTask)('%s: nothing is chosen beforehand', (task) => {
    const empty = {
      ...emptyConcern(),
      children: [{ id: 'c1' }],
      adults: [{ id: 'a1' }],
      otherChildren: [{ id: 'o1' }],
    };
    const entityId = { concern: undefined, child: 'c1', adult: 'a1', 'other-child': 'o1' }[tasks[task].scope];
    const chosen = [...controlsOf(draw(task, { concern: empty, entityId }))].filter(([, values]) =>
      values.some((value) => value !== ''),
    );
    expect(chosen).toEqual([]);
  });
});

describe('a question that depends on another', () => {
  it('is shut until the other is answered so', () => {
    const [worker] = byName(draw('safety'), 'phonedSpokeTo');
    expect(worker && isShut(worker)).toBe(true);
    const concern: Concern = { ...emptyConcern(), safety: { actionToday: 'yes', phoned: 'yes' } };
    const [open] = byName(draw('safety', { concern }), 'phonedSpokeTo');
    expect(open && isShut(open)).toBe(false);
  });

  it('stays shut when the question in between is shut', () => {
    const concern: Concern = { ...emptyConcern(), safety: { actionToday: 'no', phoned: 'yes' } };
    const [spokeTo] = byName(draw('safety', { concern }), 'phonedSpokeTo');
    expect(spokeTo && isShut(spokeTo)).toBe(true);
  });

  it('is left off the page when the concern as a whole says so', () => {
    const unborn: Concern = { ...emptyConcern(), children: [{ id: 'c1', child: { birth: 'expected' } }] };
    expect(byName(draw('child', { concern: unborn, entityId: 'c1' }), 'sex')).toEqual([]);
  });

  it('is drawn once and no more, whichever way it opens', () => {
    const inSet = (questions: Questions): string[] =>
      Object.entries<Question>(questions).flatMap(([name, { kind }]) =>
        kind === 'per-child' || kind === 'list' || kind === 'date' || kind === 'partial-date' ? [] : [name],
      );
    const html = draw('agreement', { concern: richConcern() });
    for (const name of inSet(tasks.agreement.questions)) {
      const groups = new Set(
        byName(html, name).map((element) =>
          ancestorsOf(element).find((around) => hasClass(around, 'govuk-form-group')),
        ),
      );
      expect(groups.size, name).toBe(1);
    }
  });
});

describe('a question that repeats', () => {
  it('shows one empty row to begin with, and one more when asked', () => {
    expect(byName(draw('history'), 'events-0-what')).toHaveLength(1);
    expect(byName(draw('history'), 'events-1-what')).toHaveLength(0);
    const concern: Concern = { ...emptyConcern(), history: { events: [{ what: 'A move' }] } };
    expect(byName(draw('history', { concern }), 'events-1-what')).toHaveLength(0);
    expect(byName(draw('history', { concern, more: 'events' }), 'events-1-what')).toHaveLength(1);
  });
});

describe('what the authority calls things', () => {
  it('stands on the options of the level of need, with what may be seen at each', () => {
    const text = elementsOf(draw('analysis')).map(textOf).join(' ');
    for (const { name, meaning, descriptors } of settings.levels) {
      expect(text).toContain(name);
      expect(text).toContain(meaning);
      expect(text).toContain(descriptors[0]?.text);
    }
  });
});
