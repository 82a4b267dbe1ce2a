/**
 * Starts Astro with everything switched off that would call out to the network.
 *
 * Astro reports usage (`build`) and asks the registry for newer versions (`dev`) unless told not to.
 * Nothing in this project needs the network after `npm ci`, so both are off for everybody.
 * The arguments are Astro's own: `scripts/astro.ts build`.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
