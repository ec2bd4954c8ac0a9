// SPDX-License-Identifier: EUPL-1.2
/* The wall's entry.  `?theme=light` is for bright rooms; without it the wall is dark. */
import { render } from 'preact';
import '../styles/shared.css';
import './wall.css';
import { wall } from '../i18n/wall';
import { capabilityOf } from '../session/link';
import { Live } from '../session/live';
import { Notice, Wall } from './app';
import { follow } from './follow';

function start(root: HTMLElement): void {
	const theme = new URLSearchParams(location.search).get('theme');
	document.documentElement.dataset.theme = theme === 'light' ? 'light' : 'dark';
	const link = capabilityOf(location.hash);
	if (!link) {
		render(<Notice title={wall.value.noLink} text={wall.value.noLinkText} />, root);
		return;
	}
	const live = new Live({ greet: { ...link } });
	follow(live);
	render(<Wall live={live} />, root);
}

start(document.getElementById('app') as HTMLElement);
