// SPDX-License-Identifier: EUPL-1.2
/* One's own post has a receipt to take along: its link to copy, to save, to point a phone at. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { receiptText } from '../i18n/receipt';
import { forgetReceipt, linkOf, type Receipt } from '../session/receipts';
import { Button } from '../ui/button';
import { CopyButton } from './copy';

interface ReceiptButtonProps {
	receipt: Receipt;
	/** The post's. */
	text: string | undefined;
	open: Signal<boolean>;
}

export function ReceiptButton({ receipt, text, open }: ReceiptButtonProps) {
	const words = receiptText.value;
	return (
		<Button
			look="bare"
			small
			aria-expanded={open.value}
			aria-controls={open.value ? `receipt-${receipt.post}` : undefined}
			aria-label={text ? words.receiptFor(text) : undefined}
			onClick={() => {
				open.value = !open.peek();
			}}
		>
			{words.receipt}
		</Button>
	);
}

export function OwnReceipt({ receipt }: { receipt: Receipt }) {
	const words = receiptText.value;
	const link = linkOf(receipt);
	const remove = () => {
		forgetReceipt(receipt.secret);
		focusSoon('#own');
	};
	return (
		<div class="receipt" id={`receipt-${receipt.post}`}>
			<p>{words.about}</p>
			<div class="receipt__g">
				<LinkQr link={link} />
				<div class="receipt__a">
					<CopyButton text={link} label={words.copy} />
					<a class="btn btn--quiet btn--s" href={fileOf(receipt)} download={words.file}>
						{words.save}
					</a>
					<a class="btn btn--quiet btn--s" href={link} target="_blank" rel="noopener">
						{words.open}
					</a>
				</div>
			</div>
			<p class="small muted">{words.kept}</p>
			<Button look="bare" small onClick={remove}>
				{words.remove}
			</Button>
		</div>
	);
}

/* As `ui/qr.tsx` draws it; what draws it comes when it is wanted, and the link does without. */
function LinkQr({ link }: { link: string }) {
	const drawn = useSignal('');
	useEffect(() => {
		void import('uqr')
			.then(({ renderSVG }) => {
				drawn.value = renderSVG(link, { ecc: 'M', border: 4 });
			})
			.catch(() => undefined);
	}, [link, drawn]);
	if (drawn.value === '') return null;
	const source = `data:image/svg+xml,${encodeURIComponent(drawn.value)}`;
	return <img class="qr" src={source} alt={receiptText.value.qr} />;
}

function fileOf(receipt: Receipt): string {
	const words = receiptText.value;
	const { date, time } = tools.value;
	const when = words.when(date(receipt.at), time(receipt.at));
	const lines = [words.receipt, receipt.title, when, '', words.about, linkOf(receipt), ''];
	return `data:text/plain;charset=utf-8,${encodeURIComponent(lines.join('\r\n'))}`;
}
