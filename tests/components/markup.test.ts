import { describe, expect, it } from 'vitest';
import { markup } from '../../src/components/markup.ts';

describe('markup', () => {
  it('takes whatever is put in for text', () => {
    const name = `<b>"A" & 'B'</b>`;
    expect(String(markup`<i title="${name}">${name}</i>`)).toBe(
      '<i title="&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;">&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</i>',
    );
  });

  it('takes what it made itself as it is, alone and in a list', () => {
    const item = (text: string) => markup`<li>${text}</li>`;
    expect(String(markup`<ul>${[item('a'), item('<')]}${item('c')}</ul>`)).toBe(
      '<ul><li>a</li><li>&lt;</li><li>c</li></ul>',
    );
  });

  it('writes nothing for what is not there, and a zero as a zero', () => {
    expect(String(markup`[${null}${undefined}${false}${0}]`)).toBe('[0]');
  });
});
