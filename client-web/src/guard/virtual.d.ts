// SPDX-License-Identifier: EUPL-1.2
/** Made by the build: where the guard's module lies; empty where it was not built. */
declare module 'virtual:guard' {
	const address: string;
	export default address;
}
