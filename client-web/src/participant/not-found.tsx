// SPDX-License-Identifier: EUPL-1.2
import { doorText } from '../i18n/door';
import { participant } from '../i18n/participant';
import { Button } from '../ui/button';
import { Foot, SkipLink } from '../ui/foot';
import { ArrowIcon } from '../ui/icons';
import { QUARTER, Ring } from '../ui/ring';
import { Door } from './door';
import type { Visit } from './visit';

export function NotFound({ visit }: { visit: Visit }) {
	const text = participant.value;
	return (
		<div class="page">
			<SkipLink />
			<Door />
			<main id="content" class="state" tabIndex={-1}>
				<div class="state__g" aria-hidden="true">
					<Ring phases={QUARTER} width={9}>
						<strong>{doorText.value.notFoundCode}</strong>
					</Ring>
				</div>
				<h1>{text.notFound}</h1>
				<p class="state__t">{doorText.value.notFoundText}</p>
				<div class="state__a">
					<Button look="primary" onClick={() => toDoor(visit)}>
						{doorText.value.joinByCode} <ArrowIcon />
					</Button>
				</div>
			</main>
			<Foot />
		</div>
	);
}

/** To the page where a code is typed. */
export function toDoor(visit: Visit): void {
	history.pushState(null, '', '/');
	void visit.open('/');
}
