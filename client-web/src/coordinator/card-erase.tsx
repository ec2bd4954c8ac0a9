// SPDX-License-Identifier: EUPL-1.2
/* What of a card is destroyed: a field, a passage of it, a note on its path, an answer, or it all. */
import { useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { cards } from '../i18n/cards';
import { erasure } from '../i18n/erasure';
import type { Card, CardEraseBody } from '../protocol/messages';
import { dayText } from '../session/days';
import type { Passage } from '../session/passage';
import { Button } from '../ui/button';
import type { CardDesk } from './card-desk';
import { History } from './card-history';
import { type Erasable, Erase } from './erase';
import { FIELDS, type FieldName } from './fields';
import { eraseOfCard } from './organisation';
import { useOverlay } from './overlay';
import { Head, Link } from './page';

/** One that can be destroyed, and how the hub is asked for it. */
interface OfCard extends Erasable {
	readonly what: Omit<CardEraseBody, 'reason' | 'from' | 'to'>;
}

export function erasablesOf(card: Card): OfCard[] {
	const whole: OfCard = {
		key: 'card',
		name: erasure.value.card,
		says: erasure.value.saysCard,
		what: { whole: true },
	};
	return [...fieldsOf(card), ...stepsOf(card), ...answersOf(card), whole];
}

function fieldsOf({ fields, version }: Card): OfCard[] {
	const t = erasure.value;
	const names = (Object.keys(FIELDS) as FieldName[]).filter((name) => fields[name] !== undefined);
	return names.map((field) => {
		const value = fields[field];
		const { is } = FIELDS[field];
		const text = typeof value === 'string' && is !== 'one' ? value : undefined;
		const name = cards.value.fields[field];
		return { key: field, name, text, says: t.saysField, what: { field, version } };
	});
}

/* Its words; and, where it went to somebody, to whom, by itself. */
function stepsOf({ path }: Card): OfCard[] {
	const t = erasure.value;
	return path.flatMap(({ id: step, version, state, at, text, to }) => {
		const key = `step ${step}`;
		const says = t.saysStep;
		const stage = cards.value.states[state];
		const words: OfCard = {
			key,
			name: t.cardStep(stage, dayText(at)),
			text,
			says,
			what: { step, field: 'text', version },
		};
		const whom: OfCard = {
			key: `${key} to`,
			name: t.toWhom(stage, dayText(at)),
			says,
			what: { step, field: 'to', version },
		};
		return [...(text ? [words] : []), ...(to ? [whom] : [])];
	});
}

function answersOf({ followups }: Card): OfCard[] {
	const t = erasure.value;
	return followups
		.filter(({ text }) => text)
		.map(({ step, months }) => ({
			key: `followup ${step} ${months}`,
			name: t.followUp(cards.value.followUpAfter(months)),
			says: t.saysFollowUp,
			what: { step, months },
		}));
}

/** What is left of a card that was destroyed whole. */
export function ErasedCard({ desk }: { desk: CardDesk }) {
	return (
		<>
			<Head
				title={erasure.value.cardGone}
				up={<Link to={{ page: 'cards' }}>{cards.value.title}</Link>}
			/>
			<History desk={desk} />
		</>
	);
}

export function EraseOfCard({ desk }: { desk: CardDesk }) {
	const t = erasure.value;
	const card = desk.card.value;
	const open = useSignal(false);
	const close = () => {
		open.value = false;
		focusSoon('#erase-open');
	};
	const things = erasablesOf(card);
	const erase = async (key: string, passage: Passage | undefined, reason: string) => {
		const what = things.find((thing) => thing.key === key)?.what;
		const done = key === 'card' ? t.doneCard : passage ? t.donePart : t.doneAll;
		const came = await desk.take(eraseOfCard(card.id, { ...what, ...passage, reason }), done);
		return came.ok ? undefined : came.error;
	};
	useOverlay(
		open.value ? <Erase things={things} erase={erase} close={close} /> : undefined,
		open.value && card.version,
	);
	return (
		<p class="noprint">
			<Button
				id="erase-open"
				onClick={() => {
					open.value = true;
				}}
			>
				{t.open}
			</Button>
		</p>
	);
}
