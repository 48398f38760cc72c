import { describe, expect, it } from 'vitest';
import { checkSyntax } from './lesson-syntax.ts';
import { phoneCall } from './testing/small-content.ts';

/** What is wrong with a body that begins at line 21 of its file: line, message and mend. */
function faultsOf(body: string): [number | undefined, string, string][] {
  return checkSyntax(phoneCall({ body })).map(({ line, message, fix }) => [line, message, fix]);
}

/** The same, with only lines and messages. */
const messagesOf = (body: string) => faultsOf(body).map(([line, message]) => [line, message]);

describe('checkSyntax', () => {
  it('finds nothing wrong with a lesson that is right', () => {
    expect(checkSyntax(phoneCall())).toEqual([]);
    expect(
      faultsOf(`<Hazard title="Why > how, and {what}'s more">

It is *so*.<Cite id="mori-2020 grays" /> <Basis is="well established" /> See [signs](emergency/), \\{this\\} & 2 > 1.

{/* A remark with < and
{ in it. */}

</Hazard>

<CheckYourself question="Why?">

Because.

</CheckYourself>

<ContentNote>

Of injury.

</ContentNote>

<Explorer at="on-navel">

Look.

</Explorer>

<Figure id="the-phone-call" />`),
    ).toEqual([]);
  });

  it('finds braces, which MDX takes for code', () => {
    expect(faultsOf('One.\n\nTwo {see below}.')).toEqual([
      [23, 'a "{" in the text: MDX takes it for code', 'write \\{; a remark is {/* like this */}'],
      [23, 'a "}" in the text: MDX takes it for code', 'write \\}; a remark is {/* like this */}'],
    ]);
  });

  it.each(['pressure < 3', '<3 minutes', 'a <- b', 'a <'])('finds the < in "%s"', (text) => {
    expect(faultsOf(`One.\n\n${text}`)).toEqual([
      [23, 'a "<" in the text: MDX takes it for a tag', 'say it in words ("less than"), or write &lt;'],
    ]);
  });

  it('finds HTML, remarks as in HTML, and addresses between angle brackets', () => {
    expect(faultsOf('One.<br>')).toEqual([
      [21, 'there is no tag <br>', 'docs/add-a-lesson.md lists the tags there are'],
    ]);
    expect(messagesOf('<!-- to do -->')).toEqual([[21, 'a remark as in HTML']]);
    expect(messagesOf('<https://example.org>')).toEqual([[21, 'an address between < and >']]);
  });

  it('finds lines that MDX takes for code', () => {
    expect(messagesOf("One.\n\nimport X from './x.astro';\n\nWe import tables.")).toEqual([
      [23, 'a line that begins with "import": MDX takes it for code'],
    ]);
  });

  it('finds a mistyped tag once, whichever half is mistyped', () => {
    const mistyped = [[21, 'there is no tag <CheckYourslf>', 'did you mean <CheckYourself>?']];
    expect(faultsOf('<CheckYourslf question="Why?">\n\nSo.\n\n</CheckYourself>')).toEqual(mistyped);
    expect(faultsOf('<CheckYourslf question="Why?">\n\nSo.\n\n</CheckYourslf>')).toEqual(mistyped);
    expect(faultsOf('<ContentNote>So.</ContentNotes>')).toEqual([
      [21, 'there is no tag <ContentNotes>', 'did you mean <ContentNote>?'],
    ]);
  });

  it('finds a tag that is not closed, and not the one around it', () => {
    expect(faultsOf('<Passage id="a">\n\n<Hazard title="x">\n\nText.\n\n</Passage>')).toEqual([
      [23, 'a <Hazard> is not closed', 'write </Hazard> on a line of its own after it'],
    ]);
  });

  it('finds a closing tag without its opening', () => {
    expect(faultsOf('Text.\n\n</Hazard>')).toEqual([
      [23, 'a </Hazard> closes nothing', 'delete it, or write <Hazard> before what it closes'],
    ]);
    expect(faultsOf('Text.<Cite id="grays" /></Cite>')).toEqual([[21, 'a </Cite> closes nothing', 'delete it']]);
  });

  it('finds a tag with the wrong end', () => {
    expect(faultsOf('Text.<Cite id="grays">')).toEqual([
      [21, '<Cite> does not end with "/>"', 'write <Cite id="grays" />'],
    ]);
    expect(messagesOf('<Hazard title="x" />')).toEqual([[21, '<Hazard /> holds nothing']]);
    expect(messagesOf('Text.<Cite id="grays')).toEqual([[21, '<Cite does not end']]);
  });

  it.each([`<Cite id='grays' />`, '<Cite id=“grays” />', '<Cite source="grays" />', '<Cite />'])(
    'finds the attribute that is missing or not in straight double quotes: %s',
    (tag) => {
      expect(faultsOf(tag)).toEqual([
        [21, '<Cite> needs id="…" and nothing else', 'write <Cite id="…" />, with straight double quotes'],
      ]);
    },
  );

  it('finds an attribute where there is none', () => {
    expect(messagesOf('<Quiz id="x" />')).toEqual([[21, '<Quiz> takes nothing but its name']]);
  });

  it('finds a basis there is not', () => {
    expect(faultsOf('<Basis is="conventoin" />')).toEqual([
      [21, 'there is no <Basis is="conventoin" />', 'did you mean "convention"?'],
    ]);
  });
});
