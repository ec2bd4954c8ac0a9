// SPDX-License-Identifier: EUPL-1.2
/* One session's ways in: for participants, for who leads it, for the projector and the door. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Announcer } from '../a11y/announcer';
import { coordinator } from '../i18n/coordinator';
import type { SessionPage } from '../protocol/messages';
import { shownCode } from '../session/code';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy';
import { LinkIcon, PrintIcon } from '../ui/more-icons';
import { Qr } from '../ui/qr';
import { findSession } from './api';
import { Head, Link, Loaded } from './page';

export function SessionDetail({ id, announcer }: { id: string; announcer: Announcer }) {
	return (
		<Loaded find={() => findSession(id)} title={coordinator.value.links}>
			{(session) => <Ways session={session} announcer={announcer} />}
		</Loaded>
	);
}

function Ways({ session, announcer }: { session: SessionPage; announcer: Announcer }) {
	const t = coordinator.value;
	const { id, code, links } = session;
	const join = location.origin + links.join;
	const closed = session.state === 'closed';
	return (
		<>
			<Head title={session.title} lead={session.question} practice={session.practice}>
				{closed ? (
					<Link to={{ page: 'transcript', id }} class="btn btn--primary">
						{t.transcript}
					</Link>
				) : (
					<Link to={{ page: 'poster', id }} class="btn btn--quiet">
						<PrintIcon /> {t.poster}
					</Link>
				)}
			</Head>
			<div class="two">
				<section class="panel box" aria-labelledby="for-all">
					<h2 id="for-all">{t.forAll}</h2>
					<div class="share">
						<Qr text={join} label={t.qrLabel(code)} />
						<div class="share__l">
							<div>
								<p class="small muted">{t.joinCode}</p>
								<p class="share__code num">{shownCode(code)}</p>
							</div>
							<Way name={t.joinLink} address={join} announcer={announcer} />
						</div>
					</div>
				</section>
				<Leading session={session} announcer={announcer} />
			</div>
		</>
	);
}

/** What only who leads and who sets up the room should have. */
function Leading({ session, announcer }: { session: SessionPage; announcer: Announcer }) {
	const t = coordinator.value;
	const { links } = session;
	const wall = location.origin + links.wall;
	const light = links.wall.replace('#', '?theme=light#');
	const closed = session.state === 'closed';
	return (
		<div class="col">
			<section class="panel box" aria-labelledby="for-leader">
				<h2 id="for-leader">{t.facilitatorLink}</h2>
				<p class="muted">{t.facilitatorNote}</p>
				<Way
					name={t.facilitatorLink}
					address={location.origin + links.facilitator}
					announcer={announcer}
				/>
			</section>
			<section class="panel box" aria-labelledby="for-wall">
				<h2 id="for-wall">{t.wallLink}</h2>
				<p class="muted">{t.wallNote}</p>
				<Way name={t.wallLink} address={wall} announcer={announcer}>
					<a class="btn btn--bare btn--s" href={light} target="_blank" rel="noopener">
						{t.wallLight}
						<span class="sr">{t.newTab}</span>
					</a>
				</Way>
			</section>
			{!closed && <p class="muted">{t.transcriptLater}</p>}
		</div>
	);
}

interface WayProps {
	name: string;
	address: string;
	announcer: Announcer;
	children?: ComponentChildren;
}

/** An address to copy, to select by hand, or to open. */
function Way({ name, address, announcer, children }: WayProps) {
	const t = coordinator.value;
	const told = useSignal('');
	const copy = async () => {
		told.value = (await copyText(address)) ? t.copied(name) : t.copyFailed;
		announcer.say(told.value);
	};
	return (
		<div class="way">
			<p class="way__l">{address}</p>
			<div class="way__a">
				<Button small onClick={() => void copy()}>
					<LinkIcon /> {t.copy}
					<span class="sr">{name}</span>
				</Button>
				<a class="btn btn--bare btn--s" href={address} target="_blank" rel="noopener">
					{t.openLink}
					<span class="sr">
						{name}, {t.newTab}
					</span>
				</a>
				{children}
			</div>
			{told.value && <p class="small muted">{told.value}</p>}
		</div>
	);
}
