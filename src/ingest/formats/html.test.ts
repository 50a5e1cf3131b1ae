import { describe, expect, it } from 'vitest';
import { RefusedInput } from '../../errors.ts';
import { readHtml } from './html.ts';

const first =
  'Ann Lee said the harbour board would open the gates on Monday, after a long and bitter row about money and men.';
const second =
  '“We are done here,” she told the crowd, and nobody in the old customs hall believed a single word of what she said.';
const article = `<article><p>${first}</p><p>${second}</p></article>`;

function page(head: string, body = article): string {
  return `<!doctype html><html lang="en"><head><title>Gates to open | The Paper</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>${body}
    <footer><p>Copyright, all rights reserved, sign up for our letter.</p></footer></body></html>`;
}

const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const news = {
  '@type': 'NewsArticle',
  headline: 'Gates &amp; doors to open',
  datePublished: '2024-03-05T23:30:00-05:00',
  publisher: { '@type': 'NewsMediaOrganization', name: 'Paper Press' },
  url: 'https://paper.example/gates',
};
const read = {
  key: 'url:https://paper.example/gates',
  text: `${first}\n\n${second}`,
  headline: 'Gates & doors to open',
  publishedOn: '2024-03-05',
  publisher: 'Paper Press',
  url: 'https://paper.example/gates',
};

describe('readHtml', () => {
  it.each([
    ['an object', news],
    ['a list', [{ '@type': 'BreadcrumbList' }, news]],
    ['a graph', { '@graph': [{ '@type': 'WebPage', datePublished: '1999-01-01' }, news] }],
    ['a page around it', { '@type': 'WebPage', mainEntity: { ...news, '@type': ['Thing', 'ReportageNewsArticle'] } }],
    ['an address of the page', { ...news, url: undefined, mainEntityOfPage: { '@id': 'https://paper.example/gates' } }],
    ['a list of publishers', { ...news, publisher: [{ name: 'Paper Press' }, { name: 'Other' }] }],
  ])('reads schema.org data in %s', (_, data) => {
    expect(readHtml(page(linked(data)), 'file:/a.html')).toEqual(read);
  });

  it('reads meta elements where there is no such data', () => {
    const head = `${linked('not an article')}<script type="application/ld+json">{broken</script>
      <meta property="og:title" content="Gates &amp; doors to open"><meta property="og:site_name" content="Paper Press">
      <meta name="date" content="never"><meta property="article:published_time" content="2024-03-05T10:00:00Z">
      <link rel="canonical" href="https://paper.example/gates?utm_source=mail">`;
    expect(readHtml(page(head), 'file:/a.html')).toEqual(read);
  });

  it('reads what stands on the page where nothing else is said', () => {
    const body = `<article><h1>Gates to open</h1><p><time>March 5, 2024</time></p><p>${first}</p><p>${second}</p></article>`;
    expect(readHtml(page('', body), 'file:/a.html')).toMatchObject({
      key: 'file:/a.html',
      headline: 'Gates to open',
      publishedOn: '2024-03-05',
      publisher: null,
      url: null,
    });
  });

  it('passes over a day that is none, an address that is none, and the front page as an address', () => {
    const data = { ...news, datePublished: '2024-02-30', url: '/gates' };
    const head = `${linked(data)}<link rel="canonical" href="https://paper.example/">`;
    expect(readHtml(page(head), 'file:/a.html')).toMatchObject({ key: 'file:/a.html', publishedOn: null, url: null });
  });

  it('separates paragraphs, keeps captions as paragraphs, and leaves the rest of the page out', () => {
    const figure =
      '<figure><img src="a.jpg"><figcaption>The harbour on May 5, 2023. PRESS/Cy Dee</figcaption></figure>';
    const body = `<article><h1>Gates to open</h1>${figure}<p>${first.replace('said', '<b>said</b>')}</p>
      <blockquote>One gate\n  is old.</blockquote><p>${second}</p><script>track()</script></article>`;
    expect(readHtml(page('', body), 'k').text).toBe(
      ['The harbour on May 5, 2023. PRESS/Cy Dee', first, 'One gate is old.', second].join('\n\n'),
    );
  });

  it('takes two line breaks for a new paragraph and one for a space', () => {
    const body = `<article><div>${first.replace(' on ', '<br>on ')}<br><br>${second}</div></article>`;
    expect(readHtml(page('', body), 'k').text).toBe(`${first}\n\n${second}`);
  });

  it.each([
    ['a fragment', `<p>${first}</p><p>${second}</p>`],
    ['no body element', `<html><head><title>T</title></head><p>${first}</p><p>${second}</p></html>`],
    ['no closing tags', `<html><body><div><p>${first}<p>${second}`],
  ])('reads a page of %s', (_, html) => {
    expect(readHtml(html, 'k').text).toBe(`${first}\n\n${second}`);
  });

  it('takes the text from the data where the page shows none', () => {
    const data = { ...news, articleBody: `${first}\n${second}` };
    expect(
      readHtml(page(linked(data), '<div id="app"></div>').replace(/<footer.*<\/footer>/s, ''), 'k').text,
    ).toContain(first);
  });

  it.each(['<html><body></body></html>', '<html><body><script>x</script></body></html>', '<img src="a.jpg">'])(
    'refuses a page without an article: %s',
    (html) => {
      expect(() => readHtml(html, 'k')).toThrow(RefusedInput);
    },
  );
});
