// SPDX-License-Identifier: EUPL-1.2
/* All phenomena, hidden ones too, with what a facilitator can do to each. */
import { useComputed } from '@preact/signals';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import type { Phenomenon, Tally } from '../protocol/messages';
import type { Live } from '../session/live';
import { phaseNow } from '../session/room';
import { Button } from '../ui/button';
import { Author, PhenomenonText, textId } from '../ui/card';
import { ChatIcon, HideIcon, SameIcon, SpotIcon } from '../ui/icons';
import { Segmented } from '../ui/segmented';
import { StableList } from '../ui/stable-list';
import { Tags } from '../ui/tags';
import type { Desk } from './desk';
import { idsInOrder, isTallied, type OrderName, orderFor, ordersFor } from './sorting';

export function PhenomenonList({ desk }: { desk: Desk }) {
	const t = facilitator.value;
	const room = desk.live.room.value;
	const orders = ordersFor(room);
	const order = orderFor(room, desk.order.value);
	const started = (room.agenda?.phase ?? 0) > 0;
	return (
		<section
			class={`flist${desk.tab.value === 'phenomena' ? '' : ' not-phone'}`}
			id="phenomena"
			aria-labelledby="phenomena-title"
		>
			<div class="flist__h">
				<h2 id="phenomena-title" tabIndex={-1}>
					{common.value.phenomena} <span class="muted num">{room.phenomena.size}</span>
				</h2>
				{room.phenomena.size > 1 && (
					<Segmented<OrderName>
						name={t.order}
						value={order}
						options={orders.map((name) => [name, t.orders[name]] as const)}
						choose={(name) => {
							desk.order.value = name;
						}}
					/>
				)}
			</div>
			<Voted live={desk.live} />
			<StableList
				wanted={() =>
					idsInOrder(
						desk.live.room.value,
						orderFor(desk.live.room.value, desk.order.value),
					)
				}
				orderKey={order}
				label={common.value.phenomena}
				item={(id) => <Row desk={desk} id={id} />}
				empty={<p class="panel box muted">{started ? t.none : t.noneYet}</p>}
			/>
		</section>
	);
}

/** How many have voted, while nobody may see for what. */
function Voted({ live }: { live: Live }) {
	const t = facilitator.value;
	const room = live.room.value;
	if (phaseNow(room)?.kind !== 'vote' || isTallied(room)) return null;
	const { voted } = room.counts;
	const of = Math.max(live.present.value.present, voted);
	return (
		<div class="panel meter">
			<div class="meter__t">
				<p>
					<strong class="num">{t.voted(voted, of)}</strong> {t.votedRest}
				</p>
				<p class="muted small">
					<HideIcon /> {t.blind}
				</p>
			</div>
			<svg
				class="meter__b"
				viewBox="0 0 260 10"
				preserveAspectRatio="none"
				aria-hidden="true"
			>
				<rect class="m0" width="260" height="10" />
				<rect class="m1" width={of ? (260 * voted) / of : 0} height="10" />
			</svg>
		</div>
	);
}

function Row({ desk, id }: { desk: Desk; id: number }) {
	const { live } = desk;
	const phenomenon = live.phenomenon(id).value;
	const tallied = useComputed(() => isTallied(live.room.value)).value;
	const spot = useComputed(() => live.room.value.spotlight === id).value;
	if (!phenomenon) return null;
	const tally = live.tally(id).value;
	const classes = ['row', tallied && 'row--tally', spot && 'row--spot'];
	if (phenomenon.hidden) classes.push('row--hidden');
	return (
		<article class={classes.filter(Boolean).join(' ')} aria-labelledby={textId(id)}>
			{tallied && <Votes tally={tally} />}
			<div class="row__b">
				{spot && (
					<p class="badge badge--time">
						<SpotIcon /> {facilitator.value.inSpotlight}
					</p>
				)}
				{phenomenon.hidden && (
					<p class="badge badge--warn">
						<HideIcon /> {facilitator.value.hidden}
					</p>
				)}
				<h3 class="row__t" id={textId(id)} tabIndex={-1}>
					<PhenomenonText phenomenon={phenomenon} />
				</h3>
				<Author by={phenomenon.by} />
				<div class="row__m">
					<Tags tags={phenomenon.tags} free={phenomenon.free} />
					{tallied && (
						<p class="small muted num row__s">
							<SameIcon /> {common.value.voices(tally?.voices ?? 0)}
						</p>
					)}
					<OpenThread desk={desk} id={id} />
				</div>
			</div>
			<div class="row__a">
				<Spotlight desk={desk} phenomenon={phenomenon} spot={spot} />
				<Hide desk={desk} id={id} hidden={phenomenon.hidden} of={textId(id)} />
			</div>
		</article>
	);
}

function Votes({ tally }: { tally: Tally | undefined }) {
	const votes = tally?.votes ?? 0;
	return (
		<p class="row__v num">
			<strong>{votes}</strong>{' '}
			<span class="small muted">{common.value.votesUnit(votes)}</span>
		</p>
	);
}

function OpenThread({ desk, id }: { desk: Desk; id: number }) {
	const comments = desk.live.talk(id).value.length;
	const open = () => {
		desk.thread.value = id;
	};
	return (
		<Button look="bare" small aria-describedby={textId(id)} onClick={open}>
			<ChatIcon /> {facilitator.value.openThread}
			{comments > 0 && <span class="num"> · {common.value.comments(comments)}</span>}
		</Button>
	);
}

interface SpotlightProps {
	desk: Desk;
	phenomenon: Phenomenon;
	spot: boolean;
}

/** What is hidden can't be put in the light. */
export function Spotlight({ desk, phenomenon, spot }: SpotlightProps) {
	const t = facilitator.value;
	if (phenomenon.hidden && !spot) return null;
	const said = spot ? t.unlit : t.spotlit;
	const press = () => void desk.act({ t: 'spotlight', on: spot ? 0 : phenomenon.id }, said);
	return (
		<Button small aria-describedby={textId(phenomenon.id)} onClick={press}>
			{!spot && <SpotIcon />} {spot ? t.fromSpotlight : t.toSpotlight}
		</Button>
	);
}

interface HideProps {
	desk: Desk;
	id: number;
	hidden: boolean | undefined;
	/** The id of the text that it is about. */
	of: string;
}

/** Hides a phenomenon or a comment from all others, or shows it again. */
export function Hide({ desk, id, hidden, of }: HideProps) {
	const t = facilitator.value;
	const said = hidden ? t.restoredSaid : t.hiddenSaid;
	const press = () => void desk.act({ t: hidden ? 'restore' : 'hide', on: id }, said);
	return (
		<Button look="bare" small aria-describedby={of} onClick={press}>
			<HideIcon /> {hidden ? t.restore : t.hide}
		</Button>
	);
}
