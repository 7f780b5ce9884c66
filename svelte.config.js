// Read by Vite, by svelte-check and by ESLint, so that all three see the same language.

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: { runes: true },
};
