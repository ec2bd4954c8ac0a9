// SPDX-License-Identifier: EUPL-1.2
/* What became of one post.  The secret goes to the hub in a body, never in an address. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusOn } from '../a11y/focus';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { receiptText } from '../i18n/receipt';
import { refusalText } from '../i18n/refusals';
import { type Answer, send } from '../net/api';
import type { ReceiptAnswer } from '../protocol/messages';
import type { Capability } from '../session/link';
import { forgetReceipt, receipts } from '../session/receipts';
import { BecameList } from '../ui/became';
import { Button } from '../ui/button';

interface PathProps {
	link: Capability;
	announcer: Announcer;
}

type Asked = Signal<Answer<ReceiptAnswer> | undefined>;

async function ask({ session, token }: Capability, asked: Asked): Promise<void> {
	asked.value = undefined;
	asked.value = await send<ReceiptAnswer>('/api/receipt', { session, receipt: token });
}

export function Path({ link, announcer }: PathProps) {
	const words = receiptText.value;
	const asked: Asked = useSignal();
	useEffect(() => void ask(link, asked), [link.session, link.token]);
	const answer = asked.value;
	const said = answer && (answer.ok ? words.states[answer.value.state] : titleOf(answer.error));
	useEffect(() => {
		if (said) announcer.say(said);
	}, [said, announcer]);
	if (!answer) {
		return (
			<>
				<h1>{words.path}</h1>
				<p>{words.reading}</p>
			</>
		);
	}
	return (
		<>
			{answer.ok ? (
				<Told answer={answer.value} />
			) : (
				<Failed error={answer.error} again={() => void ask(link, asked)} />
			)}
			<Remove secret={link.token} announcer={announcer} />
		</>
	);
}

function Told({ answer }: { answer: ReceiptAnswer }) {
	const words = receiptText.value;
	const { state, session, text, votes, voices, became } = answer;
	const waits = state === 'reviewed' && became.length === 0;
	return (
		<>
			<h1>{words.path}</h1>
			<div class="panel box told">
				<p class={text === undefined ? 'muted' : 'text told__t'}>
					{text ?? words.states.gone}
				</p>
				<p class="small muted">
					{session.title}
					{session.closed > 0 && ` · ${words.ended(tools.value.date(session.closed))}`}
				</p>
				{votes !== undefined && voices !== undefined && (
					<p class="small muted num">{words.tally(common.value.votes(votes), voices)}</p>
				)}
			</div>
			{text !== undefined && (
				<p>
					{words.states[state]} {waits && words.notYet}
				</p>
			)}
			<BecameList title={words.became} became={became} />
		</>
	);
}

/* Wrong, and of a session that is no more, are one to the hub: neither leads anywhere. */
const isUnknown = (error: string) =>
	['no_such_session', 'not_found', 'bad_request', 'gone'].includes(error);

function titleOf(error: string): string {
	return isUnknown(error) ? receiptText.value.unknown : receiptText.value.failed;
}

function Failed({ error, again }: { error: string; again: () => void }) {
	const words = receiptText.value;
	return (
		<>
			<h1>{titleOf(error)}</h1>
			<p>{isUnknown(error) ? words.unknownText : refusalText(error)}</p>
			{!isUnknown(error) && <Button onClick={again}>{words.again}</Button>}
		</>
	);
}

/** For who has it on this device. */
function Remove({ secret, announcer }: { secret: string; announcer: Announcer }) {
	const words = receiptText.value;
	if (!receipts.value.some((one) => one.secret === secret)) return null;
	const remove = () => {
		forgetReceipt(secret);
		announcer.say(words.removed);
		focusOn(document.querySelector('main'));
	};
	return (
		<Button look="bare" small onClick={remove}>
			{words.remove}
		</Button>
	);
}
