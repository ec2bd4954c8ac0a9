// SPDX-License-Identifier: EUPL-1.2
/*
 * Writing a phenomenon.  Only the text is compulsory; all else is quiet.  What is too long is
 * let in and told, never cut, and nothing but the hub's answer calls it saved.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusOn, isFocusLost, whenDrawn } from '../a11y/focus';
import { locale } from '../i18n';
import { frame } from '../i18n/frame';
import { participant } from '../i18n/participant';
import { limits, type PersonalPart, type PostFields } from '../protocol/messages';
import { phaseNow } from '../session/room';
import { makeSecret } from '../session/seat';
import { Button } from '../ui/button';
import { CharCount, describedBy, FieldError, lengthOf } from '../ui/field';
import { ArrowIcon, ShieldIcon } from '../ui/icons';
import { hasContent, type PostDraft } from './draft';
import { rest as part } from './parts';
import type { Stay } from './visit';

interface ComposerProps {
	stay: Stay;
	announcer: Announcer;
}

const WRITING_MS = 6_000;

export function Composer({ stay, announcer }: ComposerProps) {
	const { live, drafts } = stay;
	const text = participant.value;
	const draft = drafts.post.value;
	const empty = useSignal(false);
	const area = useRef<HTMLTextAreaElement>(null);
	const more = part.here.value;
	const lobby = phaseNow(live.room.value)?.kind === 'lobby';
	const sendable = live.may(draft.on === undefined ? 'post' : 'edit');
	const wrong = problemOf(draft.text, empty.value);
	const submit = (event: Event) => {
		event.preventDefault();
		if (lobby) return more?.sayKept(draft, announcer);
		empty.value = !hasContent(draft);
		const ready = sendable && !empty.value && lengthOf(draft.text) <= limits.post;
		if (ready && more?.holdsBack(draft)) return;
		if (ready) sendDraft(stay, announcer);
		area.current?.focus();
	};
	const title = draft.on !== undefined ? text.composeEdit : text.composeNew;
	return (
		<section class="panel box" aria-label={sendable || lobby ? title : text.composeGrace}>
			<form class="compose" noValidate onSubmit={submit}>
				<div class="field">
					<label for="post">{text.what}</label>
					<span class="hint" id="post-hint">
						{text.whatHint}
					</span>
					<Writing stay={stay} announcer={announcer} error={wrong} area={area} />
					<div class="under">
						<p class="privacy" id="post-guide">
							<ShieldIcon />
							<span>{text.guide}</span>
						</p>
						<CharCount id="post-count" used={lengthOf(draft.text)} of={limits.post} />
					</div>
					<FieldError id="post" error={wrong} />
				</div>
				{more && (
					<more.Beside
						stay={stay}
						announcer={announcer}
						area={area}
						sendable={sendable}
					/>
				)}
				<Actions stay={stay} lobby={lobby} sendable={sendable} />
			</form>
		</section>
	);
}

/* Too long is told at the count; here what keeps it from being sent. */
function problemOf(text: string, empty: boolean): string | undefined {
	const over = lengthOf(text) - limits.post;
	if (over > 0) return frame.value.charsOver(over);
	return empty && text.trim() === '' ? participant.value.writeFirst : undefined;
}

interface WritingProps extends ComposerProps {
	error: string | undefined;
	area: { current: HTMLTextAreaElement | null };
}

function Writing({ stay, announcer, error, area }: WritingProps) {
	const { live, drafts } = stay;
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const rest = () => live.feel({ writing: false });
	useEffect(() => {
		return () => {
			clearTimeout(timer.current);
			live.feel({ writing: false });
			whenDrawn(() => isFocusLost() && focusOn(document.querySelector('main')));
		};
	}, [live]);
	const write = (text: string) => {
		announceCount(announcer, lengthOf(drafts.post.peek().text), lengthOf(text));
		drafts.write({ text });
		live.feel({ writing: text !== '' });
		clearTimeout(timer.current);
		timer.current = setTimeout(rest, WRITING_MS);
	};
	const Marks = part.here.value?.Marks;
	const typed = drafts.post.value.text;
	return (
		<div class="writing">
			{Marks && <Marks typed={typed} field={area} />}
			<textarea
				ref={area}
				id="post"
				rows={4}
				autocomplete="off"
				value={typed}
				aria-describedby={describedBy('post', true, error, 'post-guide post-count')}
				aria-invalid={error ? true : undefined}
				aria-required
				onInput={(event) => write(event.currentTarget.value)}
				onBlur={rest}
			/>
		</div>
	);
}

/** Twenty left, none left, and too many: more often would talk over the writer. */
function announceCount(announcer: Announcer, before: number, now: number): void {
	const left = limits.post - now;
	const leftBefore = limits.post - before;
	if (left < 0 && leftBefore >= 0) announcer.say(frame.value.charsOver(-left));
	else if (leftBefore > 20 && left <= 20) announcer.say(frame.value.charsLeft(left));
	else if (leftBefore > 0 && left === 0) announcer.say(frame.value.charsLeft(0));
}

interface ActionsProps {
	stay: Stay;
	lobby: boolean;
	sendable: boolean;
}

function Actions({ stay, lobby, sendable }: ActionsProps) {
	const { live, drafts } = stay;
	const text = participant.value;
	const draft = drafts.post.value;
	const up = live.line.value.is === 'open';
	if (lobby) {
		return (
			<Button look="quiet" block type="submit">
				{text.keepDraft}
			</Button>
		);
	}
	const more = part.here.value;
	if (!sendable) return more ? <more.Unsent drafts={drafts} /> : null;
	const label = draft.on !== undefined ? text.saveEdit : text.send;
	return (
		<>
			{more && <more.GraceLeft live={live} />}
			<Button look="primary" block type="submit">
				{up ? label : text.sendLater} <ArrowIcon />
			</Button>
			{draft.on !== undefined && (
				<Button look="bare" small onClick={() => drafts.clear()}>
					{text.cancelEdit}
				</Button>
			)}
		</>
	);
}

/** Says the draft as a post or an edit, and clears the sheet: it stands below from now on. */
export function sendDraft(
	{ live, drafts }: Stay,
	announcer: Announcer,
	confirmed?: { confirmed?: PersonalPart[] },
): void {
	const { on, ...draft } = drafts.post.peek();
	const fields = { ...fieldsOf(draft), ...confirmed };
	if (on === undefined) void live.say({ t: 'post', ...fields, receipt: makeSecret() });
	else void live.say({ t: 'edit', on, ...fields });
	drafts.clear();
	live.feel({ writing: false });
	if (live.line.peek().is !== 'open') announcer.say(participant.peek().waitsSpoken);
}

/* What was left open is left out: the protocol has no empty values. */
function fieldsOf(draft: PostDraft): PostFields {
	const { text, lang, tags, free, quotable, ...choices } = draft;
	const chosen = Object.fromEntries(Object.entries(choices).filter(([, value]) => value));
	return {
		text: text.trim().normalize('NFC'),
		lang: lang ?? locale.peek(),
		...(tags?.length && { tags }),
		...(free?.length && { free }),
		...(quotable && { quotable }),
		...chosen,
	};
}
