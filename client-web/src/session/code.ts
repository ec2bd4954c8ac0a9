// SPDX-License-Identifier: EUPL-1.2
/* A join code: six characters that nobody mixes up when reading them aloud. */
import { joinCode } from '../protocol/messages';

const LETTERS: string = joinCode.alphabet;

/** What was typed, in the form that the hub knows: no spaces or hyphens, upper case. */
export function codeOf(typed: string): string {
	return typed.replace(/[\s\-\u2010-\u2015.]/g, '').toUpperCase();
}

export function isCode(code: string): boolean {
	return code.length === joinCode.length && [...code].every((letter) => LETTERS.includes(letter));
}

/** The first character that is in no code, to tell the reader where to look. */
export function strangerIn(code: string): string | undefined {
	return [...code].find((letter) => !LETTERS.includes(letter));
}

/** `K4X7RM` as it is shown: `K4X 7RM`, with a space that does not break. */
export function shownCode(code: string): string {
	return `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
}
