// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/* The hub sends the same policy; `vite preview` and `vite dev` are to fail where the hub would. */
const policy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
	"font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; " +
	"frame-ancestors 'none'";

/*
 * The participant's page is built by itself: built together, what she shares with the other roles
 * would be cut into many small files, which cost her more than they save anyone.
 */
const groups: Record<string, string[]> = {
	participant: ['index', 'accessibility', 'privacy'],
	desk: ['facilitator', 'wall', 'coordinator', 'receipt'],
};

const hub = process.env.VARTTI_HUB ?? '127.0.0.1:7515';

/* The font's licence (OFL 1.1) wants to travel with it. */
const fontLicence: Plugin = {
	name: 'font-licence',
	apply: 'build',
	generateBundle() {
		const source = readFileSync('node_modules/@fontsource-variable/source-sans-3/LICENSE');
		this.emitFile({ type: 'asset', name: 'source-sans-3-OFL.txt', source });
	},
};

/*
 * `import address from 'virtual:guard'`: where the guard lies, an asset under the hash of its
 * content.  CMake says by VARTTI_GUARD which one it has built; without any the address is empty,
 * and the hub alone decides.
 */
const guardFile = process.env.VARTTI_GUARD ?? '../build/guard.wasm';
const guard: Plugin = {
	name: 'guard',
	resolveId: { filter: { id: /^virtual:guard$/ }, handler: () => '\0guard' },
	load: {
		filter: { id: /^\0guard$/ },
		handler() {
			if (!existsSync(guardFile)) return "export default '';";
			if (this.meta.watchMode) return `export default '/@fs${resolve(guardFile)}';`;
			const source = readFileSync(guardFile);
			const file = this.emitFile({ type: 'asset', name: 'guard.wasm', source });
			return `export default import.meta.ROLLUP_FILE_URL_${file};`;
		},
	},
};

/*
 * Vite wraps each `import()` in a loader of style sheets that is larger than some of our parts.
 * Ours bring their style sheets themselves (`participant/styles.ts`), so it may be plain.
 */
const plainImport: Plugin = {
	name: 'plain-import',
	apply: 'build',
	enforce: 'pre',
	load: {
		filter: { id: /^\0vite\/preload-helper\.js$/ },
		handler: () => 'export const __vitePreload = (load) => load();',
	},
};

export default defineConfig(({ mode }) => ({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	plugins: [fontLicence, guard, plainImport],
	build: {
		outDir: process.env.VARTTI_DIST ?? 'dist',
		emptyOutDir: mode !== 'desk',
		target: ['chrome111', 'firefox115', 'safari16.4'],
		modulePreload: {
			polyfill: false,
			resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
		},
		assetsInlineLimit: 0,
		rolldownOptions: {
			input: (groups[mode] ?? Object.values(groups).flat()).map((page) => `${page}.html`),
		},
	},
	preview: { headers: { 'content-security-policy': policy } },
	server: { proxy: { '/api': `http://${hub}`, '/ws': { target: `ws://${hub}`, ws: true } } },
	test: {
		include: ['tests/unit/**/*.test.{ts,tsx}'],
		environment: 'happy-dom',
		restoreMocks: true,
	},
}));
