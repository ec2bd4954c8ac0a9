// SPDX-License-Identifier: EUPL-1.2
import { render } from 'preact';
import '../styles/first.css';
import '../styles/participant.css';
import { loadLocale, locale } from '../i18n';
import { App } from './app';
import { Visit } from './visit';

const visit = new Visit();

/* A language that does not come is no reason to keep anyone waiting: Finnish is here. */
await loadLocale(locale.peek()).catch(() => undefined);
void visit.open(location.pathname);
render(<App visit={visit} />, document.getElementById('app') as HTMLElement);
