import { describe, expect, it } from 'vitest';
import { Page } from '../../web/layout.tsx';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { attribute, elementsOf, hasClass, textOf } from '../support/page-tree.ts';
import { FormPage, ReadingPage, site } from './kitchen-sink.tsx';

const pages = { FormPage, ReadingPage };

const title = (html: string) =>
  elementsOf(html)
    .filter(({ tagName }) => tagName === 'title')
    .map(textOf);

describe('the page around every page', () => {
  it('has a title of what it is for, the service and the council, and nobody’s name', () => {
    const html = String(<Page site={site} title="Propose a decision" heading="Decide about Robin" />);
    expect(title(html)).toEqual(['Propose a decision - Family Front Door - Wyrecestershire County Council']);
  });

  it('says first in the title that there is an error', () => {
    const errors = [{ text: 'Select a level', href: '#level' }];
    expect(title(String(<Page site={site} title="Level" errors={errors} />))[0]).toMatch(/^Error: Level - /);
  });

  it('writes what people typed as text, never as markup', () => {
    const html = String(<Page site={site} title="</title><script>1</script>" caption={'<b onclick="1">'} />);
    expect(elementsOf(html).filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    expect(elementsOf(html).filter(({ tagName }) => tagName === 'b')).toEqual([]);
  });

  it('signs out by a form, and only offers it to someone who is signed in', () => {
    const forms = (html: string) => elementsOf(html).filter((e) => attribute(e, 'action') === '/sign-out');
    expect(forms(String(<Page site={site} title="Start" />))).toEqual([]);
    const [form, ...others] = forms(String(<Page site={site} title="Start" actor={{ name: 'Amira Holloway' }} />));
    expect([form?.tagName, form && attribute(form, 'method'), others.length]).toEqual(['form', 'post', 0]);
  });

  it('shows help last before the footer, in the same words on every page', () => {
    const help = Object.values(pages).map((Any) => {
      const footer = elementsOf(String(<Any />)).find(({ tagName }) => tagName === 'footer');
      const first = footer?.childNodes.find((node) => 'tagName' in node);
      return first && textOf(first);
    });
    expect(help[0]).toContain('01632 960 100');
    expect(new Set(help).size).toBe(1);
  });
});

describe.each(Object.entries(pages))('%s', (_, Any) => {
  const html = String(<Any />);
  const elements = elementsOf(html);
  const count = (matches: (element: (typeof elements)[number]) => boolean) => elements.filter(matches).length;

  it('is a document in English', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"/);
  });

  it('holds no script, style or handler inside it, which its policy would refuse', () => {
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    expect(scripts.map((script) => [attribute(script, 'src'), attribute(script, 'type'), textOf(script)])).toEqual([
      [site.assets.js, 'module', ''],
    ]);
    expect(count(({ tagName }) => tagName === 'style')).toBe(0);
    expect(count(({ attrs }) => attrs.some(({ name }) => name === 'style' || name.startsWith('on')))).toBe(0);
  });

  it('has one of each landmark and one h1', () => {
    for (const tag of ['header', 'main', 'footer', 'h1'])
      expect(
        count(({ tagName }) => tagName === tag),
        tag,
      ).toBe(1);
  });

  it('skips to the main content', () => {
    const skip = elements.find((element) => hasClass(element, 'govuk-skip-link'));
    const main = elements.find(({ tagName }) => tagName === 'main');
    expect(skip && attribute(skip, 'href')).toBe('#main-content');
    expect(main && attribute(main, 'id')).toBe('main-content');
  });

  it('uses each id once', () => {
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('describes and labels fields by elements that are there', () => {
    const ids = new Set(elements.map((element) => attribute(element, 'id')));
    const named = ['aria-describedby', 'aria-labelledby', 'aria-controls', 'data-aria-controls', 'for'];
    const used = elements.flatMap((element) => named.flatMap((name) => attribute(element, name)?.split(' ') ?? []));
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('errors', () => {
  it('of every kind of field lead to that field', () => {
    expectErrorsToLeadSomewhere(String(<FormPage />));
  });

  it('that lead nowhere are found', () => {
    const wrong = [{ text: 'Select a level', href: '#level' }];
    expect(() => expectErrorsToLeadSomewhere(String(<Page site={site} title="Level" errors={wrong} />))).toThrow(
      /#level/,
    );
  });
});
