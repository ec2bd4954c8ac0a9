// SPDX-License-Identifier: EUPL-1.2
/* The way in by hand: the code alone.  A join link goes past this page. */

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { common } from '../i18n/common';
import { doorText } from '../i18n/door';
import { refusalText } from '../i18n/refusals';
import type { Profession } from '../protocol/messages';
import { codeOf, isCode, shownCode, strangerIn } from '../session/code';
import { Button } from '../ui/button';
import { describedBy, Field } from '../ui/field';
import { Foot, SkipLink } from '../ui/foot';
import { ArrowIcon } from '../ui/icons';
import { ChevronIcon } from '../ui/more-icons';
import { QUARTER, Ring } from '../ui/ring';
import { Door } from './door';
import { NameField, nameError, ProfessionField } from './identity';
import { ReceiptsLink } from './receipts-link';
import type { Visit } from './visit';

interface JoinProps {
	visit: Visit;
	code: string;
	error?: string | undefined;
}

export function Join({ visit, code, error }: JoinProps) {
	const text = doorText.value;
	return (
		<div class="page">
			<SkipLink />
			<Door />
			<main id="content" class="join2" tabIndex={-1}>
				<div class="join2__a" aria-hidden="true">
					<Ring phases={QUARTER} gone={0} width={7}>
						<strong>{text.fifteen}</strong>
						<span>{text.minutesUnit}</span>
					</Ring>
				</div>
				<div class="join2__f">
					<h1>{text.joinTitle}</h1>
					<p class="muted">{text.joinLead}</p>
					<JoinForm visit={visit} code={code} error={error} />
					<ReceiptsLink />
				</div>
			</main>
			<Foot />
		</div>
	);
}

/** Why a code leads nowhere, with the place to look at. */
function codeError(code: string, error: string | undefined): string | undefined {
	const text = doorText.value;
	if (error === undefined) return undefined;
	if (error !== 'no_such_session') return refusalText(error);
	const stranger = strangerIn(code);
	if (stranger) return text.wrongLetter(stranger);
	return isCode(code) ? text.wrongCode : text.wrongLength;
}

function JoinForm({ visit, code, error }: JoinProps) {
	const text = doorText.value;
	const typed = useSignal(isCode(code) ? shownCode(code) : code);
	const failure = useSignal(error);
	const name = useSignal('');
	const profession = useSignal<Profession | ''>('');
	const input = useRef<HTMLInputElement>(null);
	const wrong = codeError(codeOf(typed.value), failure.value);
	useEffect(() => {
		if (failure.peek()) input.current?.focus();
	}, [failure]);
	const submit = (event: Event) => {
		event.preventDefault();
		const wanted = codeOf(typed.value);
		failure.value = isCode(wanted) ? undefined : 'no_such_session';
		if (failure.value) input.current?.focus();
		else if (!nameError(name.value)) {
			void visit.join(wanted, {
				...(name.value.trim() && { name: name.value.trim() }),
				...(profession.value && { profession: profession.value }),
			});
		}
	};
	return (
		<form onSubmit={submit} noValidate>
			<Field id="code" label={text.code} hint={text.codeHint} error={wrong}>
				<input
					ref={input}
					class="input code num"
					id="code"
					type="text"
					autocapitalize="characters"
					autocomplete="off"
					spellcheck={false}
					value={typed}
					aria-describedby={describedBy('code', true, wrong)}
					aria-invalid={wrong ? true : undefined}
					onInput={(event) => {
						typed.value = event.currentTarget.value;
						failure.value = undefined;
					}}
				/>
			</Field>
			<Button look="primary" block type="submit">
				{text.join} <ArrowIcon />
			</Button>
			<details class="more">
				<summary>
					<ChevronIcon /> {text.nameFold} <span class="opt">{common.value.optional}</span>
				</summary>
				<div class="more__in">
					<NameField value={name} />
					<ProfessionField value={profession} />
				</div>
			</details>
		</form>
	);
}
