// SPDX-License-Identifier: EUPL-1.2
/* Tags are a list: side by side without one they would be read as a single word. */
import { termText } from '../i18n';
import { common } from '../i18n/common';
import { findTerm } from '../session/vocabulary';

interface TagsProps {
	tags?: readonly string[] | undefined;
	free?: readonly string[] | undefined;
}

export function Tags({ tags = [], free = [] }: TagsProps) {
	const texts = [...tags.map(tagText), ...free];
	if (texts.length === 0) return null;
	return (
		<ul class="tags" aria-label={common.value.tags}>
			{texts.map((text) => (
				<li key={text} class="tag">
					{text}
				</li>
			))}
		</ul>
	);
}

/** The word of a tag's id; the id itself while the vocabulary is not here. */
export function tagText(id: string): string {
	const term = findTerm(id);
	return term ? termText(term) : id;
}
