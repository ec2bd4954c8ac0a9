// SPDX-License-Identifier: EUPL-1.2
/* A passage of a text that is reviewed. */
import { useRef } from 'preact/hooks';
import { erasure } from '../i18n/erasure';
import { Erase } from './erase';
import { eraseText } from './organisation';
import type { ReviewDesk } from './review-desk';
import { textsOf } from './review-texts';

export function ReviewErase({ desk, on }: { desk: ReviewDesk; on: number }) {
	/* What is erased is what was read. */
	const all = textsOf(desk.transcript.value, desk.at.value);
	const text = useRef(all.find((one) => one.on === on)?.text ?? '').current;
	return (
		<Erase
			things={[{ key: String(on), name: '', text }]}
			passageOnly
			erase={async (_, passage, reason) => {
				const came = await eraseText(desk.page.session, { on, ...passage, reason });
				if (!came.ok) return came.error;
				await desk.reload();
				desk.tell(erasure.value.donePart);
				return undefined;
			}}
			close={() => {
				desk.question.value = undefined;
			}}
		/>
	);
}
