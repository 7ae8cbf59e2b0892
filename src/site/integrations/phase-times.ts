import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';
import { noteTime } from '../../archive/phases.ts';

/** Notes how long the bundling of the page code takes, and the rendering of all pages. */
export function phaseTimes(): AstroIntegration {
  let [bundling, rendering] = [0, 0];
  // Astro renders in a hook of this kind; plugins of a configuration have their turn before its own.
  const beforeRendering = {
    name: 'rostrum-phase-times',
    buildApp: {
      order: 'post' as const,
      handler: async () => {
        noteTime('bundle', bundling);
        rendering = performance.now();
      },
    },
  };
  return {
    name: 'rostrum-phase-times',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        bundling = performance.now();
        updateConfig({ vite: { plugins: [beforeRendering] } });
      },
      'astro:build:generated': () => noteTime('pages', rendering),
    },
  };
}
