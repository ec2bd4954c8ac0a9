// SPDX-License-Identifier: EUPL-1.2
/* Invented cards, and why they are good ones: to learn from before the first of one's own. */
import { examples } from '../i18n/examples';
import { CheckIcon } from '../ui/icons';
import { Head } from './page';

export function Examples() {
	const t = examples.value;
	return (
		<>
			<Head title={t.title} lead={t.lead} />
			{t.cards.map((card, index) => (
				<article
					class="panel box cardread"
					key={card.title}
					aria-labelledby={`example-${index}`}
				>
					<p class="chips">
						<span class="badge badge--time">{card.kind}</span>
						<span class="badge badge--brand">{card.theme}</span>
					</p>
					<h2 id={`example-${index}`}>{card.title}</h2>
					<p class="cardread__s">{card.statement}</p>
					<dl class="rows">
						{card.rows.map(({ name, text }) => (
							<div key={name}>
								<dt>{name}</dt>
								<dd>{text}</dd>
							</div>
						))}
					</dl>
					<h3>{t.whatCame}</h3>
					<ol class="came">
						{card.path.map((step) => (
							<li key={step}>
								<CheckIcon /> <span>{step}</span>
							</li>
						))}
					</ol>
					<p class="good">
						<strong>{t.why}</strong> {card.good}
					</p>
				</article>
			))}
		</>
	);
}
