// SPDX-License-Identifier: EUPL-1.2
/* The coordinator's entry: who is signed in, and then the page of the address. */
import { render } from 'preact';
import '../styles/shared.css';
import '../guard/guard.css';
import './coordinator.css';
import './card.css';
import './poster.css';
import './search.css';
import './review.css';
import './transcript.css';
import { openAnnouncer } from '../a11y/announcer';
import { openGuard } from '../guard/open';
import { loadVocabulary } from '../session/vocabulary';
import { account } from './account';
import { findMe } from './api';
import { App } from './app';
import { routeFollow } from './route';

async function start(root: HTMLElement): Promise<void> {
	void loadVocabulary();
	void openGuard();
	const me = await findMe();
	if (me.ok) account.value = me.value;
	routeFollow();
	render(<App announcer={openAnnouncer()} />, root);
}

void start(document.getElementById('app') as HTMLElement);
