// SPDX-License-Identifier: EUPL-1.2
/* What the coordinator's pages share: a heading, a link between them, an answer awaited. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { refusalText } from '../i18n/refusals';
import type { Answer } from '../net/api';
import { Button } from '../ui/button';
import { WarnIcon } from '../ui/more-icons';
import { account } from './account';
import { go, hrefOf, type Route } from './route';

interface LinkProps {
	to: Partial<Route>;
	class?: string | undefined;
	current?: boolean;
	children: ComponentChildren;
}

/** A real link, so that it can be opened in a tab of its own; a plain click stays in the page. */
export function Link({ to, class: look, current, children }: LinkProps) {
	const follow = (event: MouseEvent) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
		event.preventDefault();
		go(to);
	};
	return (
		<a
			class={look}
			href={hrefOf(to)}
			aria-current={current ? 'page' : undefined}
			onClick={follow}
		>
			{children}
		</a>
	);
}

interface HeadProps {
	title: string;
	lead?: string;
	practice?: boolean;
	/** Not where there is nowhere to go back to. */
	root?: boolean;
	/** Where one goes back to; home by default. */
	up?: ComponentChildren;
	children?: ComponentChildren;
}

/** The page's heading, which gets the focus when the page does. */
export function Head({ title, lead, practice, root, up, children }: HeadProps) {
	const t = coordinator.value;
	useEffect(() => {
		document.title = `${title} – ${common.value.brand}`;
	}, [title]);
	return (
		<div class="chead">
			<div>
				{!root && (
					<p class="crumb small">{up ?? <Link to={{ page: 'home' }}>{t.home}</Link>}</p>
				)}
				<h1 tabIndex={-1}>{title}</h1>
				{practice && <p class="badge badge--warn">{common.value.practice}</p>}
				{lead && <p class="muted">{lead}</p>}
			</div>
			{children && <div class="chead__a">{children}</div>}
		</div>
	);
}

interface LoadedProps<T> {
	find: () => Promise<Answer<T>>;
	/** What stands as the heading until the answer is here. */
	title: string;
	children: (value: T) => ComponentChildren;
}

/** Asks once, shows the answer, or says why there is none and offers to ask again. */
export function Loaded<T>({ find, title, children }: LoadedProps<T>) {
	const answer = useSignal<Answer<T> | undefined>(undefined);
	const load = async () => {
		answer.value = undefined;
		const found = await find();
		/* The heading gives way to that of the answer; the focus goes along. */
		if (document.activeElement?.tagName === 'H1') focusSoon('h1');
		answer.value = found;
		if (!found.ok && found.error === 'sign_in') account.value = undefined;
	};
	useEffect(() => {
		void load();
	}, []);
	const found = answer.value;
	if (found?.ok) return <>{children(found.value)}</>;
	return (
		<>
			<Head title={title} />
			{found ? (
				<Trouble code={found.error} again={() => void load()} />
			) : (
				<p class="muted">{coordinator.value.loading}</p>
			)}
		</>
	);
}

export function Trouble({ code, again }: { code: string; again?: () => void }) {
	return (
		<div class="cerror">
			<WarnIcon /> <span>{refusalText(code)}</span>
			{again && (
				<Button small onClick={again}>
					{coordinator.value.tryAgain}
				</Button>
			)}
		</div>
	);
}
