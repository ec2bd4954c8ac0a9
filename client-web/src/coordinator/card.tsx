// SPDX-License-Identifier: EUPL-1.2
/* One card: what is known of a phenomenon, what it rests on, and what came of it. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import type { Card, Settings } from '../protocol/messages';
import { Button } from '../ui/button';
import { PrintIcon } from '../ui/more-icons';
import { findSettings } from './api';
import { CardDesk } from './card-desk';
import { ErasedCard, EraseOfCard } from './card-erase';
import { Evidence } from './card-evidence';
import { CardField } from './card-field';
import { History } from './card-history';
import { LinkedThreads, OtherCards } from './card-links';
import { ROWS } from './fields';
import { CardFollowUps } from './followups';
import { findCard, keepCard } from './organisation';
import { Head, Link, Loaded, Trouble } from './page';
import { Path, Stepper } from './path';
import { termName } from './terms';

interface Found {
	readonly card: Card;
	readonly settings: Settings;
}

async function findAll(id: string) {
	const [card, settings] = await Promise.all([findCard(id), findSettings()]);
	if (!card.ok) return card;
	if (!settings.ok) return settings;
	const value: Found = { card: card.value, settings: settings.value };
	return { ok: true, value } as const;
}

export function CardPage({ id, announcer }: { id: string; announcer: Announcer }) {
	return (
		<Loaded find={() => findAll(id)} title={cards.value.title}>
			{(found) => <Open found={found} announcer={announcer} />}
		</Loaded>
	);
}

function Open({ found, announcer }: { found: Found; announcer: Announcer }) {
	const { card: first, settings } = found;
	const desk = useRef(new CardDesk(first, settings.areas, announcer)).current;
	const card = desk.card.value;
	const { title = cards.value.gap } = card.fields;
	if (card.erased) return <ErasedCard desk={desk} />;
	return (
		<>
			<Head title={title} up={<Link to={{ page: 'cards' }}>{cards.value.title}</Link>}>
				<Button onClick={() => print()}>
					<PrintIcon /> {coordinator.value.print}
				</Button>
			</Head>
			<Badges card={card} />
			{desk.refusal.value && <Trouble code={desk.refusal.value} />}
			<Stepper card={card} />
			<div class="two cardpage">
				<div class="col">
					<article class="panel box cardread" aria-labelledby="about">
						<h2 id="about" class="sr">
							{title}
						</h2>
						<CardField desk={desk} name="statement">
							{(value) => <p class="cardread__s">{value}</p>}
						</CardField>
						<div class="rows">
							{ROWS.map((name) => (
								<CardField key={name} desk={desk} name={name} />
							))}
							<CardField desk={desk} name="title" />
						</div>
					</article>
					<Evidence desk={desk} />
					<LinkedThreads desk={desk} />
				</div>
				<div class="col">
					<Path desk={desk} />
					<CardFollowUps desk={desk} />
					<OtherCards desk={desk} />
					<Keep desk={desk} />
					<EraseOfCard desk={desk} />
					<History desk={desk} />
				</div>
			</div>
		</>
	);
}

function Badges({ card }: { card: Card }) {
	const { kind, themes = [] } = card.fields;
	if (!kind && themes.length === 0 && !card.kept) return null;
	return (
		<p class="chips cardpage__b">
			{kind && <span class="badge badge--time">{common.value.kinds[kind]}</span>}
			{themes.map((theme) => (
				<span key={theme} class="badge badge--brand">
					{termName('themes', theme)}
				</span>
			))}
			{card.kept && <span class="badge badge--plain">{cards.value.kept}</span>}
		</p>
	);
}

function Keep({ desk }: { desk: CardDesk }) {
	const t = cards.value;
	const asking = useSignal(false);
	const { id, kept } = desk.card.value;
	const set = async (keep: boolean) => {
		asking.value = true;
		await desk.act(keepCard(id, keep), t.acts[keep ? 'kept' : 'let_go']);
		asking.value = false;
	};
	return (
		<label class="tick noprint">
			<input
				type="checkbox"
				class="cb"
				checked={kept}
				aria-disabled={asking.value || undefined}
				onChange={(event) => void set(event.currentTarget.checked)}
			/>
			<span>
				{t.keep} <span class="muted">{t.keepHint}</span>
			</span>
		</label>
	);
}
