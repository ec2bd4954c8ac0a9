// SPDX-License-Identifier: EUPL-1.2
/* A session, or all of some days, as a file in the formats that other programs read. */
import type { TargetedKeyboardEvent } from 'preact';
import { coordinator } from '../i18n/coordinator';
import { ChevronIcon, DownloadIcon } from '../ui/more-icons';
import { exportFormats } from './api';

interface ExportMenuProps {
	pathOf: (format: (typeof exportFormats)[number]) => string;
	/** What the file holds, where that is more than one session. */
	what?: string;
}

export function ExportMenu({ pathOf, what }: ExportMenuProps) {
	const t = coordinator.value;
	return (
		<details class="drop" onKeyDown={closeOnEscape}>
			<summary class="btn btn--quiet">
				<DownloadIcon /> {t.exports} <ChevronIcon />
			</summary>
			<div class="drop__b panel">
				{what && <p class="small">{what}</p>}
				<p class="small muted">{t.exportHint}</p>
				<ul>
					{exportFormats.map((format) => {
						const { name, text } = t.exportNames[format];
						return (
							<li key={format}>
								<a href={pathOf(format)} download>
									<strong>{name}</strong> <span class="muted">{text}</span>
								</a>
							</li>
						);
					})}
				</ul>
			</div>
		</details>
	);
}

function closeOnEscape(event: TargetedKeyboardEvent<HTMLDetailsElement>): void {
	if (event.key !== 'Escape' || !event.currentTarget.open) return;
	event.currentTarget.open = false;
	event.currentTarget.querySelector('summary')?.focus();
}
