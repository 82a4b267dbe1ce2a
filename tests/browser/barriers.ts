import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from '@playwright/test';

const CONTRAST = 'color-contrast';
/** Marks the elements whose contrast is measured. */
const MEASURED = 'data-contrast-measured';

/**
 * What axe finds on a page as it is now, one line per element: rule, meaning, where.
 *
 * Legacy mode (no messages between frames, of which there are none) without the nodes that passed
 * says the same as the default in a fifth of the time. Of what is left, nine tenths went into
 * measuring the contrast of thousands of cells that look alike: of texts with the same colours, size
 * and weight on the same backgrounds the first and the last are measured.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(markEachLook, MEASURED);
  const builders = [
    new AxeBuilder({ page }).options({
      resultTypes: ['violations'],
      rules: { [CONTRAST]: { enabled: false } },
    }),
    new AxeBuilder({ page })
      .include(`[${MEASURED}]`)
      .options({ resultTypes: ['violations'], runOnly: [CONTRAST] }),
  ];
  const found: string[] = [];
  for (const builder of builders) {
    const { violations } = await builder.setLegacyMode(true).analyze();
    for (const { id, help, nodes } of violations)
      found.push(...nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
  }
  return found;
}

/** Runs in the page. What a text looks like is also what stands behind it, up to the root. */
function markEachLook(mark: string): void {
  for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
  const backgrounds = new Map<Element, string>();
  const behind = (element: Element | null): string => {
    if (!element) return '';
    let known = backgrounds.get(element);
    if (known === undefined) {
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, opacity, position].join();
      const plain = 'rgba(0, 0, 0, 0),none,1,static';
      known = (own === plain ? '' : `${own};`) + behind(element.parentElement);
      backgrounds.set(element, known);
    }
    return known;
  };
  const lastOfLook = new Map<string, Element>();
  for (const element of document.body.querySelectorAll('*')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    const isField = element.matches('input, select, textarea');
    if ((!hasText && !isField) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [color, fontSize, fontWeight, textShadow, behind(element)].join();
    if (!lastOfLook.has(look)) element.setAttribute(mark, '');
    lastOfLook.set(look, element);
  }
  for (const element of lastOfLook.values()) element.setAttribute(mark, '');
}
