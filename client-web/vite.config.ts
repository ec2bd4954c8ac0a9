// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/* The hub sends the same policy; `vite preview` and `vite dev` are to fail where the hub would. */
const policy =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
	"font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; " +
	"frame-ancestors 'none'";

const pages = ['index', 'facilitator', 'wall', 'coordinator', 'accessibility', 'privacy'];

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

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	plugins: [fontLicence],
	build: {
		outDir: process.env.VARTTI_DIST ?? 'dist',
		emptyOutDir: true,
		target: ['chrome111', 'firefox115', 'safari16.4'],
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		rolldownOptions: {
			input: Object.fromEntries(pages.map((page) => [page, `${page}.html`])),
		},
	},
	preview: { headers: { 'content-security-policy': policy } },
	server: { proxy: { '/api': `http://${hub}`, '/ws': { target: `ws://${hub}`, ws: true } } },
	test: {
		include: ['tests/unit/**/*.test.{ts,tsx}'],
		environment: 'happy-dom',
		restoreMocks: true,
	},
});
