// SPDX-License-Identifier: EUPL-1.2
/* The way in for others: code, link, QR, and the wall for the projector. */
import { useSignal } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { facilitator } from '../i18n/facilitator';
import { shownCode } from '../session/code';
import type { Live } from '../session/live';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy';
import { ChevronIcon, LinkIcon, ScreenIcon } from '../ui/icons';
import { Qr } from '../ui/qr';

export function Join({ live, announcer }: { live: Live; announcer: Announcer }) {
	const t = facilitator.value;
	const told = useSignal('');
	const welcome = live.room.value.welcome;
	if (!welcome) return null;
	const link = `${location.origin}/${welcome.code}`;
	const copy = async () => {
		told.value = (await copyText(link)) ? t.copied : t.copyFailed;
		announcer.say(told.value);
	};
	return (
		<div class="join">
			<div class="join__h">
				<div>
					<p class="small muted">{t.joinCode}</p>
					<p class="join__c num">{shownCode(welcome.code)}</p>
				</div>
				<Button small onClick={() => void copy()}>
					<LinkIcon /> {t.copyLink}
				</Button>
			</div>
			{told.value && <p class="small muted">{told.value}</p>}
			<details class="more join__m">
				<summary>
					<ChevronIcon /> {t.showQr}
				</summary>
				<div class="join__q">
					<Qr text={link} label={t.qrLabel(welcome.code)} />
					<p class="join__u">{link}</p>
				</div>
			</details>
			<WallLink live={live} more="hide-l" />
		</div>
	);
}

/** The wall's link is a capability of its own; the hub gives it to facilitators. */
export function WallLink({ live, more = '' }: { live: Live; more?: string }) {
	const t = facilitator.value;
	const wall = live.room.value.welcome?.wall;
	if (!wall) return null;
	return (
		<a class={`btn btn--quiet btn--s ${more}`} href={wall} target="_blank" rel="noopener">
			<ScreenIcon /> {t.wall}
			<span class="sr">{t.newTab}</span>
		</a>
	);
}
