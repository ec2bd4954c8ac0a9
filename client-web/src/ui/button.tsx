// SPDX-License-Identifier: EUPL-1.2
import type { ButtonHTMLAttributes } from 'preact';

export type Look = 'primary' | 'quiet' | 'bare' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
	look?: Look;
	small?: boolean;
	block?: boolean;
}

/** A button that sends no form unless it is told to. */
export function Button({ look = 'quiet', small, block, type = 'button', ...rest }: ButtonProps) {
	const size = `${small ? ' btn--s' : ''}${block ? ' btn--block' : ''}`;
	const more = rest.class ? ` ${rest.class}` : '';
	return <button {...rest} type={type} class={`btn btn--${look}${size}${more}`} />;
}
