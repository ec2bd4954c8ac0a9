// SPDX-License-Identifier: EUPL-1.2
/* The coordinator's frame: who is signed in, where one is, and the page of the address. */
import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusOn, focusSoon, isFocusLost, whenDrawn } from '../a11y/focus';
import { tools } from '../i18n';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { keeping } from '../i18n/keeping';
import { review } from '../i18n/review';
import { search } from '../i18n/search';
import { Mark } from '../ui/brand';
import { Button } from '../ui/button';
import { Under } from '../ui/dialog';
import { Foot, SkipLink } from '../ui/foot';
import { BoxIcon, CardsIcon, HomeIcon, InboxIcon, PeopleIcon, SearchIcon } from '../ui/more-icons';
import { account } from './account';
import { signOut } from './api';
import { CardPage } from './card';
import { CardsPage } from './cards';
import { Confirm, doubt } from './confirm';
import { ChoosePassphrase, SignIn } from './door';
import { forgetDrafts } from './drafts';
import { Examples } from './examples';
import { Home } from './home';
import { refreshInbox, reviews, waitingIn } from './inbox';
import { Keeping } from './keeping';
import { NewSession } from './new-session';
import { overlay } from './overlay';
import { Link } from './page';
import { Poster } from './poster';
import { ReviewPage } from './review';
import { type Page as PageName, route } from './route';
import { SearchPage } from './search';
import { SessionDetail } from './session';
import { TranscriptPage } from './transcript';

export function App({ announcer }: { announcer: Announcer }) {
	const before = useRef<readonly unknown[] | undefined>(undefined);
	useSignalEffect(() => {
		/*
		 * Another page, or another who: the heading tells where one is now.  What narrows a page
		 * leaves the focus where it is, unless it took away what had it.
		 */
		const now = [route.value.page, route.value.id, account.value];
		const same = before.current?.every((one, at) => one === now[at]);
		if (account.value && !account.value.choose_passphrase) void refreshInbox();
		if (same) whenDrawn(() => isFocusLost() && focusOn(document.querySelector('h1')));
		else if (before.current) focusSoon('h1');
		before.current = now;
	});
	return (
		<>
			<Under covered={overlay.value !== undefined || doubt.value !== undefined}>
				<Bar />
				<main class="cmain" id="content" tabIndex={-1}>
					<Page announcer={announcer} />
				</main>
				<Foot />
			</Under>
			{overlay.value}
			{doubt.value && <Confirm of={doubt.value} />}
		</>
	);
}

function Page({ announcer }: { announcer: Announcer }) {
	const { page, id } = route.value;
	if (!account.value) return <SignIn />;
	if (account.value.choose_passphrase) return <ChoosePassphrase />;
	switch (page) {
		case 'home':
			return <Home announcer={announcer} />;
		case 'new':
			return <NewSession />;
		case 'session':
			return <SessionDetail key={id} id={id} announcer={announcer} />;
		case 'poster':
			return <Poster key={id} id={id} />;
		case 'transcript':
			return <TranscriptPage key={id} id={id} announcer={announcer} />;
		case 'cards':
			return <CardsPage announcer={announcer} />;
		case 'card':
			return <CardPage key={id} id={id} announcer={announcer} />;
		case 'review':
			return <ReviewPage key={id} id={id} announcer={announcer} />;
		case 'search':
			return <SearchPage announcer={announcer} />;
		case 'examples':
			return <Examples />;
		case 'keeping':
			return <Keeping announcer={announcer} />;
	}
}

function Bar() {
	const t = coordinator.value;
	const who = account.value;
	const leave = async () => {
		const left = await signOut();
		if (!left.ok && left.error !== 'sign_in') return;
		forgetDrafts();
		account.value = undefined;
	};
	return (
		<header class="cbar">
			<SkipLink />
			<div class="cbar__in">
				<Link to={{ page: 'home' }} class="brand">
					<Mark />
					<span>{common.value.brand}</span>
				</Link>
				{who && !who.choose_passphrase && <Menu />}
				{who && (
					<div class="cbar__me">
						<span class="small muted cbar__who">
							<PeopleIcon /> {who.name}
						</span>
						<Button look="bare" small onClick={() => void leave()}>
							{t.signOut}
						</Button>
					</div>
				)}
			</div>
		</header>
	);
}

/* Each part of the menu, and the pages that are under it. */
const UNDER: Readonly<Partial<Record<PageName, PageName>>> = {
	card: 'cards',
	examples: 'cards',
	new: 'home',
	session: 'home',
	poster: 'home',
	transcript: 'home',
};

function Menu() {
	const waiting = waitingIn(reviews.value);
	const { page } = route.value;
	const here = UNDER[page] ?? page;
	const parts: readonly { to: PageName; name: string; icon: ComponentChildren }[] = [
		{ to: 'home', name: coordinator.value.home, icon: <HomeIcon /> },
		{ to: 'review', name: review.value.title, icon: <InboxIcon /> },
		{ to: 'cards', name: cards.value.title, icon: <CardsIcon /> },
		{ to: 'search', name: search.value.title, icon: <SearchIcon /> },
		{ to: 'keeping', name: keeping.value.title, icon: <BoxIcon /> },
	];
	return (
		<nav aria-label={coordinator.value.menu}>
			{parts.map(({ to, name, icon }) => (
				<Link key={to} to={{ page: to }} current={here === to}>
					{icon} <span>{name}</span>
					{to === 'review' && waiting > 0 && (
						<span class="cbar__n num">
							<span aria-hidden="true">{tools.value.n(waiting)}</span>
							<span class="sr">{review.value.waiting(waiting)}</span>
						</span>
					)}
				</Link>
			))}
		</nav>
	);
}
