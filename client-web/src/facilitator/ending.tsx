// SPDX-License-Identifier: EUPL-1.2
/* The last question: an ended session can't be opened again. */
import { tools } from '../i18n';
import { facilitator } from '../i18n/facilitator';
import { Ask } from '../ui/ask';
import { Button } from '../ui/button';
import type { Desk } from './desk';

export function Ending({ desk }: { desk: Desk }) {
	const t = facilitator.value;
	const { writing } = desk.live.present.value;
	const grace = desk.live.room.value.welcome?.template.grace_s ?? 0;
	const close = () => {
		desk.ending.value = false;
	};
	const end = () => {
		close();
		void desk.act({ t: 'close' });
	};
	return (
		<Ask titleId="ending-title" close={close}>
			<h2 id="ending-title" tabIndex={-1}>
				{t.endTitle}
			</h2>
			<p>{t.endText(tools.value.span(grace * 1000))}</p>
			{writing > 0 && <p>{t.endWriting(writing)}</p>}
			<div class="next__a">
				<Button look="danger" onClick={end}>
					{t.end}
				</Button>
				<Button onClick={close}>{t.endNo}</Button>
			</div>
		</Ask>
	);
}
