// SPDX-License-Identifier: EUPL-1.2
/*
 * What the hub takes for a name may be a place or an official: the writer decides, and says so.
 * What it is certain of is never asked about; such a text is not taken.
 */
import { type Signal, signal } from '@preact/signals';
import { cards } from '../i18n/cards';
import { Ask } from '../ui/ask';
import { Button } from '../ui/button';

interface Doubt {
	/** What was found, in the writer's own words. */
	readonly words: readonly string[];
	readonly settle: (stands: boolean) => void;
}

export const doubt: Signal<Doubt | undefined> = signal(undefined);

/** Does the writer stand by her text? */
export function askAbout(words: readonly string[]): Promise<boolean> {
	doubt.peek()?.settle(false);
	return new Promise((resolve) => {
		const settle = (stands: boolean) => {
			doubt.value = undefined;
			resolve(stands);
		};
		doubt.value = { words, settle };
	});
}

export function Confirm({ of }: { of: Doubt }) {
	const t = cards.value;
	return (
		<Ask titleId="doubt-title" close={() => of.settle(false)}>
			<h2 id="doubt-title" tabIndex={-1}>
				{t.doubtTitle}
			</h2>
			{of.words.length > 0 && (
				<p>
					<mark class="spot">{of.words.join(', ')}</mark>
				</p>
			)}
			<p>{t.doubtText}</p>
			<div class="row__a">
				<Button look="primary" onClick={() => of.settle(false)}>
					{t.doubtMend}
				</Button>
				<Button onClick={() => of.settle(true)}>{t.doubtStands}</Button>
			</div>
		</Ask>
	);
}
