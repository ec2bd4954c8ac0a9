// SPDX-License-Identifier: EUPL-1.2
/* The way in for others: code, link, QR, and the wall for the projector. */
import { useSignal } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { moderation } from '../i18n/moderation';
import { limits } from '../protocol/messages';
import { shownCode } from '../session/code';
import type { Live } from '../session/live';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy';
import { describedBy, Field, lengthOf } from '../ui/field';
import { ChevronIcon, LinkIcon, ScreenIcon } from '../ui/more-icons';
import { Qr } from '../ui/qr';
import type { Desk } from './desk';

export function Join({ desk }: { desk: Desk }) {
	const t = facilitator.value;
	const welcome = desk.live.room.value.welcome;
	if (!welcome) return null;
	const link = `${location.origin}/${welcome.code}`;
	return (
		<div class="join">
			<div class="join__h">
				<div>
					<p class="small muted">{t.joinCode}</p>
					<p class="join__c num">{shownCode(welcome.code)}</p>
				</div>
				<CopyLink announcer={desk.announcer} link={link} label={t.copyLink} />
			</div>
			<details class="more join__m">
				<summary>
					<ChevronIcon /> {t.showQr}
				</summary>
				<div class="join__q">
					<Qr text={link} label={t.qrLabel(welcome.code)} />
					<p class="join__u">{link}</p>
				</div>
			</details>
			<Together desk={desk} />
			<WallLink live={desk.live} more="hide-l" />
		</div>
	);
}

interface CopyLinkProps {
	announcer: Announcer;
	link: string;
	label: string;
}

function CopyLink({ announcer, link, label }: CopyLinkProps) {
	const t = facilitator.value;
	const told = useSignal('');
	const copy = async () => {
		told.value = (await copyText(link)) ? t.copied : t.copyFailed;
		announcer.say(told.value);
	};
	return (
		<>
			<Button small onClick={() => void copy()}>
				<LinkIcon /> {label}
			</Button>
			{told.value && <p class="small muted">{told.value}</p>}
		</>
	);
}

/** Facilitating together: the link that lets another in, and the name that she sees. */
function Together({ desk }: { desk: Desk }) {
	const t = moderation.value;
	const name = useSignal(desk.live.mine.peek().name);
	const over = lengthOf(name.value.trim()) - limits.name;
	const error = over > 0 ? common.value.charsOver(over) : undefined;
	const save = (event: Event) => {
		event.preventDefault();
		const said = name.value.trim().normalize('NFC');
		if (!error) void desk.act({ t: 'name', name: said }, t.nameSaved);
	};
	return (
		<details class="more join__m">
			<summary>
				<ChevronIcon /> {t.together}
			</summary>
			<div class="join__q join__q--left">
				<p class="small muted">{t.togetherText}</p>
				<CopyLink announcer={desk.announcer} link={location.href} label={t.copyOwnLink} />
				<form class="next" noValidate onSubmit={save}>
					<Field id="own-name" label={t.ownName} hint={t.ownNameHint} error={error}>
						<input
							class="input"
							id="own-name"
							autocomplete="off"
							value={name.value}
							aria-describedby={describedBy('own-name', true, error)}
							aria-invalid={error ? true : undefined}
							onInput={(event) => {
								name.value = event.currentTarget.value;
							}}
						/>
					</Field>
					<Button small type="submit">
						{common.value.save}
					</Button>
				</form>
			</div>
		</details>
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
