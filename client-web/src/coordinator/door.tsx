// SPDX-License-Identifier: EUPL-1.2
/* Signing in, and the change of a one-time passphrase for one's own. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { httpLimits } from '../protocol/messages';
import { Button } from '../ui/button';
import { lengthOf } from '../ui/field';
import { account } from './account';
import { choosePassphrase, signIn } from './api';
import { TextField, textError } from './form';
import { Trouble } from './page';

function useTitle(title: string): void {
	useEffect(() => {
		document.title = `${title} – ${common.value.brand}`;
	}, [title]);
}

export function SignIn() {
	const t = coordinator.value;
	const name = useSignal('');
	const passphrase = useSignal('');
	const tried = useSignal(false);
	const asking = useSignal(false);
	const refused = useSignal<string | undefined>(undefined);
	useTitle(t.signIn);
	const nameError = textError(name.value, httpLimits.account_name);
	const passphraseError = passphrase.value === '' ? t.fillIn : undefined;
	const submit = async (event: Event) => {
		event.preventDefault();
		tried.value = true;
		if (nameError) return focusSoon('#name');
		if (passphraseError) return focusSoon('#passphrase');
		if (asking.value) return;
		asking.value = true;
		const answer = await signIn(name.value.trim(), passphrase.value);
		asking.value = false;
		refused.value = answer.ok ? undefined : answer.error;
		if (answer.ok) account.value = answer.value;
		else focusSoon('#passphrase');
	};
	return (
		<div class="panel door">
			<h1 tabIndex={-1}>{t.signIn}</h1>
			<p class="muted">{t.signInLead}</p>
			<form noValidate onSubmit={(event) => void submit(event)}>
				<TextField
					id="name"
					label={t.name}
					text={name}
					error={tried.value ? nameError : undefined}
					input={{ autocomplete: 'username', autocapitalize: 'none', spellcheck: false }}
				/>
				<TextField
					id="passphrase"
					label={t.passphrase}
					text={passphrase}
					error={tried.value ? passphraseError : undefined}
					input={{ type: 'password', autocomplete: 'current-password' }}
				/>
				{refused.value && <Trouble code={refused.value} />}
				<Button
					look="primary"
					block
					type="submit"
					aria-disabled={asking.value || undefined}
				>
					{t.signIn}
				</Button>
			</form>
		</div>
	);
}

/** Three fields, and their way to the hub. */
function useChoice() {
	const t = coordinator.value;
	const old = useSignal('');
	const fresh = useSignal('');
	const again = useSignal('');
	const tried = useSignal(false);
	const asking = useSignal(false);
	const refused = useSignal<string | undefined>(undefined);
	const errors = {
		old: old.value === '' ? t.fillIn : undefined,
		fresh: freshError(fresh.value),
		again: again.value === fresh.value ? undefined : t.notSame,
	};
	const submit = async (event: Event) => {
		event.preventDefault();
		tried.value = true;
		const bad = (['old', 'fresh', 'again'] as const).find((field) => errors[field]);
		if (bad) return focusSoon(`#${bad}`);
		if (asking.value || !account.value) return;
		asking.value = true;
		const answer = await choosePassphrase(old.value, fresh.value);
		asking.value = false;
		refused.value = answer.ok ? undefined : answer.error;
		if (answer.ok) account.value = { ...account.value, choose_passphrase: false };
		else focusSoon('#old');
	};
	const shown = tried.value ? errors : { old: undefined, fresh: undefined, again: undefined };
	return {
		old,
		fresh,
		again,
		errors: shown,
		submit,
		asking: asking.value,
		refused: refused.value,
	};
}

export function ChoosePassphrase() {
	const t = coordinator.value;
	const { old, fresh, again, errors, submit, asking, refused } = useChoice();
	useTitle(t.chooseTitle);
	const secret = { type: 'password', autocomplete: 'new-password' } as const;
	return (
		<div class="panel door">
			<h1 tabIndex={-1}>{t.chooseTitle}</h1>
			<p class="muted">{t.chooseLead}</p>
			<form noValidate onSubmit={(event) => void submit(event)}>
				<TextField
					id="old"
					label={t.oldPassphrase}
					text={old}
					error={errors.old}
					input={{ type: 'password', autocomplete: 'current-password' }}
				/>
				<TextField
					id="fresh"
					label={t.newPassphrase}
					hint={t.newHint(httpLimits.passphrase_min)}
					text={fresh}
					error={errors.fresh}
					input={secret}
				/>
				<TextField
					id="again"
					label={t.again}
					text={again}
					error={errors.again}
					input={secret}
				/>
				{refused && <Trouble code={refused} />}
				<Button look="primary" block type="submit" aria-disabled={asking || undefined}>
					{t.choose}
				</Button>
			</form>
		</div>
	);
}

function freshError(text: string): string | undefined {
	const used = lengthOf(text);
	if (used < httpLimits.passphrase_min)
		return coordinator.value.tooShort(httpLimits.passphrase_min);
	return used > httpLimits.passphrase
		? common.value.charsOver(used - httpLimits.passphrase)
		: undefined;
}
