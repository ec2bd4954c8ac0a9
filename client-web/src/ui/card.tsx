// SPDX-License-Identifier: EUPL-1.2
/* A phenomenon as a ticket: text and tags to the left, the rail as its stub to the right. */
import type { ComponentChildren } from 'preact';
import { common } from '../i18n/common';
import type { Phenomenon } from '../protocol/messages';
import { SpotIcon } from './more-icons';
import { Tags } from './tags';

interface CardProps {
	phenomenon: Phenomenon;
	spotlight?: boolean;
	/** Buttons and badges under the tags. */
	meta?: ComponentChildren;
	rail?: ComponentChildren;
}

/** The id of a phenomenon's text in the page, for `aria-describedby` and for focus. */
export function textId(id: number): string {
	return `p${id}`;
}

export function Card({ phenomenon, spotlight = false, meta, rail }: CardProps) {
	const id = textId(phenomenon.id);
	const classes = `card${spotlight ? ' card--spot' : ''}${rail ? '' : ' card--plain'}`;
	return (
		<article class={classes} aria-labelledby={id}>
			{spotlight && (
				<p class="card__flag">
					<SpotIcon /> {common.value.spotlight}
				</p>
			)}
			<div class="card__body">
				<h3 class="card__text" id={id} tabIndex={-1}>
					<PhenomenonText phenomenon={phenomenon} />
				</h3>
				<div class="card__foot">
					<Author by={phenomenon.by} />
					<Tags tags={phenomenon.tags} free={phenomenon.free} />
					{meta && <div class="card__meta">{meta}</div>}
				</div>
			</div>
			{rail}
		</article>
	);
}

/** The number that people say aloud, and the text in its own language. */
export function PhenomenonText({ phenomenon }: { phenomenon: Phenomenon }) {
	const { n, text, lang } = phenomenon;
	return (
		<>
			<span class="card__no num">{n}</span>{' '}
			{text === undefined ? <em>{common.value.gap}</em> : <span lang={lang}>{text}</span>}
		</>
	);
}

type By = { name?: string; profession?: string } | undefined;

/** The name or profession that the author chose to show; mostly there is none. */
export function Author({ by }: { by: By }) {
	const text = common.value;
	const professions: Record<string, string> = text.professions;
	const shown = [by?.name, by?.profession && professions[by.profession]].filter(Boolean);
	if (shown.length === 0) return null;
	return (
		<p class="small muted">
			<span class="sr">{text.by}: </span>
			{shown.join(' · ')}
		</p>
	);
}
