/**
 * A script that runs before the table of the build is read. Where the address asks something, that
 * table is replaced as soon as the answer is there; laying out its thousands of cells would only
 * delay it. matrix.css holds it back while the attribute stands. astro.config.mjs names its hash in
 * the pages' policy, which lets no other inline script run.
 */
export const EARLY_SCRIPT = `if(location.search)document.documentElement.dataset.asked=''`;
