// SPDX-License-Identifier: EUPL-1.2
/*
 * Just after the close, while the hub still takes what was half-written.  The screen counts down
 * to the moment when the text is no longer kept here.
 */
import { useComputed, useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { without } from '../guard/mend';
import { Notice } from '../guard/notice';
import type { Found } from '../guard/texts';
import { useFound } from '../guard/watch';
import { tools } from '../i18n';
import { participant } from '../i18n/participant';
import { roomText } from '../i18n/room';

import { hasText, type Pending } from '../session/sender';
import { summaryOf } from '../session/summary';
import { Button } from '../ui/button';
import { ArrowIcon, CheckIcon } from '../ui/icons';
import { Ring } from '../ui/ring';
import { holdsBack } from './beside';
import { Composer, sendDraft } from './composer';
import { hasContent } from './draft';
import { SummaryView } from './over';
import { draftOf, PendingBadge } from './own';
import { Returned } from './returned-notice';
import { sendComment } from './thread';
import type { Stay, Visit } from './visit';

export function Ended({ visit, stay }: { visit: Visit; stay: Stay }) {
	const { live, drafts } = stay;
	const room = live.room.value;
	const summary = summaryOf(room);
	const open = useSignal(false);
	const pending = live.sender.pending.value.filter((one) => hasText(one.command));
	const unfinished = drafts.texts().length > 0;
	if (!summary) return null;
	const isQuiet = !unfinished && pending.length === 0;
	if (open.value || isQuiet) {
		return (
			<SummaryView summary={summary}>
				{!isQuiet && <Unfinished visit={visit} stay={stay} />}
			</SummaryView>
		);
	}
	const text = participant.value;
	const { date, time } = tools.value;
	return (
		<main id="content" class="state" tabIndex={-1}>
			<div class="state__g" aria-hidden="true">
				<Ring
					phases={room.welcome?.template.phases ?? []}
					gone={Number.MAX_SAFE_INTEGER}
					width={9}
				>
					<CheckIcon />
				</Ring>
			</div>
			<h1>{text.endedTitle}</h1>
			<p class="state__t">
				{roomText.value.endedText(
					summary.title,
					date(summary.closed),
					time(summary.closed),
				)}
			</p>
			<div class="state__a">
				<Button
					look="primary"
					onClick={() => {
						open.value = true;
					}}
				>
					{roomText.value.openSummary} <ArrowIcon />
				</Button>
			</div>
			<Unfinished visit={visit} stay={stay} />
		</main>
	);
}

/** What is half-written or on its way, and how long it may still be sent. */
function Unfinished({ visit, stay }: { visit: Visit; stay: Stay }) {
	const { live, drafts } = stay;
	const writing = useSignal(false);
	const draft = drafts.post.value;
	const pending = live.sender.pending.value.filter((one) => hasText(one.command));
	const left = useComputed(() => {
		const until = live.graceUntil();
		return Math.max(0, Math.ceil((until - live.now.value) / 1000)) * 1000;
	});
	const sendable = live.may(draft.on === undefined ? 'post' : 'edit');
	const takeUp = ({ command }: Pending) => {
		if (!live.sender.takeBack(command.id)) return;
		if (command.t === 'comment') drafts.writeComment(command.on, command.text);
		else if (hasText(command)) drafts.takeUp(draftOf(command));
		writing.value = command.t !== 'comment';
	};
	/* Where something was found in it, the sheet asks. */
	const send = () => {
		if (holdsBack(draft)) writing.value = true;
		else sendDraft(stay, visit.announcer);
	};
	return (
		<section class="panel state__d" aria-labelledby="unfinished">
			<h2 id="unfinished" tabIndex={-1}>
				{roomText.value.unfinished}
			</h2>
			{hasContent(draft) && !writing.value && (
				<>
					<p class="text">{draft.text}</p>
					<p class="q__a">
						{sendable && (
							<Button small onClick={send}>
								{roomText.value.sendAsIs}
							</Button>
						)}
						<Button
							look="bare"
							small
							onClick={() => {
								writing.value = true;
							}}
						>
							{roomText.value.goOnWriting}
						</Button>
					</p>
				</>
			)}
			<UnsentComments stay={stay} />
			{writing.value && <Composer stay={stay} announcer={visit.announcer} />}
			<ul class="own__rest">
				{pending.map((one) => (
					<li key={one.command.id}>
						<p class="text">{hasText(one.command) && one.command.text}</p>
						<Returned
							live={live}
							pending={one}
							takeUp={() => takeUp(one)}
							home="#unfinished"
						/>
						<PendingBadge live={live} pending={one} />
					</li>
				))}
			</ul>
			<p class="small muted num">
				{roomText.value.unfinishedLeft(tools.value.span(left.value))}
			</p>
		</section>
	);
}

/** A comment that was half-written in a thread can be sent as long as texts are taken. */
function UnsentComments({ stay }: { stay: Stay }) {
	const { drafts } = stay;
	const written = Object.entries(drafts.comments.value);
	return (
		<>
			{written.map(([on, text]) => (
				<UnsentComment key={on} stay={stay} on={Number(on)} text={text} />
			))}
		</>
	);
}

/* There is no field here: what was found can be taken out, or stood by. */
function UnsentComment({ stay, on, text }: { stay: Stay; on: number; text: string }) {
	const { live, drafts } = stay;
	const found = useFound([{ in: 'text', text }]);
	const open = live.may('comment');
	const takeOut = (one: Found) => drafts.writeComment(on, without(text, one));
	const send = () => {
		sendComment(stay, on, text, found);
		focusSoon('#unfinished');
	};
	return (
		<div>
			<p class="text">{text}</p>
			<Notice
				id={`unsent-${on}`}
				found={found}
				remove={takeOut}
				mend={takeOut}
				confirm={open ? send : undefined}
			/>
			{open && found.length === 0 && (
				<Button small onClick={send}>
					{roomText.value.sendAsIs}
				</Button>
			)}
		</div>
	);
}
