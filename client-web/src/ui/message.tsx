// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from 'preact';
import { Brand } from './brand';
import { Foot, SkipLink } from './foot';

interface MessageProps {
	title: string;
	text?: string | undefined;
	children?: ComponentChildren;
}

/** A page that has one thing to say: a link that does not work, a line that is not up yet. */
export function Message({ title, text, children }: MessageProps) {
	return (
		<div class="page">
			<header class="message__h">
				<SkipLink />
				<Brand />
			</header>
			<main class="message" id="content" tabIndex={-1}>
				<h1>{title}</h1>
				{text && <p>{text}</p>}
				{children}
			</main>
			<Foot />
		</div>
	);
}
