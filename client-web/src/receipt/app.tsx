// SPDX-License-Identifier: EUPL-1.2
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { frame } from '../i18n/frame';
import { receiptText } from '../i18n/receipt';
import { capabilityOf } from '../session/link';
import { receipts } from '../session/receipts';
import { Brand } from '../ui/brand';
import { Foot, SkipLink } from '../ui/foot';
import { Kept } from './kept';
import { Path } from './path';

interface AppProps {
	fragment: ReadonlySignal<string>;
	announcer: Announcer;
}

export function App({ fragment, announcer }: AppProps) {
	const words = receiptText.value;
	const link = capabilityOf(fragment.value);
	const cut = !link && fragment.value.length > 1;
	return (
		<Page title={link || cut ? words.path : words.mine}>
			{link && <Path key={fragment.value} link={link} announcer={announcer} />}
			{cut && (
				<>
					<h1>{words.unknown}</h1>
					<p>{words.unknownText}</p>
				</>
			)}
			{!link && !cut && <Kept announcer={announcer} />}
			{(link || cut) && receipts.value.length > 0 && (
				<p>
					<a class="btn btn--bare btn--s" href="/receipt">
						{words.mine}
					</a>
				</p>
			)}
		</Page>
	);
}

function Page({ title, children }: { title: string; children: ComponentChildren }) {
	const brand = frame.value.brand;
	useEffect(() => {
		document.title = `${title} – ${brand}`;
	}, [title, brand]);
	return (
		<div class="page">
			<header class="message__h">
				<SkipLink />
				<Brand />
			</header>
			<main class="message" id="content" tabIndex={-1}>
				{children}
			</main>
			<Foot />
		</div>
	);
}
