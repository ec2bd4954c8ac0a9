// SPDX-License-Identifier: EUPL-1.2
/* The receipts of this device, the latest first. */
import type { Announcer } from '../a11y/announcer';
import { focusOn } from '../a11y/focus';
import { tools } from '../i18n';
import { receiptText } from '../i18n/receipt';
import { forgetReceipt, linkOf, type Receipt, receipts } from '../session/receipts';
import { Button } from '../ui/button';

export function Kept({ announcer }: { announcer: Announcer }) {
	const words = receiptText.value;
	const all = receipts.value.toReversed();
	return (
		<>
			<h1>{words.mine}</h1>
			<p>{all.length > 0 ? words.mineLead : words.none}</p>
			<ul class="kept">
				{all.map((receipt) => (
					<KeptOne key={receipt.secret} receipt={receipt} announcer={announcer} />
				))}
			</ul>
		</>
	);
}

export function whenOf({ at }: Receipt): string {
	const { date, time } = tools.value;
	return receiptText.value.when(date(at), time(at));
}

function KeptOne({ receipt, announcer }: { receipt: Receipt; announcer: Announcer }) {
	const words = receiptText.value;
	const when = whenOf(receipt);
	const remove = () => {
		forgetReceipt(receipt.secret);
		announcer.say(words.removed);
		focusOn(document.querySelector('main'));
	};
	return (
		<li class="panel box">
			<a class="kept__l" href={linkOf(receipt)}>
				<strong>{receipt.title}</strong> <span class="num">{when}</span>
			</a>
			<Button
				look="bare"
				small
				aria-label={words.removeOne(receipt.title, when)}
				onClick={remove}
			>
				{words.remove}
			</Button>
		</li>
	);
}
