// SPDX-License-Identifier: EUPL-1.2
/* The coordinator's frame: who is signed in, where one is, and the page of the address. */
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { search } from '../i18n/search';
import { Mark } from '../ui/brand';
import { Button } from '../ui/button';
import { Under } from '../ui/dialog';
import { Foot, SkipLink } from '../ui/foot';
import { HomeIcon, PeopleIcon, SearchIcon } from '../ui/more-icons';
import { account } from './account';
import { signOut } from './api';
import { CardPage } from './card';
import { CardsPage } from './cards';
import { ChoosePassphrase, SignIn } from './door';
import { forgetDrafts } from './drafts';
import { Examples } from './examples';
import { Home } from './home';
import { NewSession } from './new-session';
import { overlay } from './overlay';
import { Link } from './page';
import { Poster } from './poster';
import { ReviewPage } from './review';
import { route } from './route';
import { SearchPage } from './search';
import { SessionDetail } from './session';
import { TranscriptPage } from './transcript';

export function App({ announcer }: { announcer: Announcer }) {
	const first = useRef(true);
	useSignalEffect(() => {
		/* Another page, or another who: the heading tells where one is now. */
		void route.value.page;
		void route.value.id;
		void account.value;
		if (!first.current) focusSoon('h1');
		first.current = false;
	});
	return (
		<>
			<Under covered={overlay.value !== undefined}>
				<Bar />
				<main class="cmain" id="content" tabIndex={-1}>
					<Page announcer={announcer} />
				</main>
				<Foot />
			</Under>
			{overlay.value}
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
			return <TranscriptPage key={id} id={id} />;
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
	const home = route.value.page === 'home';
	return (
		<header class="cbar">
			<SkipLink />
			<div class="cbar__in">
				<Link to={{ page: 'home' }} class="brand">
					<Mark />
					<span>{common.value.brand}</span>
				</Link>
				{who && !who.choose_passphrase && (
					<nav aria-label={t.menu}>
						<Link to={{ page: 'home' }} current={home}>
							<HomeIcon /> {t.home}
						</Link>
						<Link to={{ page: 'search' }} current={route.value.page === 'search'}>
							<SearchIcon /> {search.value.title}
						</Link>
					</nav>
				)}
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
