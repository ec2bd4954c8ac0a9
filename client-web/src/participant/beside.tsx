// SPDX-License-Identifier: EUPL-1.2
/*
 * What stands beside the text while it is written: what the guard found in it, what it is like,
 * its tags and the rest of what may be told.  It comes after the first load.
 */
import type { Announcer } from '../a11y/announcer';
import { selectIn, without } from '../guard/mend';
import { focusNotice, Notice } from '../guard/notice';
import { confirmedOf, type Found, type Text } from '../guard/texts';
import { findNow, useFound } from '../guard/watch';
import { guardText } from '../i18n/guard';
import { limits } from '../protocol/messages';
import { lengthOf } from '../ui/field';
import { sendDraft } from './composer';
import type { PostDraft } from './draft';
import { MoreFields } from './more-fields';
import { MetBefore, SameOffers } from './offers';
import { useSuggested } from './suggesting';
import { TagChoice } from './tag-choice';
import type { Stay } from './visit';

function textsOf({ text, free = [] }: PostDraft): Text[] {
	return [
		{ in: 'text', text },
		...free.map((word, at) => ({ in: 'free' as const, at, text: word })),
	];
}

/** Something was found: it is shown instead of sending. */
export function holdsBack(draft: PostDraft): boolean {
	const held = findNow(textsOf(draft)).length > 0;
	if (held) focusNotice('post');
	return held;
}

interface BesideProps {
	stay: Stay;
	announcer: Announcer;
	area: { current: HTMLTextAreaElement | null };
	/** What is written may be sent now. */
	sendable: boolean;
}

export function Beside({ stay, announcer, area, sendable }: BesideProps) {
	const { drafts } = stay;
	const draft = drafts.post.value;
	const { same, archive } = useSuggested(stay, draft);
	const tags = draft.tags ?? [];
	return (
		<>
			<DraftNotice {...{ stay, announcer, area, sendable }} />
			<SameOffers stay={stay} same={same} announcer={announcer} />
			<TagChoice
				tags={tags}
				free={draft.free ?? []}
				text={draft.text}
				proposed={archive?.tags}
				change={(chosen, free) => drafts.write({ tags: chosen, free })}
			/>
			{archive?.met && <MetBefore met={archive.met} />}
			<MoreFields stay={stay} />
		</>
	);
}

function DraftNotice({ stay, announcer, area, sendable }: BesideProps) {
	const { drafts } = stay;
	const draft = drafts.post.value;
	const found = useFound(textsOf(draft));
	const remove = ({ in: field, at, ...span }: Found) => {
		const { text, free = [] } = drafts.post.peek();
		if (field === 'text') drafts.write({ text: without(text, span) });
		else drafts.write({ free: free.filter((_, nth) => nth !== at) });
		announcer.say(guardText.peek().removed);
		area.current?.focus();
	};
	const confirm = () => {
		const now = drafts.post.peek();
		if (lengthOf(now.text) <= limits.post)
			sendDraft(stay, announcer, confirmedOf(findNow(textsOf(now))));
		area.current?.focus();
	};
	return (
		<Notice
			id="post"
			found={found}
			announcer={announcer}
			remove={remove}
			mend={(one) => selectIn(area.current, one)}
			confirm={sendable ? confirm : undefined}
		/>
	);
}
