// SPDX-License-Identifier: EUPL-1.2
/* The keys of the review, and the switch that puts them out. */
import { keysOn, switchKeys } from '../a11y/keys';
import { common } from '../i18n/common';
import { review } from '../i18n/review';
import { Button } from '../ui/button';
import { Sheet } from '../ui/dialog';
import { CrossIcon } from '../ui/icons';
import type { ReviewDesk } from './review-desk';
import { KEYS, type KeyName } from './review-keys';

export function KeySheet({ desk }: { desk: ReviewDesk }) {
	const t = review.value;
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
								<kbd>{keyText(name)}</kbd>
							</dt>
							<dd>{t.keyActs[name]}</dd>
						</div>
					))}
				</dl>
			</div>
		</Sheet>
	);
}

function keyText(name: KeyName): string {
	const key = KEYS[name];
	return key.length > 1 ? key.slice(0, 1).toUpperCase() + key.slice(1) : key.toUpperCase();
}

/** Beside a button: the key that does the same, while the keys are on. */
export function Key({ of }: { of: KeyName }) {
	if (!keysOn.value) return null;
	return (
		<span class="kbd" aria-hidden="true">
			{keyText(of)}
		</span>
	);
}
