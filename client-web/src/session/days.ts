// SPDX-License-Identifier: EUPL-1.2
/* Days as the protocol has them, `2026-11-20`: the county's own, wherever the browser is. */
import { tools } from '../i18n';

const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' });

export function today(now: number = Date.now()): string {
	return dayOf.format(now);
}

/** `20.11.2026`, as the language of the moment writes it. */
export function dayText(day: string): string {
	/* Noon in UTC is the same day in Finland. */
	const at = Date.parse(`${day}T12:00:00Z`);
	return Number.isNaN(at) ? day : tools.value.date(at);
}

export const isDay = (text: string) =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));
