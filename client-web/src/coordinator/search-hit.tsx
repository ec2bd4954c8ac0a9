// SPDX-License-Identifier: EUPL-1.2
/* One phenomenon that was found: what it says, where, and a way into its thread. */
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { search } from '../i18n/search';
import type { Found, Passage } from '../protocol/messages';
import { Tags } from '../ui/tags';
import { Link } from './page';
import { piecesOf } from './search-wish';

export const hitId = ({ session, id }: Found) => `hit-${session.id}-${id}`;

/** A step about no phenomenon stands apart at the transcript's end. */
const threadOf = (hit: Found) => (hit.n ? String(hit.thread?.id ?? hit.id) : 'apart');

export function Hit({ hit }: { hit: Found }) {
	const t = search.value;
	const { date } = tools.value;
	const { session } = hit;
	const to = { page: 'transcript', id: session.id, thread: threadOf(hit) } as const;
	const facts = [date(session.opened), session.unit, session.area].filter(Boolean);
	return (
		<li class="hit">
			<h3 class="hit__t" id={hitId(hit)} lang={hit.n ? hit.lang : undefined}>
				<Link to={to}>
					{hit.n ? (
						<>
							<span class="card__no num">{hit.n}</span>{' '}
							<Marked text={hit.text} marks={hit.marks} />
						</>
					) : (
						t.loneStep
					)}
				</Link>
			</h3>
			{hit.passages.map((passage) => (
				<PassageLine key={passage.id} passage={passage} />
			))}
			<Tags tags={hit.tags} free={hit.free} />
			<p class="hit__m num">
				<span class="hit__s">{session.title}</span>
				{facts.map((fact) => (
					<span key={fact}>{fact}</span>
				))}
				{hit.n > 0 && hit.votes > 0 && <span>{common.value.votes(hit.votes)}</span>}
				{hit.n > 0 && hit.voices > 0 && <span>{common.value.voices(hit.voices)}</span>}
				{hit.thread && <span>{t.inThread(hit.thread.n)}</span>}
			</p>
		</li>
	);
}

function PassageLine({ passage }: { passage: Passage }) {
	return (
		<p class="hit__p">
			<strong>{search.value.passage[passage.what]}:</strong>{' '}
			<Marked text={passage.text} marks={passage.marks} />
		</p>
	);
}

function Marked({ text, marks }: { text: string; marks: readonly (readonly number[])[] }) {
	let place = 0;
	return (
		<>
			{piecesOf(text, marks).map((piece) => {
				const key = place;
				place += piece.text.length;
				return piece.marked ? <mark key={key}>{piece.text}</mark> : piece.text;
			})}
		</>
	);
}
