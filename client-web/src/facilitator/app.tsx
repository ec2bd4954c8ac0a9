// SPDX-License-Identifier: EUPL-1.2
/* The facilitator's page: a bar, three parts (on a phone a tab each), a thread over them. */
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { moderation } from '../i18n/moderation';
import { refusalText } from '../i18n/refusals';
import { isClosed, isFrozen, isTimed, threadsIn } from '../session/room';
import type { Pending } from '../session/sender';
import { summaryOf } from '../session/summary';
import { Brand } from '../ui/brand';
import { Button } from '../ui/button';
import { Under } from '../ui/dialog';
import { Foot, SkipLink } from '../ui/foot';
import { CrossIcon, OfflineIcon } from '../ui/icons';
import { Key } from '../ui/key-sheet';
import { KeyIcon, StopIcon, UndoIcon, WarnIcon } from '../ui/more-icons';
import { PracticeBanner } from '../ui/practice';
import { LineState } from '../ui/status-strip';
import { useTime } from '../ui/timer';
import { freeze } from './acts';
import { Control } from './control';
import type { Desk, Tab } from './desk';
import { WallLink } from './join';
import { KEYS } from './keys';
import { PhenomenonList } from './list';
import { QuestionOf } from './questions';
import { StepsPart } from './steps';
import { SummaryPage } from './summary';
import { Thread } from './thread';

export function App({ desk }: { desk: Desk }) {
	const room = desk.live.room.value;
	const closed = isClosed(room);
	const thread = desk.thread.value;
	const question = closed ? undefined : desk.question.value;
	return (
		<>
			<Under covered={thread !== 0 || question !== undefined}>
				<header class="fhead">
					<SkipLink />
					{room.welcome?.practice && <PracticeBanner />}
					<Bar desk={desk} closed={closed} />
					{!closed && <Tabs desk={desk} />}
					<Notices desk={desk} />
				</header>
				{closed ? (
					<SummaryPage summary={desk.summary.value ?? summaryOf(room)} live={desk.live} />
				) : (
					<main class="fgrid" id="content" tabIndex={-1}>
						<Control desk={desk} />
						<PhenomenonList desk={desk} />
						<StepsPart desk={desk} />
					</main>
				)}
				<Foot />
			</Under>
			{thread !== 0 && (
				<div inert={question !== undefined}>
					<Thread desk={desk} id={thread} />
				</div>
			)}
			{question && <QuestionOf key={question.is} desk={desk} question={question} />}
		</>
	);
}

function Bar({ desk, closed }: { desk: Desk; closed: boolean }) {
	const welcome = desk.live.room.value.welcome;
	if (!welcome) return null;
	const { date, time } = tools.value;
	const where = welcome.area || welcome.county;
	const when = facilitator.value.opened(date(welcome.opened), time(welcome.opened));
	const Title = closed ? 'p' : 'h1';
	return (
		<div class="fbar">
			<Brand more="hide-s" />
			<div class="fbar__t">
				<Title class="fbar__h">{welcome.title}</Title>
				<p class="small muted">{[when, welcome.unit, where].filter(Boolean).join(' · ')}</p>
			</div>
			<div class="fbar__a">
				{desk.live.line.value.is !== 'ended' && <LineState live={desk.live} />}
				{!closed && desk.tab.value !== 'time' && <BarClock desk={desk} />}
				<div class="fbar__a hide-s">
					<WallLink live={desk.live} />
					{!closed && (
						<>
							<Button look="bare" small onClick={() => desk.ask({ is: 'keys' })}>
								<KeyIcon /> {moderation.value.keys} <Key of={KEYS.sheet} />
							</Button>
							<Button look="danger" small onClick={() => desk.ask({ is: 'ending' })}>
								{facilitator.value.end}
							</Button>
						</>
					)}
				</div>
			</div>
		</div>
	);
}

/** Where the large clock is behind another tab. */
function BarClock({ desk }: { desk: Desk }) {
	const time = useTime(desk.live);
	if (!isTimed(desk.live.room.value)) return null;
	return (
		<p class="fbar__c hide-l num">
			<span class="hide-xs">{time.name}</span> <strong>{time.phaseText}</strong>
		</p>
	);
}

function Tabs({ desk }: { desk: Desk }) {
	const t = facilitator.value;
	const room = desk.live.room.value;
	const tabs: readonly (readonly [Tab, string, number | undefined])[] = [
		['time', t.tabTime, undefined],
		['phenomena', t.tabPhenomena, threadsIn(room).length],
		['steps', t.tabSteps, room.steps.size],
	];
	return (
		<nav class="tabs hide-l" aria-label={t.parts}>
			{tabs.map(([tab, name, count]) => (
				<button
					key={tab}
					type="button"
					aria-pressed={desk.tab.value === tab}
					onClick={() => {
						desk.tab.value = tab;
					}}
				>
					{name} {count !== undefined && <span class="n num">{count}</span>}
				</button>
			))}
		</nav>
	);
}

const isUnderway = ({ stage }: Pending) => stage === 'waiting' || stage === 'sending';

/** What is not as it should be: the line, and an act that the hub refused. */
function Notices({ desk }: { desk: Desk }) {
	const t = facilitator.value;
	const { live } = desk;
	const waiting = live.sender.pending.value.filter(isUnderway).length;
	const { is } = live.line.value;
	const ended = is === 'ended';
	const refused =
		desk.refusal.value ?? (ended && !isClosed(live.room.value) ? live.error.value : undefined);
	return (
		<>
			{is !== 'open' && !ended && (
				<p class="strip">
					<OfflineIcon /> <strong>{common.value.lineLost}.</strong>{' '}
					{waiting > 0 && <span>{t.pending(waiting)}</span>}
				</p>
			)}
			{isFrozen(live.room.value) && <Frozen desk={desk} />}
			<Undo desk={desk} />
			{refused && (
				<div class="strip strip--no">
					<WarnIcon /> <span>{refusalText(refused)}</span>
					<button
						type="button"
						class="strip__x"
						aria-label={common.value.close}
						onClick={() => {
							desk.refusal.value = undefined;
						}}
					>
						<CrossIcon />
					</button>
				</div>
			)}
		</>
	);
}

/** All is hidden from all: told until it is over. */
function Frozen({ desk }: { desk: Desk }) {
	const t = moderation.value;
	return (
		<div class="strip strip--no">
			<StopIcon /> <strong>{t.frozen}</strong> <span>{t.frozenText}</span>
			<Button small onClick={() => freeze(desk)}>
				{t.unfreeze} <Key of={KEYS.freeze} />
			</Button>
		</div>
	);
}

/** The last act, and the way back; it stays until the next act or until it is put away. */
function Undo({ desk }: { desk: Desk }) {
	const done = desk.done.value;
	if (!done || isClosed(desk.live.room.value)) return null;
	const t = moderation.value;
	/* A refusal is taken back by publishing, which is to be said. */
	const isApproval = done.back[0]?.t === 'approve';
	return (
		<div class="strip strip--done">
			<span>{done.text}</span>
			<Button
				look="bare"
				small
				onClick={() => {
					void desk.takeBack();
					focusSoon('#phenomena-title, #content');
				}}
			>
				<UndoIcon /> {isApproval ? t.approveAfterAll : t.takeBack}{' '}
				<Key of={KEYS.takeBack} />
			</Button>
			<button
				type="button"
				class="strip__x"
				aria-label={common.value.close}
				onClick={() => {
					desk.done.value = undefined;
					focusSoon('#phenomena-title, #content');
				}}
			>
				<CrossIcon />
			</button>
		</div>
	);
}
