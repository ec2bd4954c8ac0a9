// SPDX-License-Identifier: EUPL-1.2
/* What became of what people raised: each card with its path, the latest news first. */
import { tools } from '../i18n';
import { became as words } from '../i18n/became';
import type { Became, BecameStep } from '../protocol/messages';
import { dayText } from '../session/days';
import { CheckIcon, ClockIcon, CrossIcon } from './icons';

interface BecameListProps {
	title: string;
	became?: readonly Became[] | undefined;
}

export function BecameList({ title, became = [] }: BecameListProps) {
	if (became.length === 0) return null;
	const { n } = tools.value;
	return (
		<section class="panel box" aria-labelledby="became">
			<h2 id="became">{title}</h2>
			{became.map((card) => (
				<article key={card.card} class="became" aria-labelledby={`became-${card.card}`}>
					<h3 id={`became-${card.card}`}>{card.title}</h3>
					{card.n && card.n.length > 0 && (
						<p class="small muted num">
							{words.value.from(card.n.map(n).join(', '), card.n.length)}
						</p>
					)}
					{card.statement && <p>{card.statement}</p>}
					<ol>
						{card.steps.map((step, at) => (
							<Step key={`${at + 1} ${step.state}`} step={step} />
						))}
					</ol>
				</article>
			))}
		</section>
	);
}

function Step({ step }: { step: BecameStep }) {
	const t = words.value;
	const { state, at, to, text } = step;
	const whom = to && (to.name || t.toWhom[to.kind]);
	const look = state === 'refused' || state === 'unchanged' ? 'no' : state;
	return (
		<li class={`became__s became__s--${look}`}>
			<span class="became__m" aria-hidden="true">
				{look === 'no' ? <CrossIcon /> : look === 'pending' ? <ClockIcon /> : <CheckIcon />}
			</span>
			<div>
				<p>
					<strong>{state === 'taken' && whom ? t.takenTo(whom) : t.steps[state]}</strong>{' '}
					<span class="small muted num">{dayText(at)}</span>
				</p>
				{text && <p class="text">{text}</p>}
			</div>
		</li>
	);
}
