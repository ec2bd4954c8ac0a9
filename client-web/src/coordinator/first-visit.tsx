// SPDX-License-Identifier: EUPL-1.2
/* Where there is no session yet: what one is, and the way to the first. */
import { coordinator } from '../i18n/coordinator';
import { PlusIcon } from '../ui/more-icons';
import { QUARTER, Ring } from '../ui/ring';
import { Head, Link } from './page';

export function FirstVisit() {
	const t = coordinator.value;
	return (
		<>
			<Head title={t.welcome} lead={t.welcomeLead} root />
			<div class="first">
				<section class="panel first__a" aria-labelledby="first">
					<Ring phases={QUARTER} width={8}>
						<strong>15</strong>
						<span class="small muted">{t.minutesUnit}</span>
					</Ring>
					<div>
						<h2 id="first">{t.firstTitle}</h2>
						<p>{t.firstText}</p>
						<div class="first__b">
							<Link to={{ page: 'new' }} class="btn btn--primary">
								<PlusIcon /> {t.newSession}
							</Link>
							<Link to={{ page: 'new', practice: true }} class="btn btn--quiet">
								{t.tryPractice}
							</Link>
						</div>
						<p class="small muted">{t.practiceNote}</p>
						<p>
							<Link to={{ page: 'examples' }}>{t.seeExamples}</Link>
						</p>
					</div>
				</section>
				<section aria-labelledby="flow">
					<h2 id="flow" class="first__h">
						{t.flowTitle}
					</h2>
					<ol class="flow">
						{t.flow.map((step, index) => (
							<li key={step.name} class="panel">
								<span class="flow__n num" aria-hidden="true">
									{index + 1}
								</span>
								<h3>{step.name}</h3>
								<p class="muted">{step.text}</p>
							</li>
						))}
					</ol>
				</section>
			</div>
		</>
	);
}
