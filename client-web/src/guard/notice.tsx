// SPDX-License-Identifier: EUPL-1.2
/*
 * What was found in a text and how to say it instead.  What is certain has to go; of all else its
 * writer decides.  It stands under the field and takes no focus until she sends.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusOn } from '../a11y/focus';
import { guardText } from '../i18n/guard';
import { Button } from '../ui/button';
import { StopIcon, WarnIcon } from '../ui/more-icons';
import { isCertain } from './kinds';
import type { Found } from './texts';
import { PAUSE_MS } from './watch';

export interface NoticeProps {
	/** Begins the ids. */
	id: string;
	found: readonly Found[];
	announcer?: Announcer | undefined;
	/** Takes a passage out of the text. */
	remove?: (one: Found) => void;
	/** To the passage in the field. */
	mend: (one: Found) => void;
	/** Goes on with what was found; left out where that can't be done now. */
	confirm?: (() => void) | undefined;
	/** What `confirm` does; sending when left out. */
	confirmLabel?: string | undefined;
}

/** To the heading, which may be drawn only after the pause. */
export function focusNotice(id: string): void {
	const heading = () => focusOn(document.getElementById(`${id}-found`));
	if (!heading()) setTimeout(heading, PAUSE_MS * 2);
}

export function Notice({ id, found, announcer, remove, ...rest }: NoticeProps) {
	const text = guardText.value;
	const stops = found.filter(({ kind }) => isCertain(kind));
	const asks = found.filter(({ kind }) => !isCertain(kind));
	useSpoken(found, announcer);
	const title = (own: readonly Found[]) =>
		own === stops || stops.length === 0 ? `${id}-found` : undefined;
	if (found.length === 0) return null;
	return (
		<div class="guard">
			{stops.length > 0 && (
				<section class="guard__stop" aria-labelledby={`${id}-found`}>
					<p class="guard__h" id={title(stops)} tabIndex={-1}>
						<StopIcon /> {text.stopTitle}
					</p>
					<Findings found={stops} remove={remove} />
					<p class="small">{text.stopText}</p>
				</section>
			)}
			{asks.length > 0 && (
				<section class="guard__ask" aria-labelledby={title(asks) ?? `${id}-ask`}>
					<p class="guard__h" id={title(asks) ?? `${id}-ask`} tabIndex={-1}>
						<WarnIcon /> {text.askTitle}
					</p>
					<Findings found={asks} />
					{stops.length === 0 && <Choice first={asks[0] as Found} {...rest} />}
				</section>
			)}
		</div>
	);
}

interface FindingsProps {
	found: readonly Found[];
	remove?: ((one: Found) => void) | undefined;
}

function Findings({ found, remove }: FindingsProps) {
	const text = guardText.value;
	return (
		<ul>
			{found.map((one) => (
				<li key={`${one.in} ${one.at} ${one.start}`}>
					<p>
						<strong class="guard__w">{one.words}</strong> {text.is[one.kind]}
					</p>
					<p class="small">{text.instead[one.kind]}</p>
					{remove && (
						<Button
							small
							aria-label={text.removeThis(one.words)}
							onClick={() => remove(one)}
						>
							{text.remove}
						</Button>
					)}
				</li>
			))}
		</ul>
	);
}

type ChoiceProps = Pick<NoticeProps, 'mend' | 'confirm' | 'confirmLabel'> & { first: Found };

function Choice({ first, mend, confirm, confirmLabel }: ChoiceProps) {
	const text = guardText.value;
	return (
		<>
			<p class="small">{text.askText}</p>
			<div class="guard__a">
				<Button small onClick={() => mend(first)}>
					{text.mend}
				</Button>
				{confirm && (
					<Button look="bare" small onClick={confirm}>
						{confirmLabel ?? text.sendAnyway}
					</Button>
				)}
			</div>
		</>
	);
}

const SPOKEN_MS = 900;

/* Each finding is told once, when the writer rests: not at each key, nor again after a letter. */
function useSpoken(found: readonly Found[], announcer: Announcer | undefined): void {
	const told = useRef(new Set<string>());
	const key = found.map(({ kind, words }) => `${kind} ${words}`).join('\n');
	useEffect(() => {
		const fresh = found.filter(({ kind, words }) => !told.current.has(`${kind} ${words}`));
		if (!announcer || fresh.length === 0) return;
		const timer = setTimeout(() => {
			for (const { kind, words } of fresh) told.current.add(`${kind} ${words}`);
			const { foundSpoken, is } = guardText.peek();
			announcer.say(foundSpoken(fresh.map(({ words, kind }) => `${words} ${is[kind]}`)));
		}, SPOKEN_MS);
		return () => clearTimeout(timer);
	}, [key, announcer]);
}
