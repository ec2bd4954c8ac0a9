// SPDX-License-Identifier: EUPL-1.2
/* The facilitator's entry: from the link's fragment to a session on the screen. */
import { computed } from '@preact/signals';
import { render } from 'preact';
import '../styles/shared.css';
import '../styles/message.css';
import '../guard/guard.css';
import './facilitator.css';
import './moderation.css';
import './summary.css';
import './thread.css';
import { openAnnouncer } from '../a11y/announcer';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { refusalText } from '../i18n/refusals';
import { findClosed } from '../net/api';
import { openOutbox } from '../net/outbox';
import { type Capability, capabilityOf } from '../session/link';
import { Live } from '../session/live';
import { takeSeat } from '../session/seat';
import { loadVocabulary } from '../session/vocabulary';
import { Message } from '../ui/message';
import { PracticeBanner } from '../ui/practice';
import { App } from './app';
import { Desk } from './desk';
import { follow } from './follow';
import { followKeys } from './keys';
import { SummaryPage } from './summary';

/* A facilitator who also takes part in this browser is two seats: no outbox is shared. */
const OUTBOX = 'vartti-facilitator';
const seatOf = (session: string, code = '') => takeSeat(`facilitator.${session}`, code);

async function open(link: Capability): Promise<Live> {
	const { secret } = seatOf(link.session);
	return new Live({ greet: { ...link, secret }, outbox: await openOutbox(OUTBOX) });
}

/** An archived session has no room any more: its summary is asked for by its code. */
async function findSummary(desk: Desk, session: string): Promise<void> {
	const { code } = seatOf(session);
	const answer = code ? await findClosed(code) : undefined;
	if (answer?.ok) desk.summary.value = answer.value;
}

function Entry({ desk }: { desk: Desk }) {
	const { live } = desk;
	if (live.ready.value) return <App desk={desk} />;
	const closed = desk.summary.value;
	if (closed) {
		return (
			<>
				{closed.practice && <PracticeBanner />}
				<SummaryPage summary={closed} />
			</>
		);
	}
	return <Message title={facilitator.value.view} text={reasonOf(live)} />;
}

/** Why there is nothing to show yet, or never. */
function reasonOf(live: Live): string {
	const { error, line } = live;
	if (error.value === 'session_ended') return facilitator.value.endedSealed;
	if (error.value) return refusalText(error.value);
	return line.value.is === 'connecting' ? common.value.lineConnecting : common.value.lineLost;
}

async function start(root: HTMLElement): Promise<void> {
	const link = capabilityOf(location.hash);
	if (!link) {
		const t = facilitator.value;
		render(<Message title={t.noLink} text={t.noLinkText} />, root);
		return;
	}
	void loadVocabulary();
	const live = await open(link);
	const desk = new Desk(live, openAnnouncer());
	live.line.subscribe((line) => {
		if (line.is === 'ended' && live.error.peek() === 'session_ended')
			void findSummary(desk, link.session);
	});
	/* The most who were present at once only the hub knows. */
	computed(() => live.room.value.agenda?.sealed).subscribe((sealed) => {
		if (sealed) void findSummary(desk, link.session);
	});
	computed(() => live.room.value.welcome?.code).subscribe((code) => {
		if (code) seatOf(link.session, code);
	});
	follow(live, desk.announcer);
	followKeys(desk);
	render(<Entry desk={desk} />, root);
}

void start(document.getElementById('app') as HTMLElement);
