// SPDX-License-Identifier: EUPL-1.2
/*
 * While one writes: is this the same as what is here already, and has it been met before?  An
 * offer under the text, which waits, takes no focus and changes nothing by itself.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { guardText } from '../i18n/guard';
import type { Met, Phenomenon } from '../protocol/messages';
import { Button } from '../ui/button';
import { PhenomenonText } from '../ui/card';
import { SameIcon } from '../ui/more-icons';
import { tagText } from '../ui/tags';
import type { Stay } from './visit';

interface SameProps {
	stay: Stay;
	same: readonly Phenomenon[];
	announcer: Announcer;
}

export function SameOffers({ stay, same, announcer }: SameProps) {
	const text = guardText.value;
	const declined = useSignal<readonly number[]>([]);
	const offered = same.filter(({ id }) => !declined.value.includes(id));
	const [first] = offered;
	useTold(first, announcer);
	const decline = (id: number) => {
		declined.value = [...declined.value, id];
		focusSoon('#post');
	};
	if (!first) return null;
	return (
		<section class="offer" aria-labelledby="same">
			<p class="offer__h" id="same">
				{text.sameTitle}
			</p>
			<ul>
				{offered.map((phenomenon) => (
					<li key={phenomenon.id}>
						<p>
							<PhenomenonText phenomenon={phenomenon} />
						</p>
						<Answer stay={stay} phenomenon={phenomenon} decline={decline} />
					</li>
				))}
			</ul>
		</section>
	);
}

interface AnswerProps {
	stay: Stay;
	phenomenon: Phenomenon;
	decline: (id: number) => void;
}

/** The voice is added and the draft stays, until its writer drops it. */
function Answer({ stay: { live, drafts }, phenomenon: { id, n }, decline }: AnswerProps) {
	const text = guardText.value;
	const drop = () => {
		drafts.clear();
		focusSoon('#post');
	};
	if (live.voiced(id).value) {
		return (
			<>
				<p class="small">{text.voiced(n)}</p>
				<p class="offer__a">
					<Button small id={`drop-${id}`} onClick={drop}>
						{text.dropDraft}
					</Button>
					<Button look="bare" small onClick={() => decline(id)}>
						{text.keepDraft}
					</Button>
				</p>
			</>
		);
	}
	const add = () => {
		void live.say({ t: 'voice', on: id, set: true });
		focusSoon(`#drop-${id}`);
	};
	return (
		<p class="offer__a">
			<Button small aria-label={text.addVoiceTo(n)} onClick={add}>
				<SameIcon /> {text.addVoice}
			</Button>
			<Button look="bare" small aria-label={text.notSameAs(n)} onClick={() => decline(id)}>
				{text.notSame}
			</Button>
		</p>
	);
}

const SPOKEN_MS = 900;

/** Each is told once, when the writer rests. */
function useTold(first: Phenomenon | undefined, announcer: Announcer): void {
	const told = useRef(new Set<number>());
	useEffect(() => {
		if (!first || told.current.has(first.id)) return;
		const timer = setTimeout(() => {
			told.current.add(first.id);
			announcer.say(guardText.peek().sameSpoken(first.n));
		}, SPOKEN_MS);
		return () => clearTimeout(timer);
	}, [first?.id, announcer]);
}

/** What closed sessions have of the same. */
export function MetBefore({ met }: { met: Met }) {
	const text = guardText.value;
	const facts = [
		text.met(met.sessions),
		text.metPhenomena(met.phenomena),
		met.steps > 0 && text.metSteps(met.steps),
		text.metLast(tools.value.date(met.last)),
	];
	return (
		<section class="offer" aria-labelledby="met">
			<p class="offer__h" id="met">
				{text.metTitle}
			</p>
			<p class="small">
				{met.tags.map(tagText).join(', ')}:{' '}
				<span class="num">{facts.filter(Boolean).join(' · ')}</span>
			</p>
			{met.became && <p class="small">{met.became}</p>}
		</section>
	);
}
