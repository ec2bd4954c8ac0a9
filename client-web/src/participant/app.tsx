// SPDX-License-Identifier: EUPL-1.2
/* Where a participant is, and the page for it. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { frame } from '../i18n/frame';
import { participant } from '../i18n/participant';
import { Foot, SkipLink } from '../ui/foot';
import { Ring } from '../ui/ring';
import { Door } from './door';
import { doors, rest } from './parts';
import { Session } from './session';
import type { Place, Visit } from './visit';

export function App({ visit }: { visit: Visit }) {
	useEffect(() => effect(() => titlePlace(visit.place.value)), [visit]);
	const place = visit.place.value;
	const door = doors.here.value;
	const end = rest.here.value;
	switch (place.is) {
		case 'join':
			return door ? (
				<door.Join key="join" visit={visit} code={place.code} error={place.error} />
			) : null;
		case 'finding':
			return <Finding />;
		case 'live':
			return <Session key={place.stay.seat.session} visit={visit} stay={place.stay} />;
		case 'over':
			return end ? (
				<end.Over visit={visit} summary={place.summary} unsent={place.unsent} />
			) : null;
		case 'not_found':
			return door ? <door.NotFound visit={visit} /> : null;
	}
}

/* In a live session the title is the voice's. */
function titlePlace(place: Place): void {
	const text = participant.value;
	const titles: Partial<Record<Place['is'], string>> = {
		join: text.joinPage,
		finding: text.connecting,
		over: text.endedTitle,
		not_found: text.notFound,
	};
	const title = titles[place.is];
	if (title) document.title = `${title} – ${frame.value.brand}`;
}

function Finding() {
	return (
		<div class="page">
			<SkipLink />
			<Door />
			<main id="content" class="state" tabIndex={-1}>
				<div class="state__g" aria-hidden="true">
					<Ring phases={[]} />
				</div>
				<h1>{participant.value.connecting}</h1>
			</main>
			<Foot />
		</div>
	);
}
