// SPDX-License-Identifier: EUPL-1.2
/* The sheet of keys, and the switch that puts them out. */
import { keysOn, switchKeys } from '../a11y/keys';
import { common } from '../i18n/common';
import { moderation } from '../i18n/moderation';
import { Button } from '../ui/button';
import { Sheet } from '../ui/dialog';
import { CrossIcon } from '../ui/icons';
import type { Desk } from './desk';
import { KEYS, type KeyName } from './keys';

export function KeySheet({ desk }: { desk: Desk }) {
	const t = moderation.value;
	const close = () => {
		desk.question.value = undefined;
	};
	return (
		<Sheet titleId="keys-title" close={close}>
			<header class="sheet__h">
				<h2 id="keys-title" tabIndex={-1}>
					{t.keys}
				</h2>
				<Button look="bare" small onClick={close}>
					<CrossIcon /> {common.value.close}
				</Button>
			</header>
			<div class="sheet__b">
				<label class="tick">
					<input
						type="checkbox"
						class="cb"
						checked={keysOn.value}
						onChange={(event) => switchKeys(event.currentTarget.checked)}
					/>
					<span>{t.keysOn}</span>
				</label>
				<p class="small muted">{t.keysHint}</p>
				<dl class="keys">
					{(Object.keys(KEYS) as KeyName[]).map((name) => (
						<div key={name}>
							<dt>
								<kbd>{KEYS[name].toUpperCase()}</kbd>
							</dt>
							<dd>{t.keyActs[name]}</dd>
						</div>
					))}
				</dl>
			</div>
		</Sheet>
	);
}
