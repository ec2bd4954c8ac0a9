// SPDX-License-Identifier: EUPL-1.2
/* The sheet of a page's keys, and the switch that puts them out. */
import { keysOn, switchKeys } from '../a11y/keys';
import { common } from '../i18n/common';
import { Button } from './button';
import { Sheet } from './dialog';
import { CrossIcon } from './icons';

export interface KeyWords<Name extends string> {
	readonly keys: string;
	readonly keysOn: string;
	readonly keysHint: string;
	readonly keyActs: Readonly<Record<Name, string>>;
}

interface KeySheetProps<Name extends string> {
	/** The key of each act. */
	keys: Readonly<Record<Name, string>>;
	words: KeyWords<Name>;
	close: () => void;
}

export function KeySheet<Name extends string>({ keys, words, close }: KeySheetProps<Name>) {
	return (
		<Sheet titleId="keys-title" close={close}>
			<header class="sheet__h">
				<h2 id="keys-title" tabIndex={-1}>
					{words.keys}
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
					<span>{words.keysOn}</span>
				</label>
				<p class="small muted">{words.keysHint}</p>
				<dl class="keys">
					{(Object.keys(keys) as Name[]).map((name) => (
						<div key={name}>
							<dt>
								<kbd>{keyText(keys[name])}</kbd>
							</dt>
							<dd>{words.keyActs[name]}</dd>
						</div>
					))}
				</dl>
			</div>
		</Sheet>
	);
}

function keyText(key: string): string {
	return key.slice(0, 1).toUpperCase() + key.slice(1);
}

/** Beside a button: the key that does the same, while the keys are on; the sheet tells it aloud. */
export function Key({ of }: { of: string }) {
	if (!keysOn.value) return null;
	return (
		<span class="kbd" aria-hidden="true">
			{keyText(of)}
		</span>
	);
}
