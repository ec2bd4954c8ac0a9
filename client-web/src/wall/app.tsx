// SPDX-License-Identifier: EUPL-1.2
/* The projector: one idea, one clock, one way in.  No controls, and nothing personal. */
import { useComputed } from '@preact/signals';
import { common } from '../i18n/common';
import { refusalText } from '../i18n/refusals';
import { wall } from '../i18n/wall';
import { shownCode } from '../session/code';
import type { Live } from '../session/live';
import { isPaused, isTimed } from '../session/room';
import { Mark } from '../ui/brand';
import { OfflineIcon } from '../ui/icons';
import { PauseIcon, PeopleIcon } from '../ui/more-icons';
import { Qr } from '../ui/qr';
import { Ring } from '../ui/ring';
import { useTime } from '../ui/timer';
import { sceneOf } from './scene';
import { Stage } from './stage';

export function Wall({ live }: { live: Live }) {
	const scene = useComputed(() => sceneOf(live.room.value)).value;
	const ended = live.line.value.is === 'ended';
	const each = live.room.value.welcome?.template.dots_each ?? 1;
	if (!live.ready.value) {
		const text = live.error.value ? refusalText(live.error.value) : common.value.lineConnecting;
		return <Notice title={wall.value.view} text={text} />;
	}
	return (
		<div class={`wall wall--${scene.shape}`}>
			<Head live={live} down={live.line.value.is !== 'open' && !ended} />
			<Stage live={live} scene={scene} />
			{scene.name === 'closed' ? null : <Clock live={live} />}
			<WayIn live={live} closed={scene.name === 'closed'} />
			{scene.foot && (
				<footer class="wall__g">
					<p>{scene.foot === 'oneEach' ? wall.value.oneEach(each) : wall.value.guide}</p>
				</footer>
			)}
		</div>
	);
}

function Head({ live, down }: { live: Live; down: boolean }) {
	const welcome = live.room.value.welcome;
	return (
		<header class="wall__h">
			<div class="brand wall__brand">
				<Mark />
				<span>{common.value.brand}</span>
			</div>
			<div>
				{down && (
					<p class="wall__b">
						<OfflineIcon /> {common.value.lineLost}
					</p>
				)}
				{isPaused(live.room.value) && (
					<p class="wall__b">
						<PauseIcon /> {wall.value.paused}
					</p>
				)}
				{welcome?.practice && <p class="wall__b">{common.value.practice}</p>}
				<p>{welcome?.title}</p>
			</div>
		</header>
	);
}

function Clock({ live }: { live: Live }) {
	const time = useTime(live);
	const room = live.room.value;
	const phases = room.welcome?.template.phases ?? [];
	if (!isTimed(room)) {
		return (
			<aside class="wall__s" aria-label={common.value.time}>
				<Ring phases={phases} width={8}>
					<strong class="ring__word">{time.name}</strong>
				</Ring>
				<p class="sr">{time.name}</p>
			</aside>
		);
	}
	return (
		<aside class="wall__s" aria-label={common.value.time}>
			<div role="timer" aria-label={time.label}>
				<Ring phases={phases} gone={time.gone.value} width={8}>
					<strong class="num">{time.phaseText}</strong>
					<span>{time.name}</span>
				</Ring>
			</div>
			<p class="wall__whole num">{time.wholeText}</p>
		</aside>
	);
}

/** Where to come, and afterwards where to read. */
function WayIn({ live, closed }: { live: Live; closed: boolean }) {
	const t = wall.value;
	const code = live.room.value.welcome?.code ?? '';
	const title = closed ? t.read : t.join;
	return (
		<section class="wall__j" aria-label={title}>
			<div class="wall__qr">
				<Qr text={`${location.origin}/${code}`} label={t.qrLabel(code)} />
			</div>
			<div>
				<p>{title}</p>
				<p class="wall__url">{location.host}</p>
				<p class="wall__code num">{shownCode(code)}</p>
				{!closed && (
					<p class="wall__cnt num">
						<PeopleIcon /> {common.value.present(live.present.value.present)}
					</p>
				)}
			</div>
		</section>
	);
}

/** Where there is no session to show. */
export function Notice({ title, text }: { title: string; text: string }) {
	return (
		<div class="wall wall--note">
			<header class="wall__h">
				<div class="brand wall__brand">
					<Mark />
					<span>{common.value.brand}</span>
				</div>
			</header>
			<main class="wall__m" id="content">
				<h1 class="wall__small">{title}</h1>
				<p>{text}</p>
			</main>
		</div>
	);
}
