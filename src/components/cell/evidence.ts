/** Citations: which source says it and where in it. */
import type { Citation } from '../../domain/model.ts';
import { atlas } from '../../site/atlas.ts';
import type { Wording } from '../../site/wording.ts';
import { markup, type Html } from '../markup.ts';

export function evidence(sources: readonly Citation[], { t, to }: Wording): Html {
  const items = sources.map(({ source, at, silent }) => {
    const title = atlas.dataset.sources.get(source)?.title ?? source;
    const note = silent && markup`<span class="evidence-silent"> (${t.browser.silent})</span>`;
    return markup`<li><a href="${to.source(source)}">${title}</a>, <span class="evidence-place">${at}</span>${note}</li>`;
  });
  return markup`<ul class="evidence">${items}</ul>`;
}

/** Folded into one line, for what stands in a head: how many, and on demand which. */
export function evidenceFold(sources: readonly Citation[], w: Wording): Html {
  const summary = w.count(w.t.evidence.count, sources.length);
  return markup`<details class="evidence-fold"><summary>${summary}</summary>${evidence(sources, w)}</details>`;
}
