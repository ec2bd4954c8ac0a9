// SPDX-License-Identifier: EUPL-1.2
/* A receipt's page: what became of the post in the fragment; without one, those of this device. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../styles/shared.css';
import '../styles/message.css';
import '../styles/became.css';
import './receipt.css';
import { openAnnouncer } from '../a11y/announcer';
import { focusOn } from '../a11y/focus';
import { capabilityOf } from '../session/link';
import { forgetOldReceipts } from '../session/receipts';
import { App } from './app';

const fragment = signal(location.hash);

forgetOldReceipts();
addEventListener('hashchange', () => {
	/* The skip link's own fragment is no receipt. */
	if (location.hash && !capabilityOf(location.hash)) return;
	fragment.value = location.hash;
	focusOn(document.querySelector('main'));
});
render(
	<App fragment={fragment} announcer={openAnnouncer()} />,
	document.getElementById('app') as HTMLElement,
);
