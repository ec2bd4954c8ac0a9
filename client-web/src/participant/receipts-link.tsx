// SPDX-License-Identifier: EUPL-1.2
import { receiptText } from '../i18n/receipt';
import { receipts } from '../session/receipts';

/** To the receipts of this device, where it has any. */
export function ReceiptsLink() {
	if (receipts.value.length === 0) return null;
	return (
		<p class="small">
			<a class="btn btn--bare btn--s" href="/receipt">
				{receiptText.value.mine}
			</a>
		</p>
	);
}
