// SPDX-License-Identifier: EUPL-1.2
/* What a card rests on and what it belongs with: threads of sessions, and other cards. */
import { useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import { type CardHow, type CardThread, cardLinks } from '../protocol/messages';
import { Button } from '../ui/button';
import { CrossIcon } from '../ui/icons';
import { PlusIcon } from '../ui/more-icons';
import { Select } from './card-controls';
import type { CardDesk } from './card-desk';
import { CardPicker } from './card-picker';
import { linkCard, linkThread } from './organisation';
import { Link } from './page';
import { ShowAll } from './show-all';

const FIRST = 8;

export function LinkedThreads({ desk }: { desk: CardDesk }) {
	const t = cards.value;
	const whole = useSignal(false);
	const { threads } = desk.card.value;
	const shown = whole.value ? threads : threads.slice(0, FIRST);
	return (
		/* Not printed: who is handed the card reads what may be quoted alone. */
		<section class="panel box noprint" aria-labelledby="linked">
			<h2 id="linked" tabIndex={-1}>
				{t.linkedThreads} <span class="muted num">{threads.length}</span>
			</h2>
			{threads.length === 0 && <p class="muted">{t.noThreads}</p>}
			<ul class="linked">
				{shown.map((thread) => (
					<ThreadLine
						key={`${thread.session} ${thread.phenomenon}`}
						desk={desk}
						thread={thread}
					/>
				))}
			</ul>
			{shown.length < threads.length && (
				<ShowAll whole={whole} heading="linked">
					{t.allThreads(threads.length)}
				</ShowAll>
			)}
		</section>
	);
}

function ThreadLine({ desk, thread }: { desk: CardDesk; thread: CardThread }) {
	const t = cards.value;
	const { session, phenomenon, text, title, closed } = thread;
	const unlink = async () => {
		const change = linkThread(desk.card.value.id, session, phenomenon, false);
		if (await desk.act(change, t.unlinkDone)) focusSoon('#linked');
	};
	return (
		<li>
			<div>
				<p class="text">{text ?? t.gap}</p>
				<p class="small muted">
					<Link to={{ page: 'transcript', id: session }}>{title || t.linkedThreads}</Link>
					{closed ? ` · ${tools.value.date(closed)}` : ''}
				</p>
			</div>
			<Button
				look="bare"
				small
				aria-label={t.unlinkThread(text ?? t.gap)}
				onClick={() => void unlink()}
			>
				<CrossIcon />
			</Button>
		</li>
	);
}

export function OtherCards({ desk }: { desk: CardDesk }) {
	const t = cards.value;
	const adding = useSignal(false);
	const { cards: links } = desk.card.value;
	return (
		<section class="panel box" aria-labelledby="others">
			<h2 id="others" tabIndex={-1}>
				{t.otherCards}
			</h2>
			{links.length === 0 && <p class="muted">{t.noCards}</p>}
			<ul class="linked">
				{links.map(({ card, how, back, title }) => (
					<li key={`${card} ${how} ${back ?? false}`}>
						<p>
							<span class="small muted">{back ? t.howsBack[how] : t.hows[how]}</span>{' '}
							<Link to={{ page: 'card', id: String(card) }}>{title || t.gap}</Link>
						</p>
						{!back && (
							<Button
								look="bare"
								small
								class="noprint"
								aria-label={t.unlinkCard(title)}
								onClick={async () => {
									const gone = linkCard(desk.card.value.id, { card, how }, false);
									if (await desk.act(gone, t.unlinkDone)) focusSoon('#others');
								}}
							>
								<CrossIcon />
							</Button>
						)}
					</li>
				))}
			</ul>
			{adding.value ? (
				<AddCard
					desk={desk}
					end={() => {
						adding.value = false;
						focusSoon('#add-card');
					}}
				/>
			) : (
				<Button
					small
					class="noprint"
					id="add-card"
					onClick={() => {
						adding.value = true;
						focusSoon('#link-card');
					}}
				>
					<PlusIcon /> {t.addCard}
				</Button>
			)}
		</section>
	);
}

function AddCard({ desk, end }: { desk: CardDesk; end: () => void }) {
	const t = cards.value;
	const how = useSignal<CardHow>('causes');
	const card = desk.card.value;
	const without = [card.id, ...card.cards.filter(({ back }) => !back).map((one) => one.card)];
	const choose = async (other: number) => {
		const link = linkCard(card.id, { card: other, how: how.value }, true);
		if (await desk.act(link, t.linkDone)) end();
	};
	return (
		<div class="addcard">
			<Select
				id="link-how"
				label={t.how}
				value={how.value}
				options={cardLinks.map((one) => [one, t.hows[one]])}
				choose={(chosen) => {
					how.value = chosen;
				}}
			/>
			<CardPicker id="link-card" without={without} choose={({ id }) => void choose(id)} />
			<Button look="bare" small onClick={end}>
				{common.value.cancel}
			</Button>
		</div>
	);
}
