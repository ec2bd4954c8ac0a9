// SPDX-License-Identifier: EUPL-1.2
/*
 * The live session.  What can be done is read from what the hub says one may do, and what can be
 * seen from what it has sent: the names of the phases decide words alone.
 */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { frame } from '../i18n/frame';
import { participant } from '../i18n/participant';
import type { Live } from '../session/live';
import { isClosed, isFrozen, isShown, phaseNow } from '../session/room';
import { Brand } from '../ui/brand';
import { Button } from '../ui/button';
import { Under } from '../ui/dialog';
import { Foot, SkipLink } from '../ui/foot';
import { ClockIcon } from '../ui/icons';
import { PracticeBanner } from '../ui/practice';
import { LineState } from '../ui/status-strip';
import { LargeTimer, SmallTimer } from '../ui/timer';
import { LineBanner } from './banner';
import { Composer } from './composer';
import { hasContent } from './draft';
import { rest } from './parts';
import type { Stay, Visit } from './visit';

export function Session({ visit, stay }: { visit: Visit; stay: Stay }) {
	const { live } = stay;
	const settings = useSignal(false);
	const thread = useThread();
	const practice = live.room.value.welcome?.practice ?? false;
	const more = rest.here.value;
	return (
		<>
			<Under covered={settings.value || thread.open.value > 0}>
				<SkipLink />
				<div>
					{practice && <PracticeBanner />}
					<Top
						live={live}
						openSettings={() => {
							settings.value = true;
						}}
					/>
				</div>
				<Body
					visit={visit}
					stay={stay}
					openThread={thread.show}
					openSettings={() => {
						settings.value = true;
					}}
				/>
				<Foot />
			</Under>
			{more && settings.value && (
				<more.Settings
					live={live}
					close={() => {
						settings.value = false;
					}}
				/>
			)}
			{more && thread.open.value > 0 && (
				<more.Thread
					stay={stay}
					announcer={visit.announcer}
					id={thread.open.value}
					close={thread.hide}
				/>
			)}
		</>
	);
}

/** The open thread stands in the address, so that the phone's Back closes it. */
function useThread() {
	const open = useSignal(0);
	useEffect(() => {
		const read = () => {
			open.value = Number(/^#p(\d+)$/.exec(location.hash)?.[1] ?? 0);
		};
		read();
		addEventListener('hashchange', read);
		addEventListener('popstate', read);
		return () => {
			removeEventListener('hashchange', read);
			removeEventListener('popstate', read);
		};
	}, [open]);
	const show = (id: number) => {
		history.pushState({ thread: true }, '', `#p${id}`);
		open.value = id;
	};
	const hide = () => {
		open.value = 0;
		if (history.state?.thread) history.back();
		else history.replaceState(null, '', location.pathname);
	};
	return { open, show, hide };
}

function Top({ live, openSettings }: { live: Live; openSettings: () => void }) {
	const { welcome } = live.room.value;
	const name = live.mine.value.name;
	const text = participant.value;
	return (
		<header class="top">
			<div class="top__in">
				<div class="top__id">
					<Brand more="hide-s" />
					<div class="top__n">
						<p class="top__title">{welcome?.title ?? frame.value.brand}</p>
						<LineState live={live} more />
					</div>
				</div>
				<div class="top__time">
					<SmallTimer live={live} />
					<p class="hide-s small">
						<span class="muted">{name ? text.named(name) : text.anonymous}</span>{' '}
						<Button look="bare" small onClick={openSettings}>
							{text.change}
						</Button>
					</p>
				</div>
			</div>
		</header>
	);
}

interface BodyProps {
	visit: Visit;
	stay: Stay;
	openThread: (id: number) => void;
	openSettings: () => void;
}

function Body(props: BodyProps) {
	const { live } = props.stay;
	const room = live.room.value;
	if (!live.ready.value) {
		return (
			<main id="content" class="state" tabIndex={-1}>
				<h1>{participant.value.connecting}</h1>
				<LineBanner live={live} />
			</main>
		);
	}
	const Ended = rest.here.value?.Ended;
	if (isClosed(room)) return Ended ? <Ended {...props} /> : null;
	return <Stage {...props} />;
}

/*
 * One tree for all phases: a phase that ends must not take the field away from whoever writes
 * in it, so the composer keeps its place in the page while it is there at all.
 */
function Stage({ visit, stay, openThread, openSettings }: BodyProps) {
	const { live } = stay;
	const room = live.room.value;
	const kind = phaseNow(room)?.kind;
	const writing = kind === 'lobby' || kind === 'collect';
	const listed = room.phenomena.size > 0 || (!writing && isShown(room, 'phenomena'));
	const more = rest.here.value;
	const composing = useComposing(stay, writing);
	const frozen = isFrozen(room);
	return (
		<div class={`layout ${writing && !listed ? 'layout--collect' : ''}`}>
			<main id="content" tabIndex={-1}>
				<LineBanner live={live} />
				{more && <more.Interruption live={live} />}
				<Lead live={live} openSettings={openSettings} />
				{kind === 'wrap_up' && <Steps live={live} />}
				{composing && <Composer key="composer" stay={stay} announcer={visit.announcer} />}
				{frozen ? null : more && listed ? (
					<more.PhenomenaList
						stay={stay}
						announcer={visit.announcer}
						openThread={openThread}
					/>
				) : (
					!writing && <p class="muted">{participant.value.revealSoon}</p>
				)}
			</main>
			<Side live={live}>
				{more && (
					<>
						{kind === 'lobby' && <more.Waiting welcome={room.welcome} />}
						{live.may('vote') && <more.Dots live={live} panel />}
						{kind === 'collect' && <more.Others live={live} />}
						{kind !== 'lobby' && <more.Ready key={room.agenda?.phase} live={live} />}
						<more.OwnPosts stay={stay} />
						{kind !== 'wrap_up' && <Steps live={live} />}
					</>
				)}
			</Side>
		</div>
	);
}

/*
 * The sheet is there while the phase is for writing, and after it while something is on it; it
 * does not go because its writer deletes the last word to begin anew.
 */
function useComposing({ live, drafts }: Stay, writing: boolean): boolean {
	const draft = drafts.post.value;
	const begun = hasContent(draft) || draft.on !== undefined;
	const inside = live.may('post') && document.activeElement?.id === 'post';
	return writing || begun || inside;
}

/** In the summing up they are the main thing, before it they stand beside. */
function Steps({ live }: { live: Live }) {
	const Agreed = rest.here.value?.Agreed;
	if (!Agreed) return null;
	return <Agreed steps={[...live.room.value.steps.values()]} title={participant.value.agreed} />;
}

function Lead({ live, openSettings }: { live: Live; openSettings: () => void }) {
	const text = participant.value;
	const room = live.room.value;
	const phase = phaseNow(room);
	const name = live.mine.value.name;
	const more = rest.here.value;
	const Dots = more?.Dots;
	const ours = phase?.kind === 'lobby' ? text.lobbyLead : more?.leadText(phase?.kind);
	/* The organisation's own words go before ours. */
	const lead = phase?.prompt || ours;
	return (
		<div class="lead">
			<PhaseBadge live={live} />
			<h1 lang={room.welcome?.lang}>{room.welcome?.question}</h1>
			{lead && <p class="muted">{lead}</p>}
			<p class="hide-l small muted">
				{name ? text.named(name) : text.anonymous}{' '}
				<button class="linkish" type="button" onClick={openSettings}>
					{text.change}
				</button>
			</p>
			{Dots && live.may('vote') && (
				<div class="hide-l">
					<Dots live={live} />
				</div>
			)}
		</div>
	);
}

function PhaseBadge({ live }: { live: Live }) {
	const room = live.room.value;
	const now = phaseNow(room);
	const timed = (room.welcome?.template.phases ?? []).filter((phase) => phase.length_s > 0);
	if (!now) return null;
	const text = frame.value;
	if (now.kind === 'lobby') {
		return (
			<p>
				<span class="badge badge--time">
					<ClockIcon /> {text.lobbyWaits}
				</span>
			</p>
		);
	}
	return (
		<p class="hide-l">
			<span class="badge badge--time">
				{text.phaseAt(text.phases[now.kind], timed.indexOf(now) + 1, timed.length)}
			</span>
		</p>
	);
}

function Side({ live, children }: { live: Live; children: ComponentChildren }) {
	return (
		<aside class="side" aria-label={participant.value.side}>
			<LargeTimer live={live} />
			{children}
		</aside>
	);
}
