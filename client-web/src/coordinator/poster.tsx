// SPDX-License-Identifier: EUPL-1.2
/* One sheet of A4 for the door. */
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import type { SessionPage, Settings } from '../protocol/messages';
import { shownCode } from '../session/code';
import { Mark } from '../ui/brand';
import { Button } from '../ui/button';
import { BackIcon, PrintIcon } from '../ui/more-icons';
import { Qr } from '../ui/qr';
import { findSession, findSettings } from './api';
import { Link, Loaded } from './page';

interface Sheet {
	session: SessionPage;
	settings: Settings;
}

async function findSheet(id: string) {
	const [session, settings] = await Promise.all([findSession(id), findSettings()]);
	if (!session.ok) return session;
	if (!settings.ok) return settings;
	const value: Sheet = { session: session.value, settings: settings.value };
	return { ok: true, value } as const;
}

export function Poster({ id }: { id: string }) {
	return (
		<Loaded find={() => findSheet(id)} title={coordinator.value.poster}>
			{(sheet) => <Page {...sheet} />}
		</Loaded>
	);
}

/* A title that takes more than three lines of the large size. */
const LONG = 60;

function Page({ session, settings }: Sheet) {
	const t = coordinator.value;
	const { id, code, links, title } = session;
	return (
		<>
			<div class="poster__a">
				<Link to={{ page: 'session', id }} class="btn btn--bare">
					<BackIcon /> {t.links}
				</Link>
				<Button look="primary" onClick={() => print()}>
					<PrintIcon /> {t.print}
				</Button>
			</div>
			<article class="poster">
				<div class="poster__h">
					<p class="brand">
						<Mark />
						<span>{common.value.brand}</span>
					</p>
					<p>{settings.county}</p>
				</div>
				<h1 tabIndex={-1} class={title.length > LONG ? 'poster__long' : undefined}>
					{title}
				</h1>
				<p class="poster__w">{session.question}</p>
				<div class="poster__qr">
					<Qr text={location.origin + links.join} label={t.qrLabel(code)} />
				</div>
				<div class="poster__or">
					<p>{t.posterScan}</p>
					<p class="poster__url">{location.host}</p>
					<p>{t.posterWrite}</p>
					<p class="poster__code num">{shownCode(code)}</p>
				</div>
				<ol class="poster__s">
					{t.posterSteps.map((step, index) => (
						<li key={step}>
							<strong class="num" aria-hidden="true">
								{index + 1}
							</strong>
							<span>{step}</span>
						</li>
					))}
				</ol>
				<p class="poster__f">{t.posterFoot}</p>
			</article>
		</>
	);
}
